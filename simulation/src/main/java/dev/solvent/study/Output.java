package dev.solvent.study;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.projection.Measure;
import dev.solvent.projection.Projection;
import dev.solvent.quantity.Series;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A named figure of what a study computes, or one figure per month.
 *
 * @param <R>  what the study computes, such as a projection
 * @since 0.1.0
 */
public final class Output<R> {

    /** Of ISO 4217, for a currency that is not known. */
    private static final Currency NO_CURRENCY = Currency.getInstance("XXX");

    private final String name;
    private final int size;
    private final Function<R, Series> figures;
    private final Optional<Measure> measure;
    private final String unit;

    private Output(String name, int size, Function<R, Series> figures, Optional<Measure> measure, String unit) {
        this.name = Requires.text(name, "name");
        this.size = Requires.atLeast(size, 1, "months");
        this.figures = figures;
        this.measure = measure;
        this.unit = requireNonNull(unit, "unit");
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
        return new Output<>(name, 1, result -> Series.of(figure.applyAsDouble(result)), Optional.empty(), "");
    }

    /**
     * A named result of a projection.
     *
     * @param measure  of it
     * @return the output, under the name of the measure
     */
    public static Output<Projection> of(Measure measure) {
        return new Output<>(
                measure.name(), 1, projection -> Series.of(measure.value(projection)), Optional.of(measure), "");
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
        return new Output<>(name, months, requireNonNull(figures, "figures"), Optional.empty(), "");
    }

    /**
     * The same with its unit, for reports and pictures. A named result of a projection knows its own.
     *
     * @param unit  such as {@code USD per user}
     * @return the output, another one than this
     */
    public Output<R> in(String unit) {
        return new Output<>(name, size, figures, measure, Requires.text(unit, "unit"));
    }

    /**
     * Its name.
     *
     * @return not blank
     */
    public String name() {
        return name;
    }

    /** The unit as stated, or that of the measure in the currency of what is projected; empty where neither is known. */
    String unit(Optional<Currency> currency) {
        return unit.isEmpty() ? measure.map(each -> unit(each, currency)).orElse("") : unit;
    }

    private static String unit(Measure measure, Optional<Currency> currency) {
        String known = measure.unit(currency.orElse(NO_CURRENCY));
        return known.equals(NO_CURRENCY.getCurrencyCode()) ? "" : known;
    }

    /** The result of a projection that it is. */
    Optional<Measure> measure() {
        return measure;
    }

    /**
     * Figures per draw.
     *
     * @return 1, or the months of a monthly output
     */
    public int size() {
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
