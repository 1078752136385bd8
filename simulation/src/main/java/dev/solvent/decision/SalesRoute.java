package dev.solvent.decision;

import static java.util.Objects.requireNonNull;

import dev.solvent.economics.UnitEconomics;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;

/**
 * A way to sell the same thing, such as an app store, the own web page or a reseller: who arrives there buys with some probability,
 * and then brings what the economics of the route say, with its price, commission, refunds and churn.
 *
 * @param name  in reports
 * @param conversion  share of visitors who buy, in [0, 1]
 * @param buyer  economics of one who buys there
 * @since 0.1.0
 */
public record SalesRoute(String name, double conversion, UnitEconomics buyer) {

    private static final int VISITORS = 1000;

    public SalesRoute {
        Requires.text(name, "name");
        conversion = Requires.fraction(conversion, "conversion of " + name);
        requireNonNull(buyer, "buyer");
    }

    /**
     * What a thousand visitors bring.
     *
     * @return contribution, may be negative
     */
    public Money valuePerThousandVisitors() {
        return buyer.ltv().times(VISITORS * conversion);
    }

    /**
     * The conversion at which this route brings as much per visitor as another.
     *
     * @param other  to compare with, in the same currency
     * @return above 1 if no conversion is enough
     * @throws IllegalStateException if a buyer of this route brings nothing
     */
    public double indifferentConversion(SalesRoute other) {
        Money each = buyer.ltv();
        if (!(each.amount() > 0)) {
            throw new IllegalStateException("a buyer of " + name + " must bring something, brought " + each);
        }
        return other.buyer().ltv().times(other.conversion()).ratioTo(each);
    }
}
