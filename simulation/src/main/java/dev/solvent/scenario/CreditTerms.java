package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;

/**
 * What becomes of credits that the fixed fees of a segment buy: burned in the months after, expired, or lost on leaving.
 * Revenue is earned as they are burned. Those never burned (breakage) are earned in proportion to the burn where it can be
 * foreseen, else when they expire (IFRS 15 B44-B47, ASC 606-10-55-46 to 49).
 *
 * @param burned  share of a batch burned in the month it is granted, the next, and so on, by those who stay; sums to at most 1
 * @param breakage  when the rest is earned
 * @param lostOnLeaving  whether leaving the segment ends them
 * @since 0.1.0
 */
public record CreditTerms(Series burned, Breakage breakage, boolean lostOnLeaving) {

    private static final double ROUNDING = 1e-12;

    /**
     * When credits that are never burned become revenue.
     *
     * @since 0.1.0
     */
    public enum Breakage {
        /** In proportion to those that are burned. */
        IN_PROPORTION,
        /** When they expire. */
        AT_EXPIRY
    }

    public CreditTerms {
        Requires.atLeast(burned.size(), 1, "months of burned");
        CompensatedSum sum = new CompensatedSum();
        for (int month = 0; month < burned.size(); month++) {
            sum.add(Requires.fraction(burned.get(month), "burned in month " + month));
        }
        if (!(sum.value() <= 1 + ROUNDING)) {
            throw new IllegalArgumentException("burned must sum to at most 1, sums to " + sum.value());
        }
        if (requireNonNull(breakage, "breakage") == Breakage.IN_PROPORTION && !(sum.value() > 0)) {
            throw new IllegalArgumentException(
                    "burned must be positive somewhere if breakage is earned in proportion to it");
        }
    }

    /**
     * Credits that live for as many months as are named, with breakage at expiry, kept on leaving.
     *
     * @param burned  share of a batch burned in the month it is granted, the next, and so on
     * @return the terms
     */
    public static CreditTerms burned(double... burned) {
        return new CreditTerms(Series.of(burned), Breakage.AT_EXPIRY, false);
    }

    /**
     * Breakage earned in proportion to the burn.
     *
     * @return the changed terms
     */
    public CreditTerms inProportion() {
        return new CreditTerms(burned, Breakage.IN_PROPORTION, lostOnLeaving);
    }

    /**
     * Credits end when their owner leaves.
     *
     * @return the changed terms
     */
    public CreditTerms endingOnLeaving() {
        return new CreditTerms(burned, breakage, true);
    }
}
