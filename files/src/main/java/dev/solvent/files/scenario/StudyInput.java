package dev.solvent.files.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Per;
import dev.solvent.quantity.Period;
import dev.solvent.scenario.Assumption;
import dev.solvent.study.Input;
import java.util.Currency;
import java.util.Optional;

/**
 * A figure of the scenario that chance decides.
 *
 * @param name  in reports, and the key of its draws
 * @param sets  the figure
 * @param per  the period of a rate, a growth or a price, or the unit of a price; empty for other figures
 * @param chance  what it may be
 * @since 0.1.0
 */
public record StudyInput(String name, Assumption.Known<?> sets, Optional<Per> per, Chance chance) {

    public StudyInput {
        Requires.text(name, "name");
        requireNonNull(sets, "sets");
        requireNonNull(per, "per");
        Figure figure = Figure.of(sets);
        if (figure.needsPer() != per.isPresent()) {
            throw new IllegalArgumentException(
                    figure.needsPer()
                            ? "per must be said: " + sets.label() + " is " + figure.inWords()
                            : "per must be left out: " + sets.label() + " is " + figure.inWords());
        }
        if (figure.needsPeriod() && !(per.orElseThrow() instanceof Period)) {
            throw new IllegalArgumentException(
                    "per must be a period, was " + per.orElseThrow().label());
        }
        for (Level level : requireNonNull(chance, "chance").levels()) {
            if (level.isPercent() != figure.isFraction()) {
                throw new IllegalArgumentException(
                        figure.isFraction()
                                ? "numbers must have a percent sign, such as 5 %, was " + level.value() + ": "
                                        + sets.label() + " is " + figure.inWords()
                                : "numbers must be plain, was " + 100 * level.value() + " %: " + sets.label() + " is "
                                        + figure.inWords());
            }
        }
    }

    /**
     * The input of the library.
     *
     * @param currency  of the scenario
     * @return sets the figure
     */
    public Input<?> input(Currency currency) {
        return Figure.of(sets).input(this, currency);
    }
}
