package dev.solvent.study;

import dev.solvent.projection.BlockProjection;
import dev.solvent.scenario.Scenario;
import java.util.function.Function;

/**
 * Draws whose scenarios a function builds, block by block: what a thread holds. A scenario is read into its place of the block as
 * soon as it is built; one that has no place there is projected by itself.
 */
final class BuiltRun {

    private static final int WIDTH = BlockProjection.WIDTH;

    private final Evaluation evaluation;
    private final Function<Draw, Scenario> build;
    private final BlockProjection.Worker worker;
    private final Numbers.ColumnFiller filler;
    private final double[][] drawn;
    private final double[] values;
    private final Draw view;
    private final double[][] columns;
    private final double[][] figures;
    private final double[] row;
    private final boolean[] alone = new boolean[WIDTH];
    private int placed;

    BuiltRun(Evaluation evaluation, BlockProjection projection, Numbers numbers, Numbers.ColumnFiller filler) {
        this.evaluation = evaluation;
        this.build = evaluation.built().orElseThrow();
        this.worker = projection.worker();
        this.filler = filler;
        this.drawn = BlockProjection.Worker.columns(numbers.places().size());
        this.values = numbers.fresh();
        this.view = new Draw(numbers.places(), values);
        this.columns = worker.columns();
        this.figures = new double[evaluation.size()][WIDTH];
        this.row = new double[evaluation.size()];
    }

    /** Takes draws in order; a block ends with the last draw, or where the next begins. */
    Workers.Body body(int draws, Evaluation.Visitor visitor) {
        return draw -> {
            int place = draw % WIDTH;
            if (place == 0) {
                filler.fill(draw, Math.min(WIDTH, draws - draw), drawn);
                placed = 0;
            }
            take(place);
            if (place == WIDTH - 1 || draw == draws - 1) {
                project(draw - place, place + 1);
                visitor.visit(draw - place, place + 1, figures);
            }
        };
    }

    private void take(int place) {
        for (int i = 0; i < values.length; i++) {
            values[i] = drawn[i][place];
        }
        Scenario scenario = build.apply(view);
        alone[place] = !worker.read(scenario, columns, place);
        if (alone[place]) {
            evaluation.compute(scenario, row);
            for (int k = 0; k < row.length; k++) {
                figures[k][place] = row[k] + 0.0;
            }
        } else {
            placed++;
        }
    }

    private void project(int from, int count) {
        if (placed == 0) {
            return;
        }
        worker.project(columns);
        for (int k = 0; k < figures.length; k++) {
            for (int i = 0; i < count; i++) {
                if (!alone[i]) {
                    figures[k][i] = worker.result(k, i) + 0.0;
                    if (!Double.isFinite(figures[k][i])) {
                        throw new IllegalStateException(
                                evaluation.outputs().get(k).name() + " must be finite, was " + figures[k][i]
                                        + " in draw " + (from + i));
                    }
                }
            }
        }
    }
}
