package dev.solvent.compute;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The prices of one meter of one model, ready to be searched without allocation. */
final class Ladder {

    private final String model;
    private final ListedPrice[] prices;
    private final Condition[][] conditions;
    private final Set<?>[] subjects;
    private final double[] rungs;
    private final Lookup[] answers;

    Ladder(String model, List<ListedPrice> listed) {
        this.model = model;
        prices = listed.toArray(ListedPrice[]::new);
        conditions = new Condition[prices.length][];
        subjects = new Set<?>[prices.length];
        rungs = new double[prices.length];
        answers = new Lookup[prices.length];
        for (int i = 0; i < prices.length; i++) {
            conditions[i] = prices[i].conditions().toArray(Condition[]::new);
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
        int best = -1;
        int applying = 0;
        for (int i = 0; i < prices.length; i++) {
            if (applies(i, circumstances, day)) {
                applying++;
                best = best < 0 || beats(i, best) ? i : best;
            }
        }
        if (applying == 0) {
            return unpriced(circumstances, day);
        }
        for (int i = 0; applying > 1 && i < prices.length; i++) {
            if (i != best
                    && !beats(best, i)
                    && !prices[best].price().equals(prices[i].price())
                    && applies(i, circumstances, day)) {
                return ambiguous(best, i);
            }
        }
        return answers[best];
    }

    private boolean applies(int i, Circumstances circumstances, LocalDate day) {
        return prices[i].valid().contains(day) && holds(conditions[i], circumstances);
    }

    private static boolean holds(Condition[] conditions, Circumstances circumstances) {
        for (Condition condition : conditions) {
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
