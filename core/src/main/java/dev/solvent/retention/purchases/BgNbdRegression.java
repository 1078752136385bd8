package dev.solvent.retention.purchases;

import static java.util.Objects.requireNonNull;

import dev.solvent.fit.MaximumLikelihood;
import dev.solvent.fit.Parameter;
import dev.solvent.fit.ParameterVector;
import dev.solvent.internal.Variates;
import dev.solvent.quantity.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * BG/NBD whose parameters depend on attributes of the customer (P. S. Fader and B. G. S. Hardie, 2007, Incorporating Time-Invariant
 * Covariates into the Pareto/NBD and BG/NBD Models).
 *
 * <pre>{@code
 * alpha_i = alpha exp(-purchase effects * attributes)
 * a_i = a exp(dropout effects on a * attributes),   b_i = b exp(dropout effects on b * attributes)
 * }</pre>
 *
 * <p>The mean dropout probability a / (a + b) of a customer moves only if the two sets of coefficients differ; programs that force
 * them to be equal let a and b run away together, and say nothing. Here they are free, and a search that runs away says so.
 *
 * @param baseline  the model of a customer whose attributes are all 0
 * @param purchaseEffects  coefficients of the purchase rate by attribute
 * @param effectsOnA  coefficients of a by attribute
 * @param effectsOnB  coefficients of b by attribute
 * @since 0.1.0
 */
public record BgNbdRegression(
        BgNbd baseline,
        Map<String, Double> purchaseEffects,
        Map<String, Double> effectsOnA,
        Map<String, Double> effectsOnB) {

    private static final String PURCHASE = "purchase.";
    private static final String ON_A = "dropout.a.";
    private static final String ON_B = "dropout.b.";

    public BgNbdRegression {
        requireNonNull(baseline, "baseline");
        purchaseEffects = Effects.copy(purchaseEffects);
        effectsOnA = Effects.copy(effectsOnA);
        effectsOnB = Effects.copy(effectsOnB);
    }

    /**
     * The most likely baseline and coefficients. In the fit the coefficients are called {@code purchase.NAME},
     * {@code dropout.a.NAME} and {@code dropout.b.NAME}.
     *
     * @param customers  at least one
     * @param purchase  attributes that move the purchase rate
     * @param dropout  attributes that move the dropout probability; may be the same
     * @return the fitted model
     */
    public static PurchaseFit<BgNbdRegression> fit(
            CustomerSummaries customers, Covariates purchase, Covariates dropout) {
        return fit(customers, purchase, dropout, MaximumLikelihood.withDefaults());
    }

    /**
     * As {@link #fit(CustomerSummaries, Covariates, Covariates)}, with priors, starts or another allowance of evaluations.
     *
     * @param customers  at least one
     * @param purchase  attributes that move the purchase rate
     * @param dropout  attributes that move the dropout probability
     * @param settings  of the search
     * @return the fitted model
     */
    public static PurchaseFit<BgNbdRegression> fit(
            CustomerSummaries customers, Covariates purchase, Covariates dropout, MaximumLikelihood settings) {
        return new PurchaseFit<>(
                settings.maximise(likelihood(customers, purchase, dropout)),
                values -> of(values, customers.unit()),
                (model, seed) -> model.simulated(customers, purchase, dropout, seed));
    }

    private static RegressionLikelihood likelihood(
            CustomerSummaries customers, Covariates purchase, Covariates dropout) {
        List<Parameter> baseline = List.of(
                Parameter.positive("r"), Parameter.positive("alpha"), Parameter.positive("a"), Parameter.positive("b"));
        return new RegressionLikelihood(
                customers,
                baseline,
                new double[] {1, customers.rows().meanAge() / 4, 1, 2},
                List.of(
                        new RegressionLikelihood.Link(PURCHASE, purchase, 1, -1),
                        new RegressionLikelihood.Link(ON_A, dropout, 2, 1),
                        new RegressionLikelihood.Link(ON_B, dropout, 3, 1)),
                BgNbdRegression::ofOne);
    }

    /** The likelihood of customers drawn from this model one by one, with the ages and attributes of given ones. */
    private RegressionLikelihood simulated(
            CustomerSummaries customers, Covariates purchase, Covariates dropout, long seed) {
        CustomerSummaries alone = customers.oneByOne();
        Covariates purchases = purchase.oneByOne(customers);
        Covariates dropouts = dropout.oneByOne(customers);
        Variates variates = new Variates(seed);
        List<PurchaseHistory> histories = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            histories.add(Simulation.draw(
                    forCustomer(purchases.of(i), dropouts.of(i)),
                    alone.history(i).age(),
                    variates));
        }
        return likelihood(CustomerSummaries.of(histories), purchases, dropouts);
    }

    private static BgNbdRegression of(ParameterVector values, Period unit) {
        BgNbd baseline =
                new BgNbd(values.value("r"), values.value("alpha"), values.value("a"), values.value("b"), unit);
        return new BgNbdRegression(
                baseline, Effects.of(values, PURCHASE), Effects.of(values, ON_A), Effects.of(values, ON_B));
    }

    private static double ofOne(double[] values, PurchaseHistory history, double[] gradient) {
        double r = values[0];
        double alpha = values[1];
        double a = values[2];
        double b = values[3];
        int x = history.frequency();
        BetaGeometricNbd process = new BetaGeometricNbd(r, alpha, a, b);
        double gone = 1 / (1 + StrictMath.exp(-BetaGeometricLikelihood.logOddsGone(process, history, false)));
        double age = alpha + history.age();
        double last = alpha + history.recency();
        gradient[0] = StrictMath.log(alpha / age) + gone * StrictMath.log(age / last);
        gradient[1] = r / alpha - (r + x) * ((1 - gone) / age + gone / last);
        gradient[2] = gone / a;
        gradient[3] = x == 0 ? 0 : -gone / (b + x - 1);
        for (int j = 0; j < x; j++) {
            gradient[0] += 1 / (r + j);
            gradient[2] -= 1 / (a + b + j);
            gradient[3] += 1 / (b + j) - 1 / (a + b + j);
        }
        return BetaGeometricLikelihood.ofOne(process, history, false);
    }

    /**
     * The model of a customer.
     *
     * @param purchase  attributes that move the purchase rate, by name
     * @param dropout  attributes that move the dropout probability, by name
     * @return a BG/NBD
     */
    public BgNbd forCustomer(Map<String, Double> purchase, Map<String, Double> dropout) {
        return new BgNbd(
                baseline.r(),
                baseline.alpha() / Effects.factor(purchaseEffects, purchase),
                baseline.a() * Effects.factor(effectsOnA, dropout),
                baseline.b() * Effects.factor(effectsOnB, dropout),
                baseline.unit());
    }
}
