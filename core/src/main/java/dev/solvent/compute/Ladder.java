package dev.solvent.compute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The prices of one meter of one model, the most specific first, ready to be searched without allocation. */
final class Ladder {

    /** Conditions beyond this number are not shared between prices but asked one by one. */
    private static final int MOST_SHARED = 62;

    private final String model;
    private final ListedPrice[] prices;
    /** Each distinct condition once; a look-up asks it once and keeps the answer in a bit. */
    private final Condition[] shared;

    /** Those on attributes, by name, so that each attribute is fetched once. */
    private final Condition.Attribute[] attributes;
    /** For each attribute where those of the next name begin. */
    private final int[] nextNames;

    private final long[] sharedOf;
    private final Condition[][] unsharedOf;
    private final long[] firstDays;
    private final long[] endDays;
    /** On how many things each price has conditions. */
    private final int[] sizes;
    /** The first price with conditions on the same things. */
    private final int[] families;

    private final double[] rungs;
    private final Lookup[] answers;

    Ladder(String model, List<ListedPrice> listed) {
        this.model = model;
        prices = listed.toArray(new ListedPrice[0]);
        Arrays.sort(prices, Ladder::moreSpecificFirst);
        List<Condition> bits = distinctConditions(listed);
        int plain = 0;
        while (plain < bits.size() && !(bits.get(plain) instanceof Condition.Attribute)) {
            plain++;
        }
        shared = bits.subList(0, plain).toArray(new Condition[0]);
        attributes = bits.subList(plain, bits.size()).toArray(new Condition.Attribute[0]);
        nextNames = nextNames(attributes);
        sharedOf = new long[prices.length];
        unsharedOf = new Condition[prices.length][];
        firstDays = new long[prices.length];
        endDays = new long[prices.length];
        sizes = new int[prices.length];
        families = new int[prices.length];
        rungs = new double[prices.length];
        answers = new Lookup[prices.length];
        for (int i = 0; i < prices.length; i++) {
            prepare(i, bits);
            refuseTwins(i);
        }
    }

    private static int moreSpecificFirst(ListedPrice one, ListedPrice other) {
        int more = Integer.compare(other.subjects().size(), one.subjects().size());
        return more != 0 ? more : Double.compare(other.rung(), one.rung());
    }

    /** Conditions on attributes last, by name; at most as many as there are bits. */
    private static List<Condition> distinctConditions(List<ListedPrice> listed) {
        List<Condition> plain = new ArrayList<>();
        List<Condition.Attribute> attributes = new ArrayList<>();
        for (ListedPrice each : listed) {
            for (Condition condition : each.conditions()) {
                if (plain.size() + attributes.size() == MOST_SHARED) {
                    break;
                }
                if (!(condition instanceof Condition.Attribute attribute)) {
                    addOnce(plain, condition);
                } else {
                    addOnce(attributes, attribute);
                }
            }
        }
        attributes.sort((one, other) -> one.name().compareTo(other.name()));
        plain.addAll(attributes);
        return plain;
    }

    private static int[] nextNames(Condition.Attribute[] attributes) {
        int[] next = new int[attributes.length];
        for (int i = attributes.length - 1; i >= 0; i--) {
            boolean last =
                    i == attributes.length - 1 || !attributes[i + 1].name().equals(attributes[i].name());
            next[i] = last ? i + 1 : next[i + 1];
        }
        return next;
    }

    private static <T> void addOnce(List<T> list, T item) {
        if (!list.contains(item)) {
            list.add(item);
        }
    }

    private void prepare(int i, List<Condition> bits) {
        ListedPrice price = prices[i];
        List<Condition> others = new ArrayList<>();
        for (Condition condition : price.conditions()) {
            int bit = bits.indexOf(condition);
            sharedOf[i] |= bit < 0 ? 0 : 1L << bit;
            if (bit < 0) {
                others.add(condition);
            }
        }
        unsharedOf[i] = others.toArray(new Condition[0]);
        firstDays[i] = price.valid().from().toEpochDay();
        endDays[i] = price.valid().until().toEpochDay();
        sizes[i] = price.subjects().size();
        while (!prices[families[i]].subjects().equals(price.subjects())) {
            families[i]++;
        }
        rungs[i] = price.rung();
        answers[i] = new Lookup.Priced(price);
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
        for (int i = 0; i < prices.length && (best < 0 || sizes[i] == sizes[best]); i++) {
            if (applies(i, holding, circumstances, epochDay)) {
                if (best >= 0 && !beats(best, i) && !prices[best].price().equals(prices[i].price())) {
                    return ambiguous(best, i);
                }
                best = best < 0 ? i : best;
            }
        }
        return best < 0 ? unpriced(circumstances, day) : answers[best];
    }

    private long holding(Circumstances circumstances) {
        long holding = 0;
        for (int bit = 0; bit < shared.length; bit++) {
            holding |= shared[bit].holds(circumstances) ? 1L << bit : 0;
        }
        if (attributes.length == 0 || circumstances.attributes().isEmpty()) {
            return holding;
        }
        Map<String, String> stated = circumstances.attributes();
        for (int i = 0; i < attributes.length; i = nextNames[i]) {
            String value = stated.get(attributes[i].name());
            for (int j = i; value != null && j < nextNames[i]; j++) {
                if (attributes[j].value().equals(value)) {
                    holding |= 1L << (shared.length + j);
                    break;
                }
            }
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

    /** Whether a price applies before a later one with conditions on as many things. */
    private boolean beats(int i, int later) {
        return rungs[i] > rungs[later] && families[i] == families[later];
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
