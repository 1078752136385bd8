package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Span;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Money off for some months: a fraction or an amount, once, for a while or for ever, on some charges or all. An introductory
 * price is a coupon for the first months.
 *
 * @param name  on the bill
 * @param fraction  off, in [0, 1]; 0 with an amount
 * @param amount  off each bill, if it is an amount; it never takes a bill below zero
 * @param months  first months of age in which it holds, empty for ever
 * @param charges  labels of the charges on which it holds, empty for all
 * @since 0.1.0
 */
public record Coupon(
        String name, BigDecimal fraction, Optional<Amount> amount, Optional<Integer> months, Set<String> charges) {

    public Coupon {
        Requires.text(name, "name");
        if (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("fraction of coupon " + name + " must be in [0, 1], was "
                    + fraction.toPlainString()
                    + (fraction.signum() > 0
                            ? ". Maybe pass a fraction ("
                                    + fraction.movePointLeft(2).toPlainString() + "), not a percentage."
                            : ""));
        }
        if (requireNonNull(amount, "amount").isPresent()
                && (amount.orElseThrow().value().signum() < 0 || fraction.signum() > 0)) {
            throw new IllegalArgumentException("amount of coupon " + name
                    + " must be at least 0 and stand alone, was " + amount.orElseThrow() + " with fraction "
                    + fraction.toPlainString());
        }
        months.ifPresent(count -> Requires.atLeast(count, 1, "months of coupon " + name));
        charges = Collections.unmodifiableSet(new TreeSet<>(charges));
        fraction = Exact.plain(fraction);
    }

    /**
     * A fraction off for ever.
     *
     * @param name  on the bill
     * @param fraction  in [0, 1], as decimal digits
     * @return the coupon
     */
    public static Coupon percentOff(String name, String fraction) {
        return new Coupon(name, new BigDecimal(fraction), Optional.empty(), Optional.empty(), Set.of());
    }

    /**
     * An amount off every bill.
     *
     * @param name  on the bill
     * @param amount  off, at least 0
     * @return the coupon
     */
    public static Coupon amountOff(String name, Amount amount) {
        return new Coupon(name, BigDecimal.ZERO, Optional.of(amount), Optional.empty(), Set.of());
    }

    /**
     * This coupon for the first months only.
     *
     * @param span  a whole number of months
     * @return the changed coupon
     */
    public Coupon forFirst(Span span) {
        return new Coupon(name, fraction, amount, Optional.of(span.months()), charges);
    }

    /**
     * This coupon on one charge more.
     *
     * @param label  of the charge
     * @return the changed coupon
     */
    public Coupon on(String label) {
        Set<String> more = new TreeSet<>(charges);
        more.add(Requires.text(label, "label"));
        return new Coupon(name, fraction, amount, months, more);
    }

    /**
     * Whether it holds.
     *
     * @param ageMonths  whole months since sign-up
     * @return true in its months
     */
    public boolean isValidAt(int ageMonths) {
        return months.isEmpty() || ageMonths < months.orElseThrow();
    }

    boolean covers(String label) {
        return charges.isEmpty() || charges.contains(label);
    }
}
