package dev.solvent.projection;

import dev.solvent.product.Segment;
import dev.solvent.projection.BlockCompiler.OneByOne;
import dev.solvent.projection.BlockModel.Member;
import dev.solvent.projection.Lanes.Kind;
import dev.solvent.quantity.Decimal;
import dev.solvent.quantity.Per;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.Scenario;
import dev.solvent.usage.Meter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a user of a segment brings and costs, month by month, as constants and as factors of what a draw decides. They are read off
 * the bound segment at several values of the figure, and where the figure does not enter in proportion, that is the reason to
 * project draw by draw.
 */
final class UserMonths {

    private static final double FAR = 100;
    private static final double ROUNDING = 1e-11;

    private final Scenario scenario;
    private final Lanes lanes;
    private final int place;
    private final BoundMonths rest;
    private final Segment segment;
    private final BoundSegment bound;

    UserMonths(Scenario scenario, Lanes lanes, int place, BoundMonths rest) {
        this.scenario = scenario;
        this.lanes = lanes;
        this.place = place;
        this.rest = rest;
        this.segment = scenario.product().segments().get(place);
        this.bound = new BoundSegment(scenario, place, rest, 0);
    }

    /** Cost on a meter: {@code units price (1 + growth)^t (1 - decline)^t pattern[t]}. */
    record MeterCost(Lane units, Lane price, Lane growth, Lane decline, Series pattern) {}

    Member member() throws OneByOne {
        if (usageMoves()) {
            checkUsage(FAR);
            checkUsage(1 / FAR);
        }
        Lane share = lanes.of(Kind.SHARE, segment.name()).orElse(Lane.fixed(segment.share()));
        Optional<Lane> price = lanes.of(Kind.PRICE, segment.name());
        double[][] now = money(bound);
        if (price.isEmpty()) {
            Series none = Series.of(new double[scenario.months()]);
            return new Member(share, Lane.fixed(0), List.of(Series.of(now[0]), none), List.of(Series.of(now[1]), none));
        }
        BlockCompiler.unless(
                !paysPerPayment(), segment.name() + " has fees per payment and a price that a draw decides");
        double list = scenario.offer(segment.name()).price();
        double[][] far = money(at(list * FAR));
        double[][] near = money(at(list / FAR));
        return new Member(
                share,
                price.orElseThrow(),
                affine(list, now[0], far[0], near[0]),
                affine(list, now[1], far[1], near[1]));
    }

    private BoundSegment at(double price) {
        return bind(scenario.withPrice(segment.name(), price(price, Period.MONTH)));
    }

    private Price price(double amount, Per per) {
        return new Decimal(BigDecimal.valueOf(amount))
                .in(scenario.product().currency())
                .per(per);
    }

    private BoundSegment bind(Scenario changed) {
        return new BoundSegment(changed, place, rest, 0);
    }

    /** Revenue, and what is taken of it, of a user in each month. */
    private double[][] money(BoundSegment of) throws OneByOne {
        double[][] money = new double[2][scenario.months()];
        for (int month = 0; month < scenario.months(); month++) {
            Profile[] streams = of.regimes()[month].now();
            for (int place = 0; place < streams.length; place++) {
                Stream stream = Stream.at(place);
                Profile each = streams[place];
                BlockCompiler.unless(
                        each.isConstant(), "what users of " + segment.name() + " pay depends on their age");
                money[stream.sign() > 0 ? 0 : 1][month] += grown(stream, of.price()[month]) * each.constant();
            }
        }
        return money;
    }

    private static double grown(Stream stream, double price) {
        return switch (stream.follows()) {
            case PRICE -> price;
            case PAYMENTS -> price > 0 ? 1 : 0;
            case USERS -> 1;
        };
    }

    /** Fees per payment end at a price of zero, so that they are in no proportion to it. */
    private boolean paysPerPayment() {
        return Arrays.stream(bound.regimes()).anyMatch(Regime::paysPerPayment);
    }

