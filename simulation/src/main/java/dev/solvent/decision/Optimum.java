package dev.solvent.decision;

import dev.solvent.internal.Text;
import dev.solvent.study.Estimate;
import dev.solvent.study.Lever;
import dev.solvent.study.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * The best setting that a search found, measured again on draws that did not choose it.
 *
 * @param settings  of the levers
 * @param onSearch  mean on the draws of the search, which flatter it
 * @param onFresh  mean on fresh draws
 * @param gain  over the middle of all levers, on the same fresh draws
 * @param kept  requirements on fresh draws
 * @param objections  why it is not advice; empty if it may be
 * @param evaluations  settings tried
 * @since 0.1.0
 */
public record Optimum(
        List<Setting> settings,
        Estimate onSearch,
        Estimate onFresh,
        Estimate gain,
        List<Kept> kept,
        List<String> objections,
        int evaluations) {

    /** Of the range of a lever: nearer than this to a bound is on it. */
    private static final double NEAR = 5e-3;

    /**
     * Where a lever is.
     *
     * @param lever  which
     * @param value  in its unit
     * @since 0.1.0
     */
    public record Setting(Lever<?> lever, double value) {

        /**
         * Whether the search would have gone on if it could.
         *
         * @return true at a bound
         */
        public boolean isOnBound() {
            double near = NEAR * (lever.high() - lever.low());
            return value - lever.low() <= near || lever.high() - value <= near;
        }
    }

    /**
     * A requirement on fresh draws.
     *
     * @param requirement  what was asked
     * @param probability  found
     * @since 0.1.0
     */
    public record Kept(Requirement requirement, Estimate probability) {

        /**
         * Whether the requirement holds on fresh draws too.
         *
         * @return false if its probability is too low
         */
        public boolean holds() {
            return probability.value() >= requirement.probability();
        }
    }

    public Optimum {
        settings = List.copyOf(settings);
        kept = List.copyOf(kept);
        objections = List.copyOf(objections);
    }

    /** From the best setting on the draws of the search and on fresh ones, and the middle on fresh ones. */
    static Optimum of(Optimisation asked, List<Double> best, List<Outcome> outcomes, int evaluations) {
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            settings.add(new Setting(asked.levers().get(i), best.get(i)));
        }
        Outcome fresh = outcomes.get(1);
        List<Kept> kept = asked.requirements().stream()
                .map(each -> new Kept(each, fresh.of(each.output()).probabilityAtLeast(each.target())))
                .toList();
        Estimate gain = fresh.of(asked.output())
                .minus(outcomes.get(2).of(asked.output()))
                .mean();
        return new Optimum(
                settings,
                outcomes.get(0).of(asked.output()).mean(),
                fresh.of(asked.output()).mean(),
                gain,
                kept,
                objections(asked, settings, kept, gain),
                evaluations);
    }

    private static List<String> objections(Optimisation asked, List<Setting> settings, List<Kept> kept, Estimate gain) {
        List<String> objections = new ArrayList<>();
        asked.withoutDemand().ifPresent(objections::add);
        settings.stream()
                .filter(Setting::isOnBound)
                .forEach(each -> objections.add(each.lever().name() + " is on a bound, at "
                        + Text.significant(each.value(), 4) + ": the best may lie beyond"));
        kept.stream()
                .filter(each -> !each.holds())
                .forEach(each -> objections.add(each.requirement() + " fails on fresh draws, where it has "
                        + Text.percent(each.probability().value())));
        if (!(gain.low() > 0)) {
            objections.add("on fresh draws it is not surely better than the middle of the levers");
        }
        return objections;
    }

    /**
     * Whether nothing speaks against it.
     *
     * @return true if there are no objections
     */
    public boolean isAdvice() {
        return objections.isEmpty();
    }

    /** Settings, means and what speaks against it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        settings.forEach(each -> text.append(each.lever().name())
                .append(": ")
                .append(Text.significant(each.value(), 4))
                .append(' ')
                .append(each.lever().unit())
                .append('\n'));
        text.append("mean ")
                .append(onFresh)
                .append(" on fresh draws, ")
                .append(onSearch)
                .append(" on those of the search\n");
        text.append("gain over the middle of the levers ").append(gain).append('\n');
        kept.forEach(each -> text.append(each.requirement())
                .append(": ")
                .append(each.probability())
                .append('\n'));
        text.append(isAdvice() ? "nothing speaks against it" : "no advice: " + String.join("; ", objections));
        return text.append(" (").append(evaluations).append(" settings tried)").toString();
    }
}
