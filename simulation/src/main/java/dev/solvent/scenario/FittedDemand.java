package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.fit.Fit;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;

/**
 * A logit demand as price tests tell it, and how sure it is: {@link Fit#standardError}, intervals and draws of {@code median} and
 * {@code spread}, in the currency of the prices.
 *
 * @param segment  whom it is about
 * @param fit  of the parameters {@code median} and {@code spread}
 * @since 0.1.0
 */
public record FittedDemand(String segment, Fit fit) {

    public FittedDemand {
        Requires.text(segment, "segment");
        requireNonNull(fit, "fit");
    }

    /**
     * The most likely demand.
     *
     * @return with the estimates of both parameters
     * @throws IllegalStateException if the search did not converge, with the reason: such as shares that do not fall with the price
     */
    public LogitDemand demand() {
        return new LogitDemand(segment, fit.value(LogitLikelihood.MEDIAN), fit.value(LogitLikelihood.SPREAD));
    }

    /**
     * The standard error of the share who would pay a price, by the delta method.
     *
     * @param price  in the currency of the tests
     * @return a fraction
     */
    public double shareError(Money price) {
        LogitDemand demand = demand();
        double share = demand.share(price.amount());
        double score = (price.amount() - demand.median()) / demand.spread();
        double byMedian = share * (1 - share) / demand.spread();
        double bySpread = byMedian * score;
        double variance = byMedian * byMedian * fit.covariance(LogitLikelihood.MEDIAN, LogitLikelihood.MEDIAN)
                + 2 * byMedian * bySpread * fit.covariance(LogitLikelihood.MEDIAN, LogitLikelihood.SPREAD)
                + bySpread * bySpread * fit.covariance(LogitLikelihood.SPREAD, LogitLikelihood.SPREAD);
        return StrictMath.sqrt(variance);
    }
}