    /** Constant and factor of a figure by its values at a point, far above and far below it. */
    private static List<Series> affine(double at, double[] now, double[] far, double[] near) throws OneByOne {
        double[][] affine = new double[2][now.length];
        for (int month = 0; month < now.length; month++) {
            double slope = (far[month] - now[month]) / (at * (FAR - 1));
            double constant = now[month] - slope * at;
            affine[1][month] = slope;
            affine[0][month] = StrictMath.abs(constant) <= ROUNDING * StrictMath.abs(now[month]) ? 0 : constant;
            unlessClose(
                    near[month],
                    affine[0][month] + slope * at / FAR,
                    now[month],
                    "what users bring is not in proportion to the price");
        }
        return List.of(Series.of(affine[0]), Series.of(affine[1]));
    }

    private static void unlessClose(double value, double expected, double scale, String reason) throws OneByOne {
        BlockCompiler.unless(StrictMath.abs(value - expected) <= ROUNDING * StrictMath.abs(scale), reason);
    }

    private boolean usageMoves() {
        return lanes.of(Kind.USAGE_GROWTH, segment.name()).isPresent()
                || segment.usage().meters().stream()
                        .anyMatch(meter -> lanes.usage(segment.name(), meter).isPresent());
    }

    private Lane growth() {
        return lanes.of(Kind.USAGE_GROWTH, segment.name()).orElse(Lane.fixed(0));
    }

    /** Revenue does not depend on usage, and what is served does in proportion. */
    private void checkUsage(double factor) throws OneByOne {
        Segment other = segment.usageTimes(factor);
        BoundSegment changed = bind(scenario.product(scenario.product().with(other)));
        double[][] before = money(bound);
        double[][] after = money(changed);
        for (int month = 0; month < scenario.months(); month++) {
            for (int kind = 0; kind < before.length; kind++) {
                unlessClose(
                        after[kind][month],
                        before[kind][month],
                        before[kind][month],
                        "what users of " + segment.name() + " pay depends on their usage");
            }
            for (int meter = 0; meter < segment.usage().meters().size(); meter++) {
                double served = units(bound, meter, month);
                unlessClose(
                        units(changed, meter, month) / factor,
                        served,
                        served,
                        "what " + segment.name() + " is served is not in proportion to usage");
            }
        }
    }

    private double units(BoundSegment of, int meter, int month) throws OneByOne {
        Profile served = of.regimes()[month].units()[meter];
        BlockCompiler.unless(served.isConstant(), "usage of " + segment.name() + " depends on age");
        return served.constant();
    }

    List<MeterCost> costs(Meter meter) throws OneByOne {
        int which = segment.usage().meters().indexOf(meter);
        double first = units(bound, which, 0);
        if (first == 0 || scenario.product().compute().isEmpty()) {
            return List.of();
        }
        double[] units = new double[scenario.months()];
        for (int month = 0; month < units.length; month++) {
            units[month] = units(bound, which, month) / first;
        }
        Lane served = lanes.usage(segment.name(), meter)
                .map(lane -> new Lane(lane.place(), 0, first / Lanes.mean(segment, meter) * lane.factor()))
                .orElse(Lane.fixed(first));
        Lane decline = lanes.of(Kind.COST_DECLINE, meter.name()).orElse(Lane.fixed(0));
        Optional<Lane> price = lanes.of(Kind.UNIT_COST, meter.name());
        List<MeterCost> costs = new ArrayList<>();
        double[] now = price.isEmpty() ? bound.unitCost()[which] : atUnitCost(meter, which, 1);
        if (price.isPresent()) {
            double[] twice = atUnitCost(meter, which, 2);
            double[] slope = new double[now.length];
            double[] constant = new double[now.length];
            boolean more = false;
            for (int month = 0; month < now.length; month++) {
                slope[month] = twice[month] - now[month];
                constant[month] = now[month] - slope[month];
                more |= StrictMath.abs(constant[month]) > ROUNDING * now[month];
            }
            costs.add(new MeterCost(served, price.orElseThrow(), growth(), decline, times(units, slope)));
            if (more) {
                costs.add(new MeterCost(served, Lane.fixed(1), growth(), decline, times(units, constant)));
            }
        } else {
            costs.add(new MeterCost(served, Lane.fixed(1), growth(), decline, times(units, now)));
        }
        return costs;
    }

    private double[] atUnitCost(Meter meter, int which, double amount) {
        return bind(scenario.withCost(meter, price(amount, meter.unit()))).unitCost()[which];
    }

    private static Series times(double[] one, double[] other) {
        return Series.generate(one.length, month -> one[month] * other[month]);
    }
}
