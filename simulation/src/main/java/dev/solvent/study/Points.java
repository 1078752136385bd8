package dev.solvent.study;

import java.util.ArrayList;
import java.util.List;

/**
 * A design bound to names: one 64-bit word per name and draw, read as an unsigned binary fraction of 1. Words of any draw can be
 * asked in any order, by any thread.
 */
final class Points {

    private final Design design;
    private final List<Coordinate> coordinates;

    /** Words of one name. */
    @FunctionalInterface
    private interface Coordinate {
        long word(int draw);

        /** Words of consecutive draws, from the first place on. */
        default void fill(int from, long[] into, int count) {
            for (int i = 0; i < count; i++) {
                into[i] = word(from + i);
            }
        }
    }

    /** Draws that know nothing of each other; the key of a stream is mixed once for all its draws. */
    private record Independent(long key) implements Coordinate {
        @Override
        public long word(int draw) {
            return independent(key, draw);
        }

        @Override
        public void fill(int from, long[] into, int count) {
            int done = 0;
            while (done < count) {
                int first = (from + done) % Streams.BLOCK;
                int of = StrictMath.min(count - done, Streams.BLOCK - first);
                Streams.fill(Streams.part(key, (from + done) / Streams.BLOCK), first, into, done, of);
                done += of;
            }
        }
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
                        case MONTE_CARLO -> new Independent(key);
                        case ANTITHETIC -> draw -> independent(key, draw >> 1) ^ -(draw & 1L);
                        case LATIN_HYPERCUBE -> latin(design, key);
                        case SOBOL -> new Sobol(key, coordinates.size(), design.drawsPerRandomisation());
                    });
        }
        return new Points(design, List.copyOf(coordinates));
    }

    Design design() {
        return design;
    }

    long word(int coordinate, int draw) {
        return coordinates.get(coordinate).word(draw);
    }

    /** Words of consecutive draws, from the first place on. */
    void fill(int coordinate, int from, long[] into, int count) {
        coordinates.get(coordinate).fill(from, into, count);
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
    private record Sobol(long key, int dimension, int size) implements Coordinate {
        @Override
        public long word(int draw) {
            return word(SobolDirections.point(dimension, draw % size), scramble(draw / size), independent(key, draw));
        }

        /** Point after point: neighbours in Gray-code order differ by one direction. */
        @Override
        public void fill(int from, long[] into, int count) {
            new Independent(key).fill(from, into, count);
            int scramble = 0;
            int point = 0;
            for (int i = 0; i < count; i++) {
                int index = (from + i) % size;
                if (i == 0 || index == 0) {
                    scramble = scramble((from + i) / size);
                    point = SobolDirections.point(dimension, index);
                } else {
                    point ^= SobolDirections.step(dimension, index);
                }
                into[i] = word(point, scramble, into[i]);
            }
        }

        private int scramble(int randomisation) {
            return (int) Streams.part(~key, randomisation);
        }

        private static long word(int point, int scramble, long digits) {
            return ((long) SobolDirections.scrambled(point, scramble) << 32) | (digits >>> 32);
        }
    }
}
