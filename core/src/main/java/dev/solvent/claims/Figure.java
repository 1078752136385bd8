package dev.solvent.claims;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number as it was printed: its digits, the bounds the words around it state, its unit and currency. "More than 71" is a
 * lower bound at 71; "5 to 10" has two bounds and no point.
 *
 * @param text  the printed value; empty if only bounds are stated, a date where the unit is one
 * @param low  lower bound, where stated
 * @param high  upper bound, where stated
 * @param unit  such as {@code percent}, {@code money}, {@code persons}
 * @param currency  where the figure is money
 * @since 0.1.0
 */
public record Figure(String text, OptionalDouble low, OptionalDouble high, String unit, Optional<Currency> currency) {

    public Figure {
        requireNonNull(text, "text");
        requireNonNull(low, "low");
        requireNonNull(high, "high");
        Requires.text(unit, "unit");
        requireNonNull(currency, "currency");
        if (text.isEmpty() && low.isEmpty() && high.isEmpty()) {
            throw new IllegalArgumentException("figure must state a value or a bound");
        }
        low.ifPresent(bound -> Requires.finite(bound, "low"));
        high.ifPresent(bound -> Requires.finite(bound, "high"));
        if (low.isPresent() && high.isPresent() && !(low.getAsDouble() <= high.getAsDouble())) {
            throw new IllegalArgumentException(
                    "low must be at most high, was " + low.getAsDouble() + " above " + high.getAsDouble());
        }
    }

    /**
     * The printed number.
     *
     * @return empty if only bounds are stated or the figure is not a number
     */
    public OptionalDouble value() {
        try {
            return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(new BigDecimal(text).doubleValue());
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /**
     * How far the true value may lie from the printed one: half a unit of the last printed digit. Trailing zeros of amounts and
     * counts are not digits (180,000,000 was "180 million"); those of percentages and ratios are.
     *
     * @return at least 0, in the unit of the figure; empty if there is no printed number
     */
    public OptionalDouble roundingHalfWidth() {
        if (value().isEmpty()) {
            return OptionalDouble.empty();
        }
        BigDecimal printed = new BigDecimal(text);
        boolean zerosAreDigits = unit.startsWith("percent") || unit.equals("ratio") || unit.equals("multiple");
        BigDecimal digits = zerosAreDigits || printed.signum() == 0 ? printed : printed.stripTrailingZeros();
        return OptionalDouble.of(digits.ulp().doubleValue() / 2);
    }

    @Override
    public String toString() {
        return words() + currency.map(code -> " " + code.getCurrencyCode()).orElse("") + " " + unit;
    }

    private String words() {
        boolean pointOnly = low.isEmpty() && high.isEmpty();
        if (pointOnly) {
            return text;
        }
        if (low.isPresent() && high.isPresent()) {
            return (text.isEmpty() ? "" : text + ", ") + bound(low) + " to " + bound(high);
        }
        return low.isPresent() ? "at least " + bound(low) : "at most " + bound(high);
    }

    private static String bound(OptionalDouble bound) {
        return Text.significant(bound.getAsDouble(), 9);
    }
}
