package dev.solvent.projection;

import dev.solvent.product.Segment;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Commitment;
import dev.solvent.scenario.FixedCost;
import dev.solvent.scenario.Investment;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Shock;
import java.time.YearMonth;
import java.util.List;

/** What the months of a scenario are like before any segment: sign-ups by segment, their cost, what is paid in any case. */
final class BoundMonths {

    private final Scenario scenario;
    private final double[][] signUps;
    private final double[] budgetFactor;
    private final double[] responseFactor;
    private final double[] spend;
    private final double[] levyShare;
    private final double[] computeFactor;
    private final double[] committed;
    private final double[] fixedCost;
    private final double[] fixedPaid;
    private final double[] oneOff;

    private BoundMonths(Scenario scenario) {
        int months = scenario.months();
        this.scenario = scenario;
        signUps = new double[scenario.product().segments().size()][months];
        budgetFactor = new double[months];
        responseFactor = new double[months];
        spend = new double[months];
        levyShare = new double[months];
        computeFactor = new double[months];
        committed = new double[months];
        fixedCost = new double[months];
        fixedPaid = new double[months];
        oneOff = new double[months];
    }

    static BoundMonths of(Scenario scenario) {
        BoundMonths bound = new BoundMonths(scenario);
        for (int month = 0; month < scenario.months(); month++) {
            bound.bindShocks(month, scenario.monthAt(month));
            bound.bindPayments(month, scenario.monthAt(month));
        }
        bound.bindChannels();
        return bound;
    }

    private void bindShocks(int month, YearMonth when) {
        Money zero = Money.zero(scenario.product().currency());
        Money once = zero;
        budgetFactor[month] = 1;
        responseFactor[month] = 1;
        computeFactor[month] = 1;
        for (Shock shock : scenario.shocks()) {
            budgetFactor[month] *= Effect.factor(shock.signUpFactor(when), shock, "signUpFactor", when);
            responseFactor[month] *= Effect.factor(shock.responseFactor(when), shock, "responseFactor", when);
            computeFactor[month] *= Effect.factor(shock.computeFactor(when), shock, "computeFactor", when);
            levyShare[month] += Effect.fraction(shock.levyShare(when), shock, "levyShare", when);
            once = once.plus(shock.oneOff(when, zero));
        }
        oneOff[month] = once.amount();
    }

    private void bindPayments(int month, YearMonth when) {
        for (FixedCost each : scenario.fixedCosts()) {
            fixedCost[month] += each.in(month).amount();
        }
        fixedPaid[month] = fixedCost[month];
        for (Investment each : scenario.books().investments()) {
            fixedCost[month] += each.writtenOff(when).amount();
            fixedPaid[month] += each.payment(when).amount();
        }
        for (Commitment each : scenario.books().commitments()) {
            committed[month] += each.in(when).amount();
        }
    }

    private void bindChannels() {
        int months = scenario.months();
        double[] ofOthers = new double[months];
        for (Channel channel : scenario.channels()) {
            double[] won = own(channel);
            split(channel, won);
            if (channel.referral().isEmpty()) {
                for (int month = 0; month < months; month++) {
                    ofOthers[month] += won[month];
                }
            }
        }
        for (Channel channel : scenario.channels()) {
            if (channel.referral().isPresent()) {
                Series referred = channel.referral().orElseThrow().referred(Series.of(ofOthers));
                double[] won = new double[months];
                for (int month = 0; month < months; month++) {
                    won[month] = referred.get(month) * budgetFactor[month];
                }
                split(channel, won);
            }
        }
    }

    /** Sign-ups that a channel wins by itself; what they cost is added to the spend. */
    private double[] own(Channel channel) {
        int months = scenario.months();
        double[] won = new double[months];
        double[] budget = new double[months];
        for (int month = 0; month < months; month++) {
            won[month] = channel.signUpsIn(month) * budgetFactor[month] * responseFactor[month];
            spend[month] += channel.cac().amount() * won[month];
            double planned = channel.campaign()
                    .map(each -> each.spend().perMonth().amount())
                    .orElse(0.0);
            budget[month] = planned * budgetFactor[month];
            spend[month] += budget[month];
        }
        channel.campaign().ifPresent(campaign -> {
            Series effective = campaign.carryOver().effective(Series.of(budget));
            for (int month = 0; month < months; month++) {
                double response = campaign.saturation().response(effective.get(month));
                if (!(response >= 0 && Double.isFinite(response))) {
                    throw new IllegalStateException("saturation of channel " + channel.name() + " returned " + response
                            + " at a spend of " + effective.get(month) + ", must be at least 0 and finite");
                }
                won[month] += response * responseFactor[month];
            }
        });
        return won;
    }

    private void split(Channel channel, double[] won) {
        List<Segment> segments = scenario.product().segments();
        double named = segments.stream()
                .filter(each -> channel.segments().contains(each.name()))
                .mapToDouble(Segment::share)
                .sum();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            double share = segment.share();
            if (!channel.segments().isEmpty()) {
                share = channel.segments().contains(segment.name()) && named > 0 ? share / named : 0;
            }
            for (int month = 0; month < won.length; month++) {
                signUps[i][month] += won[month] * share;
            }
        }
    }

    double[] signUps(int segment) {
        return signUps[segment];
    }

    double[] spend() {
        return spend;
    }

    double[] levyShare() {
        return levyShare;
    }

    double[] computeFactor() {
        return computeFactor;
    }

    double[] committed() {
        return committed;
    }

    double[] fixedCost() {
        return fixedCost;
    }

    double[] fixedPaid() {
        return fixedPaid;
    }

    double[] oneOff() {
        return oneOff;
    }
}
