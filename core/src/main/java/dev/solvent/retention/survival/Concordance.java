package dev.solvent.retention.survival;

import java.util.Arrays;

/**
 * How often, of two users whose order of leaving is known, the one with the higher risk left first (Harrell et al. 1982). Equal
 * risks count half; pairs that leave together are not counted; at equal ages who is still there stays longer. Within strata
 * only, as in R's coxph.
 */
final class Concordance {

    private final double[] ranked;
    /** Weights at risk by rank, as a Fenwick tree. */
    private final double[] tree;

    private double concordant;
    private double discordant;
    private double tied;

    private Concordance(double[] risks) {
        ranked = Arrays.stream(risks).sorted().distinct().toArray();
        tree = new double[ranked.length + 1];
    }

    static double of(CoxData data, double[] risks) {
        Concordance pairs = new Concordance(risks);
        for (int stratum = 0; stratum < data.strata().size(); stratum++) {
            pairs.count(data, stratum, risks);
        }
        double all = pairs.concordant + pairs.discordant + pairs.tied;
        return (pairs.concordant + pairs.tied / 2) / all;
    }

    private void count(CoxData data, int stratum, double[] risks) {
        Arrays.fill(tree, 0);
        int[] byEnd = data.byEnd()[stratum];
        int[] byEntry = data.byEntry()[stratum];
        int nextEntry = 0;
        int next = 0;
        while (next < byEnd.length) {
            double time = data.tenures().after(byEnd[next]);
            while (nextEntry < byEntry.length
                    && data.tenures().entered(byEntry[nextEntry]) > 0
                    && data.tenures().entered(byEntry[nextEntry]) >= time) {
                int row = byEntry[nextEntry++];
                add(rank(risks[row]), -data.tenures().weight(row));
            }
            int from = next;
            while (next < byEnd.length && data.tenures().after(byEnd[next]) == time) {
                if (!data.isEvent(byEnd[next])) {
                    add(rank(risks[byEnd[next]]), data.tenures().weight(byEnd[next]));
                }
                next++;
            }
            for (int i = from; i < next; i++) {
                if (data.isEvent(byEnd[i])) {
                    compare(rank(risks[byEnd[i]]), data.tenures().weight(byEnd[i]));
                }
            }
            for (int i = from; i < next; i++) {
                if (data.isEvent(byEnd[i])) {
                    add(rank(risks[byEnd[i]]), data.tenures().weight(byEnd[i]));
                }
            }
        }
    }

    private void compare(int rank, double weight) {
        double lower = sumUpTo(rank);
        double same = sumUpTo(rank + 1) - lower;
        double higher = sumUpTo(ranked.length) - lower - same;
        concordant += weight * lower;
        tied += weight * same;
        discordant += weight * higher;
    }

    private int rank(double risk) {
        return Arrays.binarySearch(ranked, risk);
    }

    private void add(int rank, double weight) {
        for (int i = rank + 1; i < tree.length; i += i & -i) {
            tree[i] += weight;
        }
    }

    /** Weight of ranks below a rank. */
    private double sumUpTo(int rank) {
        double sum = 0;
        for (int i = rank; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }
}
