package dev.solvent.pricing;

import dev.solvent.internal.Requires;

/**
 * What an app store keeps, by age of the subscription: Apple takes 30 % in the first year of paid service and 15 % after it (a
 * gap of more than 60 days starts it anew), 15 % throughout for small businesses.
 *
 * @param first  fraction at first, in [0, 1]
 * @param later  fraction from a month on, in [0, 1]
 * @param laterFromMonth  whole months of paid service after which the later fraction holds, at least 0
 * @since 0.1.0
 */
public record StoreCommission(double first, double later, int laterFromMonth) {

    /** Sold without a store. */
    public static final StoreCommission NONE = new StoreCommission(0, 0, 0);

    public StoreCommission {
        first = Requires.fraction(first, "first");
        later = Requires.fraction(later, "later");
        Requires.atLeast(laterFromMonth, 0, "laterFromMonth");
    }

    /**
     * One fraction at any age.
     *
     * @param fraction  in [0, 1]
     * @return the commission
     */
    public static StoreCommission of(double fraction) {
        return new StoreCommission(fraction, fraction, 0);
    }

    /**
     * The usual two steps: 30 % for a year of paid service, 15 % after.
     *
     * @return the commission
     */
    public static StoreCommission thirtyThenFifteen() {
        return new StoreCommission(0.30, 0.15, 12);
    }

    /**
     * The fraction at an age.
     *
     * @param ageMonths  whole months of paid service, at least 0
     * @return in [0, 1]
     */
    public double at(int ageMonths) {
        return ageMonths < laterFromMonth ? first : later;
    }
}
