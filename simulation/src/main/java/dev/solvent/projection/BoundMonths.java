package dev.solvent.projection;

import dev.solvent.quantity.Money;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Shock;
import java.time.YearMonth;

/** What the months of a scenario are like before any segment: sign-ups, their cost, and the factors of the shocks. */
final class BoundMonths {

    private final double[] signUps;
    private final double[] spend;
    private final double[] levyShare;
    private final double[] computeFactor;

    private BoundMonths(int months) {
        signUps = new double[months];
        spend = new double[months];
        levyShare = new double[months];
        computeFactor = new double[months];
    }

    static BoundMonths of(Scenario scenario) {
        BoundMonths bound = new BoundMonths(scenario.months());
        for (int month = 0; month < scenario.months(); month++) {
            bound.bind(scenario, month);
        }
        return bound;
    }

    private void bind(Scenario scenario, int month) {
        YearMonth when = scenario.monthAt(month);
        double left = 1;
        computeFactor[month] = 1;
        for (Shock shock : scenario.shocks()) {
            left *= Effect.factor(shock.signUpFactor(when), shock, "signUpFactor", when);
            computeFactor[month] *= Effect.factor(shock.computeFactor(when), shock, "computeFactor", when);
            levyShare[month] += Effect.fraction(shock.levyShare(when), shock, "levyShare", when);
        }
        Money spent = Money.zero(scenario.product().currency());
        for (Channel channel : scenario.channels()) {
            double won = channel.signUpsIn(month) * left;
            signUps[month] += won;
            spent = spent.plus(channel.cac().times(won));
        }
        spend[month] = spent.amount();
    }

    double signUps(int month) {
        return signUps[month];
    }

    double spend(int month) {
        return spend[month];
    }

    double levyShare(int month) {
        return levyShare[month];
    }

    double computeFactor(int month) {
        return computeFactor[month];
    }
}
