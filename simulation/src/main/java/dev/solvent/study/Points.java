package dev.solvent.study;

import dev.solvent.internal.draws.Streams;
import java.util.ArrayList;
import java.util.List;

/**
 * A design bound to names: one 64-bit word per name and draw, read as an unsigned binary fraction of 1. Words of any draw can be
 * asked in any order, by any thread.
 */
final class Points implements Words {

    private final Design design;
    private final List<Coordinate> coordinates;

    /** Word of a draw. */
    @FunctionalInterface
    private interface Coordinate {
        long word(int draw);
    }

    private Points(Design design, List<Coordinate> coordinates) {
        this.design = design;
        this.coordinates = coordinates;
    }

    static Points of(Design design, List<String> names) {
        if (design.sampling() == Sampling.SOBOL && names.size() > SobolDirections.dimensions()) {
            throw new IllegalArgumentException("inputs must be at most " + SobolDirections.dimensions()
                    + " for Sobol' points, was " + names.size() + ". Maybe use a Latin hypercube.");
        }
        List<Coordinate> coordinates = new ArrayList<>();
        for (String name : names) {
            long key = Streams.key(design.seed(), name);
            coordinates.add(
                    switch (design.sampling()) {
                        case MONTE_CARLO -> draw -> independent(key, draw);
                        case ANTITHETIC -> draw -> independent(key, draw >> 1) ^ -(draw & 1L);
                        case LATIN_HYPERCUBE -> latin(design, key);
                        case SOBOL -> sobol(design, key, coordinates.size());
                    });
        }
        return new Points(design, List.copyOf(coordinates));
    }

    Design design() {
        return design;
    }

    @Override
    public long word(int coordinate, int draw) {
        return coordinates.get(coordinate).word(draw);
    }

    private static long independent(long key, int draw) {
        return Streams.word(Streams.part(key, draw / Streams.BLOCK), draw % Streams.BLOCK);
    }

    /** Strata in random order, and within its stratum each draw anywhere. */
    private static Coordinate latin(Design design, long key) {
        int size = design.drawsPerRandomisation();
        List<int[]> orders = new ArrayList<>();
        for (int i = 0; i < design.randomisations(); i++) {
            orders.add(Streams.permutation(size, Streams.part(~key, i)));
        }
        long width = Long.divideUnsigned(-1L, size);
        return draw -> {
            long within = Math.multiplyHigh(independent(key, draw) >>> 1, width) << 1;
            return orders.get(draw / size)[draw % size] * width + within;
        };
    }

    /** The top 32 bits are a scrambled point; the digits below, which scrambling makes independent, come from the stream. */
    private static Coordinate sobol(Design design, long key, int dimension) {
        int size = design.drawsPerRandomisation();
        return draw -> {
            int scramble = (int) Streams.part(~key, draw / size);
            int point = SobolDirections.scrambled(SobolDirections.point(dimension, draw % size), scramble);
            return ((long) point << 32) | (independent(key, draw) >>> 32);
        };
    }
}
