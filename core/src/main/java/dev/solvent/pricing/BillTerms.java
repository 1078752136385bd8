package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Amount;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Which bill of a subscription it is, and how it is made out.
 *
 * @param ageMonths  whole months since sign-up, at least 0
 * @param proration  the part of the period that fixed fees and commitments cover
 * @param rounding  where cents are rounded
 * @since 0.1.0
 */
public record BillTerms(int ageMonths, Proration proration, RoundingPolicy rounding) {

    /** The first full month, rounded per line half up. */
    public static final BillTerms DEFAULTS = new BillTerms(0, Proration.FULL, RoundingPolicy.stripe());

    public BillTerms {
        Requires.atLeast(ageMonths, 0, "ageMonths");
        requireNonNull(proration, "proration");
        requireNonNull(rounding, "rounding");
    }

    /**
     * These terms at another age.
     *
     * @param months  whole months since sign-up
     * @return the changed terms
     */
    public BillTerms atAge(int months) {
        return new BillTerms(months, proration, rounding);
    }

    /**
     * These terms for a part of the period.
     *
     * @param part  that is charged
     * @return the changed terms
     */
    public BillTerms prorated(Proration part) {
        return new BillTerms(ageMonths, part, rounding);
    }

    /**
     * These terms with another rounding.
     *
     * @param policy  where cents are rounded
     * @return the changed terms
     */
    public BillTerms rounded(RoundingPolicy policy) {
        return new BillTerms(ageMonths, proration, policy);
    }

    /** A limit as it holds for the part of the period. */
    Optional<BigDecimal> limit(Optional<Amount> wholePeriod) {
        return wholePeriod.map(Amount::value).map(proration::of);
    }
}
