package dev.solvent.claims;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Share;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * A public figure as it was stated: who, what, how much, in which unit, for which time, against which base, and where it
 * stands. Typed views refuse a figure of another unit, and a bound is never read as a point.
 *
 * @param id  unique in a book, such as {@code S000-025}
 * @param subject  the company or product
 * @param metric  what was measured
 * @param figure  the number with its bounds and unit
 * @param window  the time it refers to
 * @param base  what it is compared with or a share of; may be empty
 * @param source  where it stands
 * @since 0.1.0
 */
public record Claim(
        String id, String subject, String metric, Figure figure, Window window, String base, Source source) {

    public Claim {
        Requires.text(id, "id");
        Requires.text(subject, "subject");
        Requires.text(metric, "metric");
        requireNonNull(figure, "figure");
        requireNonNull(window, "window");
        requireNonNull(base, "base");
        requireNonNull(source, "source");
    }

    /**
     * The dates a claim refers to, as stated; either may be missing.
     *
     * @param start  first day, ISO 8601
     * @param end  last day, ISO 8601
     * @since 0.1.0
     */
    public record Window(Optional<LocalDate> start, Optional<LocalDate> end) {

        public Window {
            requireNonNull(start, "start");
            requireNonNull(end, "end");
        }
    }

    /**
     * Where a claim stands.
     *
     * @param document  file or publication
     * @param line  line in it, from 1; 0 if it has none
     * @param note  how the figure was read; may be empty
     * @since 0.1.0
     */
    public record Source(String document, int line, String note) {

        public Source {
            Requires.text(document, "document");
            Requires.atLeast(line, 0, "line");
            requireNonNull(note, "note");
        }
    }

    /**
     * The stated number, in the unit of the claim.
     *
     * @return the point value
     * @throws IllegalStateException if the claim states only bounds
     */
    public double number() {
        return figure.value()
                .orElseThrow(() -> new IllegalStateException(
                        "claim " + id + " states no point value but " + figure + "; use low() or high()"));
    }

    /**
     * The stated lower bound, in the unit of the claim.
     *
     * @return the bound
     * @throws IllegalStateException if there is none
     */
    public double low() {
        return figure.low()
                .orElseThrow(() -> new IllegalStateException("claim " + id + " states no lower bound, only " + figure));
    }

    /**
     * The stated upper bound, in the unit of the claim.
     *
     * @return the bound
     * @throws IllegalStateException if there is none
     */
    public double high() {
        return figure.high()
                .orElseThrow(() -> new IllegalStateException("claim " + id + " states no upper bound, only " + figure));
    }

    /**
     * The figure as money.
     *
     * @return the amount in the stated currency
     * @throws IllegalStateException if the claim is not an amount of money
     */
    public Money asMoney() {
        checkUnit("money");
        return Money.of(number(), currency());
    }

    /**
     * The figure as money per month.
     *
     * @return the flow in the stated currency
     * @throws IllegalStateException if the claim is not money per month
     */
    public MoneyRate asMoneyPerMonth() {
        checkUnit("money/month");
        return Money.of(number(), currency()).per(Period.MONTH);
    }

    /**
     * The figure as a fraction: 4.7 percent is 0.047. It may be negative or above one, as margins and growth are.
     *
     * @return percent / 100
     * @throws IllegalStateException if the claim is not a percentage
     */
    public double asFraction() {
        checkUnit("percent");
        return number() / 100;
    }

    /**
     * The figure as a share of its base.
     *
     * @return the share
     * @throws IllegalStateException if the claim is not a percentage
     * @throws IllegalArgumentException if it is not in [0, 100]
     */
    public Share asShare() {
        return Share.of(asFraction(), base.isBlank() ? metric : base);
    }

    private Currency currency() {
        return figure.currency()
                .orElseThrow(() -> new IllegalStateException("claim " + id + " states no currency: " + figure));
    }

    private void checkUnit(String unit) {
        if (!figure.unit().equals(unit)) {
            throw new IllegalStateException("claim " + id + " must be in " + unit + " here, is " + figure);
        }
    }

    @Override
    public String toString() {
        return id + " " + subject + ", " + metric + ": " + figure;
    }
}
