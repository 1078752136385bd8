package dev.solvent.pricing;

import dev.solvent.internal.Quadrature.Estimate;
import dev.solvent.quantity.Money;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A plan compiled for models: its tariffs are sums of tail terms, so that an expectation is a few normal integrals. Bind once,
 * ask often. Immutable and safe for many threads.
 *
 * <p>Without spend cap, commitment or an amount off, the mean of a plan is the sum of the means of its charges, exact whatever
 * the dependence between meters. With them it is exact while users differ on one meter and every charge is a tariff
 * ({@link Charge#metered}); otherwise it is a numerical average with a standard error.
 *
 * @since 0.1.0
 */
public final class BoundPlan {

    private final PricingPlan plan;
    private final DueRule rule;
    private final double flat;
    private final List<OnMeter> metered;
    private final List<Charge> others = new ArrayList<>();
    private final boolean allMetered;

    private BoundPlan(PricingPlan plan, DueRule rule) {
        this.plan = plan;
        this.rule = rule;
        double fees = 0;
        boolean all = true;
        Map<Meter, List<Pieces>> tariffs = new LinkedHashMap<>();
        for (int j = 0; j < plan.charges().size(); j++) {
            Charge charge = plan.charges().get(j);
            double weight = rule.weight(j);
            if (!charge.isPaidByUser()) {
                others.add(charge);
            } else if (charge.isFlat()) {
                fees += weight * money(charge.revenue(meter -> 0));
            } else if (charge.metered().isPresent()) {
                MeteredCharge each = charge.metered().orElseThrow();
                tariffs.computeIfAbsent(each.meter(), meter -> new ArrayList<>())
                        .add(TariffCompiler.compile(each.tariff()).times(weight));
            } else {
                all = false;
            }
        }
        this.metered = tariffs.entrySet().stream()
                .map(each -> new OnMeter(each.getKey(), each.getValue(), TailTerms.sum(each.getValue())))
                .toList();
        this.flat = fees;
        this.allMetered = all;
    }

    /** At list prices. */
    static BoundPlan of(PricingPlan plan, DueRule rule) {
        return new BoundPlan(plan, rule);
    }

    private double money(Money amount) {
        return Money.zero(plan.currency()).plus(amount).amount();
    }

    /**
     * What a user brings in a month on average.
     *
     * @param usage  how users differ
     * @return within limits, with what others pay
     */
    public Money expectedRevenue(Usage usage) {
        Usage served = plan.served(usage);
        double due = expectedDue(served).value();
        for (Charge each : others) {
            due += money(plan.expected(each, served));
        }
        return Money.of(due, plan.currency());
    }

    /**
     * How far the mean may be off where it is averaged numerically.
     *
     * @param usage  how users differ
     * @return one standard error; 0 where the mean is exact
     */
    public Money limitError(Usage usage) {
        return Money.of(expectedDue(plan.served(usage)).error(), plan.currency());
    }

    /** What the user owes on average, of usage already served and in one month. */
    Estimate expectedDue(Usage served) {
        double mean = linear(served);
        if (rule.isLinear()) {
            return new Estimate(mean, 0);
        }
        double fixed = flat;
        List<OnMeter> unequal = new ArrayList<>();
        for (OnMeter each : metered) {
            UsageDistribution users = each.users(served);
            if (users instanceof FixedUsage) {
                fixed += each.owed(users.mean());
            } else {
                unequal.add(each);
            }
        }
        if (!allMetered || unequal.size() > 1) {
            return JointAverage.of(served, units -> rule.due(owed(units)));
        }
        try {
            return new Estimate(exact(mean, limit -> capped(unequal, served, limit), fixed), 0);
        } catch (IllegalStateException e) {
            throw Blame.plan(plan.name(), e);
        }
    }

    private double linear(Usage served) {
        double mean = flat;
        for (OnMeter each : metered) {
            mean += each.mean(served);
        }
        return allMetered ? mean : mean + opaque(charge -> plan.expected(charge, served));
    }

    private double opaque(Function<Charge, Money> figure) {
        double sum = 0;
        for (int j = 0; j < plan.charges().size(); j++) {
            Charge charge = plan.charges().get(j);
            if (charge.isPaidByUser() && !charge.isFlat() && charge.metered().isEmpty()) {
                sum += rule.weight(j) * money(figure.apply(charge));
            }
        }
        return sum;
    }

    /** max(m, min(M, g - off)) with 0 for m where there is no commitment, by what usage brings up to a limit. */
    private double exact(double mean, DoubleUnaryOperator capped, double fixed) {
        double top = rule.maximum() + rule.off() - fixed;
        double bottom = rule.minimum() + rule.off() - fixed;
        double due =
                top == Double.POSITIVE_INFINITY ? mean - rule.off() : fixed - rule.off() + capped.applyAsDouble(top);
        return bottom <= 0 ? due : due + bottom - capped.applyAsDouble(bottom);
    }

    /** What usage brings on average up to a limit, which may be below zero where fees alone are beyond it. */
    private static double capped(List<OnMeter> unequal, Usage served, double limit) {
        if (limit <= 0) {
            return limit;
        }
        return unequal.isEmpty()
                ? 0
                : TailTerms.of(CappedSum.of(unequal.get(0).tariffs(), limit))
                        .under(unequal.get(0).users(served));
    }

    /** The weighed sum of the charges of one user, before amounts off and limits. */
    private double owed(ToDoubleFunction<Meter> units) {
        double sum = flat;
        for (OnMeter each : metered) {
            sum += each.owed(units.applyAsDouble(each.meter()));
        }
        return allMetered ? sum : sum + opaque(charge -> charge.revenue(units));
    }

    /** The share of users who owe anything, by which payments are counted. */
    double payingShare(Usage served) {
        if (rule.maximum() == 0) {
            return 0;
        }
        if (rule.minimum() > 0 || flat > rule.off()) {
            return 1;
        }
        if (rule.off() > 0 || !allMetered || metered.size() > 1) {
            return JointAverage.of(served, units -> rule.due(owed(units)) > 0 ? 1 : 0)
                    .value();
        }
        return metered.isEmpty() ? 0 : metered.get(0).payingShare(served);
    }

    /**
     * All tariffs on one meter.
     *
     * @param meter  what is used
     * @param tariffs  weighed
     * @param terms  of their sum
     */
    private record OnMeter(Meter meter, List<Pieces> tariffs, TailTerms terms) {

        UsageDistribution users(Usage served) {
            return served.on(meter).orElseGet(() -> new FixedUsage(meter, 0));
        }

        double owed(double units) {
            double sum = 0;
            for (Pieces each : tariffs) {
                sum += each.at(units);
            }
            return sum;
        }

        double mean(Usage served) {
            UsageDistribution users = users(served);
            return users instanceof FixedUsage ? owed(users.mean()) : terms.under(users);
        }

        double payingShare(Usage served) {
            UsageDistribution users = users(served);
            double paying = 0;
            for (Pieces each : tariffs) {
                paying = StrictMath.max(paying, TailTerms.of(each.positive()).under(users));
            }
            return paying;
        }
    }
}
