package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Span;
import java.util.OptionalDouble;

/**
 * Sign-ups that sign-ups bring: each brings a number of others one cycle later, and these bring others in turn.
 *
 * <pre>{@code
 * of one sign-up at the start of month 0, K^j follow at time j * cycle, j = 1, 2, ...
 * }</pre>
 *
 * <p>The mean of a branching process (Harris 1963, The Theory of Branching Processes, chapter I). Sign-ups of a month count as
 * made at its start; a cycle shorter than a month brings several generations within it.
 *
 * @param factor  K, sign-ups that one sign-up brings in one cycle; at least 0
 * @param cycle  from a sign-up to those it brings
 * @since 0.1.0
 */
public record ViralGrowth(double factor, Span cycle) {

    /** What keeps a generation that falls on the start of a month in that month in spite of rounding. */
    private static final double ROUNDING = 1e-9;

    public ViralGrowth {
        factor = Requires.nonNegative(factor, "factor");
        requireNonNull(cycle, "cycle");
    }

    /**
     * What one sign-up brings in each month after it, its own month first and itself left out.
     *
     * @param months  how many, at least 1
     * @return by months since the sign-up
     * @throws IllegalArgumentException if growth is beyond all numbers within these months
     */
    public Series referredPerSignUp(int months) {
        Requires.atLeast(months, 1, "months");
        double[] referred = new double[months];
        double cycleMonths = cycle.in(Period.MONTH);
        double generation = factor;
        for (int j = 1; j * cycleMonths + ROUNDING < months && generation > 0; j++) {
            referred[(int) (j * cycleMonths + ROUNDING)] += generation;
            generation *= factor;
        }
        if (!Double.isFinite(referred[months - 1])) {
            throw new IllegalArgumentException("factor must leave a finite number of sign-ups after " + months
                    + " months, was " + factor + " every " + cycle);
        }
        return Series.of(referred);
    }

    /**
     * Sign-ups that follow from those of other channels.
     *
     * @param signUps  by month, of other channels
     * @return by month, those brought, of the same size
     */
    public Series referred(Series signUps) {
        if (signUps.size() == 0) {
            return signUps;
        }
        double[] perSignUp = referredPerSignUp(signUps.size()).toArray();
        return Series.generate(signUps.size(), month -> {
            CompensatedSum sum = new CompensatedSum();
            for (int since = 0; since <= month; since++) {
                sum.add(perSignUp[since] * signUps.get(month - since));
            }
            return sum.value();
        });
    }

    /**
     * Sign-ups that one sign-up stands for in the end, itself counted.
     *
     * @return 1 / (1 - K); empty if growth does not end, K at least 1
     */
    public OptionalDouble multiplier() {
        return factor < 1 ? OptionalDouble.of(1 / (1 - factor)) : OptionalDouble.empty();
    }
}
