package dev.solvent.decision;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.internal.TextTable;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;
import dev.solvent.study.Input;
import dev.solvent.study.Outcome;
import dev.solvent.study.Output;
import dev.solvent.study.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * A choice between options whose payoffs depend on the same chance:
 * {@code Decision.on(outcome).option("launch", npv).option("stay out", usd(0))}. The option of the greatest mean payoff is the
 * choice now; what it would be worth to know more before choosing is the value of information.
 *
 * @since 0.1.0
 */
public final class Decision {

    private final Outcome outcome;
    private final List<Option> options;

    private record Option(String name, Series payoffs) {}

    private Decision(Outcome outcome, List<Option> options) {
        this.outcome = outcome;
        this.options = options;
    }

    /**
     * A decision without options yet.
     *
     * @param outcome  the draws that all options share
     * @return the start
     */
    public static Decision on(Outcome outcome) {
        return new Decision(requireNonNull(outcome, "outcome"), List.of());
    }

    /**
     * With an option that pays what an output says.
     *
     * @param name  in reports
     * @param payoff  in every draw; payoffs of all options must be in one unit
     * @return the decision
     */
    public Decision option(String name, Output<?> payoff) {
        return with(new Option(name, outcome.of(payoff).draws()));
    }

    /**
     * With an option that pays the same whatever happens.
     *
     * @param name  in reports
     * @param payoff  certain
     * @return the decision
     */
    public Decision option(String name, Money payoff) {
        return with(new Option(name, Series.generate(outcome.design().draws(), draw -> payoff.amount())));
    }

    private Decision with(Option option) {
        Requires.text(option.name(), "name");
        List<Option> more = new ArrayList<>(options);
        more.add(option);
        return new Decision(outcome, List.copyOf(more));
    }

    /**
     * The option of the greatest mean payoff; of equals the first named.
     *
     * @return its name
     */
    public String best() {
        return options.get(bestPlace()).name();
    }

    private int bestPlace() {
        if (options.size() < 2) {
            throw new IllegalStateException("a decision must have at least 2 options, had " + options.size());
        }
        int best = 0;
        for (int i = 1; i < options.size(); i++) {
            if (mean(options.get(i).payoffs()) > mean(options.get(best).payoffs())) {
                best = i;
            }
        }
        return best;
    }

    private static double mean(Series series) {
        return series.sum() / series.size();
    }

    /**
     * Expected value of perfect information: mean of the best payoff of each draw less the best mean payoff (Raiffa and
     * Schlaifer, 1961).
     *
     * @return in the unit of the payoffs, at least 0
     */
    public double valueOfKnowingAll() {
        Series best = options.get(bestPlace()).payoffs();
        double gain = 0;
        for (int draw = 0; draw < best.size(); draw++) {
            double top = best.get(draw);
            for (Option option : options) {
                top = StrictMath.max(top, option.payoffs().get(draw));
            }
            gain += (top - best.get(draw)) / best.size();
        }
        return gain;
    }

    /**
     * Expected value of knowing one input before choosing. The expected advantage of each option over the best, given the input,
     * is a regression ({@link Result#meanGiven}).
     *
     * @param input  of the study
     * @return in the unit of the payoffs, at least 0 and at most what knowing all is worth
     */
    public double valueOfKnowing(Input<?> input) {
        return valueOfKnowing(outcome.of(input));
    }

    /**
     * Expected value of knowing a figure before choosing, such as what a sample would show ({@link Outcome#observed}).
     *
     * @param figure  of the draws of the outcome
     * @return in the unit of the payoffs, at least 0 and at most what knowing all is worth
     */
    public double valueOfKnowing(Result figure) {
        int place = bestPlace();
        Series best = options.get(place).payoffs();
        List<Series> advantages = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            if (i != place) {
                Series advantage = options.get(i).payoffs().minus(best);
                advantages.add(outcome.figure(options.get(i).name(), advantage)
                        .meanGiven(figure)
                        .draws());
            }
        }
        double gain = 0;
        for (int draw = 0; draw < best.size(); draw++) {
            double top = 0;
            for (Series advantage : advantages) {
                top = StrictMath.max(top, advantage.get(draw));
            }
            gain += top / best.size();
        }
        return StrictMath.min(gain, valueOfKnowingAll());
    }

    /**
     * A test before choosing, such as a pilot with some users: what its result is worth, beside what it costs.
     *
     * @param name  in reports
     * @param result  what it would show ({@link Outcome#observed}, {@link Outcome#observedShare})
     * @param cost  of the test
     * @return its value and its cost
     */
    public Experiment experiment(String name, Result result, Money cost) {
        return new Experiment(name, Money.of(valueOfKnowing(result), cost.currency()), cost);
    }

    /**
     * What is worth knowing before choosing: everything, and each input alone, the most valuable first.
     *
     * @return a table
     */
    public String worthKnowing() {
        record Line(String name, double value) {}
        List<Line> lines = new ArrayList<>();
        for (Input<?> input : outcome.inputs()) {
            lines.add(new Line(input.name(), valueOfKnowing(input)));
        }
        lines.sort((a, b) -> Double.compare(b.value(), a.value()));
        TextTable table = new TextTable().row("worth knowing", "value");
        table.row("everything", Text.significant(valueOfKnowingAll(), 4));
        lines.forEach(line -> table.row(line.name(), Text.significant(line.value(), 4)));
        return "choose: " + best() + "\n" + table + "\n" + outcome.design();
    }
}
