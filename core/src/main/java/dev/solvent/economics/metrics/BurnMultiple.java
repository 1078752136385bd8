package dev.solvent.economics.metrics;

import static java.util.Objects.requireNonNull;

import dev.solvent.quantity.Money;
import java.util.Optional;

/**
 * Cash burned per new annual recurring revenue: net burn over net new ARR of the same window.
 *
 * <p>David Sacks, The burn multiple (2020), with his bands.
 *
 * @param netBurn  cash lost in the window; negative if cash was made
 * @param netNewArr  annual recurring revenue at the end less at the start
 * @since 0.1.0
 */
public record BurnMultiple(Money netBurn, Money netNewArr) {

    /**
     * Sacks's bands.
     *
     * @since 0.1.0
     */
    public enum Band {
        /** Below 1. */
        AMAZING(1),
        /** From 1 to 1.5. */
        GREAT(1.5),
        /** From 1.5 to 2. */
        GOOD(2),
        /** From 2 to 3. */
        SUSPECT(3),
        /** Above 3. */
        BAD(Double.POSITIVE_INFINITY);

        private final double below;

        Band(double below) {
            this.below = below;
        }

        static Band of(double multiple) {
            for (Band band : values()) {
                if (multiple < band.below) {
                    return band;
                }
            }
            return BAD;
        }
    }

    public BurnMultiple {
        requireNonNull(netBurn, "netBurn").minus(requireNonNull(netNewArr, "netNewArr"));
    }

    /**
     * The multiple.
     *
     * @return negative if cash was made; undefined if recurring revenue did not grow
     */
    public MetricValue value() {
        return MetricValue.ratio(netBurn.amount(), netNewArr.amount(), "netNewArr");
    }

    /**
     * In which band it lies.
     *
     * @return the band; empty if the multiple is undefined
     */
    public Optional<Band> band() {
        return value().isDefined() ? Optional.of(Band.of(value().orElseThrow())) : Optional.empty();
    }
}
