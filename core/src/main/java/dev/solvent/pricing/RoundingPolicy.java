package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where a bill is rounded, how, and what its tax is taken from. Amounts are never rounded per recorded event: what is below a
 * cent adds up first.
 *
 * @param level  what is rounded
 * @param mode  how
 * @param digits  decimals, empty for those of the currency
 * @param taxBase  what tax is taken from
 * @since 0.1.0
 */
public record RoundingPolicy(Level level, RoundingMode mode, OptionalInt digits, TaxBase taxBase) {

    /**
     * What is rounded.
     *
     * @since 0.1.0
     */
    public enum Level {
        /** Every tier of every charge. */
        TIER,
        /** Every charge. */
        LINE,
        /** Only the total. */
        INVOICE,
        /** Nothing. */
        NONE
    }

    /**
     * What tax is taken from.
     *
     * @since 0.1.0
     */
    public enum TaxBase {
        /** Each rounded line, rounded again. */
        EACH_LINE,
        /** The rounded subtotal, rounded once. */
        ROUNDED_SUBTOTAL,
        /** The sum before rounding, rounded once. */
        PRECISE_SUM
    }

    public RoundingPolicy {
        requireNonNull(level, "level");
        requireNonNull(mode, "mode");
        requireNonNull(digits, "digits");
        requireNonNull(taxBase, "taxBase");
    }

    /**
     * As Stripe does: each line half up to the minor unit, tax of each line.
     *
     * @return the policy
     */
    public static RoundingPolicy stripe() {
        return halfUp(Level.LINE, TaxBase.EACH_LINE);
    }

    /**
     * As Lago does: each fee half up, tax once per invoice from the precise sum.
     *
     * @return the policy
     */
    public static RoundingPolicy lago() {
        return halfUp(Level.LINE, TaxBase.PRECISE_SUM);
    }

    /**
     * As OpenMeter does: each tier half away from zero.
     *
     * @return the policy
     */
    public static RoundingPolicy openMeter() {
        return halfUp(Level.TIER, TaxBase.ROUNDED_SUBTOTAL);
    }

    /**
     * As Kill Bill does: each item half up; see {@link Proration#killBill} for its factors.
     *
     * @return the policy
     */
    public static RoundingPolicy killBill() {
        return halfUp(Level.LINE, TaxBase.ROUNDED_SUBTOTAL);
    }

    /**
     * No rounding at all.
     *
     * @return the policy
     */
    public static RoundingPolicy exact() {
        return halfUp(Level.NONE, TaxBase.PRECISE_SUM);
    }

    private static RoundingPolicy halfUp(Level level, TaxBase taxBase) {
        return new RoundingPolicy(level, RoundingMode.HALF_UP, OptionalInt.empty(), taxBase);
    }

    /**
     * This policy with another mode.
     *
     * @param other  how to round
     * @return the changed policy
     */
    public RoundingPolicy withMode(RoundingMode other) {
        return new RoundingPolicy(level, other, digits, taxBase);
    }

    /**
     * This policy with a number of decimals instead of those of the currency.
     *
     * @param decimals  negative to round before the point
     * @return the changed policy
     */
    public RoundingPolicy withDigits(int decimals) {
        return new RoundingPolicy(level, mode, OptionalInt.of(decimals), taxBase);
    }

    /**
     * An amount rounded as this policy says, whatever the level.
     *
     * @param amount  any
     * @param currency  whose minor unit counts where no digits are given
     * @return the rounded amount; unchanged under {@link Level#NONE}
     */
    public BigDecimal round(BigDecimal amount, Currency currency) {
        return level == Level.NONE
                ? amount
                : amount.setScale(digits.orElse(StrictMath.max(0, currency.getDefaultFractionDigits())), mode);
    }

    /**
     * Amounts that are billed one after the other, each rounded with what the ones before left over, so that nothing below a
     * cent is lost: ten times 0.0768 cents is one cent, not zero.
     *
     * @param amounts  in their order
     * @param currency  whose minor unit counts where no digits are given
     * @return as many rounded amounts, whose sum is the rounded sum
     */
    public List<BigDecimal> roundCarrying(List<BigDecimal> amounts, Currency currency) {
        List<BigDecimal> rounded = new ArrayList<>();
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal billed = BigDecimal.ZERO;
        for (BigDecimal each : amounts) {
            exact = exact.add(each);
            BigDecimal now = round(exact, currency).subtract(billed);
            rounded.add(now);
            billed = billed.add(now);
        }
        return rounded;
    }

    BigDecimal at(Level asked, BigDecimal amount, Currency currency) {
        return level == asked ? round(amount, currency) : amount;
    }
}
