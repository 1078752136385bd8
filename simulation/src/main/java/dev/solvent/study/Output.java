package dev.solvent.study;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A named figure of what a study computes, or one figure per month.
 *
 * @param <R>  what the study computes, such as a projection
 * @since 0.1.0
 */
public final class Output<R> {

    private final String name;
    private final int size;
    private final Function<R, Series> figures;

    private Output(String name, int size, Function<R, Series> figures) {
        this.name = Requires.text(name, "name");
        this.size = Requires.atLeast(size, 1, "months");
        this.figures = figures;
    }

    /**
     * One figure.
     *
     * @param <R>  what the study computes
     * @param name  in reports
     * @param figure  of it; finite
     * @return the output
     */
    public static <R> Output<R> of(String name, ToDoubleFunction<? super R> figure) {
        requireNonNull(figure, "figure");
        return new Output<>(name, 1, result -> Series.of(figure.applyAsDouble(result)));
    }

    /**
     * A figure for each of some months.
     *
     * @param <R>  what the study computes
     * @param name  in reports
     * @param months  how many
     * @param figures  of it; as many, finite
     * @return the output
     */
    public static <R> Output<R> monthly(String name, int months, Function<R, Series> figures) {
        return new Output<>(name, months, requireNonNull(figures, "figures"));
    }

    /**
     * Its name.
     *
     * @return not blank
     */
    public String name() {
        return name;
    }

    /** Figures per draw. */
    int size() {
        return size;
    }

    void measure(R result, double[] into, int at) {
        Series measured = figures.apply(result);
        if (measured.size() != size) {
            throw new IllegalStateException(name + " must have " + size + " months, had " + measured.size());
        }
        for (int i = 0; i < size; i++) {
            into[at + i] = measured.get(i);
            if (!Double.isFinite(measured.get(i))) {
                throw new IllegalStateException(name + " must be finite, was " + measured.get(i));
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
