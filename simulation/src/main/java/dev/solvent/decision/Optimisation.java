package dev.solvent.decision;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.search.CmaEs;
import dev.solvent.scenario.Assumption;
import dev.solvent.scenario.Demand;
import dev.solvent.study.Design;
import dev.solvent.study.Lever;
import dev.solvent.study.Outcome;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The setting of levers with the greatest mean of an output:
 * {@code Optimisation.of(study, contribution, price, quota).requiring(margin, 0.6, 0.95).withDemand("elasticity -1.4").run()}. All
 * settings are compared on the same draws; the best of them is tested again on fresh draws, since a winner on the draws that chose
 * it looks better than it is.
 *
 * @param study  with the levers
 * @param output  whose mean is to be great
 * @param levers  what is varied, at least 1
 * @param requirements  to be kept
 * @param search  draws, evaluations and the stated demand
 * @since 0.1.0
 */
public record Optimisation(
        Study study, Output<?> output, List<Lever<?>> levers, List<Requirement> requirements, Search search) {

    private static final double TRESPASS = 1e6;

    /**
     * How it is searched.
     *
     * @param design  of the draws; 1,024 Sobol' points of seed 0 unless said otherwise; fresh ones have another seed
     * @param evaluations  settings tried at most, 400 unless said otherwise
     * @param demand  how users answer to the levers; empty if the study lets them not answer
     * @since 0.1.0
     */
    public record Search(Design design, int evaluations, String demand) {

        public Search {
            requireNonNull(design, "design");
            Requires.atLeast(evaluations, 10, "evaluations");
            requireNonNull(demand, "demand");
        }
    }

    public Optimisation {
        requireNonNull(study, "study");
        requireNonNull(output, "output");
        levers = List.copyOf(Requires.nonEmpty(levers, "levers"));
        requirements = List.copyOf(requirements);
        requireNonNull(search, "search");
        levers.forEach(lever -> requireNonNull(study.with(lever, lever.middle())));
    }

    /**
     * An optimisation without requirements yet.
     *
     * @param study  with the levers
     * @param output  whose mean is to be great
     * @param levers  what is varied
     * @return the optimisation
     */
    public static Optimisation of(Study study, Output<?> output, Lever<?>... levers) {
        return new Optimisation(study, output, List.of(levers), List.of(), new Search(Design.sobol(1024), 400, ""));
    }

    /**
     * With a requirement.
     *
     * @param kept  output of the study
     * @param target  reached at equality
     * @param probability  at least so likely
     * @return the optimisation
     */
    public Optimisation requiring(Output<?> kept, double target, double probability) {
        List<Requirement> more = new ArrayList<>(requirements);
        more.add(new Requirement(kept, target, probability));
        return new Optimisation(study, output, levers, more, search);
    }

    /**
     * States how users answer to the levers within the study. Where a function of the draw computes what is measured, no optimum
     * is advice without it: a price that drives nobody away is always too low. A scenario says by itself whether it has a
     * {@link Demand} for the prices that are levers.
     *
     * @param demand  in words, such as {@code elasticity -1.4}
     * @return the optimisation
     */
    public Optimisation withDemand(String demand) {
        return new Optimisation(
                study,
                output,
                levers,
                requirements,
                new Search(search.design(), search.evaluations(), Requires.text(demand, "demand")));
    }

    /**
     * The same on other draws.
     *
     * @param design  such as more of them
     * @return the optimisation
     */
    public Optimisation using(Design design) {
        return new Optimisation(
                study, output, levers, requirements, new Search(design, search.evaluations(), search.demand()));
    }

    /**
     * The same with more or less patience.
     *
     * @param evaluations  settings tried at most, at least 10
     * @return the optimisation
     */
    public Optimisation evaluations(int evaluations) {
        return new Optimisation(
                study, output, levers, requirements, new Search(search.design(), evaluations, search.demand()));
    }

    /**
     * Why users may not answer to the levers: no words say that they do, and the study projects no scenario, or one without a
     * {@link Demand} of a segment whose price is a lever.
     */
    Optional<String> withoutDemand() {
        if (!search.demand().isEmpty()) {
            return Optional.empty();
        }
        if (study.scenario().isEmpty()) {
            return Optional.of("no demand is stated: the study may let users not answer to the levers");
        }
        List<String> answering = study.scenario().orElseThrow().behaviour().demands().stream()
                .map(each -> each.demand().segment())
                .toList();
        List<String> deaf = levers.stream()
                .flatMap(lever -> lever.assumption().stream())
                .filter(Assumption.FlatPrice.class::isInstance)
                .map(each -> ((Assumption.FlatPrice) each).segment())
                .filter(segment -> !answering.contains(segment))
                .distinct()
                .toList();
        return deaf.isEmpty()
                ? Optional.empty()
                : Optional.of("the scenario states no demand for " + String.join(" and ", deaf)
                        + ": users do not answer to a price that is a lever");
    }

    /**
     * Searches, then tests again.
     *
     * @return the best setting found
     */
    public Optimum run() {
        double scale = StrictMath.max(
                1e-300, outcome(middle(), search.design()).of(output).deviation());
        CmaEs found = CmaEs.minimise(
                point -> loss(point, scale),
                levers.size(),
                search.evaluations(),
                search.design().seed());
        List<Double> best = setting(found.best());
        Design fresh = search.design().seed(~search.design().seed());
        return Optimum.of(
                this,
                best,
                List.of(outcome(best, search.design()), outcome(best, fresh), outcome(middle(), fresh)),
                found.evaluations());
    }

    /** Settings that break a requirement are worse than all that keep it, the more the more they break it. */
    private double loss(double[] point, double scale) {
        Outcome outcome = outcome(setting(point), search.design());
        double broken = requirements.stream()
                .mapToDouble(each -> StrictMath.max(0, -each.spare(outcome)))
                .sum();
        return broken > 0 ? TRESPASS * (1 + broken) : -outcome.of(output).mean().value() / scale;
    }

    private Outcome outcome(List<Double> setting, Design design) {
        Study at = study;
        for (int i = 0; i < levers.size(); i++) {
            at = at.with(levers.get(i), setting.get(i));
        }
        return at.run(design);
    }

    private List<Double> middle() {
        return levers.stream().<Double>map(Lever::middle).toList();
    }

    private List<Double> setting(double[] point) {
        List<Double> setting = new ArrayList<>();
        for (int i = 0; i < point.length; i++) {
            double inside = StrictMath.max(0, StrictMath.min(1, point[i]));
            Lever<?> lever = levers.get(i);
            setting.add(StrictMath.min(lever.high(), lever.low() + inside * (lever.high() - lever.low())));
        }
        return setting;
    }
}
