package dev.solvent.usage;

import dev.solvent.quantity.QuantityRate;
import dev.solvent.quantity.Series;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How much of a meter users consume in a month, over the users of a segment. This is the lasting level between users; a month
 * does not fluctuate around it.
 *
 * <p>The limited expected value E[min(U, d)] is what lets the expectation of charges and costs be exact: the part of usage
 * above a quota d is E[U] - E[min(U, d)]. Klugman, Panjer and Willmot, Loss Models, appendix A, have it for the common families.
 *
 * <p>Implementations are immutable, safe for many threads and deterministic.
 *
 * @since 0.1.0
 */
public interface UsageDistribution {

    /**
     * What is counted.
     *
     * @return the meter
     */
    Meter meter();

    /**
     * Mean over the users.
     *
     * @return units per user and month, at least 0
     */
    double mean();

    /**
     * Share of users who consume at most an amount.
     *
     * @param units  at least 0
     * @return a fraction
     */
    double cumulative(double units);

    /**
     * The amount that a share of the users does not exceed.
     *
     * @param p  in (0, 1)
     * @return units per month
     */
    double quantile(double p);

    /**
     * Mean of usage cut off at a limit, E[min(U, limit)].
     *
     * @param limit  at least 0
     * @return units per user and month, at most the mean and at most the limit
     */
    double limitedExpectedValue(double limit);

    /**
     * Share of all usage made by the heaviest users.
     *
     * @param top  fraction of users, in (0, 1)
     * @return between {@code top} and 1
     */
    double topShare(double top);

    /**
     * Everybody consumes a multiple of this.
     *
     * @param factor  positive
     * @return the scaled distribution
     */
    UsageDistribution times(double factor);

    /**
     * Variance over the users.
     *
     * @return units squared, or empty where it is infinite
     */
    OptionalDouble variance();

    /**
     * Share of users who consume more than an amount.
     *
     * @param units  at least 0
     * @return a fraction
     */
    default double survival(double units) {
        return 1 - cumulative(units);
    }

    /**
     * Mean of the usage above a limit, E[max(U - limit, 0)].
     *
     * @param limit  at least 0
     * @return units per user and month
     */
    default double meanAbove(double limit) {
        return mean() - limitedExpectedValue(limit);
    }

    /**
     * A weighed sum of the two figures of the tail of which expected bills are made.
     *
     * @param limit  at least 0
     * @param perUnitAbove  weight of {@link #meanAbove}
     * @param ifAbove  weight of {@link #survival}
     * @return perUnitAbove E[max(U - limit, 0)] + ifAbove P(U > limit)
     */
    default double weighTail(double limit, double perUnitAbove, double ifAbove) {
        double units = perUnitAbove == 0 ? 0 : perUnitAbove * meanAbove(limit);
        return ifAbove == 0 ? units : units + ifAbove * survival(limit);
    }

    /**
     * Mean number of started steps above a start, E[ceil(max(U - start, 0) / width)], as packages are sold.
     *
     * <pre>{@code
     * sum over n = 0, 1, ... of P(U > start + n width)
     * }</pre>
     *
     * <p>The default adds terms until Gregory's formula can close the sum through {@link #meanAbove} to 1e-13 of it; it is for
     * distributions without atoms. Those with atoms override it.
     *
     * @param start  at least 0
     * @param width  of a step, positive
     * @return at least 0
     */
    default double meanSteps(double start, double width) {
        return StepSeries.of(this, start, width);
    }

    /**
     * Mean usage of the heaviest users alone.
     *
     * @param p  share of users below them, in (0, 1)
     * @return units per month, E[U | U among the top 1 - p]
     */
    default double conditionalTailMean(double p) {
        return mean() * topShare(1 - p) / (1 - p);
    }

    /**
     * The Lorenz curve: share of all usage made by the lightest users.
     *
     * @param p  fraction of users, in (0, 1)
     * @return at most {@code p}
     */
    default double lorenzShare(double p) {
        return 1 - topShare(1 - p);
    }

