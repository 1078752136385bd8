package dev.solvent.projection;

import dev.solvent.pricing.Charge;
import dev.solvent.pricing.FlatFee;
import dev.solvent.pricing.PerUnit;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Price;
import dev.solvent.scenario.Behaviour;
import dev.solvent.scenario.Books;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.FixedCost;
import dev.solvent.scenario.OneOffPayment;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Shock;
import java.math.BigDecimal;

/** The same business counted in a smaller unit of money: every amount is a multiple, nothing else changes. */
record InSmallerUnits(double factor) {

    static Scenario of(Scenario scenario, double factor) {
        InSmallerUnits units = new InSmallerUnits(factor);
        Product product = new Product(
                scenario.product().name(),
                scenario.product().segments().stream().map(units::segment).toList(),
                scenario.product().compute().map(cost -> cost.times(factor)));
        return new Scenario(
                product,
                scenario.start(),
                scenario.months(),
                scenario.channels().stream()
                        .map(each -> new Channel(
                                each.name(), each.signUps(), each.cac().times(factor)))
                        .toList(),
                scenario.opening(),
                scenario.fixedCosts().stream()
                        .map(each -> new FixedCost(each.name(), each.cost().times(factor)))
                        .toList(),
                scenario.shocks().stream().map(units::shock).toList(),
                Behaviour.NONE,
                Books.NONE);
    }

    private Segment segment(Segment segment) {
        PricingPlan plan = segment.plan();
        return segment.plan(new PricingPlan(
                plan.name(),
                plan.currency(),
                plan.charges().stream().map(this::charge).toList(),
                plan.quotas(),
                plan.terms()));
    }

    private Charge charge(Charge charge) {
        if (charge instanceof FlatFee fee) {
            return new FlatFee(fee.label(), price(fee.price()));
        } else if (charge instanceof PerUnit unit) {
            return new PerUnit(unit.label(), unit.meter(), price(unit.price()), unit.included());
        }
        throw new AssertionError(charge);
    }

    private Price price(Price price) {
        BigDecimal value = price.amount().value().multiply(BigDecimal.valueOf(factor));
        return new Price(new Amount(value, price.amount().currency()), price.count(), price.per());
    }

    private Shock shock(Shock shock) {
        return shock instanceof OneOffPayment payment
                ? new OneOffPayment(
                        payment.label(), payment.at(), payment.amount().times(factor))
                : shock;
    }
}
