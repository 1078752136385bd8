package dev.solvent.retention.purchases;

import static java.util.Objects.requireNonNull;

import dev.solvent.fit.MaximumLikelihood;
import dev.solvent.fit.ParameterVector;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Variates;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;
import java.util.Currency;

/**
 * Gamma-gamma model of spend: what a customer spends on a purchase is gamma(p, nu), and nu is gamma(q, v) over customers; spend
 * does not depend on how often a customer buys (P. S. Fader, B. G. S. Hardie and K. L. Lee, 2005, RFM and CLV, Journal of
 * Marketing Research 42, 415-430; P. S. Fader and B. G. S. Hardie, 2013, The Gamma-Gamma Model of Monetary Value).
 *
 * <p>The mean spend of a customer, p v / (q - 1) over all, exists only for q above 1. Other programs print a negative number
 * where it does not; here it is refused with the reason. A customer with x repeat purchases has a mean as soon as p x + q is
 * above 1.
 *
 * @param p  shape of the spend on one purchase, positive
 * @param q  shape over customers, positive
 * @param v  scale over customers, a positive amount of money
 * @since 0.1.0
 */
public record GammaGamma(double p, double q, Money v) {

    public GammaGamma {
        Requires.positive(p, "p");
        Requires.positive(q, "q");
        requireNonNull(v, "v");
        Requires.positive(v.amount(), "v");
    }

    /**
     * The parameters under which the mean spends of these customers are most likely. Only customers with a repeat purchase count.
     *
     * @param customers  with spend, see {@link CustomerSummaries#withSpend}
     * @return the fitted model, in the currency of the customers
     * @throws IllegalArgumentException if no spend is known or the mean spend of a repeat customer is not positive
     */
    public static PurchaseFit<GammaGamma> fit(CustomerSummaries customers) {
        return fit(customers, MaximumLikelihood.withDefaults());
    }

    /**
     * As {@link #fit(CustomerSummaries)}, with priors, starts or another allowance of evaluations.
     *
     * @param customers  with spend
     * @param settings  of the search
     * @return the fitted model, in the currency of the customers
     */
    public static PurchaseFit<GammaGamma> fit(CustomerSummaries customers, MaximumLikelihood settings) {
        Currency currency = customers
                .meanSpend(0)
                .orElseThrow(() -> new IllegalArgumentException(
                        "customers must have their mean spend, had none. Maybe call withSpend."))
                .currency();
        var fit = settings.maximise(new GammaGammaLikelihood(customers));
        return new PurchaseFit<>(
                fit, values -> of(values, currency), (model, seed) -> simulated(model, customers, seed));
    }

    private static GammaGammaLikelihood simulated(GammaGamma model, CustomerSummaries customers, long seed) {
        Variates variates = new Variates(seed);
        Series spend = customers
                .each(PurchaseHistory::frequency)
                .map(x -> x > 0 ? Simulation.meanSpend(model, (int) x, variates) : 0);
        return new GammaGammaLikelihood(customers.withSpend(spend, model.v().currency()));
    }

    private static GammaGamma of(ParameterVector values, Currency currency) {
        return new GammaGamma(values.value("p"), values.value("q"), Money.of(values.value("v"), currency));
    }

    /**
     * Whether the mean spend over all customers is finite: q above 1.
     *
     * @return false if {@link #meanSpend()} would refuse
     */
    public boolean hasMean() {
        return q > 1;
    }

    /**
     * Mean spend per purchase over all customers, p v / (q - 1).
     *
     * @return a positive amount
     * @throws IllegalStateException if q is not above 1, where the mean does not exist
     */
    public Money meanSpend() {
        return expectedSpend(0, Money.zero(v.currency()));
    }

    /**
     * Expected spend per purchase of a customer whose repeat purchases were seen: between the mean over all customers and the
     * customer's own.
     *
     * <pre>{@code
     * E[M | x, m] = p (v + x m) / (p x + q - 1)
     * }</pre>
     *
     * @param purchases  x, repeat purchases seen, at least 0
     * @param observedMean  m, their mean spend; not used if there were none
     * @return a positive amount
     * @throws IllegalStateException if p x + q is not above 1, where the mean does not exist
     */
    public Money expectedSpend(int purchases, Money observedMean) {
        Requires.atLeast(purchases, 0, "purchases");
        Requires.nonNegative(observedMean.amount(), "observedMean");
        double shape = p * purchases + q - 1;
        if (!(shape > 0)) {
            throw new IllegalStateException(
                    "this spend model has no mean for a customer with " + purchases
                            + " repeat purchases: p x + q must be above 1, was " + (shape + 1)
                            + ". Spend is too unequal to be averaged; a prior on q, or winsorised spends, keep the mean finite.");
        }
        return v.plus(observedMean.times(purchases)).times(p / shape);
    }

    /**
     * Share of the observed mean in {@link #expectedSpend}; the rest is that of the mean over all customers.
     *
     * @param purchases  repeat purchases seen, at least 0
     * @return p x / (p x + q - 1), in [0, 1] where both means exist
     * @throws IllegalStateException if q is not above 1
     */
    public double weightOfObserved(int purchases) {
        Requires.atLeast(purchases, 0, "purchases");
        meanSpend();
        return p * purchases / (p * purchases + q - 1);
    }
}
