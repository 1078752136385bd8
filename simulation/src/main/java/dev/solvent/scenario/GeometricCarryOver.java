package dev.solvent.scenario;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;

/**
 * A constant share of the effect is left from month to month: weights 1, r, r^2, ... Broadbent (1979), One way TV advertisements
 * work, Journal of the Market Research Society 21(3), 139-166. As it stands this is Robyn's {@code adstock_geometric}, cut off
 * where the memory ends; {@link #normalised()} is Meridian's.
 *
 * @param retained  r, in [0, 1)
 * @param memoryMonths  months that remember, at least 1
 * @since 0.1.0
 */
public record GeometricCarryOver(double retained, int memoryMonths) implements CarryOver {

    public GeometricCarryOver {
        if (!(retained >= 0 && retained < 1)) {
            throw new IllegalArgumentException("retained must be in [0, 1), was " + retained);
        }
        retained = retained + 0.0;
        Requires.atLeast(memoryMonths, 1, "memoryMonths");
    }

    @Override
    public Series weights() {
        return Series.generate(memoryMonths, lag -> StrictMath.pow(retained, lag));
    }
}
