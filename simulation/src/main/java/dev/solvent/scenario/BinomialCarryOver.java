package dev.solvent.scenario;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;

/**
 * Carry-over that reaches zero where the memory ends.
 *
 * <pre>{@code
 * w(l) = (1 - l / L)^(1 / r - 1),  l = 0..L-1
 * }</pre>
 *
 * <p>Google's Meridian, binomial adstock decay, where L - 1 is called max_lag and the weights are then normalised; that is
 * {@link #normalised()} here.
 *
 * @param retained  r, in (0, 1)
 * @param memoryMonths  L, months that remember; at least 1
 * @since 0.1.0
 */
public record BinomialCarryOver(double retained, int memoryMonths) implements CarryOver {

    public BinomialCarryOver {
        retained = Requires.openFraction(retained, "retained");
        Requires.atLeast(memoryMonths, 1, "memoryMonths");
    }

    @Override
    public Series weights() {
        return Series.generate(memoryMonths, lag -> StrictMath.pow(1 - (double) lag / memoryMonths, 1 / retained - 1));
    }
}
