package dev.solvent.pricing;

import dev.solvent.quantity.Price;
import java.math.BigDecimal;

/**
 * Credits as a currency of their own, seen from the buyer in the columns of FOCUS 1.2: what is billed when credits are bought,
 * and what they are worth when they are used.
 *
 * @param contracted  price per credit that this buyer pays
 * @param list  price per credit that anybody pays
 * @since 0.1.0
 */
public record CreditPrice(Price contracted, Price list) {

    public CreditPrice {
        Currencies.same(
                "price credits in",
                contracted.amount().currency(),
                list.amount().currency());
    }

    /**
     * Buying credits: billed now, worth nothing until used.
     *
     * @param credits  how many
     * @return the entry
     */
    public Entry purchase(BigDecimal credits) {
        return new Entry(cost(contracted, credits), BigDecimal.ZERO, cost(list, credits), credits);
    }

    /**
     * Using credits: nothing billed, what they cost is spent.
     *
     * @param quantity  of what is used
     * @param creditsPerUnit  that this buyer gives for one
     * @param listCreditsPerUnit  that anybody gives for one
     * @return the entry
     */
    public Entry use(BigDecimal quantity, BigDecimal creditsPerUnit, BigDecimal listCreditsPerUnit) {
        BigDecimal credits = quantity.multiply(creditsPerUnit);
        return new Entry(
                BigDecimal.ZERO, cost(contracted, credits), cost(list, quantity.multiply(listCreditsPerUnit)), credits);
    }

    private static BigDecimal cost(Price price, BigDecimal credits) {
        return Exact.divide(price.amount().value().multiply(credits), price.count());
    }

    /**
     * A row of a cost report.
     *
     * @param billed  invoiced now
     * @param effective  amortised cost of what is used now
     * @param list  at list prices
     * @param credits  bought or used
     * @since 0.1.0
     */
    public record Entry(BigDecimal billed, BigDecimal effective, BigDecimal list, BigDecimal credits) {}
}
