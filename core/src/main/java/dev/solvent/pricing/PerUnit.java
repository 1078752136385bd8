package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Price;
import dev.solvent.usage.Consumption;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A price for every unit beyond those included.
 *
 * <pre>{@code
 * revenue = p max(U - q, 0);   E = p (E[U] - E[min(U, q)])
 * }</pre>
 *
 * @param label  name of the line
 * @param meter  what is charged
 * @param price  per unit of the meter
 * @param included  units per month that cost nothing (q), at least 0
 * @since 0.1.0
 */
public record PerUnit(String label, Meter meter, Price price, double included) implements Charge {

    public PerUnit {
        Requires.text(label, "label");
        requireNonNull(meter, "meter");
        if (!requireNonNull(price, "price").per().equals(meter.unit())) {
            throw new IllegalArgumentException(
                    "price of charge " + label + " must be per " + meter.unit().label() + ", was " + price);
        }
        included = Requires.nonNegative(included, "included units of charge " + label);
    }

    @Override
    public Money revenue(ToDoubleFunction<Meter> units) {
        double used = Requires.nonNegative(units.applyAsDouble(meter), "units of charge " + label);
        return price.each().times(StrictMath.max(used - included, 0));
    }

    @Override
    public Money expectedRevenue(Usage usage) {
        return price.each()
                .times(usage.on(meter).map(each -> each.meanAbove(included)).orElse(0.0));
    }

    @Override
    public List<BillItem> items(Consumption consumption, BillTerms terms) {
        BigDecimal above = Exact.atLeastZero(consumption.units(meter).subtract(BigDecimal.valueOf(included)));
        return List.of(
                new BillItem("units", above, Exact.divide(price.amount().value().multiply(above), price.count())));
    }

    @Override
    public Optional<MeteredCharge> metered() {
        String free = BigDecimal.valueOf(included).toPlainString();
        return Optional.of(new MeteredCharge(label, meter, Tariff.perUnit(price).withFreeUnits(free)));
    }
}
