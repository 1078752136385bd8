package dev.solvent.retention;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;
import java.util.OptionalDouble;

/**
 * A constant hazard between stated ages, such as a wave of churn at the end of a trial. A user who leaves at a break left in the
 * interval that ends there: intervals are open below and closed above.
 *
 * <pre>{@code
 * S(t) = exp(-sum of hazard * time spent in its interval)
 * }</pre>
 *
 * @param breaksMonths  ages at which the hazard changes, rising, positive; may be empty
 * @param hazardsPerMonth  at least 0, one more than breaks; the last one goes on without end
 * @since 0.1.0
 */
public record PiecewiseExponential(Series breaksMonths, Series hazardsPerMonth) implements RetentionCurve {

    public PiecewiseExponential {
        if (hazardsPerMonth.size() != breaksMonths.size() + 1) {
            throw new IllegalArgumentException("hazardsPerMonth must have " + (breaksMonths.size() + 1)
                    + " elements, one more than breaksMonths, had " + hazardsPerMonth.size());
        }
        double last = 0;
        for (int i = 0; i < breaksMonths.size(); i++) {
            double next = breaksMonths.get(i);
            if (!(next > last && Double.isFinite(next))) {
                throw new IllegalArgumentException(
                        "breaksMonths must rise from above 0, was " + next + " after " + last);
            }
            last = next;
        }
        hazardsPerMonth.stream().forEach(hazard -> Requires.nonNegative(hazard, "hazardsPerMonth"));
    }

    @Override
    public double survival(double months) {
        double total = 0;
        double from = 0;
        for (int i = 0; i < breaksMonths.size() && breaksMonths.get(i) < months; i++) {
            total += hazardsPerMonth.get(i) * (breaksMonths.get(i) - from);
            from = breaksMonths.get(i);
        }
        return StrictMath.exp(-total - hazardsPerMonth.get(pieceAt(months)) * (months - from));
    }

    @Override
    public double hazard(double months) {
        return hazardsPerMonth.get(pieceAt(Requires.nonNegative(months, "months")));
    }

    @Override
    public OptionalDouble quantile(double gone) {
        double rest = -StrictMath.log1p(-Requires.openFraction(gone, "gone"));
        double from = 0;
        for (int i = 0; i < breaksMonths.size(); i++) {
            double spent = hazardsPerMonth.get(i) * (breaksMonths.get(i) - from);
            if (spent >= rest) {
                return OptionalDouble.of(from + rest / hazardsPerMonth.get(i));
            }
            rest -= spent;
            from = breaksMonths.get(i);
        }
        double last = hazardsPerMonth.last();
        return last > 0 ? OptionalDouble.of(from + rest / last) : OptionalDouble.empty();
    }

    private int pieceAt(double months) {
        int piece = 0;
        while (piece < breaksMonths.size() && breaksMonths.get(piece) < months) {
            piece++;
        }
        return piece;
    }

    @Override
    public String toString() {
        return "piecewise exponential, breaks " + breaksMonths + ", hazards " + hazardsPerMonth;
    }
}
