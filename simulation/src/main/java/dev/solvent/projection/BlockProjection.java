package dev.solvent.projection;

import dev.solvent.scenario.Assumption;
import dev.solvent.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A scenario bound to the figures that draws set and to the measures that are asked for, so that {@link #WIDTH} draws are projected
 * side by side, each to the numbers of {@link Projector} up to rounding. Not every scenario can be: the reason says what stands in
 * the way.
 *
 * @since 0.1.0
 */
public final class BlockProjection {

    /** Draws side by side. */
    public static final int WIDTH = BlockLoops.WIDTH;

    private final BlockModel model;
    private final List<BlockResult> results;
    private final Optional<DrivenFigures> figures;

    private BlockProjection(BlockModel model, List<BlockResult> results, Optional<DrivenFigures> figures) {
        this.model = model;
        this.results = results;
        this.figures = figures;
    }

    /**
     * Whether a scenario was bound.
     *
     * @param projection  if it was
     * @param reason  why it was not, empty if it was
     * @since 0.1.0
     */
    public record Binding(Optional<BlockProjection> projection, String reason) {}

    /**
     * Binds a scenario.
     *
     * @param scenario  with the figures that no draw sets
     * @param assumptions  that draws set, one column each
     * @param measures  asked for
     * @return the bound scenario, or why its draws must be projected one by one
     */
    public static Binding of(Scenario scenario, List<Assumption<?>> assumptions, List<Measure> measures) {
        List<Assumption.Known<?>> known = new ArrayList<>();
        for (Assumption<?> each : assumptions) {
            if (!(each instanceof Assumption.Known<?> one)) {
                return new Binding(Optional.empty(), each.label() + " is set by code of its own");
            }
            known.add(one);
        }
        try {
            List<BlockResult> results = results(scenario, measures);
            BlockModel model = BlockCompiler.compile(scenario, Lanes.of(scenario, known));
            return new Binding(Optional.of(new BlockProjection(model, results, Optional.empty())), "");
        } catch (BlockCompiler.OneByOne e) {
            return new Binding(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * Binds scenarios that a function makes draw by draw. Where a scenario differs from the first in nothing but figures that
     * differ in the examples too (sign-ups, costs of a sign-up, shares, flat fees, constant churn, shifted beta-geometric curves,
     * mean usage and its growth, unit costs and their decline, fixed costs, the discount), it can be projected side by side.
     *
     * @param first  a typical one
     * @param examples  others, which show what varies
     * @param measures  asked for
     * @return the bound scenarios, or why they must be projected one by one
     */
    public static Binding ofExamples(Scenario first, List<Scenario> examples, List<Measure> measures) {
        try {
            List<BlockResult> results = results(first, measures);
            DrivenFigures driven = DrivenFigures.of(first, examples);
            BlockModel model = BlockCompiler.compile(driven.rest(), driven.lanes());
            return new Binding(Optional.of(new BlockProjection(model, results, Optional.of(driven))), "");
        } catch (BlockCompiler.OneByOne e) {
            return new Binding(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private static List<BlockResult> results(Scenario scenario, List<Measure> measures) throws BlockCompiler.OneByOne {
        List<BlockResult> results = new ArrayList<>();
        for (Measure each : measures) {
            BlockCompiler.unless(each.inBlocks().isPresent(), each.name() + " is measured by code of its own");
            results.add(each.inBlocks().orElseThrow());
        }
        BlockCompiler.unless(
                results.stream().noneMatch(BlockResult::isOfCohort) || !CohortValues.bringsOthers(scenario),
                "users of the first month cannot be told from those whom they or their spend bring later");
        return List.copyOf(results);
    }

    /**
     * Rows for one thread.
     *
     * @return a worker that is not shared
     */
    public Worker worker() {
        return new Worker(new BlockProjector(model), results, figures);
    }

    /**
     * Projects blocks of draws, one after the other.
     *
     * @since 0.1.0
     */
    public static final class Worker {

        private final BlockProjector projector;
        private final List<BlockResult> results;

        private final Optional<DrivenFigures.Reader> reader;
        private final int read;

        private Worker(BlockProjector projector, List<BlockResult> results, Optional<DrivenFigures> figures) {
            this.projector = projector;
            this.results = results;
            this.reader = figures.map(each -> each.new Reader());
            this.read = figures.map(DrivenFigures::count).orElse(0);
        }

        /**
         * Columns for scenarios that a function makes.
         *
         * @return one for each figure that differs between the examples
         */
        public double[][] columns() {
            return columns(read);
        }

        /**
         * Reads a scenario that a function made into its place of the columns.
         *
         * @param scenario  of a draw
         * @param columns  to be projected
         * @param place  of the draw in the block
         * @return false if it differs from the first one in anything but the figures that were bound: then it has no place there
         */
        public boolean read(Scenario scenario, double[][] columns, int place) {
            return reader.isPresent() && reader.orElseThrow().read(scenario, columns, place);
        }

        /**
         * Columns of a block.
         *
         * @param count  how many
         * @return as many of at least {@link #WIDTH} numbers, of the length that is fast
         */
        public static double[][] columns(int count) {
            return BlockLoops.rows(count);
        }

        /**
         * Projects a block.
         *
         * @param columns  {@link #WIDTH} numbers for each assumption, as {@link Assumption.Known#number} has them
         */
        public void project(double[][] columns) {
            projector.project(columns);
        }

        /**
         * A measure of a draw of the block that was projected last.
         *
         * @param measure  its place among the measures
         * @param draw  its place in the block
         * @return its value
         */
        public double result(int measure, int draw) {
            return projector.result(results.get(measure), draw);
        }
    }
}
