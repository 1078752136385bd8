package dev.solvent.compute;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Span;

/**
 * How usage moves from one model to the next: the share that the next model serves in each month since the start of the move.
 *
 * <p>Implementations are immutable, safe for many threads and deterministic; shares are in [0, 1].
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Adoption {

    /**
     * Share of the units of a month that the next model serves.
     *
     * @param month  0 for the first month of the move
     * @return a fraction, the mean over the month
     */
    double share(int month);

    /**
     * Everything moves in the first month.
     *
     * @return the curve
     */
    static Adoption atOnce() {
        return new Even(0);
    }

    /**
     * An even move: the same number of units each day, all of them by the end of the span.
     *
     * <pre>{@code
     * share(k) = min(1, (k + 1/2) / n)
     * }</pre>
     *
     * @param span  n, a whole number of months
     * @return the curve
     */
    static Adoption over(Span span) {
        return new Even(span.months());
    }

    /**
     * A slow start, a fast middle and a slow end: the logistic curve, half-way after a number of months.
     *
     * <pre>{@code
     * share(t) = 1 / (1 + exp(-(t - h) / s)),   averaged over each month
     * }</pre>
     *
     * <p>Griliches (1957), Hybrid corn, Econometrica 25(4), 501-522.
     *
     * @param halfAfterMonths  h, at least 0
     * @param spreadMonths  s, positive; from 12 % to 88 % takes four of them
     * @return the curve, which approaches 1 and starts above 0
     */
    static Adoption logistic(double halfAfterMonths, double spreadMonths) {
        return new Logistic(halfAfterMonths, spreadMonths);
    }

    /**
     * An even move.
     *
     * @param months  it takes; 0 for at once
     * @since 0.1.0
     */
    record Even(int months) implements Adoption {

        public Even {
            Requires.atLeast(months, 0, "months");
        }

        @Override
        public double share(int month) {
            return month >= months ? 1 : (month + 0.5) / months;
        }
    }

    /**
     * A logistic move.
     *
     * @param halfAfterMonths  at least 0
     * @param spreadMonths  positive
     * @since 0.1.0
     */
    record Logistic(double halfAfterMonths, double spreadMonths) implements Adoption {

        public Logistic {
            halfAfterMonths = Requires.nonNegative(halfAfterMonths, "halfAfterMonths");
            Requires.positive(spreadMonths, "spreadMonths");
        }

        @Override
        public double share(int month) {
            return spreadMonths * (integral(month + 1.0) - integral(month));
        }

        /** Integral of the curve over time in units of the spread: ln(1 + e^z), without overflow. */
        private double integral(double months) {
            double z = (months - halfAfterMonths) / spreadMonths;
            return StrictMath.max(z, 0) + StrictMath.log1p(StrictMath.exp(-StrictMath.abs(z)));
        }
    }
}
