package dev.solvent.economics.metrics;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Period;

/**
 * Daily over monthly active users. Says on how many days the mean user comes; not how unequal they are, for which the
 * distribution of active days (L28) is needed.
 *
 * @param dailyActive  mean of the month's days, at least 0
 * @param monthlyActive  of the same month, positive, at least dailyActive
 * @since 0.1.0
 */
public record Stickiness(double dailyActive, double monthlyActive) {

    public Stickiness {
        dailyActive = Requires.nonNegative(dailyActive, "dailyActive");
        monthlyActive = Requires.positive(monthlyActive, "monthlyActive");
        if (!(dailyActive <= monthlyActive)) {
            throw new IllegalArgumentException(
                    "dailyActive must be at most monthlyActive (" + monthlyActive + "), was " + dailyActive);
        }
    }

    /**
     * DAU over MAU.
     *
     * @return in [0, 1]
     */
    public double ratio() {
        return dailyActive / monthlyActive;
    }

    /**
     * Days of a month on which the mean monthly user comes.
     *
     * @return in [0, 30.4375]
     */
    public double activeDaysPerMonth() {
        return ratio() * Period.MONTH.days();
    }
}
