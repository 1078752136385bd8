package dev.solvent.retention.survival;

/**
 * The robust (infinitesimal jackknife) variance of a sum of hazard increments, as R's survfit uses it when weights are not
 * whole numbers: the sum over rows of weight squared times the squared derivative of the sum with respect to the weight.
 *
 * <p>The derivative of a row changes by the same amount for everybody at risk, so three running moments of those at risk are
 * enough and the whole curve costs one pass.
 */
final class Influence {

    private final Tenures tenures;
    private final RiskCounts counts;
    private final double[] entries;
    private final int[] entryOrder;
    private final int[] endOrder;
    private final double[] changeAtEntry;

    private int entered;
    private int left;
    /** Sums over those at risk of w^2, w^2 c and w^2 c^2, where c is the common change up to their entry. */
    private double weight;

    private double moment;
    private double square;
    private double gone;

    private Influence(Tenures tenures, RiskCounts counts) {
        this.tenures = tenures;
        this.counts = counts;
        entries = tenures.hasLateEntries() ? tenures.entries() : new double[tenures.size()];
        entryOrder = SortOrder.ascending(entries);
        endOrder = SortOrder.ascending(tenures.ends());
        changeAtEntry = new double[tenures.size()];
    }

    /** Variances at each time of log survival (product limit) or of the cumulative hazard. */
    static double[] variances(Tenures tenures, RiskCounts counts, boolean productLimit) {
        return new Influence(tenures, counts).pass(productLimit);
    }

    private double[] pass(boolean productLimit) {
        double[] variances = new double[counts.size()];
        double change = 0;
        for (int i = 0; i < variances.length; i++) {
            enterBefore(counts.time(i), change);
            double denominator = counts.atRisk(i) - (productLimit ? counts.events(i) : 0);
            double step = counts.events(i) == 0 ? 0 : 1 / denominator;
            change += step * counts.events(i) / counts.atRisk(i);
            leaveAt(counts.time(i), change, step);
            variances[i] = gone + weight * change * change - 2 * moment * change + square;
        }
        return variances;
    }

    private void enterBefore(double time, double change) {
        while (entered < entryOrder.length
                && (entries[entryOrder[entered]] == 0 || entries[entryOrder[entered]] < time)) {
            int row = entryOrder[entered++];
            changeAtEntry[row] = change;
            count(row, 1);
        }
    }

    private void leaveAt(double time, double change, double step) {
        while (left < endOrder.length && tenures.after(endOrder[left]) == time) {
            int row = endOrder[left++];
            count(row, -1);
            double own = change - changeAtEntry[row] - (tenures.isExact(row) ? step : 0);
            gone += tenures.weight(row) * tenures.weight(row) * own * own;
        }
    }

    private void count(int row, int sign) {
        double squared = sign * tenures.weight(row) * tenures.weight(row);
        weight += squared;
        moment += squared * changeAtEntry[row];
        square += squared * changeAtEntry[row] * changeAtEntry[row];
    }
}
