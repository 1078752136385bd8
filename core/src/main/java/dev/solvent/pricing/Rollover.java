package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is left of credits when a period ends and goes on into the next: at most a maximum, and topped up to a minimum.
 *
 * @param minimum  at least 0
 * @param maximum  at least the minimum, empty for no limit
 * @param preservesOverage  whether what was used beyond the balance is burned from what rolls over
 * @since 0.1.0
 */
public record Rollover(BigDecimal minimum, Optional<BigDecimal> maximum, boolean preservesOverage) {

    /** Nothing goes on. */
    public static final Rollover NONE = upTo("0");

    public Rollover {
        requireNonNull(maximum, "maximum");
        if (minimum.signum() < 0) {
            throw new IllegalArgumentException("minimum must be at least 0, was " + minimum.toPlainString());
        }
        if (maximum.isPresent() && maximum.orElseThrow().compareTo(minimum) < 0) {
            throw new IllegalArgumentException("maximum must be at least the minimum of " + minimum.toPlainString()
                    + ", was " + maximum.orElseThrow().toPlainString());
        }
    }

    /**
     * At most an amount goes on.
     *
     * @param maximum  as decimal digits, at least 0
     * @return the rollover
     */
    public static Rollover upTo(String maximum) {
        return new Rollover(BigDecimal.ZERO, Optional.of(Requires.decimal(maximum, "maximum")), false);
    }

    /**
     * What goes on.
     *
     * @param balance  at the end of the period; negative is overage
     * @return min(maximum, max(minimum, balance)), less the overage where it is preserved
     */
    public BigDecimal apply(BigDecimal balance) {
        BigDecimal atLeast = Exact.atLeastZero(balance).max(minimum);
        BigDecimal kept = maximum.map(atLeast::min).orElse(atLeast);
        return preservesOverage && balance.signum() < 0 ? kept.add(balance) : kept;
    }
}
