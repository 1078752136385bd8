package dev.solvent.retention.survival;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows for a parametric fit, equal ones merged, in columns. */
final class LifetimeRows {

    final List<String> names;
    final double[] entered;
    final double[] after;
    final double[] upTo;
    final double[] weight;
    /** By row, then covariate. */
    final double[][] x;

    /** What a row says; rows that say the same are one. */
    private record Key(double entered, double after, double upTo, List<Double> x) {}

    LifetimeRows(Tenures tenures, List<String> covariates) {
        if (tenures.size() == 0) {
            throw new IllegalArgumentException("tenures must have rows, had none");
        }
        names = covariates;
        double[][] columns = covariates.stream().map(tenures::covariate).toArray(double[][]::new);
        Map<Key, double[]> merged = new LinkedHashMap<>();
        for (int i = 0; i < tenures.size(); i++) {
            int row = i;
            List<Double> values =
                    Arrays.stream(columns).map(column -> column[row]).toList();
            Key key = new Key(tenures.entered(row), tenures.after(row), tenures.upTo(row), values);
            merged.computeIfAbsent(key, any -> new double[1])[0] += tenures.weight(row);
        }
        Key[] keys = merged.keySet().toArray(Key[]::new);
        entered = Arrays.stream(keys).mapToDouble(Key::entered).toArray();
        after = Arrays.stream(keys).mapToDouble(Key::after).toArray();
        upTo = Arrays.stream(keys).mapToDouble(Key::upTo).toArray();
        weight = merged.values().stream().mapToDouble(one -> one[0]).toArray();
        x = Arrays.stream(keys)
                .map(key -> key.x().stream().mapToDouble(one -> one).toArray())
                .toArray(double[][]::new);
    }

    int size() {
        return weight.length;
    }

    boolean isExact(int row) {
        return after[row] == upTo[row];
    }

    boolean isOpen(int row) {
        return upTo[row] == Double.POSITIVE_INFINITY;
    }

    double users() {
        return Arrays.stream(weight).sum();
    }

    /** Users who are known to have left. */
    double leavers() {
        double sum = 0;
        for (int row = 0; row < size(); row++) {
            sum += isOpen(row) ? 0 : weight[row];
        }
        return sum;
    }

    /** A family with a density needs positive ages at the end. */
    void requirePositiveEnds(String model) {
        for (int row = 0; row < size(); row++) {
            if (isExact(row) && after[row] == 0) {
                throw new IllegalArgumentException(model
                        + " needs ends at positive ages, some user ended at 0. Maybe say that the end came within the first"
                        + " unit: Tenure.endedBy(1).");
            }
        }
    }
}
