package dev.solvent.retention.survival;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Period;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * How long many users stayed, with the unit in which that is counted: the data of every estimator of this package. Immutable
 * and thread-safe; the columns are copied and hold primitives, so a million rows are no burden.
 *
 * <p>Beside the tenures a row may have a weight, an age at which watching began, named numbers ({@link #withCovariate}) and
 * named labels ({@link #withLabels}, for groups, strata and clusters). A user whose covariates change is several rows, each
 * from its entry to its end, all but the last still there.
 *
 * @since 0.1.0
 */
public final class Tenures {

    private static final double[] NONE = {};

    private final Period unit;
    private final double[] entered;
    private final double[] after;
    private final double[] upTo;
    private final double[] weight;
    private final Map<String, double[]> covariates;
    private final Map<String, List<String>> labels;

    private Tenures(
            Period unit, double[][] columns, Map<String, double[]> covariates, Map<String, List<String>> labels) {
        this.unit = requireNonNull(unit, "unit");
        this.after = columns[0];
        this.upTo = columns[1];
        this.entered = columns[2];
        this.weight = columns[3];
        this.covariates = covariates;
        this.labels = labels;
    }

    /**
     * Users who either left at a known age or were still there when last seen.
     *
     * @param unit  what the durations count
     * @param durations  ages at the end or when last seen, at least 0
     * @param ended  whether the user left then
     * @return the data
     */
    public static Tenures of(Period unit, double[] durations, boolean[] ended) {
        requireLength(ended.length, durations.length, "ended");
        double[] after = durations.clone();
        double[] upTo = new double[after.length];
        for (int row = 0; row < after.length; row++) {
            after[row] = nonNegative(after[row], "duration", row);
            upTo[row] = ended[row] ? after[row] : Double.POSITIVE_INFINITY;
        }
        return of(unit, after, upTo);
    }

    /**
     * Users whose end is known to lie in an interval {@code (after, upTo]}; see {@link Tenure} for the special cases.
     *
     * @param unit  what the ages count
     * @param after  ages at which the users were still there
     * @param upTo  ages by which they were gone; positive infinity while still there
     * @return the data
     */
    public static Tenures between(Period unit, double[] after, double[] upTo) {
        requireLength(upTo.length, after.length, "upTo");
        double[] lower = after.clone();
        double[] upper = upTo.clone();
        for (int row = 0; row < lower.length; row++) {
            lower[row] = nonNegative(lower[row], "after", row);
            if (!(upper[row] >= lower[row])) {
                throw refused("upTo", row, "at least after (" + lower[row] + ")", upper[row]);
            }
        }
        return of(unit, lower, upper);
    }

    /**
     * Data from single rows.
     *
     * @param unit  what the ages count
     * @param rows  the users
     * @return the data
     */
    public static Tenures of(Period unit, List<Tenure> rows) {
        double[] after = rows.stream().mapToDouble(Tenure::after).toArray();
        double[] upTo = rows.stream().mapToDouble(Tenure::upTo).toArray();
        return of(unit, after, upTo)
                .withEntries(rows.stream().mapToDouble(Tenure::entered).toArray())
                .withWeights(rows.stream().mapToDouble(Tenure::weight).toArray());
    }

    private static Tenures of(Period unit, double[] after, double[] upTo) {
        return new Tenures(unit, new double[][] {after, upTo, NONE, NONE}, Map.of(), Map.of());
    }

    /**
     * The same users, watched only from some age on: who left before it is not in the data (late entry, left truncation). A
     * row counts as at risk after its entry, up to and including its end.
     *
     * @param ages  one for each row; 0 means from the start
     * @return the data
     */
    public Tenures withEntries(double... ages) {
        requireLength(ages.length, size(), "ages");
        double[] copy = ages.clone();
        boolean late = false;
        for (int row = 0; row < copy.length; row++) {
            copy[row] = nonNegative(copy[row], "entry", row);
            boolean interval = !isExact(row) && !isOpen(row);
            if (copy[row] > 0 && !(interval ? copy[row] <= after[row] : copy[row] < after[row])) {
                throw refused("entry", row, "before the end of the observation (" + after[row] + ")", copy[row]);
            }
            late |= copy[row] > 0;
        }
        return new Tenures(unit, new double[][] {after, upTo, late ? copy : NONE, weight}, covariates, labels);
    }

    /**
     * The same rows, each standing for some number of users.
     *
     * @param users  one for each row, positive
     * @return the data
     */
    public Tenures withWeights(double... users) {
        requireLength(users.length, size(), "users");
        boolean weighted = false;
        for (int row = 0; row < users.length; row++) {
            if (!(users[row] > 0 && Double.isFinite(users[row]))) {
                throw refused("weight", row, "positive and finite", users[row]);
            }
            weighted |= users[row] != 1;
        }
        double[] copy = weighted ? users.clone() : NONE;
        return new Tenures(unit, new double[][] {after, upTo, entered, copy}, covariates, labels);
    }

    /**
     * The same rows with a number of each, such as a price or an indicator of 0 and 1.
     *
     * @param name  how models refer to it
     * @param values  one for each row, finite
     * @return the data
     */
    public Tenures withCovariate(String name, double... values) {
        Requires.text(name, "name");
        requireLength(values.length, size(), name);
        for (int row = 0; row < values.length; row++) {
            if (!Double.isFinite(values[row])) {
                throw refused(name, row, "finite", values[row]);
            }
        }
        Map<String, double[]> grown = new LinkedHashMap<>(covariates);
        grown.put(name, values.clone());
        return new Tenures(unit, new double[][] {after, upTo, entered, weight}, grown, labels);
    }

    /**
     * The same rows with a word for each, such as the plan, the country or the account.
     *
     * @param name  how models refer to it
     * @param values  one for each row
     * @return the data
     */
    public Tenures withLabels(String name, List<String> values) {
        Requires.text(name, "name");
        requireLength(values.size(), size(), name);
        Map<String, List<String>> grown = new LinkedHashMap<>(labels);
        grown.put(name, List.copyOf(values));
        return new Tenures(unit, new double[][] {after, upTo, entered, weight}, covariates, grown);
    }

    /**
     * The rows of each value of a label, in the order of the words.
     *
     * @param label  a name given to {@link #withLabels}
     * @return the groups, sorted
     */
    public Map<String, Tenures> groupedBy(String label) {
        List<String> words = label(label);
        Map<String, int[]> counts = new TreeMap<>();
        words.forEach(word -> counts.computeIfAbsent(word, any -> new int[1])[0]++);
        Map<String, Tenures> groups = new LinkedHashMap<>();
        counts.forEach((word, count) -> {
            int[] rows = new int[count[0]];
            int next = 0;
            for (int row = 0; row < words.size(); row++) {
                if (words.get(row).equals(word)) {
                    rows[next++] = row;
                }
            }
            groups.put(word, rows(rows));
        });
        return Collections.unmodifiableMap(groups);
    }

    /**
     * The rows for which something holds.
     *
     * @param wanted  asked for each row number, from 0
     * @return the data, in the same order
     */
    public Tenures where(IntPredicate wanted) {
        int[] rows = new int[size()];
        int count = 0;
        for (int row = 0; row < size(); row++) {
            if (wanted.test(row)) {
                rows[count++] = row;
            }
        }
        return rows(Arrays.copyOf(rows, count));
    }

    /**
     * The rows of one value of a label.
     *
     * @param label  a name given to {@link #withLabels}
     * @param word  the value wanted
     * @return the data, in the same order
     * @throws IllegalArgumentException if no row has it
     */
    public Tenures where(String label, String word) {
        List<String> words = label(label);
        Tenures found = where(row -> words.get(row).equals(word));
        if (found.size() == 0) {
            throw new IllegalArgumentException(label + " must be a word of the data, was " + word);
        }
        return found;
    }

    /**
     * The users who reached an age, watched from that age on: estimates then describe survival given that age, on the same
     * axis. The way out when late entry leaves nobody at risk at young ages.
     *
     * @param age  in the unit of the data, positive
     * @return rows whose end is after that age, entered no earlier than it
     */
    public Tenures beyond(double age) {
        Requires.positive(age, "age");
        Tenures left = where(row -> (isExact(row) || isOpen(row)) ? after[row] > age : after[row] >= age);
        double[] entries = new double[left.size()];
        for (int row = 0; row < entries.length; row++) {
            entries[row] = StrictMath.max(age, left.entered(row));
        }
        return left.withEntries(entries);
    }

    /**
     * What the ages count.
     *
     * @return the unit
     */
    public Period unit() {
        return unit;
    }

    /**
     * How many rows there are.
     *
     * @return at least 0
     */
    public int size() {
        return after.length;
    }

    /**
     * How many users the rows stand for.
     *
     * @return the sum of the weights
     */
    public double users() {
        double sum = size();
        if (weight.length > 0) {
            sum = 0;
            for (double one : weight) {
                sum += one;
            }
        }
        return sum;
    }

    /**
     * One row.
     *
     * @param row  from 0
     * @return the row
     */
    public Tenure get(int row) {
        return new Tenure(entered(row), after[row], upTo[row], weight(row));
    }

    /**
     * Names of the numbers that rows have.
     *
     * @return in the order in which they were given
     */
    public List<String> covariates() {
        return List.copyOf(covariates.keySet());
    }

    @Override
    public String toString() {
        return "Tenures[" + size() + " rows in " + unit.label() + "s]";
    }

    /** The column of ages at the end or when last seen, itself. */
    double[] ends() {
        return after;
    }

    /** The column of ages at entry, itself; empty if all were watched from the start. */
    double[] entries() {
        return entered;
    }

    double entered(int row) {
        return entered.length == 0 ? 0 : entered[row];
    }

    double after(int row) {
        return after[row];
    }

    double upTo(int row) {
        return upTo[row];
    }

    double weight(int row) {
        return weight.length == 0 ? 1 : weight[row];
    }

    boolean isExact(int row) {
        return upTo[row] == after[row];
    }

    boolean isOpen(int row) {
        return upTo[row] == Double.POSITIVE_INFINITY;
    }

    boolean hasLateEntries() {
        return entered.length > 0;
    }

    boolean isWeighted() {
        return weight.length > 0;
    }

    boolean hasWholeWeights() {
        return Arrays.stream(weight).allMatch(one -> one == StrictMath.rint(one));
    }

    /** The column itself, not a copy. */
    double[] covariate(String name) {
        double[] values = covariates.get(name);
        if (values == null) {
            throw new IllegalArgumentException("covariate must be one of " + covariates.keySet() + ", was " + name);
        }
        return values;
    }

    List<String> label(String name) {
        List<String> words = labels.get(name);
        if (words == null) {
            throw new IllegalArgumentException("label must be one of " + labels.keySet() + ", was " + name);
        }
        return words;
    }

    /** Refuses data in which an end is known only to lie in an interval. */
    void requireNoIntervals(String estimator) {
        for (int row = 0; row < size(); row++) {
            if (!isExact(row) && !isOpen(row)) {
                throw new IllegalArgumentException(estimator + " needs ends that are known or still to come, row " + row
                        + " ended in (" + after[row] + ", " + upTo[row] + "]. Maybe use Turnbull or a parametric fit.");
            }
        }
    }

    private Tenures rows(int[] rows) {
        double[][] columns = {pick(after, rows), pick(upTo, rows), pick(entered, rows), pick(weight, rows)};
        Map<String, double[]> numbers = new LinkedHashMap<>();
        covariates.forEach((name, values) -> numbers.put(name, pick(values, rows)));
        Map<String, List<String>> words = new LinkedHashMap<>();
        labels.forEach((name, values) ->
                words.put(name, Arrays.stream(rows).mapToObj(values::get).toList()));
        return new Tenures(unit, columns, numbers, words);
    }

    private static double[] pick(double[] column, int[] rows) {
        return column.length == 0
                ? NONE
                : Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }

    private static void requireLength(int length, int expected, String name) {
        if (length != expected) {
            throw new IllegalArgumentException(
                    name + " must have one value for each of " + expected + " rows, had " + length);
        }
    }

    private static double nonNegative(double value, String name, int row) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw refused(name, row, "at least 0 and finite", value);
        }
        return value + 0.0;
    }

    private static IllegalArgumentException refused(String name, int row, String expected, double value) {
        return new IllegalArgumentException(name + " of row " + row + " must be " + expected + ", was " + value);
    }
}
