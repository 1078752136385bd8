package dev.solvent.projection;

import dev.solvent.quantity.Series;
import dev.solvent.scenario.CarryOver;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Values cohorts by what the business would be without them. A difference of two projections holds whatever happens to the users:
 * moves, referrals, carry-over, shocks and prices. Where users neither bring others nor share credits with them, who else is there
 * changes nothing of it, and one walk of the cohort alone tells the same.
 */
final class CohortValues {

    private static final double MORE = 1.01;

    private CohortValues() {}

    /** The acquisition of one month, watched for as many months as are projected. */
    static CohortValue of(BoundScenario bound, YearMonth month) {
        Scenario scenario = bound.scenario();
        long since = ChronoUnit.MONTHS.between(scenario.start(), month);
        if (since < 0 || since >= scenario.months()) {
            throw new IllegalArgumentException("month must be in [" + scenario.start() + ", "
                    + scenario.monthAt(scenario.months() - 1) + "], was " + month);
        }
        int first = (int) since;
        String of = "users won in " + month;
        Scenario watched = Counterfactual.atLeast(scenario, first + scenario.months());
        if (isOnItsOwn(scenario)) {
            return (first == 0 ? bound : BoundScenario.of(watched)).cohort(of, first);
        }
        Scenario without = Counterfactual.withoutSignUps(watched, month, month.plusMonths(1));
        return difference(of, without, watched, first);
    }

    /** All acquisition of the projected months, watched for as long again after the last of them. */
    static CohortValue average(Scenario scenario) {
        Scenario watched = stopped(scenario);
        String of = "users won in all months";
        if (isOnItsOwn(scenario)) {
            Scenario alone = Counterfactual.withoutOpening(watched);
            return CohortValue.of(of, alone, Projector.project(alone).figures(), 0);
        }
        Scenario without = Counterfactual.withoutSignUps(watched, scenario.start(), end(watched));
        return difference(of, without, watched, 0);
    }

    /** Whether what a cohort brings and takes does not depend on who else is there. */
    private static boolean isOnItsOwn(Scenario scenario) {
        return !bringsOthers(scenario) && scenario.books().credits().isEmpty();
    }

    /** Whether acquisition of a month wins users in later ones too, or users come at no spend: a cohort's worth is a difference. */
    static boolean bringsOthers(Scenario scenario) {
        return scenario.channels().stream()
                .anyMatch(channel -> channel.referral().isPresent()
                        || channel.campaign()
                                .filter(each -> !each.carryOver().equals(CarryOver.none())
                                        || each.saturation().response(0) != 0)
                                .isPresent());
    }

    /** The next percent of what is spent. */
    static CohortValue marginal(Scenario scenario, Optional<String> channel) {
        Predicate<Channel> grows =
                each -> isPaid(each) && channel.map(each.name()::equals).orElse(true);
        if (scenario.channels().stream().noneMatch(grows)) {
            throw new IllegalArgumentException("channel must be one that costs something, of "
                    + scenario.channels().stream()
                            .filter(CohortValues::isPaid)
                            .map(Channel::name)
                            .toList()
                    + ", was " + channel.orElse("any"));
        }
        Scenario watched = stopped(scenario);
        List<Channel> more = new ArrayList<>();
        watched.channels().forEach(each -> more.add(grows.test(each) ? grown(each) : each));
        return difference(
                "users won by 1 % more spend"
                        + channel.map(each -> " on " + each).orElse(""),
                watched,
                watched.withChannels(more),
                0);
    }

    private static boolean isPaid(Channel channel) {
        return channel.cac().amount() > 0 || channel.campaign().isPresent();
    }

    private static Channel grown(Channel channel) {
        return new Channel(
                channel.name(),
                channel.cac().amount() > 0 ? channel.signUps().map(each -> each * MORE) : channel.signUps(),
                channel.cac(),
                channel.campaign().map(each -> each.withSpend(each.spend().times(MORE))),
                channel.referral(),
                channel.segments());
    }

    private static Scenario stopped(Scenario scenario) {
        Scenario watched = Counterfactual.atLeast(scenario, 2 * scenario.months());
        return Counterfactual.withoutSignUps(watched, scenario.monthAt(scenario.months()), end(watched));
    }

    private static YearMonth end(Scenario scenario) {
        return scenario.monthAt(scenario.months());
    }

    private static CohortValue difference(String of, Scenario without, Scenario with, int first) {
        Projection less = Projector.project(without);
        Projection more = Projector.project(with);
        Series gross = later(more, less, Column.GROSS_PROFIT, first);
        return new CohortValue(
                of,
                with.monthAt(first),
                later(more, less, Column.NEW_USERS, first),
                gross.minus(later(more, less, Column.LEVIES, first)),
                later(more, less, Column.ACQUISITION_SPEND, first),
                with.product().currency());
    }

    private static Series later(Projection more, Projection less, Column column, int first) {
        Series one = more.column(column);
        Series other = less.column(column);
        return Series.generate(one.size() - first, month -> one.get(first + month) - other.get(first + month));
    }
}
