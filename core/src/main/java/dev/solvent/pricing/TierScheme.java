package dev.solvent.pricing;

/**
 * How tiers price a quantity that reaches beyond the first.
 *
 * @since 0.1.0
 */
public enum TierScheme {
    /** Every unit at the price of the tier in which it lies; the flat fees of all tiers reached are due. */
    GRADUATED,
    /**
     * All units at the price of the tier that the total reaches, and only its flat fee is due. The total may fall when the
     * quantity rises, so nothing may assume that it grows.
     */
    VOLUME
}
