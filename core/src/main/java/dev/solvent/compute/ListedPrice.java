package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Price;
import dev.solvent.usage.Meter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A price that a provider lists for a meter, with the conditions and the days under which it holds. A price of zero must be meant:
 * in public lists free, unknown and forgotten are the same 0.
 *
 * @param meter  what is paid for
 * @param price  exact, per a number of units of the meter; positive unless free
 * @param conditions  all must hold; none for the ordinary price
 * @param valid  the days on which it holds
 * @param source  where it was read, or {@link #UNSTATED}; {@link #FREE} marks a price of zero as meant
 * @since 0.1.0
 */
public record ListedPrice(Meter meter, Price price, List<Condition> conditions, Validity valid, String source) {

    /** The source of a price that its user states. */
    public static final String UNSTATED = "stated by the user";
    /** The source of a price that is zero on purpose. */
    public static final String FREE = "free";

    public ListedPrice {
        requireNonNull(meter, "meter");
        Requires.text(source, "source");
        if (!requireNonNull(price, "price").per().equals(meter.unit())) {
            throw new IllegalArgumentException(
                    "price of " + meter.name() + " must be per " + meter.unit().label() + ", was " + price);
        }
        if ((price.amount().value().signum() == 0) != source.equals(FREE)) {
            throw new IllegalArgumentException("price of " + meter.name()
                    + " must be positive, or free and say so with ListedPrice.free, was " + price);
        }
        conditions = List.copyOf(conditions);
        requireNonNull(valid, "valid");
    }

    /**
     * The ordinary price of a meter.
     *
     * @param meter  what is paid for
     * @param price  positive
     * @return a price without conditions that always holds
     */
    public static ListedPrice of(Meter meter, Price price) {
        return new ListedPrice(meter, price, List.of(), Validity.ALWAYS, UNSTATED);
    }

    /**
     * A meter that costs nothing, said explicitly.
     *
     * @param meter  what is free
     * @param currency  of the other prices
     * @return a price of zero
     */
    public static ListedPrice free(Meter meter, Currency currency) {
        Price nothing = new Amount(BigDecimal.ZERO, currency).per(meter.unit());
        return new ListedPrice(meter, nothing, List.of(), Validity.ALWAYS, FREE);
    }

    /**
     * With one more condition.
     *
     * @param condition  that must hold too
     * @return the changed price
     */
    public ListedPrice when(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new ListedPrice(meter, price, more, valid, source);
    }

    /**
     * Valid from a day on.
     *
     * @param day  the first day
     * @return the changed price
     */
    public ListedPrice from(LocalDate day) {
        return new ListedPrice(meter, price, conditions, new Validity(day, valid.until()), source);
    }

    /**
     * Valid until a day.
     *
     * @param day  the first day on which it no longer holds
     * @return the changed price
     */
    public ListedPrice until(LocalDate day) {
        return new ListedPrice(meter, price, conditions, new Validity(valid.from(), day), source);
    }

    /**
     * The same terms for another meter of the same unit, such as cached input at the price of fresh input.
     *
     * @param other  of the same unit
     * @return the changed price
     */
    public ListedPrice on(Meter other) {
        return new ListedPrice(other, price, conditions, valid, source);
    }

    /**
     * Less a discount, in exact decimals.
     *
     * @param discount  fraction of the price, in [0, 1)
     * @return the changed price
     */
    public ListedPrice discounted(BigDecimal discount) {
        if (discount.signum() < 0 || discount.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("discount must be in [0, 1), was " + discount.toPlainString());
        }
        BigDecimal left = price.amount().value().multiply(BigDecimal.ONE.subtract(discount));
        Price less = new Price(new Amount(left, price.amount().currency()), price.count(), price.per());
        return new ListedPrice(meter, less, conditions, valid, source);
    }

    Set<String> subjects() {
        Set<String> subjects = new HashSet<>();
        for (Condition each : conditions) {
            subjects.add(each.subject());
        }
        return subjects;
    }

    double rung() {
        double highest = 0;
        for (Condition each : conditions) {
            highest = StrictMath.max(highest, each.rung());
        }
        return highest;
    }

    String conditionText() {
        return conditions.isEmpty()
                ? "ordinary"
                : conditions.stream().map(Condition::toString).collect(Collectors.joining(";"));
    }

    @Override
    public String toString() {
        return meter.name() + " " + price + (conditions.isEmpty() ? "" : " when " + conditionText())
                + (valid.equals(Validity.ALWAYS) ? "" : " " + valid) + " (" + source + ")";
    }
}
