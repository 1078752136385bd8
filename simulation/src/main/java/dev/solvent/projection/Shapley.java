package dev.solvent.projection;

import java.util.function.IntFunction;

/**
 * What each of some players adds to the worth of all of them, on average over the orders in which they may come.
 *
 * <pre>{@code
 * value(i) = sum over S without i of  |S|! (n - |S| - 1)! / n!  (worth(S + i) - worth(S))
 * }</pre>
 *
 * <p>Shapley (1953), A value for n-person games, in Contributions to the Theory of Games II, 307-317, equation 13: the only way
 * that is efficient (it sums to the whole), symmetric, additive over games, and gives nothing to a player who adds nothing.
 * Exact: all 2^n sets are evaluated.
 */
final class Shapley {

    private Shapley() {}

    /**
     * The value of every player, for several figures at once.
     *
     * @param players  n
     * @param worth  of a set, given as bits; the same number of figures for every set
     * @return by player, by figure
     */
    static double[][] values(int players, IntFunction<double[]> worth) {
        double[][] worths = new double[1 << players][];
        for (int set = 0; set < worths.length; set++) {
            worths[set] = worth.apply(set);
        }
        double[] weights = weights(players);
        double[][] values = new double[players][worths[0].length];
        for (int player = 0; player < players; player++) {
            for (int set = 0; set < worths.length; set++) {
                if ((set & 1 << player) == 0) {
                    double[] with = worths[set | 1 << player];
                    double weight = weights[Integer.bitCount(set)];
                    for (int figure = 0; figure < with.length; figure++) {
                        values[player][figure] += weight * (with[figure] - worths[set][figure]);
                    }
                }
            }
        }
        return values;
    }

    /** By the size of the set before: 1 / (n * (n - 1 over size)). */
    private static double[] weights(int players) {
        double[] weights = new double[players];
        double choices = 1;
        for (int size = 0; size < players; size++) {
            weights[size] = 1 / (players * choices);
            choices = choices * (players - 1 - size) / (size + 1);
        }
        return weights;
    }
}
