package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Price;
import dev.solvent.usage.Consumption;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A tariff on one meter: tiers, volume prices, packages, seats, percentages of an amount.
 *
 * @param label  name of the line
 * @param meter  what is charged
 * @param tariff  in the unit of the meter
 * @since 0.1.0
 */
public record MeteredCharge(String label, Meter meter, Tariff tariff) implements Charge {

    public MeteredCharge {
        Requires.text(label, "label");
        requireNonNull(meter, "meter");
        if (!requireNonNull(tariff, "tariff").per().equals(meter.unit())) {
            throw new IllegalArgumentException("price of charge " + label + " must be per "
                    + meter.unit().label() + ", was per " + tariff.per().label());
        }
    }

    /**
     * A price per seat; a started seat is a whole one.
     *
     * @param label  name of the line
     * @param price  per seat and month
     * @return a charge on {@link Meter#SEATS}
     */
    public static MeteredCharge perSeat(String label, Price price) {
        return new MeteredCharge(label, Meter.SEATS, Tariff.perUnit(price).billedPer("1", QuantityRounding.UP));
    }

    @Override
    public Optional<MeteredCharge> metered() {
        return Optional.of(this);
    }

    @Override
    public Money revenue(ToDoubleFunction<Meter> units) {
        double used = Requires.nonNegative(units.applyAsDouble(meter), "units of charge " + label);
        return Money.of(TariffCompiler.compile(tariff).at(used), tariff.currency());
    }

    @Override
    public Money expectedRevenue(Usage usage) {
        UsageDistribution users = usage.on(meter).orElseGet(() -> new FixedUsage(meter, 0));
        return Money.of(expected(users, TailTerms.of(TariffCompiler.compile(tariff))), tariff.currency());
    }

    /** Where everybody consumes the same, the bill is the expectation, exact at a jump too. */
    double expected(UsageDistribution users, TailTerms terms) {
        return users instanceof FixedUsage fixed
                ? tariff.cost(BigDecimal.valueOf(fixed.mean())).doubleValue()
                : terms.under(users);
    }

    @Override
    public List<BillItem> items(Consumption consumption, BillTerms terms) {
        BigDecimal used = consumption.units(meter);
        List<BillItem> items = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Tariff.TierAmount each : tariff.tierAmounts(used)) {
            BigDecimal amount = terms.rounding().at(RoundingPolicy.Level.TIER, each.amount(), tariff.currency());
            items.add(new BillItem("tier " + (each.tier() + 1), each.units(), amount));
            sum = sum.add(amount);
        }
        addRule(items, Exact.settled(sum), terms);
        return items;
    }

    private void addRule(List<BillItem> items, BigDecimal priced, BillTerms terms) {
        AmountRule rule = tariff.amount();
        BigDecimal due = rule.discounted(priced);
        add(items, "discount", due.subtract(priced));
        BigDecimal capped = terms.limit(rule.maximum()).map(due::min).orElse(due);
        add(items, "maximum", capped.subtract(due));
        BigDecimal topped = terms.limit(rule.minimum()).map(capped::max).orElse(capped);
        add(items, "minimum", topped.subtract(capped));
    }

    private static void add(List<BillItem> items, String label, BigDecimal amount) {
        if (amount.signum() != 0) {
            items.add(BillItem.fee(label, amount));
        }
    }
}
