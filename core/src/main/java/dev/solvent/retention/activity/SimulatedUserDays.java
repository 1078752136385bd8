package dev.solvent.retention.activity;

import dev.solvent.internal.Opportunities;
import dev.solvent.internal.Variates;
import java.util.Map;

/** Users as an activity model would have produced them, watched for as many days as real ones. */
final class SimulatedUserDays {

    private SimulatedUserDays() {}

    static UserDays like(Map<UserDays.Row, Double> users, ActivityModel model, long seed) {
        var variates = new Variates(seed);
        var simulated = new UserDays();
        users.forEach((row, count) -> {
            for (long user = 0; user < count; user++) {
                double active = variates.beta(model.alpha(), model.beta());
                double leave = variates.beta(model.gamma(), model.delta());
                Opportunities days = Opportunities.draw(active, leave, row.daysWatched(), variates);
                simulated.add(days.count(), days.last(), row.daysWatched(), 1);
            }
        });
        return simulated;
    }

    /** A fraction of a user cannot be drawn. */
    static void requireWholeUsers(Map<UserDays.Row, Double> users) {
        users.forEach((row, count) -> {
            if (!(count == StrictMath.rint(count))) {
                throw new IllegalStateException("a bootstrap needs whole users, count of " + row + " was " + count
                        + "; take models(count, seed)");
            }
        });
    }
}
