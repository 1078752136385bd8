package dev.solvent.retention.purchases;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.CompensatedSum;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Span;

/**
 * What customers without a contract are worth: expected purchases times expected spend. Purchases and spend are independent in
 * these models, so the two are fitted apart and multiplied here. The value is revenue; multiply it by a margin to have profit.
 *
 * @param purchases  how often customers buy and whether they are still there
 * @param spend  what they pay when they buy
 * @since 0.1.0
 */
public record CustomerLifetimeValue(PurchaseModel purchases, GammaGamma spend) {

    public CustomerLifetimeValue {
        requireNonNull(purchases, "purchases");
        requireNonNull(spend, "spend");
    }

    /**
     * Expected discounted revenue from a customer from now on, without horizon: DERT times expected spend.
     *
     * @param history  the customer
     * @param meanSpend  observed mean spend per repeat purchase; zero if there was none
     * @param discount  positive, see {@link PurchaseModel#discountedResidualPurchases}
     * @return an amount, at least zero
     * @throws IllegalStateException if the spend of this customer has no mean
     */
    public Money residual(PurchaseHistory history, Money meanSpend, GrowthRate discount) {
        return spendOf(history, meanSpend).times(purchases.discountedResidualPurchases(history, discount));
    }

    /**
     * Expected discounted revenue from a customer over a horizon, paid at the end of each of its periods.
     *
     * @param history  the customer
     * @param meanSpend  observed mean spend per repeat purchase; zero if there was none
     * @param horizon  from now, such as 12 months
     * @param discount  per any period, may be zero
     * @return an amount, at least zero
     * @throws IllegalStateException if the spend of this customer has no mean
     */
    public Money over(PurchaseHistory history, Money meanSpend, Span horizon, GrowthRate discount) {
        return over(history, meanSpend, CashFlowDates.over(horizon, discount, purchases.unit()));
    }

    /**
     * Expected discounted revenue from a customer over steps of any length.
     *
     * @param history  the customer
     * @param meanSpend  observed mean spend per repeat purchase; zero if there was none
     * @param dates  when revenue is paid
     * @return an amount, at least zero
     * @throws IllegalStateException if the spend of this customer has no mean
     */
    public Money over(PurchaseHistory history, Money meanSpend, CashFlowDates dates) {
        Money perPurchase = spendOf(history, meanSpend);
        double alive = purchases.probabilityAlive(history);
        PurchaseModel future = purchases.givenAlive(history);
        CompensatedSum sum = new CompensatedSum();
        double before = 0;
        double factor = 1;
        for (int i = 1; i <= dates.count(); i++) {
            double until = future.expectedPurchases(i * dates.length());
            factor /= 1 + dates.discountPerStep();
            sum.add(factor * (until - before));
            before = until;
        }
        return perPurchase.times(alive * sum.value());
    }

    private Money spendOf(PurchaseHistory history, Money meanSpend) {
        return spend.expectedSpend(history.frequency(), meanSpend);
    }
}
