package dev.solvent.projection;

import dev.solvent.projection.BlockModel.Group;
import dev.solvent.projection.BlockModel.WonBy;
import dev.solvent.projection.Lanes.Kind;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.FixedCost;
import dev.solvent.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a scenario apart into a {@link BlockModel}, or says what in it must be projected draw by draw. What does not depend on a
 * draw is read from the bound scenario itself, so that shocks, seasons, trends and terms of plans have one meaning.
 */
final class BlockCompiler {

    private final Scenario scenario;
    private final Lanes lanes;
    private final List<Channel> driven;
    private final List<Channel> constant;

    private BlockCompiler(Scenario scenario, Lanes lanes) {
        this.scenario = scenario;
        this.lanes = lanes;
        this.driven = scenario.channels().stream()
                .filter(each -> lanes.touch(each.name()))
                .toList();
        this.constant = scenario.channels().stream()
                .filter(each -> !driven.contains(each))
                .toList();
    }

    /** Why a scenario has to be projected draw by draw. */
    static final class OneByOne extends Exception {
        private static final long serialVersionUID = 1L;

        OneByOne(String reason) {
            super(reason);
        }
    }

    static void unless(boolean fits, String reason) throws OneByOne {
        if (!fits) {
            throw new OneByOne(reason);
        }
    }

    /** The model of a scenario some of whose figures follow from columns. */
    static BlockModel compile(Scenario scenario, Lanes lanes) throws OneByOne {
        return new BlockCompiler(scenario, lanes).model();
    }

    private BlockModel model() throws OneByOne {
        checkSimple();
        List<WonBy> channels = new ArrayList<>();
        List<BoundMonths> alone = new ArrayList<>();
        for (Channel each : driven) {
            BoundMonths only = BoundMonths.of(scenario.withChannels(List.of(unit(each))));
            alone.add(only);
            channels.add(wonBy(each, Series.of(only.spend())));
        }
        BoundMonths rest = BoundMonths.of(scenario.withChannels(constant));
        List<Group> groups = new BlockGroups(scenario, lanes, rest, alone, channels).groups();
        double monthly = scenario.books().discount().in(Period.MONTH).growth();
        Lane discount = lanes.of(Kind.DISCOUNT, "").orElse(Lane.fixed(monthly));
        return new BlockModel(scenario.months(), List.copyOf(channels), groups, payments(rest), discount);
    }

    private void checkSimple() throws OneByOne {
        unless(scenario.opening().isEmpty(), "it has opening cohorts");
        unless(scenario.behaviour().moves().isEmpty(), "users move between segments");
        unless(scenario.behaviour().reactivations().isEmpty(), "users come back");
        unless(scenario.behaviour().demands().isEmpty(), "demand answers to prices");
        unless(scenario.books().credits().isEmpty(), "plans sell credits");
        unless(scenario.books().payoutLagMonths().isEmpty(), "payouts lag");
        unless(scenario.books().commitments().isEmpty(), "compute is committed");
        unless(
                driven.isEmpty()
                        || scenario.channels().stream()
                                .allMatch(each -> each.referral().isEmpty()),
                "users refer others whose number a draw decides");
        for (Channel each : driven) {
            unless(each.campaign().isEmpty(), "channel " + each.name() + " has a budget");
        }
        unless(
                !lanes.has(Kind.SHARE)
                        || scenario.channels().stream()
                                .allMatch(each -> each.segments().isEmpty()),
                "a channel brings users to some segments only, whose shares a draw decides");
    }

    /** The channel with one sign-up in its first month, at a cost of one: what comes out is its pattern. */
    private Channel unit(Channel channel) {
        Series signUps = channel.signUps();
        if (lanes.of(Kind.SIGN_UP_GROWTH, channel.name()).isPresent()
                || lanes.of(Kind.SIGN_UPS_BY_MONTH, channel.name()).isPresent()) {
            signUps = Series.of(1);
        } else {
            double first = signUps.get(0);
            signUps = first > 0 ? signUps.map(each -> each / first) : signUps;
        }
        return new Channel(
                channel.name(),
                signUps,
                Money.of(1, scenario.product().currency()),
                Optional.empty(),
                Optional.empty(),
                channel.segments());
    }

    private WonBy wonBy(Channel channel, Series pattern) {
        String name = channel.name();
        Optional<Lane> growth = lanes.of(Kind.SIGN_UP_GROWTH, name);
        double first = channel.signUps().get(0);
        Lane level = lanes.of(Kind.SIGN_UPS, name).orElse(Lane.fixed(first > 0 || growth.isPresent() ? first : 1));
        Lane cac = lanes.of(Kind.CAC, name).orElse(Lane.fixed(channel.cac().amount()));
        int byMonth = lanes.of(Kind.SIGN_UPS_BY_MONTH, name).map(Lane::place).orElse(-1);
        return new WonBy(level, growth, byMonth, pattern, cac);
    }

    private BlockModel.Payments payments(BoundMonths bound) throws OneByOne {
        double[] paid = new double[scenario.months()];
        List<Lane> fixed = new ArrayList<>();
        List<Series> counts = new ArrayList<>();
        for (int month = 0; month < paid.length; month++) {
            paid[month] = bound.fixedPaid()[month] + bound.oneOff()[month];
        }
        for (FixedCost cost : scenario.fixedCosts()) {
            Optional<Lane> lane = lanes.of(Kind.FIXED, cost.name());
            if (lane.isPresent()) {
                double[] count = new double[paid.length];
                for (int month = 0; month < paid.length; month++) {
                    count[month] =
                            cost.count().get(StrictMath.min(month, cost.count().size() - 1));
                    paid[month] -= cost.in(month).amount();
                }
                fixed.add(lane.orElseThrow());
                counts.add(Series.of(count));
            }
        }
        return new BlockModel.Payments(
                Series.of(paid),
                Series.of(bound.spend()),
                Series.of(bound.levyShare()),
                List.copyOf(fixed),
                List.copyOf(counts));
    }
}
