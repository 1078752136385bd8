package dev.solvent.projection;

import dev.solvent.product.Segment;
import dev.solvent.projection.BlockCompiler.OneByOne;
import dev.solvent.projection.BlockModel.Cost;
import dev.solvent.projection.BlockModel.Group;
import dev.solvent.projection.BlockModel.Member;
import dev.solvent.projection.BlockModel.Stay;
import dev.solvent.projection.BlockModel.WonBy;
import dev.solvent.projection.Lanes.Kind;
import dev.solvent.quantity.Series;
import dev.solvent.retention.ShiftedBetaGeometric;
import dev.solvent.scenario.Scenario;
import dev.solvent.usage.Meter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the segments whose users come and stay alike, so that each group is convolved once. */
final class BlockGroups {

    private static final double ROUNDING = 1e-12;

    private final Scenario scenario;
    private final Lanes lanes;
    private final BoundMonths rest;
    private final List<BoundMonths> alone;
    private final List<WonBy> channels;

    BlockGroups(Scenario scenario, Lanes lanes, BoundMonths rest, List<BoundMonths> alone, List<WonBy> channels) {
        this.scenario = scenario;
        this.lanes = lanes;
        this.rest = rest;
        this.alone = alone;
        this.channels = channels;
    }

    /** A segment on its way into a group. */
    private record Alone(
            Series constant, List<Series> ofChannel, Stay stay, Object stayKey, Member member, List<OwnCost> costs) {}

    /** Cost of one segment on one meter. */
    private record OwnCost(Lane units, Lane price, Lane growth, Lane decline, Series pattern) {
        boolean movesLike(OwnCost other) {
            return price.equals(other.price)
                    && growth.equals(other.growth)
                    && decline.equals(other.decline)
                    && alike(pattern, other.pattern);
        }
    }

    List<Group> groups() throws OneByOne {
        List<List<Alone>> gathered = new ArrayList<>();
        for (int place = 0; place < scenario.product().segments().size(); place++) {
            Alone one = alone(place);
            Optional<List<Alone>> found =
                    gathered.stream().filter(each -> together(each.get(0), one)).findFirst();
            if (found.isPresent()) {
                found.orElseThrow().add(one);
            } else {
                gathered.add(new ArrayList<>(List.of(one)));
            }
        }
        return gathered.stream().map(BlockGroups::group).toList();
    }

    private static boolean together(Alone one, Alone other) {
        boolean sameEntry = alike(one.constant, other.constant);
        for (int c = 0; c < one.ofChannel.size(); c++) {
            sameEntry &= alike(one.ofChannel.get(c), other.ofChannel.get(c));
        }
        return sameEntry && one.stayKey.equals(other.stayKey);
    }

    private static Group group(List<Alone> segments) {
        List<OwnCost> kinds = new ArrayList<>();
        for (Alone segment : segments) {
            for (OwnCost cost : segment.costs) {
                if (kinds.stream().noneMatch(cost::movesLike)) {
                    kinds.add(cost);
                }
            }
        }
        List<Cost> costs = new ArrayList<>();
        for (OwnCost kind : kinds) {
            List<Lane> units = new ArrayList<>();
            for (Alone segment : segments) {
                List<OwnCost> own =
                        segment.costs.stream().filter(kind::movesLike).toList();
                units.add(own.isEmpty() ? Lane.fixed(0) : own.get(0).units);
            }
            costs.add(new Cost(units, kind.price, kind.growth, kind.decline, kind.pattern));
        }
        Alone first = segments.get(0);
        return new Group(
                first.constant,
                first.ofChannel,
                first.stay,
                segments.stream().map(Alone::member).toList(),
                costs);
    }

    private Alone alone(int place) throws OneByOne {
        Segment segment = scenario.product().segments().get(place);
        String name = segment.name();
        BlockCompiler.unless(segment.tie().isEmpty(), "usage of " + name + " is tied to lifetime");
        BlockCompiler.unless(segment.share() > 0, "segment " + name + " has no share");
        BoundSegment bound = new BoundSegment(scenario, place, rest, 0);
        BlockCompiler.unless(
                bound.isOnePrice() && bound.monthsAhead() == 1, name + " pays in advance or at prices of its own");
        for (int month = 0; month < scenario.months(); month++) {
            BlockCompiler.unless(bound.kept()[month].length == 0, "a shock takes users of " + name + " away");
        }
        List<Series> ofChannel = new ArrayList<>();
        for (int c = 0; c < channels.size(); c++) {
            Series pattern = channels.get(c).pattern();
            Series own = perShare(
                    new BoundSegment(scenario, place, alone.get(c), 0)
                            .entrants()
                            .signUps(),
                    segment);
            ofChannel.add(Series.generate(
                    own.size(), month -> pattern.get(month) == 0 ? 0 : own.get(month) / pattern.get(month)));
        }
        UserMonths months = new UserMonths(scenario, lanes, place, rest);
        Optional<Lane> churn = lanes.of(Kind.CHURN, name);
        Optional<Lane> alpha = lanes.of(Kind.ALPHA, name);
        Optional<Lane> beta = lanes.of(Kind.BETA, name);
        BlockCompiler.unless(
                churn.isEmpty() || (alpha.isEmpty() && beta.isEmpty()), "the curve of " + name + " is set twice");
        Stay stay = stay(segment, bound, churn, alpha, beta);
        Object key = List.of(churn, stay.alpha(), stay.beta(), stay.curve().size() > 0 ? segment.retention() : "");
        List<OwnCost> costs = new ArrayList<>();
        for (Meter meter : segment.usage().meters()) {
            costs.addAll(costs(months, meter));
        }
        return new Alone(perShare(bound.entrants().signUps(), segment), ofChannel, stay, key, months.member(), costs);
    }

    private static Stay stay(
            Segment segment, BoundSegment bound, Optional<Lane> churn, Optional<Lane> alpha, Optional<Lane> beta) {
        if (churn.isPresent()) {
            return new Stay(Series.of(), churn, Lane.fixed(0), Lane.fixed(0));
        }
        if ((alpha.isPresent() || beta.isPresent()) && segment.retention() instanceof ShiftedBetaGeometric curve) {
            return new Stay(
                    Series.of(),
                    Optional.empty(),
                    alpha.orElse(Lane.fixed(curve.alpha())),
                    beta.orElse(Lane.fixed(curve.beta())));
        }
        return new Stay(Series.of(bound.survival()), Optional.empty(), Lane.fixed(0), Lane.fixed(0));
    }

    private List<OwnCost> costs(UserMonths months, Meter meter) throws OneByOne {
        List<OwnCost> costs = new ArrayList<>();
        for (UserMonths.MeterCost each : months.costs(meter)) {
            costs.add(new OwnCost(each.units(), each.price(), each.growth(), each.decline(), each.pattern()));
        }
        return costs;
    }

    private static Series perShare(double[] signUps, Segment segment) {
        return Series.of(signUps).map(each -> each / segment.share());
    }

    private static boolean alike(Series one, Series other) {
        for (int i = 0; i < one.size(); i++) {
            double scale = StrictMath.max(StrictMath.abs(one.get(i)), StrictMath.abs(other.get(i)));
            if (!(StrictMath.abs(one.get(i) - other.get(i)) <= ROUNDING * scale)) {
                return false;
            }
        }
        return true;
    }
}
