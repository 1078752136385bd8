package dev.solvent.pricing;

import dev.solvent.internal.Requires;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits an amount so that the rounded parts sum to it: every part is rounded down and the units left over go to the largest
 * remainders, the earlier first where they tie (the method of Hamilton).
 *
 * @since 0.1.0
 */
public final class Allocation {

    private static final MathContext WORKING = new MathContext(60, RoundingMode.HALF_EVEN);

    private Allocation() {}

    /**
     * Splits by weight.
     *
     * @param amount  at least 0, with at most the given decimals
     * @param weights  at least 0 each, not all 0
     * @param digits  decimals of the parts
     * @return one part per weight, in their order
     */
    public static List<BigDecimal> split(BigDecimal amount, List<BigDecimal> weights, int digits) {
        BigDecimal total = Requires.nonEmpty(weights, "weights").stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() <= 0 || weights.stream().anyMatch(each -> each.signum() < 0)) {
            throw new IllegalArgumentException("weights must be at least 0 and not all 0, were " + weights);
        }
        if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > digits) {
            throw new IllegalArgumentException(
                    "amount must be at least 0 with at most " + digits + " decimals, was " + amount.toPlainString());
        }
        List<BigDecimal> exact = weights.stream()
                .map(each -> amount.multiply(each).divide(total, WORKING))
                .toList();
        List<BigDecimal> parts = new ArrayList<>(exact.stream()
                .map(each -> each.setScale(digits, RoundingMode.FLOOR))
                .toList());
        BigDecimal left = amount.subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        int units = left.movePointRight(digits).intValueExact();
        List<Integer> order = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(i -> exact.get(i).subtract(parts.get(i)), Collections.reverseOrder()))
                .toList();
        BigDecimal unit = BigDecimal.ONE.movePointLeft(digits);
        for (int i = 0; i < units; i++) {
            parts.set(order.get(i), parts.get(order.get(i)).add(unit));
        }
        return List.copyOf(parts);
    }
}
