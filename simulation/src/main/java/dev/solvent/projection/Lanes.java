package dev.solvent.projection;

import dev.solvent.product.Segment;
import dev.solvent.projection.BlockCompiler.OneByOne;
import dev.solvent.scenario.Assumption;
import dev.solvent.scenario.Scenario;
import dev.solvent.usage.Meter;
import dev.solvent.usage.UsageDistribution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of a scenario that draws decide, and how each follows from the columns. */
final class Lanes {

    /** What a figure is of. */
    enum Kind {
        /** Sign-ups of the first month through a channel. */
        SIGN_UPS,
        /** Their growth per month. */
        SIGN_UP_GROWTH,
        /** Sign-ups through a channel month by month, in as many columns from this one on. */
        SIGN_UPS_BY_MONTH,
        CAC,
        SHARE,
        PRICE,
        CHURN,
        ALPHA,
        BETA,
        /** Mean use of a meter in a segment. */
        USAGE,
        USAGE_GROWTH,
        UNIT_COST,
        COST_DECLINE,
        FIXED,
        DISCOUNT
    }

    /**
     * A figure.
     *
     * @param kind  what it is
     * @param of  channel, segment, meter or fixed cost; empty for the discount
     * @param meter  of usage, else empty
     */
    record Figure(Kind kind, String of, String meter) {
        Figure(Kind kind, String of) {
            this(kind, of, "");
        }
    }

    private final Map<Figure, Lane> lanes;

    Lanes(Map<Figure, Lane> lanes) {
        this.lanes = lanes;
    }

    Optional<Lane> of(Kind kind, String of) {
        return Optional.ofNullable(lanes.get(new Figure(kind, of)));
    }

    Optional<Lane> usage(String segment, Meter meter) {
        return Optional.ofNullable(lanes.get(new Figure(Kind.USAGE, segment, meter.name())));
    }

    boolean has(Kind kind) {
        return lanes.keySet().stream().anyMatch(each -> each.kind == kind);
    }

    /** Whether sign-ups or cost of a channel are set. */
    boolean touch(String channel) {
        return of(Kind.SIGN_UPS, channel).isPresent()
                || of(Kind.SIGN_UP_GROWTH, channel).isPresent()
                || of(Kind.SIGN_UPS_BY_MONTH, channel).isPresent()
                || of(Kind.CAC, channel).isPresent();
    }

    /** Of assumptions in the order of their columns. A figure that two set is none of these: it takes the later value. */
    static Lanes of(Scenario scenario, List<Assumption.Known<?>> assumptions) throws OneByOne {
        Map<Figure, Lane> lanes = new HashMap<>();
        for (int place = 0; place < assumptions.size(); place++) {
            for (Map.Entry<Figure, Lane> each :
                    figures(scenario, assumptions.get(place), place).entrySet()) {
                BlockCompiler.unless(
                        lanes.putIfAbsent(each.getKey(), each.getValue()) == null,
                        words(each.getKey(), assumptions.get(place)) + " is set twice");
            }
        }
        return new Lanes(lanes);
    }

    private static String words(Figure key, Assumption<?> assumption) {
        return switch (key.kind) {
            case CHURN -> "churn of " + key.of;
            case ALPHA -> "alpha of " + key.of;
            case BETA -> "beta of " + key.of;
            case USAGE -> "usage of " + key.of;
            case USAGE_GROWTH -> "growth of usage of " + key.of;
            case SHARE -> "share of a segment";
            default -> assumption.label();
        };
    }

    private static Map<Figure, Lane> figures(Scenario scenario, Assumption.Known<?> assumption, int place) {
        if (assumption instanceof Assumption.MeanUsage usage) {
            return usage(scenario, usage, place);
        }
        if (assumption instanceof Assumption.SegmentShare share) {
            return shares(scenario, share, place);
        }
        Map<Figure, Lane> lanes = new HashMap<>();
        for (Figure each : keys(assumption)) {
            lanes.put(each, Lane.driven(place));
        }
        return lanes;
    }

    private static List<Figure> keys(Assumption.Known<?> assumption) {
        if (assumption instanceof Assumption.Churn churn) {
            return keys(Kind.CHURN, churn.segments());
        }
        if (assumption instanceof Assumption.BetaGeometric curve) {
            return keys(curve.isAlpha() ? Kind.ALPHA : Kind.BETA, curve.segments());
        }
        if (assumption instanceof Assumption.UsageGrowth growth) {
            return keys(Kind.USAGE_GROWTH, growth.segments());
        }
        return List.of(key(assumption));
    }

    private static Figure key(Assumption.Known<?> assumption) {
        if (assumption instanceof Assumption.SignUps signUps) {
            return new Figure(Kind.SIGN_UPS, signUps.channel());
        }
        if (assumption instanceof Assumption.SignUpGrowth growth) {
            return new Figure(Kind.SIGN_UP_GROWTH, growth.channel());
        }
        if (assumption instanceof Assumption.Cac cac) {
            return new Figure(Kind.CAC, cac.channel());
        }
        if (assumption instanceof Assumption.FlatPrice price) {
            return new Figure(Kind.PRICE, price.segment());
        }
        if (assumption instanceof Assumption.UnitCost cost) {
            return new Figure(Kind.UNIT_COST, cost.meter().name());
        }
        if (assumption instanceof Assumption.CostDecline decline) {
            return new Figure(Kind.COST_DECLINE, decline.meter().name());
        }
        if (assumption instanceof Assumption.FixedAmount fixed) {
            return new Figure(Kind.FIXED, fixed.name());
        }
        return new Figure(Kind.DISCOUNT, "");
    }

    private static List<Figure> keys(Kind kind, List<String> segments) {
        return segments.stream().map(each -> new Figure(kind, each)).toList();
    }

    /** What users of a segment use of other meters moves in proportion. */
    private static Map<Figure, Lane> usage(Scenario scenario, Assumption.MeanUsage usage, int place) {
        Map<Figure, Lane> lanes = new HashMap<>();
        for (String name : usage.segments()) {
            Segment segment = scenario.product().segment(name);
            for (Meter meter : segment.usage().meters()) {
                Lane lane = new Lane(place, 0, mean(segment, meter) / mean(segment, usage.meter()));
                lanes.put(new Figure(Kind.USAGE, name, meter.name()), lane);
            }
            if (segment.usage().meters().isEmpty()) {
                lanes.put(new Figure(Kind.USAGE, name, usage.meter().name()), Lane.driven(place));
            }
        }
        return lanes;
    }

    static double mean(Segment segment, Meter meter) {
        return segment.usage().levelOn(meter).map(UsageDistribution::mean).orElse(0.0);
    }

    /** The others share what the one leaves. */
    private static Map<Figure, Lane> shares(Scenario scenario, Assumption.SegmentShare assumption, int place) {
        List<Segment> segments = new ArrayList<>(scenario.product().segments());
        double all = segments.stream().mapToDouble(Segment::share).sum();
        double others = all - scenario.product().segment(assumption.segment()).share();
        Map<Figure, Lane> lanes = new HashMap<>();
        for (Segment each : segments) {
            Lane lane = each.name().equals(assumption.segment())
                    ? Lane.driven(place)
                    : new Lane(place, each.share() * all / others, -each.share() / others);
            lanes.put(new Figure(Kind.SHARE, each.name()), lane);
        }
        return lanes;
    }
}
