package dev.solvent.decision;

import dev.solvent.internal.CompensatedSum;
import dev.solvent.projection.CohortValue;
import dev.solvent.projection.Column;
import dev.solvent.projection.Projection;
import dev.solvent.projection.Projector;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Span;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Saturation;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Shock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What sign-ups of a channel are worth to a business: the difference that they make to it. A projection is linear in sign-ups, so
 * months in which the same share of a budget works are valued together, by one projection for each such share: one without
 * carry-over, and about twice the months of its memory with it.
 */
final class ChannelWorth {

    /** All money brings the same. */
    private record Proportional() implements Saturation {

        @Override
        public double response(double spend) {
            return spend;
        }

        @Override
        public double marginal(double spend) {
            return 1;
        }
    }

    private final Scenario watched;
    private final Projection base;
    private final int months;
    private final Series budgetFactor;

    ChannelWorth(Scenario scenario) {
        months = scenario.months();
        String label = "nobody signs up any more";
        List<String> taken = scenario.shocks().stream().map(Shock::label).toList();
        while (taken.contains(label)) {
            label += "'";
        }
        watched = scenario.over(new Span(2 * months, Period.MONTH))
                .shock(Shock.acquisitionStop(label, scenario.monthAt(months)));
        base = Projector.project(watched);
        budgetFactor = Series.generate(2 * months, this::left);
    }

    private double left(int month) {
        double left = 1;
        for (Shock shock : watched.shocks()) {
            left *= shock.signUpFactor(watched.monthAt(month));
        }
        return left;
    }

    /** A budget that buys ever fewer. */
    ChannelReturn ofBudget(Channel channel, Channel.Campaign campaign) {
        Series exposure = campaign.carryOver().effective(budgetFactor);
        Set<Double> levels = new LinkedHashSet<>();
        exposure.stream().filter(each -> each > 0).forEach(levels::add);
        double spend = campaign.spend().perMonth().amount();
        List<CohortValue> groups = new ArrayList<>();
        List<Double> scales = new ArrayList<>();
        for (double level : levels) {
            // as many as are won now, so that the difference has the digits of the figures themselves
            double size = StrictMath.max(1, campaign.saturation().response(spend * level));
            groups.add(more(channel, exposure.map(each -> each == level ? size : 0)));
            scales.add(size);
        }
        Series levelsInOrder =
                Series.generate(groups.size(), group -> List.copyOf(levels).get(group));
        return new ChannelReturn(
                channel,
                campaign.spend(),
                campaign.saturation(),
                new ChannelReturn.Worth(
                        levelsInOrder,
                        Series.generate(
                                groups.size(), i -> present(groups.get(i).contribution()) / scales.get(i)),
                        Series.generate(
                                groups.size(), i -> present(groups.get(i).users()) / scales.get(i)),
                        present(budgetFactor)),
                () -> firstOfBudget(channel, campaign));
    }

    /** Users at a price. */
    ChannelReturn ofPrice(Channel channel) {
        double planned = 0;
        for (int month = 0; month < months; month++) {
            planned += channel.cac().amount() * channel.signUpsIn(month) / months;
        }
        CohortValue all = difference("users of " + channel.name(), without(channel, Series.of(0)), base);
        double mean = planned;
        MoneyRate spend = Money.of(mean, channel.cac().currency()).per(Period.MONTH);
        return new ChannelReturn(
                channel,
                spend,
                new Proportional(),
                new ChannelReturn.Worth(
                        Series.of(1),
                        Series.of(present(all.contribution()) / mean),
                        Series.of(present(all.users()) / mean),
                        present(all.spend()) / mean),
                () -> firstOfPrice(channel));
    }

    private CohortValue firstOfBudget(Channel channel, Channel.Campaign campaign) {
        int first = firstMonth(channel, budgetFactor);
        double spend = campaign.spend().perMonth().amount();
        Series weights = campaign.carryOver().weights();
        Series effective = campaign.carryOver().effective(budgetFactor.map(each -> each * spend));
        double scale = StrictMath.max(1, spend);
        CohortValue more = more(channel, Series.generate(2 * months, month -> {
            int lag = month - first;
            boolean works = lag >= 0 && lag < weights.size();
            return works ? scale * weights.get(lag) * campaign.saturation().marginal(effective.get(month)) : 0;
        }));
        Series spent = Series.generate(2 * months, month -> month == first ? scale : 0);
        return perMoney(
                channel,
                first,
                new CohortValue(more.of(), more.start(), more.users(), more.contribution(), spent, more.currency()),
                scale);
    }

    private CohortValue firstOfPrice(Channel channel) {
        int first = firstMonth(
                channel, Series.generate(2 * months, month -> budgetFactor.get(month) * channel.signUpsIn(month)));
        Series others = Series.generate(months + 1, month -> month == first ? 0 : channel.signUpsIn(month));
        CohortValue won = difference("users of " + channel.name(), without(channel, others), base);
        return perMoney(channel, first, won, won.spend().sum());
    }

    private static int firstMonth(Channel channel, Series spent) {
        for (int month = 0; month < spent.size(); month++) {
            if (spent.get(month) > 0) {
                return month;
            }
        }
        throw new IllegalStateException("nothing is ever spent on " + channel.name());
    }

    private CohortValue perMoney(Channel channel, int first, CohortValue won, double spent) {
        return new CohortValue(
                "next money on " + channel.name() + " in " + watched.monthAt(first),
                watched.monthAt(first),
                from(first, won.users(), spent),
                from(first, won.contribution(), spent),
                from(first, won.spend(), spent),
                won.currency());
    }

    private static Series from(int first, Series values, double divisor) {
        return Series.generate(values.size() - first, month -> values.get(first + month) / divisor);
    }

    private Projection without(Channel channel, Series signUps) {
        return Projector.project(watched.withChannels(watched.channels().stream()
                .map(each -> each.equals(channel)
                        ? new Channel(
                                channel.name(),
                                signUps,
                                channel.cac(),
                                channel.campaign(),
                                channel.referral(),
                                channel.segments())
                        : each)
                .toList()));
    }

    /** Sign-ups beside all others. */
    private CohortValue more(Channel channel, Series signUps) {
        Scenario with = watched.channel(GivenSignUps.beside(channel, signUps));
        return difference("more users of " + channel.name(), base, Projector.project(with));
    }

    private CohortValue difference(String of, Projection less, Projection more) {
        return new CohortValue(
                of,
                watched.start(),
                difference(more, less, Column.NEW_USERS),
                difference(more, less, Column.GROSS_PROFIT).minus(difference(more, less, Column.LEVIES)),
                difference(more, less, Column.ACQUISITION_SPEND),
                watched.product().currency());
    }

    private static Series difference(Projection more, Projection less, Column column) {
        return more.column(column).minus(less.column(column));
    }

    private double present(Series values) {
        CompensatedSum sum = new CompensatedSum();
        for (int month = 0; month < values.size(); month++) {
            sum.add(values.get(month) * watched.books().discount().discountFactor(month));
        }
        return sum.value();
    }
}
