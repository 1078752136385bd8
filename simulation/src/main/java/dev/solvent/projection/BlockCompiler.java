package dev.solvent.projection;

import dev.solvent.product.Segment;
import dev.solvent.projection.BlockModel.Group;
import dev.solvent.projection.BlockModel.WonBy;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.Assumption;
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
    private final AssumptionColumns assumptions;
    private final List<Channel> driven;
    private final List<Channel> constant;

    private BlockCompiler(Scenario scenario, AssumptionColumns assumptions) {
        this.scenario = scenario;
        this.assumptions = assumptions;
        this.driven = scenario.channels().stream()
                .filter(each -> assumptions.touch(each.name()))
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

    /** The model of a scenario whose figures some assumptions set, in the order of their columns. */
    static BlockModel compile(Scenario scenario, List<Assumption.Known<?>> assumptions) throws OneByOne {
        return new BlockCompiler(scenario, new AssumptionColumns(assumptions)).model();
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
        List<Group> groups = new BlockGroups(scenario, assumptions, rest, alone, channels).groups();
        double monthly = scenario.books().discount().in(Period.MONTH).growth();
        Lane discount =
                assumptions.place(Assumption.Discount.class, each -> true).orElse(Lane.fixed(monthly));
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
                assumptions.find(Assumption.SegmentShare.class, each -> true).isEmpty()
                        || scenario.channels().stream()
                                .allMatch(each -> each.segments().isEmpty()),
                "a channel brings users to some segments only, whose shares a draw decides");
        assumptions.checkOnce();
    }

    /** The channel with one sign-up in its first month, at a cost of one: what comes out is its pattern. */
    private Channel unit(Channel channel) {
        Series signUps = channel.signUps();
        if (assumptions
                .place(Assumption.SignUpGrowth.class, each -> each.channel().equals(channel.name()))
                .isPresent()) {
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
        Optional<Lane> growth = assumptions.place(
                Assumption.SignUpGrowth.class, each -> each.channel().equals(name));
        double first = channel.signUps().get(0);
        Lane level = assumptions
                .place(Assumption.SignUps.class, each -> each.channel().equals(name))
                .orElse(Lane.fixed(first > 0 || growth.isPresent() ? first : 1));
        Lane cac = assumptions
                .place(Assumption.Cac.class, each -> each.channel().equals(name))
                .orElse(Lane.fixed(channel.cac().amount()));
        return new WonBy(level, growth, pattern, cac);
    }

    private BlockModel.Payments payments(BoundMonths bound) throws OneByOne {
        double[] paid = new double[scenario.months()];
        List<Lane> fixed = new ArrayList<>();
        List<Series> counts = new ArrayList<>();
        for (int month = 0; month < paid.length; month++) {
            paid[month] = bound.fixedPaid()[month] + bound.oneOff()[month];
        }
        for (FixedCost cost : scenario.fixedCosts()) {
            Optional<Lane> lane = assumptions.place(
                    Assumption.FixedAmount.class, each -> each.name().equals(cost.name()));
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

    /** Shares of the segments at sign-up: constants, or what is left by the one that a draw decides. */
    static Lane share(Scenario scenario, AssumptionColumns assumptions, Segment segment) {
        Optional<Assumption.SegmentShare> assumption = assumptions.find(Assumption.SegmentShare.class, each -> true);
        if (assumption.isEmpty()) {
            return Lane.fixed(segment.share());
        }
        String name = assumption.orElseThrow().segment();
        Lane lane =
                assumptions.place(Assumption.SegmentShare.class, each -> true).orElseThrow();
        if (segment.name().equals(name)) {
            return lane;
        }
        double all = scenario.product().segments().stream()
                .mapToDouble(Segment::share)
                .sum();
        double others = all - scenario.product().segment(name).share();
        return new Lane(lane.place(), segment.share() * all / others, -segment.share() / others);
    }
}
