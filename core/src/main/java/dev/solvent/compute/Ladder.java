package dev.solvent.compute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The prices of one meter of one model, ready to be searched without allocation. */
final class Ladder {

    /** Conditions beyond this number are not shared between prices but asked one by one. */
    private static final int MOST_SHARED = 62;

    private final String model;
    private final ListedPrice[] prices;
    /** Each distinct condition once; a look-up asks it once and keeps the answer in a bit. */
    private final Condition[] shared;

    /** Those on attributes, by name, so that each attribute is fetched once. */
    private final Condition.Attribute[] attributes;

    private final long[] sharedOf;
    private final Condition[][] unsharedOf;
    private final long[] firstDays;
    private final long[] endDays;
    private final Set<?>[] subjects;
    private final double[] rungs;
    private final Lookup[] answers;

    Ladder(String model, List<ListedPrice> listed) {
        this.model = model;
        prices = listed.toArray(ListedPrice[]::new);
        List<Condition> distinct = listed.stream()
                .flatMap(each -> each.conditions().stream())
                .distinct()
                .limit(MOST_SHARED)
                .toList();
        shared = distinct.stream()
                .filter(each -> !(each instanceof Condition.Attribute))
                .toArray(Condition[]::new);
        attributes = distinct.stream()
                .filter(Condition.Attribute.class::isInstance)
                .map(Condition.Attribute.class::cast)
                .sorted(Comparator.comparing(Condition.Attribute::name))
                .toArray(Condition.Attribute[]::new);
        List<Condition> bits = new ArrayList<>(Arrays.asList(shared));
        bits.addAll(Arrays.asList(attributes));
        sharedOf = new long[prices.length];
        unsharedOf = new Condition[prices.length][];
        firstDays = new long[prices.length];
        endDays = new long[prices.length];
        subjects = new Set<?>[prices.length];
        rungs = new double[prices.length];
        answers = new Lookup[prices.length];
        for (int i = 0; i < prices.length; i++) {
            List<Condition> others = new ArrayList<>();
            for (Condition condition : prices[i].conditions()) {
                int bit = bits.indexOf(condition);
                sharedOf[i] |= bit < 0 ? 0 : 1L << bit;
                if (bit < 0) {
                    others.add(condition);
                }
            }
            unsharedOf[i] = others.toArray(Condition[]::new);
            firstDays[i] = prices[i].valid().from().toEpochDay();
            endDays[i] = prices[i].valid().until().toEpochDay();
            subjects[i] = prices[i].subjects();
            rungs[i] = prices[i].rung();
            answers[i] = new Lookup.Priced(prices[i]);
            refuseTwins(i);
        }
    }

    private void refuseTwins(int last) {
        for (int i = 0; i < last; i++) {
            if (Set.copyOf(prices[i].conditions()).equals(Set.copyOf(prices[last].conditions()))
                    && prices[i].valid().overlaps(prices[last].valid())) {
                throw new IllegalArgumentException("prices of " + model + " must not hold at the same time, did: "
                        + prices[i] + " and " + prices[last]);
            }
        }
    }

    Lookup find(Circumstances circumstances, LocalDate day) {
        long holding = holding(circumstances);
        long epochDay = day.toEpochDay();
        int best = -1;
        int applying = 0;
        for (int i = 0; i < prices.length; i++) {
            if (applies(i, holding, circumstances, epochDay)) {
                applying++;
                best = best < 0 || beats(i, best) ? i : best;
            }
        }
        if (applying == 0) {
            return unpriced(circumstances, day);
        }
        for (int i = 0; applying > 1 && i < prices.length; i++) {
            if (i != best
                    && applies(i, holding, circumstances, epochDay)
                    && !beats(best, i)
                    && !prices[best].price().equals(prices[i].price())) {
                return ambiguous(best, i);
            }
        }
        return answers[best];
    }

    private long holding(Circumstances circumstances) {
        long holding = 0;
        for (int bit = 0; bit < shared.length; bit++) {
            holding |= shared[bit].holds(circumstances) ? 1L << bit : 0;
        }
        if (attributes.length == 0 || circumstances.attributes().isEmpty()) {
            return holding;
        }
        String name = "";
        String stated = null;
        for (int i = 0; i < attributes.length; i++) {
            Condition.Attribute condition = attributes[i];
            if (!condition.name().equals(name)) {
                name = condition.name();
                stated = circumstances.attributes().get(name);
            }
            holding |= condition.value().equals(stated) ? 1L << (shared.length + i) : 0;
        }
        return holding;
    }

    private boolean applies(int i, long holding, Circumstances circumstances, long epochDay) {
        if ((holding & sharedOf[i]) != sharedOf[i] || epochDay < firstDays[i] || epochDay >= endDays[i]) {
            return false;
        }
        for (Condition condition : unsharedOf[i]) {
            if (!condition.holds(circumstances)) {
                return false;
            }
        }
        return true;
    }

    private boolean beats(int i, int other) {
        int more = subjects[i].size() - subjects[other].size();
        return more > 0 || (more == 0 && rungs[i] > rungs[other] && subjects[i].equals(subjects[other]));
    }

    private Lookup ambiguous(int best, int rival) {
        return new Lookup.Unpriced(
                Lookup.Reason.AMBIGUOUS,
                model + " has several prices that apply alike: " + prices[best] + " and " + prices[rival]);
    }

    private Lookup unpriced(Circumstances circumstances, LocalDate day) {
        String meter = prices[0].meter().name();
        boolean onThatDay = false;
        for (ListedPrice each : prices) {
            onThatDay |= each.valid().contains(day);
        }
        if (!onThatDay) {
            return new Lookup.Unpriced(
                    Lookup.Reason.NOT_ON_THAT_DAY,
                    model + " has no price for " + meter + " on " + day + ", it has prices "
                            + List.of(prices).stream()
                                    .map(each -> each.valid().toString())
                                    .distinct()
                                    .collect(Collectors.joining(", ")));
        }
        return new Lookup.Unpriced(
                Lookup.Reason.CIRCUMSTANCES,
                model + " has no price for " + meter + " when " + circumstances + ", it has prices when "
                        + List.of(prices).stream()
                                .map(ListedPrice::conditionText)
                                .distinct()
                                .collect(Collectors.joining(" | ")));
    }
}
