package dev.solvent.retention.survival;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows of a Cox model, bound: covariates centred and scaled (the partial likelihood does not change), strata numbered, and
 * the order of ends and entries within each stratum, latest first.
 */
final class CoxData {

    private final Tenures tenures;
    private final List<String> names;
    private final double[] means;
    private final double[] scales;
    /** By row, then covariate: (value - mean) / scale. */
    private final double[][] x;

    private final List<String> strata;
    /** For each stratum its rows, latest end first. */
    private final int[][] byEnd;
    /** For each stratum its rows, latest entry first. */
    private final int[][] byEntry;

    CoxData(Tenures tenures, List<String> covariates, List<String> strataLabels) {
        tenures.requireNoIntervals("a Cox model");
        this.tenures = tenures;
        this.names = covariates;
        int count = covariates.size();
        means = new double[count];
        scales = new double[count];
        x = new double[tenures.size()][count];
        for (int j = 0; j < count; j++) {
            standardise(j, tenures.covariate(covariates.get(j)));
        }
        int[] stratumOf = new int[tenures.size()];
        strata = numberStrata(tenures, strataLabels, stratumOf);
        byEnd = latestFirst(tenures.ends(), stratumOf);
        byEntry = latestFirst(
                IntStream.range(0, tenures.size()).mapToDouble(tenures::entered).toArray(), stratumOf);
    }

    int size() {
        return names.size();
    }

    boolean isEvent(int row) {
        return tenures.isExact(row);
    }

    double linear(double[] beta, int row) {
        double sum = 0;
        for (int j = 0; j < beta.length; j++) {
            sum += beta[j] * x[row][j];
        }
        return sum;
    }

    private void standardise(int j, double[] values) {
        double users = tenures.users();
        for (int row = 0; row < values.length; row++) {
            means[j] += tenures.weight(row) * values[row] / users;
        }
        double square = 0;
        for (int row = 0; row < values.length; row++) {
            square += tenures.weight(row) * (values[row] - means[j]) * (values[row] - means[j]) / users;
        }
        scales[j] = StrictMath.sqrt(square);
        if (!(scales[j] > 1e-14 * (1 + StrictMath.abs(means[j])))) {
            throw new IllegalArgumentException("covariate " + names.get(j) + " must vary, was the same in every row");
        }
        for (int row = 0; row < values.length; row++) {
            x[row][j] = (values[row] - means[j]) / scales[j];
        }
    }

    private static List<String> numberStrata(Tenures tenures, List<String> labels, int[] stratumOf) {
        List<List<String>> columns = labels.stream().map(tenures::label).toList();
        List<String> keys = IntStream.range(0, tenures.size())
                .mapToObj(row -> columns.stream().map(column -> column.get(row)).collect(Collectors.joining(", ")))
                .toList();
        String[] words = keys.stream().distinct().sorted().toArray(String[]::new);
        for (int row = 0; row < stratumOf.length; row++) {
            stratumOf[row] = Arrays.binarySearch(words, keys.get(row));
        }
        return List.of(words);
    }

    private int[][] latestFirst(double[] keys, int[] stratumOf) {
        int[][] rows = new int[strata.size()][];
        int[] counts = new int[strata.size()];
        Arrays.stream(stratumOf).forEach(stratum -> counts[stratum]++);
        for (int s = 0; s < rows.length; s++) {
            rows[s] = new int[counts[s]];
        }
        int[] ascending = SortOrder.ascending(keys);
        for (int row : ascending) {
            rows[stratumOf[row]][--counts[stratumOf[row]]] = row;
        }
        return rows;
    }

    /** Numbers of the clusters of a label, one for each row. */
    static int[] clusters(Tenures tenures, String label) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        return tenures.label(label).stream()
                .mapToInt(word -> numbers.computeIfAbsent(word, any -> numbers.size()))
                .toArray();
    }

    Tenures tenures() {
        return tenures;
    }

    List<String> names() {
        return names;
    }

    double[] means() {
        return means;
    }

    double[] scales() {
        return scales;
    }

    double[][] x() {
        return x;
    }

    List<String> strata() {
        return strata;
    }

    int[][] byEnd() {
        return byEnd;
    }

    int[][] byEntry() {
        return byEntry;
    }
}
