package dev.solvent.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Correlation of Latin hypercubes by changing the order of draws instead of the draws: within each randomisation the values of a
 * coordinate are put into the order of its correlated scores (after Iman and Conover, 1982, Communications in Statistics 11,
 * 311-334), so that every stratum still holds one draw.
 */
final class Reordering implements Words {

    private final Points points;
    private final long[][] moved;

    private Reordering(Points points, long[][] moved) {
        this.points = points;
        this.moved = moved;
    }

    /** Rows of the factor say which scores make up a coordinate's. */
    static Reordering of(Points points, double[][] factor) {
        int draws = points.design().draws();
        int size = points.design().drawsPerRandomisation();
        long[][] moved = new long[factor.length][];
        for (int i = 0; i < factor.length; i++) {
            boolean alone = true;
            for (int j = 0; j < i; j++) {
                alone &= factor[i][j] == 0;
            }
            moved[i] = new long[alone ? 0 : draws];
            for (int from = 0; from < moved[i].length; from += size) {
                reorder(points, i, factor[i], from, moved[i]);
            }
        }
        return new Reordering(points, moved);
    }

    private static void reorder(Points points, int coordinate, double[] weights, int from, long[] into) {
        int size = points.design().drawsPerRandomisation();
        List<Integer> order = new ArrayList<>();
        double[] scores = new double[size];
        long[] words = new long[size];
        for (int draw = 0; draw < size; draw++) {
            for (int j = 0; j <= coordinate; j++) {
                if (weights[j] != 0) {
                    scores[draw] += weights[j] * Numbers.score(points.word(j, from + draw));
                }
            }
            // signed order of the words with their top bit turned is the unsigned order of the words
            words[draw] = points.word(coordinate, from + draw) ^ Long.MIN_VALUE;
            order.add(draw);
        }
        order.sort((a, b) -> Double.compare(scores[a], scores[b]));
        Arrays.sort(words);
        for (int rank = 0; rank < size; rank++) {
            into[from + order.get(rank)] = words[rank] ^ Long.MIN_VALUE;
        }
    }

    @Override
    public long word(int coordinate, int draw) {
        long[] column = moved[coordinate];
        return column.length == 0 ? points.word(coordinate, draw) : column[draw];
    }
}
