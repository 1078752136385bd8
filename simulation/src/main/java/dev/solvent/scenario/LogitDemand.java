package dev.solvent.scenario;

import dev.solvent.internal.Requires;

/**
 * Sign-ups and conversion where willingness to pay is logistic (McFadden 1974, Conditional logit analysis of qualitative choice
 * behavior).
 *
 * <pre>{@code
 * share(p) = 1 / (1 + exp((p - m) / s)),   factor = share(p) / share(p0)
 * }</pre>
 *
 * @param segment  whom it is about
 * @param median  m, in the currency of the plan
 * @param spread  s, positive
 * @since 0.1.0
 */
public record LogitDemand(String segment, double median, double spread) implements Demand {

    public LogitDemand {
        Requires.text(segment, "segment");
        median = Requires.finite(median, "median of " + segment);
        spread = Requires.positive(spread, "spread of " + segment);
    }

    /**
     * The share who would pay a price.
     *
     * @param price  in the currency of the plan
     * @return a fraction
     */
    public double share(double price) {
        return 1 / (1 + StrictMath.exp((price - median) / spread));
    }

    /**
     * The elasticity at a price: {@code -p / s * (1 - share(p))}.
     *
     * @param price  in the currency of the plan
     * @return at most 0
     */
    public double elasticityAt(double price) {
        return -price / spread * (1 - share(price));
    }

    @Override
    public double factor(Answer answer, Offer reference, Offer now) {
        boolean answers = answer == Answer.SIGN_UPS || answer == Answer.CONVERSION;
        return answers && now.price() != reference.price() ? share(now.price()) / share(reference.price()) : 1;
    }
}
