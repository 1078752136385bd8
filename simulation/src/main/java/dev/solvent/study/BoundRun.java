package dev.solvent.study;

import static java.util.Objects.requireNonNull;

import dev.solvent.projection.BlockProjection;
import dev.solvent.scenario.Assumption;
import dev.solvent.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Draws of a bound scenario, block by block: what a thread holds. */
final class BoundRun {

    private static final double ROUNDING = 1e-14;

    private final List<Setting<?>> settings = new ArrayList<>();
    private final BlockProjection.Worker worker;
    private final Numbers.ColumnFiller filler;
    private final List<Output<?>> outputs;
    private final double[][] drawn;
    private final double[][] columns;
    private final double[][] figures;

    BoundRun(Bound bound, Numbers numbers, Numbers.ColumnFiller filler, List<Output<?>> outputs) {
        this.worker = bound.projection().worker();
        this.filler = filler;
        this.outputs = outputs;
        this.drawn = BlockProjection.Worker.columns(numbers.places().size());
        this.columns = BlockProjection.Worker.columns(numbers.places().size());
        this.figures = new double[outputs.size()][BlockProjection.WIDTH];
        for (Variable<?> each : bound.variables()) {
            int place = requireNonNull(numbers.places().get(each.name()), each.name());
            settings.add(Setting.of(each, place, bound.scenario()));
        }
    }

    /**
     * What is bound.
     *
     * @param scenario  with what no draw sets
     * @param variables  in the order of the columns
     * @param projection  of blocks
     */
    record Bound(Scenario scenario, List<Variable<?>> variables, BlockProjection projection) {}

    /** One variable: its numbers become those of its figure, and the extremes so far were accepted by the scenario. */
    private static final class Setting<T> {

        private final Variable<T> variable;
        private final Assumption.Known<T> figure;
        private final int place;
        private final Scenario scenario;
        private final double factor;
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        private Setting(Variable<T> variable, Assumption.Known<T> figure, int place, Scenario scenario) {
            this.variable = variable;
            this.figure = figure;
            this.place = place;
            this.scenario = scenario;
            this.factor = factor();
        }

        static <T> Setting<T> of(Variable<T> variable, int place, Scenario scenario) {
            if (variable.assumption().orElseThrow() instanceof Assumption.Known<T> known) {
                return new Setting<>(variable, known, place, scenario);
            }
            throw new IllegalStateException(variable.name() + " must set a figure that projections know");
        }

        void take(double[][] drawn, double[] into, int count) {
            double[] numbers = drawn[place];
            double least = numbers[0];
            double most = numbers[0];
            for (int i = 1; i < count; i++) {
                least = Math.min(least, numbers[i]);
                most = Math.max(most, numbers[i]);
            }
            // what a scenario accepts is an interval, so that its ends stand for all between
            if (!(least >= low)) {
                figure.set(scenario, variable.toValue(least));
                low = least;
            }
            if (!(most <= high)) {
                figure.set(scenario, variable.toValue(most));
                high = most;
            }
            for (int i = 0; i < count; i++) {
                into[i] = Double.isNaN(factor) ? figure.number(variable.toValue(numbers[i])) : numbers[i] * factor;
            }
        }

        /**
         * The number of the figure per number of the variable, or NaN where they are not in proportion. It is found at numbers that
         * do not depend on the draws: a thread sees some of them, and its factor must be that of all threads to the bit.
         */
        private double factor() {
            double found = 0;
            for (double number : typical()) {
                double ratio = ratio(number);
                found = found == 0 ? ratio : found;
                if (!(StrictMath.abs(ratio - found) <= ROUNDING * StrictMath.abs(found))) {
                    return Double.NaN;
                }
            }
            return found == 0 ? Double.NaN : StrictMath.abs(found - 1) <= ROUNDING ? 1 : found;
        }

        /** NaN where the figure does not accept the number; if it is drawn, it is refused then. */
        private double ratio(double number) {
            try {
                return figure.number(variable.toValue(number)) / number;
            } catch (IllegalArgumentException e) {
                return Double.NaN;
            }
        }

        private double[] typical() {
            double[] numbers = variable instanceof Input<?> input
                    ? DoubleStream.of(0.25, 0.5, 0.75)
                            .map(input.distribution()::quantile)
                            .toArray()
                    : variable instanceof Lever<?> lever
                            ? new double[] {lever.low(), lever.middle(), lever.high()}
                            : new double[0];
            return DoubleStream.of(numbers).filter(each -> each != 0).toArray();
        }
    }

    /** Computes a block when its first draw comes. */
    Workers.Body body(int draws, Evaluation.Visitor visitor) {
        return draw -> {
            if (draw % BlockProjection.WIDTH == 0) {
                int count = StrictMath.min(BlockProjection.WIDTH, draws - draw);
                compute(draw, count);
                visitor.visit(draw, count, figures);
            }
        };
    }

    private void compute(int from, int count) {
        filler.fill(from, count, drawn);
        for (int i = 0; i < settings.size(); i++) {
            settings.get(i).take(drawn, columns[i], count);
        }
        worker.project(columns);
        for (int k = 0; k < figures.length; k++) {
            double[] into = figures[k];
            for (int i = 0; i < count; i++) {
                into[i] = worker.result(k, i) + 0.0;
            }
            for (int i = 0; i < count; i++) {
                if (!Double.isFinite(into[i])) {
                    throw new IllegalStateException(outputs.get(k).name() + " must be finite, was " + into[i]
                            + " in draw " + (from + i) + " with " + values(i));
                }
            }
        }
    }

    private String values(int draw) {
        return settings.stream()
                .map(each -> each.variable.name() + " = " + drawn[each.place][draw])
                .toList()
                .toString();
    }
}
