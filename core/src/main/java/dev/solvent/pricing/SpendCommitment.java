package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A promise to spend a sum over a term, with or without a least per month. What a month falls short of its least is billed with
 * it, what the term falls short of the sum with its last month.
 *
 * @param total  of the term, at least 0
 * @param months  of the term, at least 1
 * @param monthlyMinimum  of each month, if any
 * @since 0.1.0
 */
public record SpendCommitment(BigDecimal total, int months, Optional<BigDecimal> monthlyMinimum) {

    public SpendCommitment {
        if (total.signum() < 0) {
            throw new IllegalArgumentException("total must be at least 0, was " + total.toPlainString());
        }
        Requires.atLeast(months, 1, "months");
        if (requireNonNull(monthlyMinimum, "monthlyMinimum").isPresent()
                && monthlyMinimum.orElseThrow().signum() < 0) {
            throw new IllegalArgumentException("monthlyMinimum must be at least 0, was "
                    + monthlyMinimum.orElseThrow().toPlainString());
        }
    }

    /**
     * What is billed beside usage in each month.
     *
     * @param usage  cost of the usage of each month, as many as the term has
     * @return top-ups, the last with the true-up of the term
     */
    public List<BigDecimal> topUps(List<BigDecimal> usage) {
        if (usage.size() != months) {
            throw new IllegalArgumentException("usage must have " + months + " months, had " + usage.size());
        }
        List<BigDecimal> topUps = new ArrayList<>();
        BigDecimal billed = BigDecimal.ZERO;
        for (int month = 0; month < months; month++) {
            BigDecimal used = usage.get(month);
            BigDecimal topUp =
                    Exact.atLeastZero(monthlyMinimum.orElse(BigDecimal.ZERO).subtract(used));
            if (month == months - 1) {
                topUp = topUp.max(total.subtract(billed).subtract(used));
            }
            topUps.add(topUp);
            billed = billed.add(used).add(topUp);
        }
        return List.copyOf(topUps);
    }

    /**
     * The part of a sum committed that is not used: used and unused parts together are the commitment.
     *
     * @param committed  at least 0
     * @param used  at least 0
     * @return at least 0
     */
    public static BigDecimal unused(BigDecimal committed, BigDecimal used) {
        return Exact.atLeastZero(committed.subtract(used));
    }
}
