package dev.solvent.decision;

import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.CarryOver;
import dev.solvent.scenario.Channel;
import java.util.List;
import java.util.Optional;

/**
 * A campaign without a budget that wins a given number of users in each month, whatever happens to budgets. Seasons and all that
 * happens to users after they signed up apply to them as to others.
 *
 * @param byMonth  users, at least 0
 */
record GivenSignUps(Series byMonth) implements CarryOver {

    @Override
    public Series weights() {
        return Series.of(1);
    }

    @Override
    public Series effective(Series spend) {
        return Series.generate(spend.size(), month -> month < byMonth.size() ? byMonth.get(month) : 0);
    }

    /** As a channel that goes to the same segments as another. */
    static Channel beside(Channel other, Series byMonth) {
        Money nothing = other.cac().times(0);
        Channel.Campaign campaign =
                new Channel.Campaign(nothing.per(Period.MONTH), users -> users, new GivenSignUps(byMonth));
        return new Channel(
                "more of " + other.name(),
                Series.of(0),
                nothing,
                Optional.of(campaign),
                Optional.empty(),
                List.copyOf(other.segments()));
    }
}
