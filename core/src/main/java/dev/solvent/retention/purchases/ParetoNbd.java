package dev.solvent.retention.purchases;

import static java.util.Objects.requireNonNull;

import dev.solvent.fit.MaximumLikelihood;
import dev.solvent.fit.ParameterVector;
import dev.solvent.internal.BetaAverage;
import dev.solvent.internal.ExponentialIntegral;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;

/**
 * Pareto/NBD: customers buy at a Poisson rate, gamma(r, alpha) over customers, and leave, unseen, at a constant hazard,
 * gamma(s, beta) over customers, independently (D. C. Schmittlein, D. G. Morrison and R. Colombo, 1987, Management Science 33,
 * 1-24). Lifetimes are Pareto: S(t) = (beta / (beta + t))^s.
 *
 * <p>Customers can leave at any time, so one who never came back has P(alive) below 1.
 *
 * @param r  shape of the purchase rate, positive
 * @param alpha  scale of the purchase rate: units of time, positive; the mean rate is r / alpha per unit
 * @param s  shape of the dropout hazard, positive
 * @param beta  scale of the dropout hazard: units of time, positive; the mean hazard is s / beta per unit
 * @param unit  of time
 * @since 0.1.0
 */
public record ParetoNbd(double r, double alpha, double s, double beta, Period unit) implements PurchaseModel {

    public ParetoNbd {
        Requires.positive(r, "r");
        Requires.positive(alpha, "alpha");
        Requires.positive(s, "s");
        Requires.positive(beta, "beta");
        requireNonNull(unit, "unit");
    }

    /**
     * The parameters under which the histories of these customers are most likely.
     *
     * @param customers  at least one
     * @return the fitted model, in the unit of the customers
     */
    public static PurchaseFit<ParetoNbd> fit(CustomerSummaries customers) {
        return fit(customers, MaximumLikelihood.withDefaults());
    }

    /**
     * As {@link #fit(CustomerSummaries)}, with priors, starts or another allowance of evaluations.
     *
     * @param customers  at least one
     * @param settings  of the search
     * @return the fitted model, in the unit of the customers
     */
    public static PurchaseFit<ParetoNbd> fit(CustomerSummaries customers, MaximumLikelihood settings) {
        var fit = ParetoNbdLikelihood.maximise(customers.rows(), settings);
        return new PurchaseFit<>(
                fit,
                values -> of(values, customers.unit()),
                (model, seed) -> ParetoNbdLikelihood.of(
                        Simulation.like(customers, seed, (age, source) -> Simulation.draw(model, age, source))
                                .rows()));
    }

    private static ParetoNbd of(ParameterVector values, Period unit) {
        return new ParetoNbd(values.value("r"), values.value("alpha"), values.value("s"), values.value("beta"), unit);
    }

    /**
     * {@inheritDoc}
     *
     * <pre>{@code
     * E[X(t)] = r/alpha * beta/(s-1) * (1 - (beta/(beta+t))^(s-1)),  continuous at s = 1
     * }</pre>
     */
    @Override
    public double expectedPurchases(double time) {
        double logs = StrictMath.log1p(Requires.nonNegative(time, "time") / beta);
        double power = (1 - s) * logs;
        double lifetime = power == 0 ? logs : logs * StrictMath.expm1(power) / power;
        return r / alpha * beta * lifetime;
    }

    @Override
    public double survival(double time) {
        return StrictMath.exp(-s * StrictMath.log1p(Requires.nonNegative(time, "time") / beta));
    }

    /**
     * {@inheritDoc}
     *
     * <p>P(X(t) = n) = P(N(t) = n) S(t) + the integral of P(N(y) = n) over the density of leaving at y; the integral is a mean
     * over a beta distribution, so that no terms cancel as in the hypergeometric form (P. S. Fader and B. G. S. Hardie, 2006,
     * Deriving an Expression for P(X(t) = x) Under the Pareto/NBD Model).
     */
    @Override
    public double probability(int purchases, double time) {
        Requires.atLeast(purchases, 0, "purchases");
        Requires.nonNegative(time, "time");
        double odds = time / alpha;
        double wear = time / beta;
        double alive = new NegativeBinomial(r, odds).logProbability(purchases) - s * StrictMath.log1p(wear);
        if (time == 0) {
            return StrictMath.exp(alive);
        }
        double left = BetaAverage.logMean(purchases + 1, 1, (logShare, unused) -> {
            double share = StrictMath.exp(logShare);
            return -(s + 1) * StrictMath.log1p(wear * share) - (r + purchases) * StrictMath.log1p(odds * share);
        });
        double scale = StrictMath.log(s * wear / (purchases + 1)) + purchases * StrictMath.log(odds);
        return StrictMath.exp(alive) + StrictMath.exp(left + scale + logRise(purchases));
    }

    /** ln of (r)_n / n!. */
    private double logRise(int purchases) {
        double sum = 0;
        for (int j = 0; j < purchases; j++) {
            sum += StrictMath.log((r + j) / (j + 1));
        }
        return sum;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Whether a customer is alive at the start says nothing about the purchase rate, so those alive are as new customers with
     * beta + from for beta.
     */
    @Override
    public double intervalProbability(int purchases, double from, double until) {
        Interval.check(purchases, from, until);
        double gone = purchases == 0 ? -StrictMath.expm1(-s * StrictMath.log1p(from / beta)) : 0;
        ParetoNbd later = new ParetoNbd(r, alpha, s, beta + from, unit);
        return gone + survival(from) * later.probability(purchases, until - from);
    }

    /**
     * {@inheritDoc}
     *
     * <pre>{@code
     * r/alpha * beta e^z E_s(z),  z = delta beta
     * }</pre>
     *
     * <p>The form with Kummer's function is in P. S. Fader, B. G. S. Hardie and K. L. Lee (2005, RFM and CLV, Journal of Marketing
     * Research 42, 415-430, eq. 2).
     */
    @Override
    public double discountedPurchases(GrowthRate discount) {
        double delta = Discounting.continuous(discount, unit);
        return r / alpha * beta * ExponentialIntegral.scaled(s, delta * beta);
    }

    /**
     * {@inheritDoc}
     *
     * <pre>{@code
     * L = Gamma(r+x) / Gamma(r) alpha^r beta^s [ (alpha+T)^-(r+x) (beta+T)^-s
     *     + s * integral over y from t_x to T of (alpha+y)^-(r+x) (beta+y)^-(s+1) ]
     * }</pre>
     */
    @Override
    public double logLikelihood(PurchaseHistory history) {
        double odds = logOddsGone(history);
        double mixed =
                odds <= 0 ? StrictMath.log1p(StrictMath.exp(odds)) : odds + StrictMath.log1p(StrictMath.exp(-odds));
        double ll = mixed - r * StrictMath.log1p(history.age() / alpha) - s * StrictMath.log1p(history.age() / beta);
        for (int j = 0; j < history.frequency(); j++) {
            ll += StrictMath.log((r + j) / (alpha + history.age()));
        }
        return ll;
    }

    @Override
    public double probabilityAlive(PurchaseHistory history) {
        return 1 / (1 + StrictMath.exp(logOddsGone(history)));
    }

    @Override
    public ParetoNbd givenAlive(PurchaseHistory history) {
        history.countedIn(unit);
        return new ParetoNbd(r + history.frequency(), alpha + history.age(), s, beta + history.age(), unit);
    }

    private double logOddsGone(PurchaseHistory history) {
        history.countedIn(unit);
        return new ParetoMoments(alpha, s, beta).logOddsGone(r + history.frequency(), history.recency(), history.age());
    }
}
