package dev.solvent.retention.purchases;

import static java.util.Objects.requireNonNull;

import dev.solvent.fit.MaximumLikelihood;
import dev.solvent.fit.ParameterVector;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;

/**
 * Modified BG/NBD: as {@link BgNbd}, but customers may leave right after the first purchase too, so that those who never came
 * back can be gone (E. P. Batislam, M. Denizel and A. Filiztekin, 2007, International Journal of Research in Marketing 24,
 * 201-209; D. Hoppe and U. Wagner, 2007, Marketing JRM 3, 75-90). The better default where one-time buyers are many.
 *
 * @param r  shape of the purchase rate, positive
 * @param alpha  scale of the purchase rate: units of time, positive; the mean rate is r / alpha per unit
 * @param a  first shape of the dropout probability, positive
 * @param b  second shape of the dropout probability, positive; the mean probability is a / (a + b)
 * @param unit  of time
 * @since 0.1.0
 */
public record MbgNbd(double r, double alpha, double a, double b, Period unit) implements PurchaseModel {

    public MbgNbd {
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
    public static PurchaseFit<MbgNbd> fit(CustomerSummaries customers) {
        return fit(customers, MaximumLikelihood.withDefaults());
    }

    /**
     * As {@link #fit(CustomerSummaries)}, with priors, starts or another allowance of evaluations.
     *
     * @param customers  at least one
     * @param settings  of the search
     * @return the fitted model, in the unit of the customers
     */
    public static PurchaseFit<MbgNbd> fit(CustomerSummaries customers, MaximumLikelihood settings) {
        var fit = BetaGeometricLikelihood.maximise(customers.rows(), true, settings);
        return new PurchaseFit<>(
                fit,
                values -> of(values, customers.unit()),
                (model, seed) -> new BetaGeometricLikelihood(
                        Simulation.like(customers, seed, (age, source) -> Simulation.draw(model, age, source))
                                .rows(),
                        true));
    }

    private static MbgNbd of(ParameterVector values, Period unit) {
        return new MbgNbd(values.value("r"), values.value("alpha"), values.value("a"), values.value("b"), unit);
    }

    @Override
    public double expectedPurchases(double time) {
        return stay() * afterFirst().expectedPurchases(Requires.nonNegative(time, "time"));
    }

    /**
     * {@inheritDoc}
     *
     * <p>At time 0 it is b / (a + b): the first purchase itself makes some customers leave.
     */
    @Override
    public double survival(double time) {
        return stay() * afterFirst().survival(Requires.nonNegative(time, "time"));
    }

    @Override
    public double probability(int purchases, double time) {
        Requires.atLeast(purchases, 0, "purchases");
        Requires.nonNegative(time, "time");
        return goneAtOnce(purchases) + stay() * afterFirst().probability(purchases, time);
    }

    @Override
    public double intervalProbability(int purchases, double from, double until) {
        Interval.check(purchases, from, until);
        return goneAtOnce(purchases) + stay() * afterFirst().intervalProbability(purchases, from, until);
    }

    @Override
    public double discountedPurchases(GrowthRate discount) {
        return stay() * afterFirst().discountedPurchases(Discounting.continuous(discount, unit));
    }

    /**
     * {@inheritDoc}
     *
     * <pre>{@code
     * L = Gamma(r+x) alpha^r / Gamma(r) * (b)_(x+1) / (a+b)_(x+1)
     *     * [ (alpha+T)^-(r+x) + a / (b+x) (alpha+t_x)^-(r+x) ]
     * }</pre>
     */
    @Override
    public double logLikelihood(PurchaseHistory history) {
        return BetaGeometricLikelihood.ofOne(process(b), history.countedIn(unit), true);
    }

    /**
     * {@inheritDoc}
     *
     * <pre>{@code
     * P(alive) = 1 / (1 + a / (b+x) ((alpha+T) / (alpha+t_x))^(r+x))
     * }</pre>
     */
    @Override
    public double probabilityAlive(PurchaseHistory history) {
        return 1 / (1 + StrictMath.exp(BetaGeometricLikelihood.logOddsGone(process(b), history.countedIn(unit), true)));
    }

    /**
     * {@inheritDoc}
     *
     * <p>One who is alive can leave only at the next purchase, so the future is BG/NBD.
     */
    @Override
    public BgNbd givenAlive(PurchaseHistory history) {
        history.countedIn(unit);
        return new BgNbd(r + history.frequency(), alpha + history.age(), a, b + history.frequency() + 1, unit);
    }

    private double stay() {
        return b / (a + b);
    }

    private double goneAtOnce(int purchases) {
        return purchases == 0 ? a / (a + b) : 0;
    }

    /** Those who stayed at the first purchase. */
    private BetaGeometricNbd afterFirst() {
        return process(b + 1);
    }

    private BetaGeometricNbd process(double second) {
        return new BetaGeometricNbd(r, alpha, a, second);
    }
}
