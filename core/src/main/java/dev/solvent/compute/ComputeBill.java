package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Amount;
import dev.solvent.usage.Meter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;
import java.util.List;

/**
 * What known usage of a model costs, in exact decimals and unrounded: sub-cent amounts are kept, since rounding them per record
 * loses or invents money.
 *
 * @param model  whose prices were applied
 * @param currency  of the prices
 * @param lines  one per meter with units; none if nothing was used
 * @since 0.1.0
 */
public record ComputeBill(String model, Currency currency, List<Line> lines) {

    public ComputeBill {
        Requires.text(model, "model");
        requireNonNull(currency, "currency");
        lines = List.copyOf(lines);
    }

    /**
     * One meter.
     *
     * @param meter  what was used
     * @param units  how much, exact
     * @param price  that applied
     * @since 0.1.0
     */
    public record Line(Meter meter, BigDecimal units, ListedPrice price) {

        public Line {
            requireNonNull(meter, "meter");
            requireNonNull(units, "units");
            requireNonNull(price, "price");
        }

        /**
         * Units times price.
         *
         * @return exact where the quotient by the count of the price ends, otherwise to 34 digits
         */
        public Amount amount() {
            BigDecimal count = BigDecimal.valueOf(price.price().count());
            Amount listed = price.price().amount();
            return new Amount(listed.value().multiply(units).divide(count, MathContext.DECIMAL128), listed.currency());
        }
    }

    /**
     * The sum of the lines.
     *
     * @return exact
     */
    public Amount total() {
        return new Amount(
                lines.stream().map(each -> each.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
    }

    @Override
    public String toString() {
        return model + " " + total();
    }
}
