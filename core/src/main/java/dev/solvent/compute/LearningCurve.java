package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.quantity.MoneyRate;
import java.util.Optional;

/**
 * Cost per unit of revenue that falls by the same fraction with every doubling of revenue.
 *
 * <pre>{@code
 * c(R) = c0 (R / R0)^-g;   through two observations  g = ln(c1 / c2) / ln(R2 / R1)
 * }</pre>
 *
 * <p>Wright (1936), Factors affecting the cost of airplanes, Journal of the Aeronautical Sciences 3(4), 122-128, with revenue in
 * the place of cumulative output.
 *
 * @param reference  a revenue and margin on the curve (R0, c0)
 * @param exponent  g; positive where cost falls with size
 * @since 0.1.0
 */
public record LearningCurve(Observation reference, double exponent) implements CostLaw {

    public LearningCurve {
        requireNonNull(reference, "reference");
        exponent = Requires.finite(exponent, "exponent");
    }

    /**
     * The law that passes through two observations.
     *
     * @param first  an observation
     * @param second  another, at a different revenue
     * @return the law
     * @throws IllegalArgumentException if the revenues are equal
     */
    public static LearningCurve through(Observation first, Observation second) {
        double growth = second.revenue().ratioTo(first.revenue());
        if (growth == 1) {
            throw new IllegalArgumentException("revenues must differ, were both " + first.revenue());
        }
        double exponent = StrictMath.log(first.costRatio() / second.costRatio()) / StrictMath.log(growth);
        return new LearningCurve(first, exponent);
    }

    @Override
    public MoneyRate cost(MoneyRate revenue) {
        double size = revenue.ratioTo(reference.revenue());
        return revenue.times(reference.costRatio() * StrictMath.pow(size, -exponent));
    }

    @Override
    public Optional<MoneyRate> revenueFor(double target) {
        Requires.finite(target, "target");
        if (!(exponent > 0 && target < 1)) {
            return Optional.empty();
        }
        double size = StrictMath.pow(reference.costRatio() / (1 - target), 1 / exponent);
        return Optional.of(reference.revenue().times(size));
    }

    /**
     * What a doubling of revenue leaves of the cost per unit of revenue.
     *
     * @return 2^-g; 0.9 means ten percent less
     */
    public double costPerDoubling() {
        return StrictMath.pow(2, -exponent);
    }

    @Override
    public String toString() {
        return "learning curve, cost x " + Text.significant(costPerDoubling(), 6) + " per doubling";
    }
}
