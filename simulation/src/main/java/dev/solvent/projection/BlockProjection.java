package dev.solvent.projection;

import dev.solvent.scenario.Assumption;
import dev.solvent.scenario.CarryOver;
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

    private BlockProjection(BlockModel model, List<BlockResult> results) {
        this.model = model;
        this.results = results;
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
        List<BlockResult> results = new ArrayList<>();
        for (Measure each : measures) {
            if (each.inBlocks().isEmpty()) {
                return new Binding(Optional.empty(), each.name() + " is measured by code of its own");
            }
            results.add(each.inBlocks().orElseThrow());
        }
        if (results.stream().anyMatch(BlockResult::isOfCohort) && bringsOthers(scenario)) {
            return new Binding(
                    Optional.empty(),
                    "users of the first month cannot be told from those whom they or their spend bring later");
        }
        try {
            BlockModel model = BlockCompiler.compile(scenario, known);
            return new Binding(Optional.of(new BlockProjection(model, List.copyOf(results))), "");
        } catch (BlockCompiler.OneByOne e) {
            return new Binding(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /** Whether acquisition of a month wins users in later ones too, or users come at no spend: a cohort's worth is a difference. */
    private static boolean bringsOthers(Scenario scenario) {
        return scenario.channels().stream()
                .anyMatch(channel -> channel.referral().isPresent()
                        || channel.campaign()
                                .filter(each -> !each.carryOver().equals(CarryOver.none())
                                        || each.saturation().response(0) != 0)
                                .isPresent());
    }

    /**
     * Rows for one thread.
     *
     * @return a worker that is not shared
     */
    public Worker worker() {
        return new Worker(new BlockProjector(model), results);
    }

    /**
     * Projects blocks of draws, one after the other.
     *
     * @since 0.1.0
     */
    public static final class Worker {

        private final BlockProjector projector;
        private final List<BlockResult> results;

        private Worker(BlockProjector projector, List<BlockResult> results) {
            this.projector = projector;
            this.results = results;
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
