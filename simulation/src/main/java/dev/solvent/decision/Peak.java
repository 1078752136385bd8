package dev.solvent.decision;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.study.Lever;
import java.util.function.DoubleUnaryOperator;

/**
 * The value of a lever at which a figure is greatest between the bounds of the lever.
 *
 * @param lever  what was varied
 * @param value  of the lever
 * @param figure  greatest
 * @since 0.1.0
 */
public record Peak(Lever<?> lever, double value, double figure) {

    private static final int STEPS = 64;
    private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;
    private static final double NEAR = 1e-6;

    /** Golden sections to this share of the range of the lever: a peak is flat, so that no more can be told. */
    private static final double EXACT = 1e-9;

    public Peak {
        requireNonNull(lever, "lever");
        Requires.finite(value, "value");
        Requires.finite(figure, "figure");
    }

    /**
     * Looks at 65 values and then closes in on the best of them by golden sections (Kiefer 1953, Sequential minimax search for a
     * maximum), so that a figure with several peaks is searched at that grain.
     */
    static Peak of(Lever<?> lever, DoubleUnaryOperator figure) {
        double range = lever.high() - lever.low();
        int best = 0;
        for (int step = 1; step <= STEPS; step++) {
            boolean higher = figure.applyAsDouble(at(lever, step)) > figure.applyAsDouble(at(lever, best));
            best = higher ? step : best;
        }
        double low = at(lever, StrictMath.max(0, best - 1));
        double high = at(lever, StrictMath.min(STEPS, best + 1));
        double value = at(lever, best);
        double greatest = figure.applyAsDouble(value);
        while (high - low > EXACT * range) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (figure.applyAsDouble(left) >= figure.applyAsDouble(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        double found = low + (high - low) / 2;
        if (figure.applyAsDouble(found) > greatest) {
            value = found;
            greatest = figure.applyAsDouble(found);
        }
        return new Peak(lever, value, greatest);
    }

    private static double at(Lever<?> lever, int step) {
        return step == STEPS ? lever.high() : lever.low() + (lever.high() - lever.low()) * step / STEPS;
    }

    /**
     * Whether the search would have gone on if it could.
     *
     * @return true at a bound: the best may lie beyond it
     */
    public boolean isOnBound() {
        double near = NEAR * (lever.high() - lever.low());
        return value - lever.low() <= near || lever.high() - value <= near;
    }

    @Override
    public String toString() {
        return lever.name() + " " + Text.significant(value, 4)
                + (isOnBound() ? " (on a bound: the best may lie beyond)" : "") + ", where it is "
                + Text.significant(figure, 4);
    }
}