    /**
     * The usage of one month when it fluctuates from month to month around the lasting level that this distribution describes:
     * level times an independent log-normal factor of mean 1.
     *
     * @param variation  standard deviation of the factor; 0 leaves this unchanged
     * @return the distribution over users and months
     */
    default UsageDistribution fluctuating(double variation) {
        return Fluctuation.of(this, variation);
    }

    /**
     * Everybody consumes the same.
     *
     * @param meter  what is counted
     * @param amount  per user
     * @return the distribution
     */
    static FixedUsage fixed(Meter meter, QuantityRate amount) {
        meter.check(amount.quantity());
        return new FixedUsage(meter, amount.perMonth());
    }

    /**
     * A gamma distribution: unequal, with a tail that falls exponentially.
     *
     * @param meter  what is counted
     * @param mean  mean per user, positive
     * @param spread  how unequal users are
     * @return the distribution
     */
    static GammaUsage gamma(Meter meter, QuantityRate mean, Spread spread) {
        meter.check(mean.quantity());
        return GammaUsage.of(meter, mean.perMonth(), spread);
    }

    /**
     * A Lomax (Pareto II) distribution: the heaviest tail, falling as a power.
     *
     * @param meter  what is counted
     * @param mean  mean per user, positive
     * @param spread  how unequal users are
     * @return the distribution
     */
    static LomaxUsage lomax(Meter meter, QuantityRate mean, Spread spread) {
        meter.check(mean.quantity());
        return LomaxUsage.of(meter, mean.perMonth(), spread);
    }

    /**
     * A Pareto distribution (type I): nobody below a minimum, and a tail that falls as a power.
     *
     * @param meter  what is counted
     * @param mean  mean per user, positive
     * @param spread  how unequal users are
     * @return the distribution
     */
    static ParetoUsage pareto(Meter meter, QuantityRate mean, Spread spread) {
        meter.check(mean.quantity());
        return ParetoUsage.of(meter, mean.perMonth(), spread);
    }

    /**
     * A Weibull distribution: unequal, with a tail between a power and nothing, as its shape says.
     *
     * @param meter  what is counted
     * @param mean  mean per user, positive
     * @param spread  how unequal users are
     * @return the distribution
     */
    static WeibullUsage weibull(Meter meter, QuantityRate mean, Spread spread) {
        meter.check(mean.quantity());
        return WeibullUsage.of(meter, mean.perMonth(), spread);
    }

    /**
     * What users were seen to consume.
     *
     * @param meter  what is counted
     * @param unitsPerMonth  one number per user, at least 0
     * @return the distribution
     */
    static EmpiricalUsage observed(Meter meter, Series unitsPerMonth) {
        return EmpiricalUsage.of(meter, unitsPerMonth);
    }

    /**
     * Several kinds of users.
     *
     * @param parts  of one meter; shares sum to 1
     * @return the distribution of all
     */
    static MixtureUsage mixture(MixtureUsage.Part... parts) {
        return new MixtureUsage(List.of(parts));
    }

    /**
     * Users of whom some do nothing.
     *
     * @param idleShare  share who consume nothing, in [0, 1)
     * @param active  usage of the rest
     * @return the distribution of all
     */
    static ZeroInflatedUsage zeroInflated(double idleShare, UsageDistribution active) {
        return new ZeroInflatedUsage(idleShare, active);
    }

    /**
     * A log-normal distribution: unequal, with a heavy tail.
     *
     * @param meter  what is counted
     * @param mean  mean per user, positive
     * @param spread  how unequal users are
     * @return the distribution
     */
    static LogNormalUsage logNormal(Meter meter, QuantityRate mean, Spread spread) {
        meter.check(mean.quantity());
        return LogNormalUsage.of(meter, mean.perMonth(), spread);
    }
}
