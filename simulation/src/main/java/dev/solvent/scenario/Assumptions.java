package dev.solvent.scenario;

import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.product.Spearman;
import dev.solvent.usage.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A scenario taken apart into named assumptions, and put together again from those of two. */
final class Assumptions {

    private static final String PLAN = "plan of ";
    private static final String SHARE = "share of ";
    private static final String USAGE = "usage of ";
    private static final String RETENTION = "retention of ";
    private static final String CHANNEL = "channel ";
    private static final String FIXED = "fixed cost ";
    private static final String SHOCK = "shock ";
    private static final String MOVE = "move ";
    private static final String INVESTMENT = "investment ";
    private static final String COMMITMENT = "commitment ";
    private static final String DISCOUNT = "discount";

    private Assumptions() {}

    /** What a segment uses, and whether heavier users stay longer. */
    private record Used(Usage usage, Optional<Spearman> tie) implements Words.Worded {

        @Override
        public Map<String, String> aspects() {
            Map<String, String> found = new LinkedHashMap<>(UseWords.aspects(usage));
            tie.ifPresent(each -> found.put("tie to lifetime", Words.of(each)));
            return found;
        }
    }

    /** How users of each segment answer, and to what. */
    private record Answering(List<PricedDemand> demands) implements Words.Worded {

        @Override
        public Map<String, String> aspects() {
            Map<String, String> found = new LinkedHashMap<>();
            for (PricedDemand each : demands) {
                String segment = each.demand().segment();
                Words.aspects(each.demand()).forEach((name, words) -> found.put((segment + " " + name).strip(), words));
                Words.aspects(each.reference())
                        .forEach((name, words) -> found.put((segment + " stated at " + name).strip(), words));
            }
            return found;
        }
    }

    static List<Change> diff(Scenario before, Scenario after) {
        Map<String, Object> one = parts(before);
        Map<String, Object> other = parts(after);
        Map<String, Object> all = new LinkedHashMap<>(one);
        all.putAll(other);
        List<Change> changes = new ArrayList<>();
        for (String name : all.keySet()) {
            Optional<Object> was = Optional.ofNullable(one.get(name));
            Optional<Object> is = Optional.ofNullable(other.get(name));
            if (!was.equals(is)) {
                changes.add(Differing.change(name, was, is));
            }
        }
        return List.copyOf(changes);
    }

    private static Map<String, Object> parts(Scenario scenario) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("start", scenario.start());
        parts.put("months", scenario.months());
        parts.put(
                "segments",
                scenario.product().segments().stream().map(Segment::name).toList());
        for (Segment each : scenario.product().segments()) {
            parts.put(PLAN + each.name(), each.plan());
            parts.put(SHARE + each.name(), each.share());
            parts.put(USAGE + each.name(), new Used(each.usage(), each.tie()));
            parts.put(RETENTION + each.name(), each.retention());
        }
        parts.put("compute cost", scenario.product().compute());
        put(parts, CHANNEL, scenario.channels(), Channel::name);
        parts.put("opening cohorts", scenario.opening());
        put(parts, FIXED, scenario.fixedCosts(), FixedCost::name);
        put(parts, SHOCK, scenario.shocks(), Shock::label);
        put(parts, MOVE, scenario.behaviour().moves(), Move::label);
        parts.put("reactivation", scenario.behaviour().reactivations());
        parts.put("drift", scenario.behaviour().drifts());
        parts.put("demand", new Answering(scenario.behaviour().demands()));
        parts.put("credits", scenario.books().credits());
        parts.put("payout lag", scenario.books().payoutLagMonths());
        put(parts, INVESTMENT, scenario.books().investments(), Investment::name);
        put(parts, COMMITMENT, scenario.books().commitments(), Commitment::name);
        parts.put(DISCOUNT, scenario.books().discount());
        return parts;
    }

    private static <T> void put(Map<String, Object> parts, String kind, List<T> list, Function<T, String> name) {
        list.forEach(each -> parts.put(kind + name.apply(each), each));
    }

    static Scenario mix(Scenario base, Scenario other, List<Change> changes) {
        List<String> taken = changes.stream().map(Change::assumption).toList();
        boolean calendar = taken.contains("start") || taken.contains("months");
        Behaviour was = base.behaviour();
        Behaviour is = other.behaviour();
        return new Scenario(
                product(base.product(), other.product(), taken),
                calendar ? other.start() : base.start(),
                calendar ? other.months() : base.months(),
                merge(base.channels(), other.channels(), each -> taken.contains(CHANNEL + each.name()), Channel::name),
                taken.contains("opening cohorts") ? other.opening() : base.opening(),
                merge(
                        base.fixedCosts(),
                        other.fixedCosts(),
                        each -> taken.contains(FIXED + each.name()),
                        FixedCost::name),
                merge(base.shocks(), other.shocks(), each -> taken.contains(SHOCK + each.label()), Shock::label),
                new Behaviour(
                        merge(was.moves(), is.moves(), each -> taken.contains(MOVE + each.label()), Move::label),
                        taken.contains("reactivation") ? is.reactivations() : was.reactivations(),
                        taken.contains("drift") ? is.drifts() : was.drifts(),
                        taken.contains("demand") ? is.demands() : was.demands()),
                books(base.books(), other.books(), taken));
    }

    private static Books books(Books was, Books is, List<String> taken) {
        return new Books(
                taken.contains("credits") ? is.credits() : was.credits(),
                taken.contains("payout lag") ? is.payoutLagMonths() : was.payoutLagMonths(),
                merge(
                        was.investments(),
                        is.investments(),
                        each -> taken.contains(INVESTMENT + each.name()),
                        Investment::name),
                merge(
                        was.commitments(),
                        is.commitments(),
                        each -> taken.contains(COMMITMENT + each.name()),
                        Commitment::name),
                taken.contains(DISCOUNT) ? is.discount() : was.discount());
    }

    private static Product product(Product was, Product is, List<String> taken) {
        List<Segment> segments = taken.contains("segments") ? is.segments() : was.segments();
        List<Segment> mixed =
                segments.stream().map(each -> segment(each, was, is, taken)).toList();
        return new Product(was.name(), mixed, taken.contains("compute cost") ? is.compute() : was.compute());
    }

    private static Segment segment(Segment each, Product was, Product is, List<String> taken) {
        String name = each.name();
        Segment one = find(was, name).orElse(each);
        Segment other = find(is, name).orElse(each);
        Segment usage = taken.contains(USAGE + name) ? other : one;
        return new Segment(
                name,
                (taken.contains(PLAN + name) ? other : one).plan(),
                (taken.contains(SHARE + name) ? other : one).share(),
                usage.usage(),
                (taken.contains(RETENTION + name) ? other : one).retention(),
                usage.tie());
    }

    private static Optional<Segment> find(Product product, String name) {
        return product.segments().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private static <T> List<T> merge(List<T> was, List<T> is, Function<T, Boolean> taken, Function<T, String> name) {
        List<T> merged = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (T each : was) {
            names.add(name.apply(each));
            if (!taken.apply(each)) {
                merged.add(each);
            } else {
                is.stream()
                        .filter(other -> name.apply(other).equals(name.apply(each)))
                        .forEach(merged::add);
            }
        }
        for (T each : is) {
            if (taken.apply(each) && !names.contains(name.apply(each))) {
                merged.add(each);
            }
        }
        return merged;
    }
}
