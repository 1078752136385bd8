package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import java.util.Arrays;
import java.util.List;

/**
 * Where the money of an average user goes in a month: list prices, and what comes off until what is left.
 *
 * @param lines  in the order in which they come
 * @since 0.1.0
 */
public record RevenueWaterfall(List<Line> lines) {

    /**
     * The kind of a line.
     *
     * @since 0.1.0
     */
    public enum Step {
        /** A charge at its list price, quotas respected. */
        LIST_PRICE,
        /** What the trial does not charge. */
        TRIAL,
        /** What a coupon takes off. */
        COUPON,
        /** What a spend cap takes off, or a commitment adds. */
        LIMIT,
        /** Payments given back. */
        REFUND,
        /** Payments disputed and lost, with their fees. */
        CHARGEBACK,
        /** Tax within the prices. */
        TAX,
        /** What the app store keeps. */
        STORE_COMMISSION,
        /** What the payment processor keeps. */
        PROCESSOR_FEE,
        /** What others pay for showing something to the user. */
        ADVERTISING
    }

    public RevenueWaterfall {
        lines = List.copyOf(Requires.nonEmpty(lines, "lines"));
    }

    /**
     * The sum of some kinds of lines.
     *
     * @param steps  the kinds
     * @return zero where there are none
     */
    public Money sum(Step... steps) {
        List<Step> wanted = Arrays.asList(steps);
        return lines.stream()
                .filter(each -> wanted.contains(each.step()))
                .map(Line::money)
                .reduce(Money.zero(lines.get(0).money().currency()), Money::plus);
    }

    /**
     * What is left.
     *
     * @return the sum of all lines
     */
    public Money net() {
        return sum(Step.values());
    }

    /**
     * What the user is billed on average, with tax where prices include it.
     *
     * @return list price less trial and coupons, within limits
     */
    public Money billed() {
        return sum(Step.LIST_PRICE, Step.TRIAL, Step.COUPON, Step.LIMIT);
    }

    /**
     * One line.
     *
     * @param step  its kind
     * @param label  its name
     * @param money  negative where it comes off
     * @since 0.1.0
     */
    public record Line(Step step, String label, Money money) {

        public Line {
            requireNonNull(step, "step");
            Requires.text(label, "label");
            requireNonNull(money, "money");
        }
    }
}
