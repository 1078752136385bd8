package dev.solvent.economics;

import static java.util.Objects.requireNonNull;

import dev.solvent.quantity.Amount;
import java.math.BigDecimal;

/**
 * A price made from a cost, in exact decimals: first a discount that the supplier grants, then a markup on what is left, then an
 * amount on top.
 *
 * <pre>{@code
 * price = cost (1 - discount) (1 + markup) + fixed
 * }</pre>
 *
 * A markup is a share of the cost; the margin, a share of the price, is smaller.
 *
 * @param discount  fraction off the cost, in [0, 1]
 * @param markup  fraction on top of what is left, at least 0
 * @param fixed  on top, at least 0
 * @since 0.1.0
 */
public record CostPlus(BigDecimal discount, BigDecimal markup, BigDecimal fixed) {

    /** The cost itself. */
    public static final CostPlus NONE = new CostPlus(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public CostPlus {
        if (nonNegative(discount, "discount").compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("discount must be in [0, 1], was " + discount.toPlainString());
        }
        nonNegative(markup, "markup");
        nonNegative(fixed, "fixed");
    }

    /**
     * With a discount.
     *
     * @param fraction  exact digits such as {@code 0.05}
     * @return the changed rule
     */
    public CostPlus withDiscount(String fraction) {
        return new CostPlus(new BigDecimal(fraction), markup, fixed);
    }

    /**
     * With a markup.
     *
     * @param fraction  exact digits such as {@code 0.10}
     * @return the changed rule
     */
    public CostPlus withMarkup(String fraction) {
        return new CostPlus(discount, new BigDecimal(fraction), fixed);
    }

    /**
     * With an amount on top.
     *
     * @param amount  exact digits in the currency of the cost
     * @return the changed rule
     */
    public CostPlus withFixed(String amount) {
        return new CostPlus(discount, markup, new BigDecimal(amount));
    }

    /**
     * The price of a cost.
     *
     * @param cost  exact
     * @return exact
     */
    public Amount price(Amount cost) {
        BigDecimal value = cost.value()
                .multiply(BigDecimal.ONE.subtract(discount))
                .multiply(BigDecimal.ONE.add(markup))
                .add(fixed);
        return new Amount(value, cost.currency());
    }

    private static BigDecimal nonNegative(BigDecimal value, String name) {
        if (requireNonNull(value, name).signum() < 0) {
            throw new IllegalArgumentException(name + " must be at least 0, was " + value.toPlainString());
        }
        return value;
    }
}
