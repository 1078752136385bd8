package dev.solvent.retention.purchases;

import static java.util.Objects.requireNonNull;

import dev.solvent.fit.MaximumLikelihood;
import dev.solvent.fit.ParameterVector;
import dev.solvent.internal.Hypergeometric;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;

/**
 * BG/BB: purchase opportunities come one per unit of time; a customer who is alive takes one with a constant probability,
 * beta(alpha, beta) over customers, and leaves at the start of each with a constant probability, beta(gamma, delta),
 * independently (P. S. Fader, B. G. S. Hardie and J. Shang, 2010, Customer-Base Analysis in a Discrete-Time Noncontractual
 * Setting, Marketing Science 29, 1086-1108).
 *
 * <p>All times count opportunities and are whole: the age of a history is the number n of opportunities since the first
 * purchase, the recency is the number of the opportunity last taken.
 *
 * @param alpha  first shape of the purchase probability, positive
 * @param beta  second shape of the purchase probability, positive
 * @param gamma  first shape of the dropout probability, positive
 * @param delta  second shape of the dropout probability, positive
 * @param unit  time between two opportunities
 * @since 0.1.0
 */
public record BgBb(double alpha, double beta, double gamma, double delta, Period unit) implements PurchaseModel {

    public BgBb {
        Requires.positive(alpha, "alpha");
        Requires.positive(beta, "beta");
        Requires.positive(gamma, "gamma");
        Requires.positive(delta, "delta");
        requireNonNull(unit, "unit");
    }

    /**
     * The parameters under which the histories of these customers are most likely.
     *
     * @param customers  at least one
     * @return the fitted model, in the unit of the customers
     */
    public static PurchaseFit<BgBb> fit(CustomerSummaries customers) {
        return fit(customers, MaximumLikelihood.withDefaults());
    }

    /**
     * As {@link #fit(CustomerSummaries)}, with priors, starts or another allowance of evaluations.
     *
     * @param customers  at least one
     * @param settings  of the search
     * @return the fitted model, in the unit of the customers
     */
    public static PurchaseFit<BgBb> fit(CustomerSummaries customers, MaximumLikelihood settings) {
        var fit = settings.maximise(new BgBbLikelihood(customers));
        return new PurchaseFit<>(
                fit,
                values -> of(values, customers.unit()),
                (model, seed) -> new BgBbLikelihood(
                        Simulation.like(customers, seed, (age, source) -> Simulation.draw(model, age, source))));
    }

    private static BgBb of(ParameterVector values, Period unit) {
        return new BgBb(
                values.value("alpha"), values.value("beta"), values.value("gamma"), values.value("delta"), unit);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The sum over opportunities of being alive and buying; the closed form divides by gamma - 1.
     */
    @Override
    public double expectedPurchases(double time) {
        int opportunities = whole(time, "time");
        double alive = 1;
        double sum = 0;
        for (int k = 0; k < opportunities; k++) {
            alive *= (delta + k) / (gamma + delta + k);
            sum += alive;
        }
        return alpha / (alpha + beta) * sum;
    }

    /**
     * {@inheritDoc}
     *
     * <p>At a time n: not yet gone at the n-th opportunity.
     */
    @Override
    public double survival(double time) {
        int opportunities = whole(time, "time");
        double alive = 1;
        for (int k = 0; k < opportunities; k++) {
            alive *= (delta + k) / (gamma + delta + k);
        }
        return alive;
    }

    /** {@inheritDoc} Fader, Hardie and Shang (2010), eq. 7. */
    @Override
    public double probability(int purchases, double time) {
        Requires.atLeast(purchases, 0, "purchases");
        int opportunities = whole(time, "time");
        if (purchases > opportunities) {
            return 0;
        }
        PurchaseStrings strings = new PurchaseStrings(this, opportunities);
        double sum = StrictMath.exp(
                strings.logChoose(opportunities, purchases) + strings.logAlive(purchases, opportunities));
        for (int m = purchases; m < opportunities; m++) {
            sum += StrictMath.exp(strings.logChoose(m, purchases) + strings.logGone(purchases, m));
        }
        return sum;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Whether a customer is alive at the start says nothing about the purchase probability, so those alive are as new
     * customers with delta + from for delta.
     */
    @Override
    public double intervalProbability(int purchases, double from, double until) {
        Interval.check(purchases, from, until);
        double alive = survival(from);
        BgBb later = new BgBb(alpha, beta, gamma, delta + from, unit);
        return (purchases == 0 ? 1 - alive : 0) + alive * later.probability(purchases, until - from);
    }

    /**
     * {@inheritDoc}
     *
     * <pre>{@code
     * sum over k = 1, 2, ... of  alpha/(alpha+beta) S(k) (1+d)^-k
     *   = alpha/(alpha+beta) delta/(gamma+delta) / (1+d) 2F1(1, delta+1; gamma+delta+1; 1/(1+d))
     * }</pre>
     *
     * <p>Fader, Hardie and Shang (2010), eq. 14.
     */
    @Override
    public double discountedPurchases(GrowthRate discount) {
        double factor = StrictMath.exp(-Discounting.continuous(discount, unit));
        return alpha
                / (alpha + beta)
                * delta
                / (gamma + delta)
                * factor
                * Hypergeometric.gauss(1, delta + 1, gamma + delta + 1, factor);
    }

    /**
     * Log probability of the string of purchases; the number of strings with equal frequency and recency is left out.
     *
     * <pre>{@code
     * L = B(alpha+x, beta+n-x) B(gamma, delta+n) / (B(alpha, beta) B(gamma, delta))
     *     + sum over m from t_x to n-1 of
     *       B(alpha+x, beta+m-x) B(gamma+1, delta+m) / (B(alpha, beta) B(gamma, delta))
     * }</pre>
     *
     * <p>Fader, Hardie and Shang (2010), eq. 6.
     *
     * @param history  the customer
     * @return ln L
     */
    @Override
    public double logLikelihood(PurchaseHistory history) {
        int opportunities = check(history);
        return new PurchaseStrings(this, opportunities)
                .logLikelihood(history.frequency(), (int) history.recency(), opportunities);
    }

    /**
     * Probability that the customer was still alive at the last opportunity observed. That of the next one is
     * {@code probabilityAlive(history, 1)}.
     */
    @Override
    public double probabilityAlive(PurchaseHistory history) {
        int opportunities = check(history);
        PurchaseStrings strings = new PurchaseStrings(this, opportunities);
        return StrictMath.exp(strings.logAlive(history.frequency(), opportunities)
                - strings.logLikelihood(history.frequency(), (int) history.recency(), opportunities));
    }

    @Override
    public BgBb givenAlive(PurchaseHistory history) {
        int opportunities = check(history);
        return new BgBb(
                alpha + history.frequency(),
                beta + opportunities - history.frequency(),
                gamma,
                delta + opportunities,
                unit);
    }

    private int check(PurchaseHistory history) {
        return opportunities(history.countedIn(unit));
    }

    /** The age of a history whose times are whole and which has at most one purchase per opportunity. */
    static int opportunities(PurchaseHistory history) {
        int recency = whole(history.recency(), "recency");
        if (history.frequency() > recency) {
            throw new IllegalArgumentException("frequency must be at most one per opportunity up to the recency "
                    + recency + ", was " + history.frequency());
        }
        return whole(history.age(), "age");
    }

    private static int whole(double time, String name) {
        if (!(time >= 0 && time <= 1_000_000 && time == StrictMath.rint(time))) {
            throw new IllegalArgumentException(
                    name + " must be a whole number of opportunities up to a million, was " + time);
        }
        return (int) time;
    }
}
