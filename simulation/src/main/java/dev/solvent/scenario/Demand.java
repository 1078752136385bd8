package dev.solvent.scenario;

import dev.solvent.fit.MaximumLikelihood;
import dev.solvent.quantity.Money;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * How users of a segment answer to price and allowance. An open interface: a record of one's own is one new file.
 *
 * <p>Implementations are immutable, safe for many threads and deterministic, and answer 1 to an unchanged offer.
 *
 * @since 0.1.0
 */
public interface Demand {

    /**
     * What may answer.
     *
     * @since 0.1.0
     */
    enum Answer {
        /** Sign-ups to the segment. */
        SIGN_UPS,
        /** Moves to the segment. */
        CONVERSION,
        /** The churn probability of each month, which is held within [0, 1]. */
        CHURN,
        /** Usage of those who stay. */
        USAGE
    }

    /**
     * Whom it is about.
     *
     * @return name of a segment
     */
    String segment();

    /**
     * What becomes of one figure.
     *
     * @param answer  which
     * @param reference  offer at which it is as stated
     * @param now  the offer
     * @return a factor of at least 0
     */
    double factor(Answer answer, Offer reference, Offer now);

    /**
     * Sign-ups and conversion with a constant elasticity of price: {@code (p / p0)^e}.
     *
     * @param segment  whom it is about
     * @param elasticity  such as -1.4: a price 1 % higher brings 1.4 % fewer
     * @return the demand
     */
    static ConstantElasticity elasticity(String segment, double elasticity) {
        return new ConstantElasticity(
                segment, Map.of(Answer.SIGN_UPS, elasticity, Answer.CONVERSION, elasticity), Map.of());
    }

    /**
     * Sign-ups and conversion where willingness to pay is logistic: a share {@code 1 / (1 + exp((p - m) / s))} pays a price p.
     *
     * @param segment  whom it is about
     * @param median  m, price that half would pay, positive
     * @param spread  s, positive; 46 % of users are between m - s and m + s
     * @return the demand
     */
    static LogitDemand logit(String segment, Money median, Money spread) {
        return new LogitDemand(
                segment, median.amount(), median.times(0).plus(spread).amount());
    }

    /**
     * Sign-ups and conversion as price tests tell them: logistic willingness to pay of maximum likelihood.
     *
     * @param segment  whom it is about
     * @param tests  arms of at least two prices, in one currency
     * @return the fit, with the demand, standard errors and why the search ended
     */
    static FittedDemand fitted(String segment, List<PriceTest> tests) {
        return new FittedDemand(segment, MaximumLikelihood.withDefaults().maximise(new LogitLikelihood(tests)));
    }

    /**
     * The elasticity of a demand that a scenario states, for an input or a lever to set.
     *
     * @param segment  with a demand of constant elasticity
     * @return what sets the elasticity of sign-ups and conversion to price
     */
    static DemandParameter elasticityOf(String segment) {
        return new DemandParameter(segment, DemandParameter.Kind.ELASTICITY);
    }

    /**
     * The median willingness to pay of a demand that a scenario states, for an input or a lever to set.
     *
     * @param segment  with a logistic demand
     * @return what sets the median, in the currency of the plan
     */
    static DemandParameter medianOf(String segment) {
        return new DemandParameter(segment, DemandParameter.Kind.MEDIAN);
    }

    /**
     * The spread of the willingness to pay of a demand that a scenario states, for an input or a lever to set.
     *
     * @param segment  with a logistic demand
     * @return what sets the spread, in the currency of the plan
     */
    static DemandParameter spreadOf(String segment) {
        return new DemandParameter(segment, DemandParameter.Kind.SPREAD);
    }

    /**
     * Sign-ups and conversion by a function of the price as a multiple of the reference.
     *
     * @param segment  whom it is about
     * @param byPriceRatio  1 at 1, at least 0
     * @return the demand
     */
    static Demand of(String segment, DoubleUnaryOperator byPriceRatio) {
        return new NamedDemand(segment, byPriceRatio);
    }
}
