package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;

/**
 * The part of a billing period that is charged: so many days (or seconds) of so many.
 *
 * @param used  at least 0 and at most the whole
 * @param whole  positive
 * @param factorDigits  decimals to which the fraction is rounded half up before it multiplies, empty for not at all
 * @since 0.1.0
 */
public record Proration(BigDecimal used, BigDecimal whole, OptionalInt factorDigits) {

    /** The whole period. */
    public static final Proration FULL = new Proration(BigDecimal.ONE, BigDecimal.ONE, OptionalInt.empty());

    private static final int KILL_BILL_DIGITS = 9;

    public Proration {
        if (whole.signum() <= 0) {
            throw new IllegalArgumentException("whole must be positive, was " + whole.toPlainString());
        }
        if (used.signum() < 0 || used.compareTo(whole) > 0) {
            throw new IllegalArgumentException(
                    "used must be in [0, " + whole.toPlainString() + "], was " + used.toPlainString());
        }
        requireNonNull(factorDigits, "factorDigits");
    }

    /**
     * Days of a period of days, as Lago counts; seconds of seconds as Stripe does.
     *
     * @param used  at least 0
     * @param whole  positive
     * @return the part
     */
    public static Proration of(long used, long whole) {
        return new Proration(BigDecimal.valueOf(used), BigDecimal.valueOf(whole), OptionalInt.empty());
    }

    /**
     * Days as Kill Bill counts: the fraction is rounded to nine decimals before it multiplies.
     *
     * @param used  at least 0
     * @param whole  days of the period, or a fixed 30
     * @return the part
     */
    public static Proration killBill(long used, long whole) {
        return new Proration(BigDecimal.valueOf(used), BigDecimal.valueOf(whole), OptionalInt.of(KILL_BILL_DIGITS));
    }

    /**
     * The fraction that multiplies.
     *
     * @return in [0, 1]
     */
    public BigDecimal factor() {
        return factorDigits.isPresent()
                ? used.divide(whole, factorDigits.orElseThrow(), RoundingMode.HALF_UP)
                : Exact.portion(BigDecimal.ONE, used, whole);
    }

    /**
     * The part of an amount.
     *
     * @param amount  of the whole period
     * @return not rounded to cents
     */
    public BigDecimal of(BigDecimal amount) {
        if (factorDigits.isPresent()) {
            return amount.multiply(factor());
        }
        return used.compareTo(whole) == 0 ? amount : Exact.portion(amount, used, whole);
    }

    /**
     * What is due when a plan changes while this part of the period remains: the unused rest of the old price back, the rest of
     * the new one charged.
     *
     * @param oldPrice  of the whole period
     * @param newPrice  of the whole period
     * @return credit and charge
     */
    public Change change(BigDecimal oldPrice, BigDecimal newPrice) {
        return new Change(of(oldPrice), of(newPrice));
    }

    /**
     * A change of plan within a period.
     *
     * @param credit  for the unused rest of the old plan
     * @param charge  for the rest on the new plan
     * @since 0.1.0
     */
    public record Change(BigDecimal credit, BigDecimal charge) {

        /**
         * What is due now.
         *
         * @return charge less credit, negative after a downgrade
         */
        public BigDecimal due() {
            return charge.subtract(credit);
        }
    }
}
