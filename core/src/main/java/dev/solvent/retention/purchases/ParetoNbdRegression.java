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
 * Pareto/NBD whose scales depend on attributes of the customer (P. S. Fader and B. G. S. Hardie, 2007, Incorporating Time-Invariant
 * Covariates into the Pareto/NBD and BG/NBD Models).
 *
 * <pre>{@code
 * alpha_i = alpha exp(-purchase effects * attributes),   beta_i = beta exp(-dropout effects * attributes)
 * }</pre>
 *
 * <p>A coefficient is read as a change of the logarithm of a mean rate: 0.2 on purchases multiplies the purchase rate by e^0.2 =
 * 1.22, 0.2 on dropout the dropout hazard.
 *
 * @param baseline  the model of a customer whose attributes are all 0
 * @param purchaseEffects  coefficients of the purchase rate by attribute
 * @param dropoutEffects  coefficients of the dropout hazard by attribute
 * @since 0.1.0
 */
public record ParetoNbdRegression(
        ParetoNbd baseline, Map<String, Double> purchaseEffects, Map<String, Double> dropoutEffects) {

    private static final String PURCHASE = "purchase.";
    private static final String DROPOUT = "dropout.";

    public ParetoNbdRegression {
        requireNonNull(baseline, "baseline");
        purchaseEffects = Effects.copy(purchaseEffects);
        dropoutEffects = Effects.copy(dropoutEffects);
    }

    /**
     * The most likely baseline and coefficients. In the fit the coefficients are called {@code purchase.NAME} and
     * {@code dropout.NAME}.
     *
     * @param customers  at least one
     * @param purchase  attributes that move the purchase rate
     * @param dropout  attributes that move the dropout hazard; may be the same
     * @return the fitted model
     */
    public static PurchaseFit<ParetoNbdRegression> fit(
            CustomerSummaries customers, Covariates purchase, Covariates dropout) {
        return fit(customers, purchase, dropout, MaximumLikelihood.withDefaults());
    }

    /**
     * As {@link #fit(CustomerSummaries, Covariates, Covariates)}, with priors, starts or another allowance of evaluations.
     *
     * @param customers  at least one
     * @param purchase  attributes that move the purchase rate
     * @param dropout  attributes that move the dropout hazard
     * @param settings  of the search
     * @return the fitted model
     */
    public static PurchaseFit<ParetoNbdRegression> fit(
            CustomerSummaries customers, Covariates purchase, Covariates dropout, MaximumLikelihood settings) {
        return new PurchaseFit<>(
                settings.maximise(likelihood(customers, purchase, dropout)),
                values -> of(values, customers.unit()),
                (model, seed) -> model.simulated(customers, purchase, dropout, seed));
    }

    private static RegressionLikelihood likelihood(
            CustomerSummaries customers, Covariates purchase, Covariates dropout) {
        List<Parameter> baseline = List.of(
                Parameter.positive("r"),
                Parameter.positive("alpha"),
                Parameter.positive("s"),
                Parameter.positive("beta"));
        double time = customers.rows().meanAge() / 4;
        return new RegressionLikelihood(
                customers,
                baseline,
                new double[] {1, time, 1, time},
                List.of(
                        new RegressionLikelihood.Link(PURCHASE, purchase, 1, -1),
                        new RegressionLikelihood.Link(DROPOUT, dropout, 3, -1)),
                ParetoNbdRegression::ofOne);
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

    private static ParetoNbdRegression of(ParameterVector values, Period unit) {
        ParetoNbd baseline =
                new ParetoNbd(values.value("r"), values.value("alpha"), values.value("s"), values.value("beta"), unit);
        return new ParetoNbdRegression(baseline, Effects.of(values, PURCHASE), Effects.of(values, DROPOUT));
    }

    private static double ofOne(double[] values, PurchaseHistory history, double[] gradient) {
        double shape = values[0] + history.frequency();
        double alpha = values[1];
        double s = values[2];
        double beta = values[3];
        double age = history.age();
        ParetoMoments moments = new ParetoMoments(alpha, s, beta);
        double odds = moments.logOddsWithMoments(shape, history.recency(), age, false);
        double gone = 1 / (1 + StrictMath.exp(-odds));
        double logAlive = values[0] * StrictMath.log(alpha)
                - shape * StrictMath.log(alpha + age)
                - s * StrictMath.log1p(age / beta);
        gradient[0] = StrictMath.log(alpha / (alpha + age)) + gone * moments.first(0);
        gradient[1] = values[0] / alpha - shape / (alpha + age) + gone * moments.first(1);
        gradient[2] = -StrictMath.log1p(age / beta) + gone * moments.first(2);
        gradient[3] = s / beta - s / (beta + age) + gone * moments.first(3);
        for (int j = 0; j < history.frequency(); j++) {
            logAlive += StrictMath.log(values[0] + j);
            gradient[0] += 1 / (values[0] + j);
        }
        double logTotal = StrictMath.max(odds, 0) + StrictMath.log1p(StrictMath.exp(-StrictMath.abs(odds)));
        return logAlive + logTotal;
    }

    /**
     * The model of a customer.
     *
     * @param purchase  attributes that move the purchase rate, by name
     * @param dropout  attributes that move the dropout hazard, by name
     * @return a Pareto/NBD
     */
    public ParetoNbd forCustomer(Map<String, Double> purchase, Map<String, Double> dropout) {
        return new ParetoNbd(
                baseline.r(),
                baseline.alpha() / Effects.factor(purchaseEffects, purchase),
                baseline.s(),
                baseline.beta() / Effects.factor(dropoutEffects, dropout),
                baseline.unit());
    }
}
