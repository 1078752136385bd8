package dev.solvent.retention.survival;

import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import java.util.Arrays;

/** A {@link RiskTable} while it is still arrays. */
final class RiskCounts {

    private final Period unit;
    private final double[] times;
    private final double[] atRisk;
    private final double[] events;
    private final double[] censored;

    private RiskCounts(Period unit, int rows) {
        this.unit = unit;
        times = new double[rows];
        atRisk = new double[rows];
        events = new double[rows];
        censored = new double[rows];
    }

    private RiskCounts(RiskCounts longer, int size) {
        unit = longer.unit;
        times = Arrays.copyOf(longer.times, size);
        atRisk = Arrays.copyOf(longer.atRisk, size);
        events = Arrays.copyOf(longer.events, size);
        censored = Arrays.copyOf(longer.censored, size);
    }

    static RiskCounts of(Tenures tenures) {
        if (tenures.size() == 0) {
            throw new IllegalArgumentException("tenures must have rows, had none");
        }
        tenures.requireNoIntervals("a table of users at risk");
        RiskCounts counts = byTime(tenures);
        counts.countThoseNotYetGone();
        if (tenures.hasLateEntries()) {
            counts.subtractThoseYetToEnter(tenures);
        }
        return counts;
    }

    private static RiskCounts byTime(Tenures tenures) {
        double[] ends = tenures.ends();
        RiskCounts counts = new RiskCounts(tenures.unit(), tenures.size());
        int last = -1;
        for (int row : SortOrder.ascending(ends)) {
            double time = ends[row];
            if (last < 0 || time != counts.times[last]) {
                counts.times[++last] = time;
            }
            double weight = tenures.weight(row);
            boolean event = tenures.isExact(row);
            (event ? counts.events : counts.censored)[last] += weight;
        }
        return new RiskCounts(counts, last + 1);
    }

    private void countThoseNotYetGone() {
        double staying = 0;
        for (int i = size() - 1; i >= 0; i--) {
            staying += events[i] + censored[i];
            atRisk[i] = staying;
        }
    }

    private void subtractThoseYetToEnter(Tenures tenures) {
        double[] entries = tenures.entries();
        int[] order = SortOrder.ascending(entries);
        int next = order.length - 1;
        double yetToEnter = 0;
        for (int i = size() - 1; i >= 0; i--) {
            while (next >= 0 && entries[order[next]] > 0 && entries[order[next]] >= times[i]) {
                yetToEnter += tenures.weight(order[next--]);
            }
            // who goes at a time was at risk then, whatever rounding says
            atRisk[i] = StrictMath.max(atRisk[i] - yetToEnter, events[i] + censored[i]);
        }
    }

    RiskTable table() {
        return new RiskTable(unit, Series.of(times), Series.of(atRisk), Series.of(events), Series.of(censored));
    }

    int size() {
        return times.length;
    }

    double time(int i) {
        return times[i];
    }

    /** Index of the last time before an age, or -1. */
    int lastBefore(double age) {
        int index = Arrays.binarySearch(times, age);
        return (index >= 0 ? index : -index - 1) - 1;
    }

    double atRisk(int i) {
        return atRisk[i];
    }

    double events(int i) {
        return events[i];
    }
}
