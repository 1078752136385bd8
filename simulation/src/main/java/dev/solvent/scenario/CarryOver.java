package dev.solvent.scenario;

import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;

/**
 * How spend of a month works on in the months after it (adstock), with a memory that ends. The extension point of channels: a
 * lambda that gives the weights is full carry-over.
 *
 * <p>The unit of effective spend is money, and depends on the sum of the weights: Robyn's geometric carry-over inflates spend (its
 * first weight is 1), Meridian's keeps it (its weights sum to 1). A {@link Saturation} fitted behind one does not fit behind the
 * other; {@link #normalised()} turns the first into the second.
 *
 * <p>Contract: weights are at least 0, their sum is positive, and equal input gives equal output. Implementations are immutable
 * and safe for many threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CarryOver {

    /**
     * Share of a month's spend that works in that month, in the next, and so on.
     *
     * @return as many weights as the memory has months, at least 1
     */
    Series weights();

    /**
     * What works in each month: spend of that month and, carried over, of those before.
     *
     * <pre>{@code
     * effective(t) = sum over l = 0..L-1, l <= t, of w(l) * spend(t - l)
     * }</pre>
     *
     * <p>Before the first month nothing was spent; what the last months carry beyond the series is lost to it.
     *
     * @param spend  by month, at least 0
     * @return by month, of the same size
     */
    default Series effective(Series spend) {
        double[] weights = weights().toArray();
        for (int month = 0; month < spend.size(); month++) {
            Requires.nonNegative(spend.get(month), "spend in month " + month);
        }
        return Series.generate(spend.size(), month -> {
            CompensatedSum sum = new CompensatedSum();
            for (int lag = 0; lag < weights.length && lag <= month; lag++) {
                sum.add(weights[lag] * spend.get(month - lag));
            }
            return sum.value();
        });
    }

    /**
     * The same course with weights that sum to 1, so that spend is moved in time and neither grows nor shrinks.
     *
     * @return the carry-over that conserves spend
     */
    default CarryOver normalised() {
        return new NormalisedCarryOver(this);
    }

    /**
     * No carry-over: spend works in its month.
     *
     * @return a memory of one month
     */
    static CarryOver none() {
        return geometric(0, 1);
    }

    /**
     * A constant share of the effect is left from month to month.
     *
     * @param retained  that share, in [0, 1)
     * @param memoryMonths  months that remember, the month of the spend included; at least 1
     * @return weights 1, r, r^2, ...
     */
    static GeometricCarryOver geometric(double retained, int memoryMonths) {
        return new GeometricCarryOver(retained, memoryMonths);
    }

    /**
     * The share that is left falls with age by the survival function of a Weibull distribution.
     *
     * @param shape  positive
     * @param scaleMonths  positive
     * @param memoryMonths  months that remember, at least 1
     * @return the carry-over
     */
    static WeibullCarryOver weibullCdf(double shape, double scaleMonths, int memoryMonths) {
        return new WeibullCarryOver(WeibullCarryOver.Form.CDF, shape, scaleMonths, memoryMonths);
    }

    /**
     * The effect follows the density of a Weibull distribution and so may peak late.
     *
     * @param shape  positive
     * @param scaleMonths  positive
     * @param memoryMonths  months that remember, at least 2
     * @return the carry-over
     */
    static WeibullCarryOver weibullPdf(double shape, double scaleMonths, int memoryMonths) {
        return new WeibullCarryOver(WeibullCarryOver.Form.PDF, shape, scaleMonths, memoryMonths);
    }

    /**
     * Meridian's binomial decay: reaches zero where the memory ends.
     *
     * @param retained  in (0, 1)
     * @param memoryMonths  months that remember, at least 1
     * @return the carry-over, before normalisation
     */
    static BinomialCarryOver binomial(double retained, int memoryMonths) {
        return new BinomialCarryOver(retained, memoryMonths);
    }
}
