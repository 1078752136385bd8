package dev.solvent.retention.purchases;

import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;

/**
 * A model of customers who buy without a contract and leave without a word. It answers what a new customer will do and, given
 * a purchase history, whether a customer is still there and what is to come.
 *
 * <p>Times count in {@link #unit()}, from the first purchase for a new customer, from now for a known one; only repeat
 * purchases count. A model of one's own implements the abstract methods; all answers about known customers follow from
 * {@link #probabilityAlive(PurchaseHistory)} and {@link #givenAlive(PurchaseHistory)}, because given that a customer is alive
 * the future depends on the past only through the parameters.
 *
 * <p>Implementations are immutable, safe to share between threads and deterministic.
 *
 * @since 0.1.0
 */
public interface PurchaseModel {

    /**
     * The unit of every time that goes in, and of the rates among the parameters.
     *
     * @return the unit
     */
    Period unit();

    /**
     * Expected repeat purchases of a new customer, E[X(t)].
     *
     * @param time  at least 0
     * @return at least 0
     */
    double expectedPurchases(double time);

    /**
     * Share of new customers who are still alive.
     *
     * @param time  since the first purchase, at least 0
     * @return in [0, 1]
     */
    double survival(double time);

    /**
     * Probability that a new customer makes so many repeat purchases, P(X(t) = n).
     *
     * @param purchases  n, at least 0
     * @param time  t, at least 0
     * @return in [0, 1]
     */
    double probability(int purchases, double time);

    /**
     * Probability that a customer, looked at from the first purchase on, makes so many purchases in an interval that starts
     * later, P(X(from, until] = n). A customer who has left before counts among those with none.
     *
     * @param purchases  n, at least 0
     * @param from  start, at least 0
     * @param until  end, at least the start
     * @return in [0, 1]
     */
    double intervalProbability(int purchases, double from, double until);

    /**
     * Discounted expected repeat purchases of a new customer without horizon.
     *
     * @param discount  positive
     * @return positive
     * @see #discountedResidualPurchases(PurchaseHistory, GrowthRate)
     */
    double discountedPurchases(GrowthRate discount);

    /**
     * Log likelihood of one customer. For models in continuous time it is that of the purchase times, less the factor
     * {@code t_x^(x-1) / Gamma(x)} that depends on the data alone (Fader, Hardie and Lee, 2005); values of different models
     * under this convention can be compared.
     *
     * @param history  the customer
     * @return ln L
     */
    double logLikelihood(PurchaseHistory history);

    /**
     * Probability that a customer with this history is still alive at the end of observation.
     *
     * @param history  the customer
     * @return in [0, 1]
     */
    double probabilityAlive(PurchaseHistory history);

    /**
     * The model of what a customer with this history does from now on, provided that the customer is alive now.
     *
     * @param history  the customer
     * @return a model whose time starts now
     */
    PurchaseModel givenAlive(PurchaseHistory history);

    /**
     * Probability that a customer is still alive some time from now.
     *
     * @param history  the customer
     * @param later  time from now, at least 0
     * @return in [0, 1]
     */
    default double probabilityAlive(PurchaseHistory history, double later) {
        return probabilityAlive(history) * givenAlive(history).survival(later);
    }

    /**
     * Expected purchases of a customer from now on, E[Y(t) | x, t_x, T].
     *
     * @param history  the customer
     * @param time  t from now, at least 0
     * @return at least 0
     */
    default double expectedPurchases(PurchaseHistory history, double time) {
        return probabilityAlive(history) * givenAlive(history).expectedPurchases(time);
    }

    /**
     * Expected purchases of every customer from now on.
     *
     * @param customers  counted in the unit of this model
     * @param time  t from now, at least 0
     * @return one number per customer, in their order
     */
    default Series expectedPurchases(CustomerSummaries customers, double time) {
        return customers.each(history -> expectedPurchases(history, time));
    }

    /**
     * Probability that a customer makes so many purchases from now on, P(Y(t) = n | x, t_x, T).
     *
     * @param history  the customer
     * @param purchases  n, at least 0
     * @param time  t from now, at least 0
     * @return in [0, 1]
     */
    default double probability(PurchaseHistory history, int purchases, double time) {
        double alive = probabilityAlive(history);
        double gone = purchases == 0 ? 1 - alive : 0;
        return gone + alive * givenAlive(history).probability(purchases, time);
    }

    /**
     * Discounted expected residual purchases of a customer, DERT, without horizon.
     *
     * <p>In continuous time a purchase at time t from now counts exp(-delta t) with delta = ln(1 + d) per unit of this model,
     * so a yearly, monthly or weekly rate that compounds to the same gives the same answer. In discrete time (BG/BB) a purchase
     * at the k-th opportunity from now counts (1 + d)^-k, k = 1, 2, ..., with d converted to the unit of this model. A rate
     * published as continuous, such as 0.0027 a week, is {@code new GrowthRate(StrictMath.expm1(0.0027), Period.WEEK)}.
     *
     * @param history  the customer
     * @param discount  positive: many of these sums have no finite value without discount
     * @return at least 0
     */
    default double discountedResidualPurchases(PurchaseHistory history, GrowthRate discount) {
        return probabilityAlive(history) * givenAlive(history).discountedPurchases(discount);
    }

    /**
     * Log likelihood of many customers.
     *
     * @param customers  counted in the unit of this model
     * @return the sum over customers
     */
    default double logLikelihood(CustomerSummaries customers) {
        return customers.sum(this::logLikelihood);
    }
}
