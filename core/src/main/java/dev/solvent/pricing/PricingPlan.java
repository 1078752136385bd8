package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Quantities;
import dev.solvent.usage.LimitedUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a user owes for a month: charges, quotas beyond which nothing is served, and the commission of the store through which
 * it is sold. A plan is immutable; {@code with...} gives a changed one.
 *
 * @param name  of the plan
 * @param currency  of all its charges
 * @param charges  in the order of the bill; may be empty
 * @param quotas  from meter to units per month beyond which usage is refused
 * @param storeCommission  fraction of the list price that the store keeps, in [0, 1]
 * @since 0.1.0
 */
public record PricingPlan(
        String name, Currency currency, List<Charge> charges, Map<Meter, Double> quotas, double storeCommission) {

    public PricingPlan {
        Requires.text(name, "name");
        requireNonNull(currency, "currency");
        charges = List.copyOf(charges);
        if (charges.stream().map(Charge::label).distinct().count() < charges.size()) {
            throw new IllegalArgumentException("charges of plan " + name + " must have distinct labels, were "
                    + charges.stream().map(Charge::label).toList());
        }
        quotas.forEach((meter, units) -> Requires.nonNegative(units, "quota of plan " + name + " on " + meter.name()));
        quotas = Collections.unmodifiableMap(new LinkedHashMap<>(quotas));
        storeCommission = Requires.fraction(storeCommission, "storeCommission");
    }

    /**
     * A flat fee per period.
     *
     * @param name  of the plan
     * @param price  an amount per period
     * @return the plan
     */
    public static PricingPlan subscription(String name, Price price) {
        return new PricingPlan(name, price.amount().currency(), List.of(new FlatFee("list price", price)), Map.of(), 0);
    }

    /**
     * A price per unit and nothing else.
     *
     * @param name  of the plan
     * @param meter  what is charged
     * @param price  per unit of the meter
     * @return the plan
     */
    public static PricingPlan payPerUse(String name, Meter meter, Price price) {
        return new PricingPlan(
                name, price.amount().currency(), List.of(new PerUnit(meter.name(), meter, price, 0)), Map.of(), 0);
    }

    /**
     * A plan that costs the user nothing; give it a quota.
     *
     * @return the plan, in US dollars
     */
    public static PricingPlan free() {
        return new PricingPlan("free", Quantities.USD, List.of(), Map.of(), 0);
    }

    /**
     * This plan with one more charge.
     *
     * @param charge  with a label of its own
     * @return the changed plan
     */
    public PricingPlan withCharge(Charge charge) {
        List<Charge> more = new ArrayList<>(charges);
        more.add(requireNonNull(charge, "charge"));
        return new PricingPlan(name, currency, more, quotas, storeCommission);
    }

    /**
     * This plan with a price for units beyond those included.
     *
     * @param meter  what is charged
     * @param included  units per month that the flat fee covers, at least 0
     * @param price  per unit beyond
     * @return the changed plan
     */
    public PricingPlan withOverage(Meter meter, double included, Price price) {
        return withCharge(new PerUnit(meter.name() + " overage", meter, price, included));
    }

    /**
     * This plan with a quota beyond which usage is refused, as free tiers have.
     *
     * @param meter  what is limited
     * @param unitsPerMonth  at least 0
     * @return the changed plan
     */
    public PricingPlan withQuota(Meter meter, double unitsPerMonth) {
        Map<Meter, Double> more = new LinkedHashMap<>(quotas);
        more.put(meter, unitsPerMonth);
        return new PricingPlan(name, currency, charges, more, storeCommission);
    }

    /**
     * This plan sold through a store that keeps a part of the list price.
     *
     * @param fraction  in [0, 1]
     * @return the changed plan
     */
    public PricingPlan withStoreCommission(double fraction) {
        return new PricingPlan(name, currency, charges, quotas, fraction);
    }

    /**
     * This plan with another flat fee.
     *
     * @param price  an amount per period
     * @return the changed plan
     * @throws IllegalStateException if the plan does not have exactly one flat fee
     */
    public PricingPlan withPrice(Price price) {
        List<Charge> changed = new ArrayList<>(charges);
        int at = -1;
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i) instanceof FlatFee) {
                if (at >= 0) {
                    throw new IllegalStateException(
                            "plan " + name + " has several flat fees: say which charge to change");
                }
                at = i;
            }
        }
        if (at < 0) {
            throw new IllegalStateException("plan " + name + " has no flat fee to change");
        }
        changed.set(at, new FlatFee(changed.get(at).label(), price));
        return new PricingPlan(name, currency, changed, quotas, storeCommission);
    }

    /**
     * What one user with known usage owes for a month, before the store's commission.
     *
     * @param units  from meter to units wanted
     * @return at least 0
     */
    public Money revenue(ToDoubleFunction<Meter> units) {
        ToDoubleFunction<Meter> served = meter -> served(meter, units.applyAsDouble(meter));
        return charges.stream().map(charge -> charge.revenue(served)).reduce(Money.zero(currency), Money::plus);
    }

    /**
     * What a user owes for a month on average, before the store's commission.
     *
     * @param usage  how users differ
     * @return at least 0
     */
    public Money expectedRevenue(Usage usage) {
        return charges.stream().map(charge -> expectedRevenue(charge, usage)).reduce(Money.zero(currency), Money::plus);
    }

    /**
     * What one charge of the plan brings on average, quotas respected.
     *
     * @param charge  of this plan
     * @param usage  how users differ
     * @return at least 0
     */
    public Money expectedRevenue(Charge charge, Usage usage) {
        return charge.expectedRevenue(
                new Usage(usage.distributions().stream().map(this::limited).toList()));
    }

    private UsageDistribution limited(UsageDistribution wanted) {
        Double quota = quotas.get(wanted.meter());
        return quota == null ? wanted : new LimitedUsage(wanted, quota);
    }

    /**
     * Units that the plan serves out of those wanted.
     *
     * @param meter  any
     * @param units  wanted in a month, at least 0
     * @return at most the quota
     */
    public double served(Meter meter, double units) {
        Double quota = quotas.get(meter);
        return quota == null ? units : StrictMath.min(units, quota);
    }

    /**
     * Units that the plan serves on average.
     *
     * @param wanted  how users differ
     * @return units per user and month, at most the quota
     */
    public double expectedServed(UsageDistribution wanted) {
        return limited(wanted).mean();
    }
}
