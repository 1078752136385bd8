package dev.solvent.quantity;

/**
 * What a price or an amount is counted per: a {@link Period} or a {@link Unit}.
 *
 * @since 0.1.0
 */
public sealed interface Per permits Period, Unit {

    /**
     * The name as it stands in reports, such as {@code month} or {@code second}.
     *
     * @return lower case, singular
     */
    String label();
}
