package dev.solvent.economics;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Roots;
import dev.solvent.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * The values of a lever at which a target is met, and what is the case where there is none. Nothing is assumed to rise or fall:
 * volume pricing may meet a target several times.
 *
 * @param verdict  whether the target is met at some values, at all, or at none
 * @param values  where the target is just met, in rising order; none unless the verdict is {@link Verdict#SOLVED}
 * @since 0.1.0
 */
public record Solution(Verdict verdict, Series values) {

    private static final int CELLS = 256;

    public Solution {
        requireNonNull(verdict, "verdict");
        if ((verdict == Verdict.SOLVED) != (requireNonNull(values, "values").size() > 0)) {
            throw new IllegalArgumentException("values must be there if and only if solved, were " + values);
        }
    }

    /**
     * Whether there is an answer.
     *
     * @since 0.1.0
     */
    public enum Verdict {
        /** The target is just met at the values. */
        SOLVED,
        /** The target is exceeded at every value that was tried. */
        ALWAYS_EXCEEDED,
        /** The target is missed at every value that was tried. */
        OUT_OF_REACH
    }

    /**
     * The one value at which the target is just met.
     *
     * @return the value
     * @throws IllegalStateException if there is none, or several
     */
    public double value() {
        if (values.size() != 1) {
            throw new IllegalStateException(
                    verdict == Verdict.SOLVED
                            ? "the target is met at several values: " + values
                            : "no value meets the target: " + verdict);
        }
        return values.get(0);
    }

    /** Searches a range for changes of sign. */
    static Solution search(DoubleUnaryOperator beyondTarget, double low, double high) {
        Requires.finite(low, "low");
        if (!(high > low && Double.isFinite(high))) {
            throw new IllegalArgumentException("high must be above low " + low + " and finite, was " + high);
        }
        List<Double> found = new ArrayList<>();
        double from = low;
        double atFrom = beyondTarget.applyAsDouble(low);
        boolean exceeded = atFrom > 0;
        for (int cell = 1; cell <= CELLS; cell++) {
            double to = cell == CELLS ? high : low + (high - low) * cell / CELLS;
            double atTo = beyondTarget.applyAsDouble(to);
            exceeded |= atTo > 0;
            if (atFrom == 0) {
                found.add(from);
            } else if (atTo != 0 && atFrom > 0 != atTo > 0) {
                OptionalDouble root = Roots.between(beyondTarget, from, to, 0);
                root.ifPresent(found::add);
            }
            from = to;
            atFrom = atTo;
        }
        if (atFrom == 0) {
            found.add(high);
        }
        if (found.isEmpty()) {
            return new Solution(exceeded ? Verdict.ALWAYS_EXCEEDED : Verdict.OUT_OF_REACH, Series.of());
        }
        return new Solution(
                Verdict.SOLVED,
                Series.of(found.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    @Override
    public String toString() {
        return verdict == Verdict.SOLVED ? "solved at " + values : verdict.toString();
    }
}
