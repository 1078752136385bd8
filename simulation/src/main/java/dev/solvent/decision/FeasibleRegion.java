package dev.solvent.decision;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;
import dev.solvent.study.Design;
import dev.solvent.study.Lever;
import dev.solvent.study.Outcome;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import java.util.ArrayList;
import java.util.List;

/**
 * Where two levers keep all requirements: {@code GoalSeek.on(study).vary(price, cap).requiring(margin, 0.6, 0.95).map(21)}. All
 * points are tried on the same draws.
 *
 * @param study  with both levers
 * @param across  lever of the columns
 * @param up  lever of the rows
 * @param requirements  all to be kept
 * @param design  the draws; 1,024 Sobol' points of seed 0 unless said otherwise
 * @since 0.1.0
 */
public record FeasibleRegion(Study study, Lever<?> across, Lever<?> up, List<Requirement> requirements, Design design) {

    public FeasibleRegion {
        requireNonNull(study, "study");
        requireNonNull(across, "across");
        requireNonNull(up, "up");
        requirements = List.copyOf(requirements);
        requireNonNull(design, "design");
        if (across.equals(up)) {
            throw new IllegalArgumentException("up must be another lever than " + across.name());
        }
    }

    /**
     * With one more requirement.
     *
     * @param output  of the study
     * @param target  reached at equality
     * @param probability  at least so likely
     * @return the region
     */
    public FeasibleRegion requiring(Output<?> output, double target, double probability) {
        List<Requirement> more = new ArrayList<>(requirements);
        more.add(new Requirement(output, target, probability));
        return new FeasibleRegion(study, across, up, more, design);
    }

    /**
     * The same on other draws.
     *
     * @param other  such as more of them
     * @return the region
     */
    public FeasibleRegion using(Design other) {
        return new FeasibleRegion(study, across, up, requirements, other);
    }

    /**
     * Runs the study on a grid between the bounds of the levers.
     *
     * @param steps  points along each lever, at least 2; the runs are steps times steps times the draws
     * @return the map
     */
    public FeasibilityMap map(int steps) {
        Requires.atLeast(steps, 2, "steps");
        Requires.nonEmpty(requirements, "requirements");
        Series columns = grid(across, steps);
        Series rows = grid(up, steps);
        List<Series> spare = new ArrayList<>();
        for (int row = 0; row < steps; row++) {
            Study at = study.with(up, rows.get(row));
            spare.add(Series.generate(steps, column -> {
                Outcome outcome = at.with(across, columns.get(column)).run(design);
                return requirements.stream()
                        .mapToDouble(each -> each.spare(outcome))
                        .min()
                        .orElseThrow();
            }));
        }
        return new FeasibilityMap(this, columns, rows, spare);
    }

    private static Series grid(Lever<?> lever, int steps) {
        double step = (lever.high() - lever.low()) / (steps - 1);
        return Series.generate(steps, i -> i == steps - 1 ? lever.high() : lever.low() + i * step);
    }
}
