package dev.solvent.retention.survival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Observed less expected and its variance, summed over ages and strata. */
final class LogRankSums {

    private final double rho;
    private final double[] users;
    private final double[] observed;
    private final double[] expected;
    private final double[][] variance;

    LogRankSums(int groups, double rho) {
        this.rho = rho;
        users = new double[groups];
        observed = new double[groups];
        expected = new double[groups];
        variance = new double[groups][groups];
    }

    double users(int group) {
        return users[group];
    }

    double observed(int group) {
        return observed[group];
    }

    double expected(int group) {
        return expected[group];
    }

    double variance(int group, int other) {
        return variance[group][other];
    }

    /** Adds one stratum. */
    void add(List<Tenures> groups) {
        double[] times = groups.stream()
                .flatMapToDouble(LogRankSums::eventTimes)
                .sorted()
                .distinct()
                .toArray();
        double[][] atRisk = new double[groups.size()][];
        double[][] leaving = new double[groups.size()][];
        for (int g = 0; g < groups.size(); g++) {
            users[g] += groups.get(g).users();
            atRisk[g] = atRisk(groups.get(g), times);
            leaving[g] = leaving(groups.get(g), times);
        }
        double survival = 1;
        for (int j = 0; j < times.length; j++) {
            int time = j;
            double everybody = Arrays.stream(atRisk).mapToDouble(n -> n[time]).sum();
            double leavers = Arrays.stream(leaving).mapToDouble(d -> d[time]).sum();
            double weight = rho == 0 ? 1 : StrictMath.pow(survival, rho);
            for (int g = 0; g < atRisk.length; g++) {
                double share = atRisk[g][j] / everybody;
                observed[g] += weight * leaving[g][j];
                expected[g] += weight * leavers * share;
                addVariance(g, weight * weight * spread(everybody, leavers) * share, atRisk, j);
            }
            survival *= (everybody - leavers) / everybody;
        }
    }

    private void addVariance(int group, double factor, double[][] atRisk, int time) {
        double everybody = Arrays.stream(atRisk).mapToDouble(n -> n[time]).sum();
        for (int other = 0; other < atRisk.length; other++) {
            double share = atRisk[other][time] / everybody;
            variance[group][other] += factor * ((group == other ? 1 : 0) - share);
        }
    }

    /** Variance of the hypergeometric distribution, less the shares of the groups. */
    private static double spread(double everybody, double leavers) {
        return everybody > 1 ? leavers * (everybody - leavers) / (everybody - 1) : 0;
    }

    private static DoubleStream eventTimes(Tenures tenures) {
        tenures.requireNoIntervals("a log-rank test");
        if (!tenures.hasWholeWeights()) {
            throw new IllegalArgumentException("weights must be whole numbers in a log-rank test");
        }
        return IntStream.range(0, tenures.size()).filter(tenures::isExact).mapToDouble(tenures::after);
    }

    private static double[] leaving(Tenures tenures, double[] times) {
        double[] leaving = new double[times.length];
        for (int row = 0; row < tenures.size(); row++) {
            if (tenures.isExact(row)) {
                leaving[Arrays.binarySearch(times, tenures.after(row))] += tenures.weight(row);
            }
        }
        return leaving;
    }

    /** Users watched at each time: each row adds where it is last at risk and takes off where it is last not yet in. */
    private static double[] atRisk(Tenures tenures, double[] times) {
        double[] atRisk = new double[times.length + 1];
        for (int row = 0; row < tenures.size(); row++) {
            atRisk[countUpTo(times, tenures.after(row))] += tenures.weight(row);
            if (tenures.entered(row) > 0) {
                atRisk[countUpTo(times, tenures.entered(row))] -= tenures.weight(row);
            }
        }
        // a row counted at k is at risk at the first k times
        for (int k = times.length - 1; k >= 0; k--) {
            atRisk[k] += atRisk[k + 1];
        }
        return Arrays.copyOfRange(atRisk, 1, times.length + 1);
    }

    private static int countUpTo(double[] times, double age) {
        int index = Arrays.binarySearch(times, age);
        return index >= 0 ? index + 1 : -index - 1;
    }
}
