package dev.solvent.retention.purchases;

import static java.util.Objects.requireNonNull;

import dev.solvent.fit.MaximumLikelihood;
import dev.solvent.fit.ParameterVector;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;

/**
 * NBD: customers buy at a Poisson rate, gamma(r, alpha) over customers, and never leave (A. S. C. Ehrenberg, 1959, Applied
 * Statistics 8, 26-41). The yardstick that a model with dropout has to beat.
 *
 * @param r  shape of the purchase rate, positive
 * @param alpha  scale of the purchase rate: units of time, positive; the mean rate is r / alpha per unit
 * @param unit  of time
 * @since 0.1.0
 */
public record Nbd(double r, double alpha, Period unit) implements PurchaseModel {

    public Nbd {
        Requires.positive(r, "r");
        Requires.positive(alpha, "alpha");
        requireNonNull(unit, "unit");
    }

    /**
     * The parameters under which the histories of these customers are most likely.
     *
     * @param customers  at least one
     * @return the fitted model, in the unit of the customers
     */
    public static PurchaseFit<Nbd> fit(CustomerSummaries customers) {
        return fit(customers, MaximumLikelihood.withDefaults());
    }

    /**
     * As {@link #fit(CustomerSummaries)}, with priors, starts or another allowance of evaluations.
     *
     * @param customers  at least one
     * @param settings  of the search
     * @return the fitted model, in the unit of the customers
     */
    public static PurchaseFit<Nbd> fit(CustomerSummaries customers, MaximumLikelihood settings) {
        var fit = settings.maximise(new NbdLikelihood(customers.rows()));
        return new PurchaseFit<>(
                fit,
                values -> of(values, customers.unit()),
                (model, seed) -> new NbdLikelihood(
                        Simulation.like(customers, seed, (age, source) -> Simulation.draw(model, age, source))
                                .rows()));
    }

    private static Nbd of(ParameterVector values, Period unit) {
        return new Nbd(values.value("r"), values.value("alpha"), unit);
    }

    @Override
    public double expectedPurchases(double time) {
        return r / alpha * Requires.nonNegative(time, "time");
    }

    @Override
    public double survival(double time) {
        Requires.nonNegative(time, "time");
        return 1;
    }

    @Override
    public double probability(int purchases, double time) {
        Requires.atLeast(purchases, 0, "purchases");
        Requires.nonNegative(time, "time");
        return StrictMath.exp(new NegativeBinomial(r, time / alpha).logProbability(purchases));
    }

    @Override
    public double intervalProbability(int purchases, double from, double until) {
        Interval.check(purchases, from, until);
        return probability(purchases, until - from);
    }

    /**
     * {@inheritDoc}
     *
     * <pre>{@code
     * r / (alpha delta)
     * }</pre>
     */
    @Override
    public double discountedPurchases(GrowthRate discount) {
        return r / (alpha * Discounting.continuous(discount, unit));
    }

    /**
     * {@inheritDoc}
     *
     * <pre>{@code
     * L = Gamma(r+x) / Gamma(r) alpha^r (alpha+T)^-(r+x)
     * }</pre>
     */
    @Override
    public double logLikelihood(PurchaseHistory history) {
        history.countedIn(unit);
        double ll = r * StrictMath.log(alpha) - (r + history.frequency()) * StrictMath.log(alpha + history.age());
        for (int j = 0; j < history.frequency(); j++) {
            ll += StrictMath.log(r + j);
        }
        return ll;
    }

    @Override
    public double probabilityAlive(PurchaseHistory history) {
        history.countedIn(unit);
        return 1;
    }

    @Override
    public Nbd givenAlive(PurchaseHistory history) {
        history.countedIn(unit);
        return new Nbd(r + history.frequency(), alpha + history.age(), unit);
    }
}
