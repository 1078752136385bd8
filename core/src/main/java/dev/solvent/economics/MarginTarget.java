package dev.solvent.economics;

import static java.util.Objects.requireNonNull;

import dev.solvent.pricing.PricingPlan;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.usage.Meter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * What would bring the gross margin of a plan to a target, in expectation over its users and for a settled month, trials
 * and introductory prices being over: the price, the fair-use cap, the units that the fee includes, or any other figure.
 *
 * <p>The figure solved for is {@code gross profit - target * revenue = 0}, which has no pole where revenue is zero.
 *
 * @param economics  of the plan as it is
 * @param grossMargin  wanted, below 1
 * @since 0.1.0
 */
public record MarginTarget(UnitEconomics economics, double grossMargin) {

    /** Users beyond this share of all are too few to move a cap. */
    private static final double HEAVIEST = 1 - 1e-9;

    private static final double DEAREST = 1e12;

    public MarginTarget {
        requireNonNull(economics, "economics");
        if (!(grossMargin < 1 && Double.isFinite(grossMargin))) {
            throw new IllegalArgumentException("grossMargin must be below 1 and finite, was " + grossMargin);
        }
    }

    /**
     * The flat fee per month.
     *
     * @return at least 0; empty if no fee reaches the target, since the store takes too much of it
     * @throws IllegalStateException if the plan does not have exactly one flat fee
     */
    public Optional<MoneyRate> price() {
        DoubleFunction<UnitEconomics> at = fee -> economics.withPrice(fee(fee));
        if (beyond(at.apply(0)) >= 0) {
            return Optional.of(money(0));
        }
        for (double high = 1; high < DEAREST; high *= 2) {
            if (beyond(at.apply(high)) >= 0) {
                return Optional.of(
                        money(solve(at, high / 2 < 1 ? 0 : high / 2, high).value()));
            }
        }
        return Optional.empty();
    }

    /**
     * The units a month beyond which a user is refused, so that the heaviest cannot drag the margin below the target.
     *
     * @param meter  that users consume
     * @return the cap; always exceeded where no cap is needed, out of reach where not even a cap of zero helps
     */
    public Solution fairUseCap(Meter meter) {
        PricingPlan plan = economics.plan();
        return solve(cap -> economics.withPlan(plan.withQuota(meter, cap)), 0, most(meter));
    }

    /**
     * The units a month that the flat fee includes, when those beyond are paid: the credit allotment or free quota. An overage
     * that the plan has on the meter already gives way.
     *
     * @param meter  that users consume
     * @param beyond  price of a unit beyond those included
     * @return the included units; always exceeded where everything may be included, out of reach where nothing may
     */
    public Solution includedUnits(Meter meter, Price beyond) {
        PricingPlan plan = economics.plan().withoutOverage(meter);
        return solve(included -> economics.withPlan(plan.withOverage(meter, included, beyond)), 0, most(meter));
    }

    /**
     * Any other figure.
     *
     * @param change  from the figure to the economics that has it
     * @param low  least value to try
     * @param high  largest value to try
     * @return every value in between at which the margin is the target
     */
    public Solution solve(DoubleFunction<UnitEconomics> change, double low, double high) {
        return Solution.search(value -> beyond(change.apply(value)), low, high);
    }

    private double beyond(UnitEconomics changed) {
        return Valuation.of(changed).beyondMargin(grossMargin);
    }

    private double most(Meter meter) {
        return economics
                .usage()
                .on(meter)
                .orElseThrow(() -> new IllegalArgumentException(
                        "meter must be used, of " + economics.usage().meters() + ", was " + meter))
                .quantile(HEAVIEST);
    }

    private Price fee(double perMonth) {
        return new Amount(new BigDecimal(perMonth), economics.plan().currency()).per(Period.MONTH);
    }

    private MoneyRate money(double perMonth) {
        return Money.of(perMonth, economics.plan().currency()).per(Period.MONTH);
    }
}
