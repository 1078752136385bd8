package dev.solvent.retention.survival;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows for a parametric fit, equal ones merged, in columns. Covariates are centred and scaled, so that a price in cents and one
 * in millions are fitted alike.
 */
final class LifetimeRows {

    private final List<String> names;
    private final double[] entered;
    private final double[] after;
    private final double[] upTo;
    private final double[] weight;
    /** By row, then covariate: (value - mean) / scale. */
    private final double[][] x;

    private final double[] means;
    private final double[] scales;

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
        means = new double[names.size()];
        scales = new double[names.size()];
        for (int j = 0; j < scales.length; j++) {
            standardise(j);
        }
    }

    private LifetimeRows(LifetimeRows users, int[] from, double[] after, double[] upTo) {
        names = users.names;
        entered = Arrays.stream(from).mapToDouble(row -> users.entered[row]).toArray();
        this.after = after;
        this.upTo = upTo;
        weight = new double[from.length];
        Arrays.fill(weight, 1);
        x = Arrays.stream(from).mapToObj(row -> users.x[row]).toArray(double[][]::new);
        means = users.means;
        scales = users.scales;
    }

    /** Users with the entry and the covariates, standardised as here, of one row each, and with ends of their own. */
    LifetimeRows observed(int[] from, double[] ends, double[] endsUpTo) {
        return new LifetimeRows(this, from, ends, endsUpTo);
    }

    private void standardise(int j) {
        double users = users();
        for (int row = 0; row < size(); row++) {
            means[j] += weight[row] * x[row][j] / users;
        }
        double square = 0;
        for (int row = 0; row < size(); row++) {
            x[row][j] -= means[j];
            square += weight[row] * x[row][j] * x[row][j] / users;
        }
        scales[j] = StrictMath.sqrt(square);
        if (!(scales[j] > 1e-14 * (1 + StrictMath.abs(means[j])))) {
            throw new IllegalArgumentException("covariate " + names.get(j) + " must vary, was the same in every row");
        }
        for (double[] values : x) {
            values[j] /= scales[j];
        }
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

    /** Whether somebody is known to have stayed for a while; else the ends may all have come at once. */
    boolean hasLowerBounds() {
        return Arrays.stream(after).anyMatch(age -> age > 0);
    }

    /**
     * Whether all users may have left at one age, at which one is known to have: the likelihood then grows without bound as the
     * lifetimes contract to that age.
     */
    boolean allowOneAge() {
        double age = -1;
        for (int row = 0; row < size(); row++) {
            age = isExact(row) ? after[row] : age;
        }
        for (int row = 0; row < size() && age > 0; row++) {
            boolean allowed = isExact(row) ? after[row] == age : after[row] <= age && age <= upTo[row];
            if (!allowed) {
                return false;
            }
        }
        return age > 0;
    }

    /** The latest age at which somebody is known to be gone: where logs of time are counted from. */
    double latestEnd() {
        double latest = 0;
        for (int row = 0; row < size(); row++) {
            latest = StrictMath.max(latest, isOpen(row) ? 0 : upTo[row]);
        }
        return latest;
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

    List<String> names() {
        return names;
    }

    double[] entered() {
        return entered;
    }

    double[] after() {
        return after;
    }

    double[] upTo() {
        return upTo;
    }

    double[] weight() {
        return weight;
    }

    double[][] x() {
        return x;
    }

    double[] means() {
        return means;
    }

    double[] scales() {
        return scales;
    }
}
