package dev.solvent.fit;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Settings of a search for the parameters under which the data are most likely, and the search.
 *
 * <p>It moves in the logarithms of positive parameters and the logits of fractions, by a trust-region Newton method from every
 * start that the model offers, and drives the gradient to rounding.
 *
 * @param priors  what is known beforehand; none makes it plain maximum likelihood
 * @param starts  starts in addition to those of the model
 * @param mostEvaluations  allowance of likelihood evaluations, all starts together
 * @since 0.1.0
 */
public record MaximumLikelihood(List<Prior> priors, List<ParameterVector> starts, int mostEvaluations) {

    private static final int DEFAULT_EVALUATIONS = 20_000;
    /** Tops that differ by less count as equal, and one inside the domain is preferred to one at its end. */
    private static final double EQUAL = 1e-9;

    public MaximumLikelihood {
        priors = List.copyOf(priors);
        starts = List.copyOf(starts);
        Requires.atLeast(mostEvaluations, 1, "mostEvaluations");
    }

    /**
     * No priors, the starts of the model, 20,000 evaluations.
     *
     * @return the settings
     */
    public static MaximumLikelihood withDefaults() {
        return new MaximumLikelihood(List.of(), List.of(), DEFAULT_EVALUATIONS);
    }

    /**
     * With one more prior. The fit states it, and its log-likelihood leaves it out.
     *
     * @param prior  on a parameter of the model
     * @return new settings
     */
    public MaximumLikelihood withPrior(Prior prior) {
        requireNonNull(prior, "prior");
        return new MaximumLikelihood(
                Stream.concat(priors.stream(), Stream.of(prior)).toList(), starts, mostEvaluations);
    }

    /**
     * With one more start.
     *
     * @param start  values of all parameters of the model
     * @return new settings
     */
    public MaximumLikelihood withStart(ParameterVector start) {
        requireNonNull(start, "start");
        return new MaximumLikelihood(
                priors, Stream.concat(starts.stream(), Stream.of(start)).toList(), mostEvaluations);
    }

    /**
     * With another allowance.
     *
     * @param evaluations  likelihood evaluations, all starts together, at least 1
     * @return new settings
     */
    public MaximumLikelihood withMostEvaluations(int evaluations) {
        return new MaximumLikelihood(priors, starts, evaluations);
    }

    /**
     * Finds the most likely parameters.
     *
     * @param model  the model with its data
     * @return what was found, and why the search ended
     * @throws IllegalStateException if the likelihood is not finite at any start
     */
    public Fit maximise(LogLikelihood model) {
        var objective = new PenalisedObjective(model, priors, mostEvaluations);
        Optional<String> little = model.tooLittleData();
        if (little.isPresent() && priors.isEmpty()) {
            return Fit.none(model, new StopReason.TooLittleData(little.get()));
        }
        Search best = null;
        StopReason bestStop = null;
        for (double[] start : allStarts(model, objective)) {
            var search = new Search(objective);
            Search.End end = search.from(start);
            if (end == Search.End.IMPOSSIBLE) {
                continue;
            }
            StopReason stop = reason(model, objective, search, end);
            if (best == null || isBetter(search, stop, best, requireNonNull(bestStop))) {
                best = search;
                bestStop = stop;
            }
        }
        if (best == null || bestStop == null) {
            throw new IllegalStateException("the log-likelihood must be finite at a start, was not at any of "
                    + allStarts(model, objective).size());
        }
        return Fit.of(new Fit.Found(model, objective, priors, best, bestStop));
    }

    private List<double[]> allStarts(LogLikelihood model, PenalisedObjective objective) {
        List<String> names = model.parameters().stream().map(Parameter::name).toList();
        Stream<double[]> own = starts.stream()
                .map(start -> names.stream().mapToDouble(start::value).toArray());
        return Stream.concat(own, model.starts().stream())
                .map(objective::freeOf)
                .toList();
    }

    private static boolean isBetter(Search search, StopReason stop, Search best, StopReason bestStop) {
        double margin = EQUAL * (1 + StrictMath.abs(best.value()));
        if (stop instanceof StopReason.Converged && !(bestStop instanceof StopReason.Converged)) {
            return search.value() < best.value() + margin;
        }
        if (bestStop instanceof StopReason.Converged && !(stop instanceof StopReason.Converged)) {
            return search.value() < best.value() - margin;
        }
        return search.value() < best.value();
    }

    private StopReason reason(LogLikelihood model, Objective objective, Search search, Search.End end) {
        return switch (end) {
            case BOTTOM -> new StopReason.Converged(search.lastStep());
            case ESCAPED -> atInfinity(model, search.direction());
            case FLAT -> flat(model, objective, search);
            case SPENT, IMPOSSIBLE -> new StopReason.OutOfEvaluations(mostEvaluations);
        };
    }

    private static StopReason flat(LogLikelihood model, Objective objective, Search search) {
        var up = new Ray(objective, search.point(), search.direction(), 1);
        var down = new Ray(objective, search.point(), search.direction(), -1);
        double above = up.valueAtEdge();
        double below = down.valueAtEdge();
        boolean bothEnds = Double.isFinite(above) && Double.isFinite(below);
        if (bothEnds || !(Double.isFinite(above) || Double.isFinite(below))) {
            return new StopReason.FlatRidge(direction(model, search.direction()));
        }
        return atInfinity(model, Double.isFinite(above) ? up.unit() : down.unit());
    }

    private static StopReason atInfinity(LogLikelihood model, double[] direction) {
        Map<String, Edge> escaping = new TreeMap<>();
        direction(model, direction).forEach((name, speed) -> escaping.put(name, speed > 0 ? Edge.UPPER : Edge.LOWER));
        return new StopReason.OptimumAtInfinity(
                escaping, model.limitingModel(escaping).orElse("not named by the model"));
    }

    private static Map<String, Double> direction(LogLikelihood model, double[] direction) {
        Map<String, Double> moving = new TreeMap<>();
        for (int i = 0; i < direction.length; i++) {
            if (Ray.moves(direction, i)) {
                moving.put(model.parameters().get(i).name(), direction[i]);
            }
        }
        return moving;
    }
}
