package dev.solvent.retention.purchases;

import static java.util.Objects.requireNonNull;

import dev.solvent.fit.MaximumLikelihood;
import dev.solvent.fit.ParameterVector;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;

/**
 * BG/NBD: customers buy at a Poisson rate and leave, unseen, after each repeat purchase with a constant probability. The rate
 * is gamma(r, alpha) and the probability beta(a, b) over customers, independently (P. S. Fader, B. G. S. Hardie and K. L. Lee,
 * 2005, "Counting Your Customers" the Easy Way, Marketing Science 24, 275-284).
 *
 * <p>Customers can leave only when they buy again, so one who never came back is alive with certainty: P(alive) = 1 for
 * frequency 0. That is the model, not an error. Where it matters, take {@link MbgNbd} or {@link ParetoNbd}.
 *
 * @param r  shape of the purchase rate, positive
 * @param alpha  scale of the purchase rate: units of time, positive; the mean rate is r / alpha per unit
 * @param a  first shape of the dropout probability, positive
 * @param b  second shape of the dropout probability, positive; the mean probability is a / (a + b)
 * @param unit  of time
 * @since 0.1.0
 */
public record BgNbd(double r, double alpha, double a, double b, Period unit) implements PurchaseModel {

    public BgNbd {
        Requires.positive(r, "r");
        Requires.positive(alpha, "alpha");
        Requires.positive(a, "a");
        Requires.positive(b, "b");
        requireNonNull(unit, "unit");
    }

    /**
     * The parameters under which the histories of these customers are most likely.
     *
     * @param customers  at least one
     * @return the fitted model, in the unit of the customers
     */
    public static PurchaseFit<BgNbd> fit(CustomerSummaries customers) {
        return fit(customers, MaximumLikelihood.withDefaults());
    }

    /**
     * As {@link #fit(CustomerSummaries)}, with priors, starts or another allowance of evaluations.
     *
     * @param customers  at least one
     * @param settings  of the search
     * @return the fitted model, in the unit of the customers
     */
    public static PurchaseFit<BgNbd> fit(CustomerSummaries customers, MaximumLikelihood settings) {
        var fit = BetaGeometricLikelihood.maximise(customers.rows(), false, settings);
        return new PurchaseFit<>(
                fit,
                values -> of(values, customers.unit()),
                (model, seed) -> new BetaGeometricLikelihood(
                        Simulation.like(customers, seed, (age, source) -> Simulation.draw(model, age, source))
                                .rows(),
                        false));
    }

    private static BgNbd of(ParameterVector values, Period unit) {
        return new BgNbd(values.value("r"), values.value("alpha"), values.value("a"), values.value("b"), unit);
    }

    @Override
    public double expectedPurchases(double time) {
        return process().expectedPurchases(Requires.nonNegative(time, "time"));
    }

    @Override
    public double survival(double time) {
        return process().survival(Requires.nonNegative(time, "time"));
    }

    @Override
    public double probability(int purchases, double time) {
        return process().probability(Requires.atLeast(purchases, 0, "purchases"), Requires.nonNegative(time, "time"));
    }

    @Override
    public double intervalProbability(int purchases, double from, double until) {
        Interval.check(purchases, from, until);
        return process().intervalProbability(purchases, from, until);
    }

    @Override
    public double discountedPurchases(GrowthRate discount) {
        return process().discountedPurchases(Discounting.continuous(discount, unit));
    }

    /**
     * {@inheritDoc}
     *
     * <pre>{@code
     * L = Gamma(r+x) alpha^r / Gamma(r) * (b)_x / (a+b)_x
     *     * [ (alpha+T)^-(r+x) + (x > 0) a / (b+x-1) (alpha+t_x)^-(r+x) ]
     * }</pre>
     */
    @Override
    public double logLikelihood(PurchaseHistory history) {
        return BetaGeometricLikelihood.ofOne(process(), history.countedIn(unit), false);
    }

    /**
     * {@inheritDoc}
     *
     * <pre>{@code
     * P(alive) = 1 / (1 + (x > 0) a / (b+x-1) ((alpha+T) / (alpha+t_x))^(r+x))
     * }</pre>
     */
    @Override
    public double probabilityAlive(PurchaseHistory history) {
        return 1 / (1 + StrictMath.exp(BetaGeometricLikelihood.logOddsGone(process(), history.countedIn(unit), false)));
    }

    @Override
    public BgNbd givenAlive(PurchaseHistory history) {
        history.countedIn(unit);
        return new BgNbd(r + history.frequency(), alpha + history.age(), a, b + history.frequency(), unit);
    }

    private BetaGeometricNbd process() {
        return new BetaGeometricNbd(r, alpha, a, b);
    }
}
