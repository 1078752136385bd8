package dev.solvent.usage;

import dev.solvent.quantity.QuantityRate;

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
     * Mean of the usage above a limit, E[max(U - limit, 0)].
     *
     * @param limit  at least 0
     * @return units per user and month
     */
    default double meanAbove(double limit) {
        return mean() - limitedExpectedValue(limit);
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
