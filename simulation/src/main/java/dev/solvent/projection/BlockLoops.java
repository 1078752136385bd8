package dev.solvent.projection;

import java.util.Arrays;

/**
 * The fast part: one month of many draws side by side. Each loop is small, over whole rows and free of branches and calls, because
 * that is what the compiler of JDK 17 turns into vector code; it gives up on bodies with more than a handful of streams. Rows are
 * {@link #PADDED} long so that all of them start at the same phase of a cache line. Every operation rounds as the standard says,
 * so interpreted and compiled code give the same bits.
 */
final class BlockLoops {

    /** Draws side by side. */
    static final int WIDTH = 256;

    static final int PADDED = WIDTH + 6;

    private BlockLoops() {}

    static double[][] rows(int count) {
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = new double[PADDED];
        }
        return rows;
    }

    /** {@code users(t) = sum of won(s) stay(t - s)}: two months against two months at a time. */
    static void convolve(double[][] won, double[][] stay, double[][] users) {
        int months = users.length;
        for (int t = 0; t + 1 < months; t += 2) {
            Arrays.fill(users[t], 0);
            Arrays.fill(users[t + 1], 0);
            for (int s = 0; s < t; s += 2) {
                tile(users[t], users[t + 1], won[s], won[s + 1], stay[t - s - 1], stay[t - s], stay[t - s + 1]);
            }
            corner(users[t], users[t + 1], won[t], won[t + 1], stay[0], stay[1]);
        }
        if (months % 2 == 1) {
            int last = months - 1;
            Arrays.fill(users[last], 0);
            for (int s = 0; s <= last; s++) {
                addProduct(users[last], won[s], stay[last - s]);
            }
        }
    }

    private static void tile(
            double[] now, double[] next, double[] won, double[] later, double[] s0, double[] s1, double[] s2) {
        for (int i = 0; i < WIDTH; i++) {
            double x = won[i];
            double y = later[i];
            double stay = s1[i];
            now[i] = Math.fma(y, s0[i], Math.fma(x, stay, now[i]));
            next[i] = Math.fma(y, stay, Math.fma(x, s2[i], next[i]));
        }
    }

    private static void corner(double[] now, double[] next, double[] won, double[] later, double[] s0, double[] s1) {
        for (int i = 0; i < WIDTH; i++) {
            double x = won[i];
            double stay = s0[i];
            now[i] = Math.fma(x, stay, now[i]);
            next[i] = Math.fma(later[i], stay, Math.fma(x, s1[i], next[i]));
        }
    }

    static void addProduct(double[] into, double[] x, double[] y) {
        for (int i = 0; i < WIDTH; i++) {
            into[i] = Math.fma(x[i], y[i], into[i]);
        }
    }

    static void addMultiple(double[] into, double[] x, double factor) {
        for (int i = 0; i < WIDTH; i++) {
            into[i] = Math.fma(x[i], factor, into[i]);
        }
    }

    static void multiple(double[] into, double[] x, double factor) {
        for (int i = 0; i < WIDTH; i++) {
            into[i] = x[i] * factor;
        }
    }

    static void product(double[] into, double[] x, double[] y) {
        for (int i = 0; i < WIDTH; i++) {
            into[i] = x[i] * y[i];
        }
    }

    static void add(double[] into, double[] x) {
        for (int i = 0; i < WIDTH; i++) {
            into[i] += x[i];
        }
    }

    /** Shifted beta-geometric: who stays from month k - 1 to month k is {@code (beta + k - 1) / (alpha + beta + k - 1)}. */
    static void betaGeometric(double[] stay, double[] before, double[] alpha, double[] beta, double month) {
        for (int i = 0; i < WIDTH; i++) {
            double kept = beta[i] + (month - 1);
            stay[i] = before[i] * kept / (alpha[i] + kept);
        }
    }

    static void constantChurn(double[] stay, double[] before, double[] churn) {
        for (int i = 0; i < WIDTH; i++) {
            stay[i] = before[i] * (1 - churn[i]);
        }
    }

    /** The sign-ups of the next month before season and shocks, and with them. */
    static void grow(double[] level, double[] factor, double[] won, double pattern) {
        for (int i = 0; i < WIDTH; i++) {
            level[i] *= factor[i];
            won[i] = level[i] * pattern;
        }
    }

    /** Revenue, cost and what they add to the month's cash flow; revenue and cost are summed over the months. */
    static void money(double[] users, double[] revenue, double[] taken, double[] cost, Totals into) {
        double[] flow = into.flow;
        double[] revenues = into.revenue;
        double[] costs = into.cost;
        for (int i = 0; i < WIDTH; i++) {
            double earned = users[i] * revenue[i];
            double spent = users[i] * cost[i];
            revenues[i] += earned;
            costs[i] += spent;
            flow[i] += earned - spent - users[i] * taken[i];
        }
    }

    static void lessProduct(double[] flow, double[] x, double[] y) {
        for (int i = 0; i < WIDTH; i++) {
            flow[i] -= x[i] * y[i];
        }
    }

    /** Cash since the start, its lowest point, and the present value of the flow. */
    static void cash(double[] flow, double[] discount, Totals into) {
        double[] cash = into.cash;
        double[] lowest = into.lowest;
        double[] present = into.present;
        for (int i = 0; i < WIDTH; i++) {
            double now = cash[i] + flow[i];
            cash[i] = now;
            lowest[i] = Math.min(lowest[i], now);
            present[i] += flow[i] * discount[i];
        }
    }

    /** What a sign-up of the first month brings this month, present value and running sum. */
    static void cohort(double[] brought, double[] discount, double[] value, double[] balance) {
        for (int i = 0; i < WIDTH; i++) {
            value[i] += brought[i] * discount[i];
            balance[i] += brought[i];
        }
    }

    static void perUser(double[] into, double[] stay, double[] revenue, double[] taken, double[] cost) {
        for (int i = 0; i < WIDTH; i++) {
            into[i] += stay[i] * (revenue[i] - taken[i] - cost[i]);
        }
    }

    /** The highest balance so far, kept for every month. */
    static void highest(double[] balance, double[] before, double[] now) {
        for (int i = 0; i < WIDTH; i++) {
            now[i] = Math.max(before[i], balance[i]);
        }
    }

    /** Months whose value in a rising sequence of rows is below a target, by halving. */
    static int monthsBelow(double[][] rising, int draw, double target) {
        int first = 0;
        for (int left = rising.length; left > 1; left -= left >>> 1) {
            int half = left >>> 1;
            first += rising[first + half - 1][draw] < target ? half : 0;
        }
        return first + (rising[first][draw] < target ? 1 : 0);
    }

    /** Sums over the months of a block. */
    static final class Totals {
        final double[] flow = new double[PADDED];
        final double[] revenue = new double[PADDED];
        final double[] cost = new double[PADDED];
        final double[] taken = new double[PADDED];
        final double[] cash = new double[PADDED];
        final double[] lowest = new double[PADDED];
        final double[] present = new double[PADDED];
    }
}
