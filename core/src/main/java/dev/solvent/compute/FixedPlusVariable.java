package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Period;
import java.util.Optional;

/**
 * A fixed cost and a constant share of revenue: scale dilutes the fixed part and nothing else, so the gross margin never
 * exceeds 1 - v.
 *
 * <pre>{@code
 * cost(R) = F + v R;   through two observations  F = (c1 - c2) / (1/R1 - 1/R2),  v = c1 - F/R1,  c = cost / revenue
 * }</pre>
 *
 * @param fixed  cost that does not move with revenue (F), at least 0
 * @param variableShare  cost per unit of revenue (v), at least 0
 * @since 0.1.0
 */
public record FixedPlusVariable(MoneyRate fixed, double variableShare) implements CostLaw {

    public FixedPlusVariable {
        requireNonNull(fixed, "fixed");
        Requires.nonNegative(fixed.money().amount(), "fixed");
        variableShare = Requires.nonNegative(variableShare, "variableShare");
    }

    /**
     * The law that passes through two observations.
     *
     * @param first  an observation
     * @param second  another, at a different revenue
     * @return the law
     * @throws IllegalArgumentException if the revenues are equal or the law would have a negative part
     */
    public static FixedPlusVariable through(Observation first, Observation second) {
        double r1 = first.perYear().amount();
        double r2 = second.perYear().amount();
        if (second.revenue().ratioTo(first.revenue()) == 1) {
            throw new IllegalArgumentException("revenues must differ, were both " + first.revenue());
        }
        double fixed = (first.costRatio() - second.costRatio()) / (1 / r1 - 1 / r2);
        double variable = first.costRatio() - fixed / r1;
        return new FixedPlusVariable(Money.of(fixed, first.perYear().currency()).per(Period.YEAR), variable);
    }

    @Override
    public MoneyRate cost(MoneyRate revenue) {
        return revenue.money()
                .times(variableShare)
                .plus(fixed.in(revenue.period()).money())
                .per(revenue.period());
    }

    @Override
    public Optional<MoneyRate> revenueFor(double target) {
        double left = 1 - variableShare - Requires.finite(target, "target");
        return left > 0 ? Optional.of(fixed.times(1 / left)) : Optional.empty();
    }

    /**
     * The gross margin that scale alone can approach and never reach.
     *
     * @return 1 - v
     */
    public double limitingGrossMargin() {
        return 1 - variableShare;
    }

    /**
     * The variable share at which a revenue would have a target margin: how far unit cost must fall.
     *
     * @param target  gross margin, below 1
     * @param revenue  positive
     * @return cost per unit of revenue; negative if even free units would not reach the target
     */
    public double variableShareFor(double target, MoneyRate revenue) {
        return 1 - Requires.finite(target, "target") - fixed.ratioTo(revenue);
    }

    @Override
    public String toString() {
        return "fixed " + fixed + " plus " + Text.percent(variableShare) + " of revenue";
    }
}
