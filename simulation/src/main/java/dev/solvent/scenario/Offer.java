package dev.solvent.scenario;

import dev.solvent.internal.Requires;

/**
 * What users of a segment are asked and get for a month.
 *
 * @param price  flat fees of a month, or what an average user pays where there are none; in the currency of the plan
 * @param allowance  units that quotas allow, summed over meters; 0 where there are none
 * @since 0.1.0
 */
public record Offer(double price, double allowance) {

    public Offer {
        price = Requires.nonNegative(price, "price");
        allowance = Requires.nonNegative(allowance, "allowance");
    }

    /**
     * The price as a multiple of another offer's.
     *
     * @param reference  the other offer
     * @return 1 if both are free
     */
    public double priceRatioTo(Offer reference) {
        return ratio(price, reference.price);
    }

    /**
     * The allowance as a multiple of another offer's.
     *
     * @param reference  the other offer
     * @return 1 if neither has one
     */
    public double allowanceRatioTo(Offer reference) {
        return ratio(allowance, reference.allowance);
    }

    private static double ratio(double now, double then) {
        if (now == then) {
            return 1;
        }
        return now / Requires.positive(then, "reference that is to be compared with");
    }
}
