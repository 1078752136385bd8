package dev.solvent.retention.survival;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whether groups leave at the same rate: the log-rank test (Mantel 1966, Peto and Peto 1972) and its G-rho family (Harrington
 * and Fleming 1982). At each age the users who leave are compared with those that each group would lose if all had the same
 * hazard, under hypergeometric variance, weighted by S(t-)^rho of the pooled Kaplan-Meier curve: rho 0 is the log-rank test,
 * rho 1 the Peto-Peto form of Wilcoxon's, which gives early differences more say. Conventions and figures are those of R's
 * survdiff; late entries and whole-number weights are heeded besides.
 *
 * @param groups  in the order given, each with what was observed and expected
 * @param test  chi-square on the number of groups that could lose users, less one
 * @since 0.1.0
 */
public record LogRank(List<Group> groups, ChiSquareTest test) {

    private static final double SINGULAR = 1e-10;

    public LogRank {
        groups = List.copyOf(groups);
        requireNonNull(test, "test");
    }

    /**
     * One of the groups compared.
     *
     * @param name  as given
     * @param users  rows counted with their weights
     * @param observed  users who left, weighted by the test's weights
     * @param expected  users that would have left if all groups had the same hazard, weighted alike
     * @since 0.1.0
     */
    public record Group(String name, double users, double observed, double expected) {}

    /**
     * The log-rank test.
     *
     * @param groups  at least two, by name, such as {@code tenures.groupedBy("plan")}
     * @return the test
     */
    public static LogRank compare(Map<String, Tenures> groups) {
        return compare(groups, 0);
    }

    /**
     * A test of the G-rho family.
     *
     * @param groups  at least two, by name
     * @param rho  0 for the log-rank test, 1 for Peto and Peto's
     * @return the test
     */
    public static LogRank compare(Map<String, Tenures> groups, double rho) {
        return compareWithin(List.of(groups), rho);
    }

    /**
     * A stratified test: groups are compared within each stratum, and the differences added.
     *
     * @param strata  maps with the same names of groups; a group may be empty in some
     * @param rho  0 for the log-rank test, 1 for Peto and Peto's
     * @return the test
     */
    public static LogRank compareWithin(List<Map<String, Tenures>> strata, double rho) {
        Requires.nonNegative(rho, "rho");
        List<String> names =
                List.copyOf(Requires.nonEmpty(strata, "strata").get(0).keySet());
        if (names.size() < 2) {
            throw new IllegalArgumentException("groups must be at least 2, were " + names);
        }
        LogRankSums sums = new LogRankSums(names.size(), rho);
        for (Map<String, Tenures> stratum : strata) {
            if (!stratum.keySet().containsAll(names) || stratum.size() != names.size()) {
                throw new IllegalArgumentException(
                        "strata must have the same groups " + names + ", one had " + stratum.keySet());
            }
            sums.add(names.stream().map(stratum::get).toList());
        }
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < names.size(); g++) {
            groups.add(new Group(names.get(g), sums.users(g), sums.observed(g), sums.expected(g)));
        }
        return test(groups, sums);
    }

    private static LogRank test(List<Group> groups, LogRankSums sums) {
        int[] able = IntStream.range(0, groups.size())
                .filter(g -> sums.expected(g) > 0)
                .toArray();
        int freedom = able.length - 1;
        if (freedom < 1) {
            throw new IllegalArgumentException(
                    "groups must have users at risk together when one leaves, fewer than two had");
        }
        double[] difference = new double[freedom];
        double[][] variance = new double[freedom][freedom];
        for (int i = 0; i < freedom; i++) {
            difference[i] = sums.observed(able[i]) - sums.expected(able[i]);
            for (int j = 0; j < freedom; j++) {
                variance[i][j] = sums.variance(able[i], able[j]);
            }
        }
        Cholesky cholesky = Cholesky.of(variance, SINGULAR);
        if (!cholesky.isDefinite()) {
            throw new IllegalArgumentException("groups must be at risk together when users leave, some never were");
        }
        return new LogRank(groups, new ChiSquareTest(cholesky.quadraticForm(difference), freedom));
    }

    /**
     * Probability of a difference at least this large if all groups have the same hazard.
     *
     * @return a fraction
     */
    public double pValue() {
        return test.pValue();
    }

    @Override
    public String toString() {
        return "log-rank " + test;
    }
}
