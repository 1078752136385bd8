package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * How a measured quantity becomes a billed one: converted, then rounded, then less what is free. The order is that of
 * OpenMeter's unit configuration, and it matters: 1400 calls in thousands rounded up less half a free thousand are 1.5.
 *
 * @param divideBy  measured units in one billed unit, positive: 1000 to bill thousands
 * @param rounding  after conversion
 * @param freeUnits  billed units that cost nothing, at least 0
 * @since 0.1.0
 */
public record QuantityRule(BigDecimal divideBy, QuantityRounding rounding, BigDecimal freeUnits) {

    /** As measured, nothing free. */
    public static final QuantityRule AS_MEASURED =
            new QuantityRule(BigDecimal.ONE, QuantityRounding.NONE, BigDecimal.ZERO);

    public QuantityRule {
        requireNonNull(rounding, "rounding");
        if (divideBy.signum() <= 0) {
            throw new IllegalArgumentException("divideBy must be positive, was " + divideBy.toPlainString());
        }
        if (freeUnits.signum() < 0) {
            throw new IllegalArgumentException("freeUnits must be at least 0, was " + freeUnits.toPlainString());
        }
        divideBy = divideBy.stripTrailingZeros();
        freeUnits = freeUnits.signum() == 0 ? BigDecimal.ZERO : freeUnits.stripTrailingZeros();
    }

    BigDecimal apply(BigDecimal measured) {
        BigDecimal billed = rounding.apply(Exact.divide(measured, divideBy));
        return freeUnits.signum() == 0 ? billed : Exact.atLeastZero(billed.subtract(freeUnits));
    }
}
