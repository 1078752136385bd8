package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;

/**
 * A way by which users sign up: how many in each month, and what each costs to win.
 *
 * @param name  unique within a scenario
 * @param signUps  per month from the start of the scenario, at least 0; the last number goes on
 * @param cac  cost of one sign-up, at least 0
 * @since 0.1.0
 */
public record Channel(String name, Series signUps, Money cac) {

    public Channel {
        Requires.text(name, "name");
        if (signUps.size() == 0) {
            throw new IllegalArgumentException("signUps of channel " + name + " must have at least one month");
        }
        for (int month = 0; month < signUps.size(); month++) {
            Requires.nonNegative(signUps.get(month), "signUps of channel " + name + " in month " + month);
        }
        Requires.nonNegative(requireNonNull(cac, "cac").amount(), "cac of channel " + name);
    }

    /**
     * The same number of sign-ups every month.
     *
     * @param name  unique within a scenario
     * @param signUpsPerMonth  at least 0
     * @param cac  cost of one sign-up
     * @return the channel
     */
    public static Channel steady(String name, double signUpsPerMonth, Money cac) {
        return new Channel(name, Series.of(signUpsPerMonth), cac);
    }

    /**
     * Sign-ups in a month, before shocks.
     *
     * @param month  months since the start of the scenario, at least 0
     * @return users, at least 0
     */
    public double signUpsIn(int month) {
        return signUps.get(StrictMath.min(month, signUps.size() - 1));
    }
}
