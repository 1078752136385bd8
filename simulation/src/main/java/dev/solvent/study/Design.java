package dev.solvent.study;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.draws.Streams;

/**
 * Which draws a study makes: how many, spread how, from which seed. Equal designs give equal draws.
 *
 * <p>Scrambled Sobol' points and Latin hypercubes come in independent randomisations, 16 unless said otherwise: points of one
 * randomisation are not independent, so only their averages over randomisations tell how sure a result is.
 *
 * @param sampling  how draws are spread
 * @param draws  how many in all
 * @param randomisations  how many independent sets they form; 1 where single draws (or pairs) are independent
 * @param seed  where randomness starts
 * @since 0.1.0
 */
public record Design(Sampling sampling, int draws, int randomisations, long seed) {

    private static final int DEFAULT_RANDOMISATIONS = 16;

    public Design {
        requireNonNull(sampling, "sampling");
        Requires.atLeast(draws, 2, "draws");
        boolean randomised = sampling == Sampling.LATIN_HYPERCUBE || sampling == Sampling.SOBOL;
        Requires.atLeast(randomisations, randomised ? 2 : 1, "randomisations");
        if (!randomised && randomisations != 1) {
            throw new IllegalArgumentException("randomisations must be 1 for " + sampling + ", was " + randomisations);
        }
        int multiple = sampling == Sampling.ANTITHETIC ? 2 : randomisations;
        if (draws % multiple != 0) {
            throw new IllegalArgumentException("draws must be a multiple of " + multiple + ", was " + draws);
        }
        if (sampling == Sampling.SOBOL && Integer.bitCount(draws / randomisations) != 1) {
            int lower = randomisations * StrictMath.max(2, Integer.highestOneBit(draws / randomisations));
            throw new IllegalArgumentException(
                    "draws must be " + randomisations + " randomisations times a power of two, such as " + lower
                            + " or " + 2L * lower + ", was " + draws);
        }
        if (draws / randomisations < 2) {
            throw new IllegalArgumentException(
                    "draws must be at least " + 2 * randomisations + ", two per randomisation, was " + draws);
        }
    }

    /**
     * Independent draws.
     *
     * @param draws  how many, at least 2
     * @return the design, of seed 0
     */
    public static Design monteCarlo(int draws) {
        return new Design(Sampling.MONTE_CARLO, draws, 1, 0);
    }

    /**
     * Pairs of a draw and its mirror image: where one is at its p-quantile, the other is at 1 - p.
     *
     * @param draws  how many, even
     * @return the design, of seed 0
     */
    public static Design antithetic(int draws) {
        return new Design(Sampling.ANTITHETIC, draws, 1, 0);
    }

    /**
     * Latin hypercubes, 16 of them.
     *
     * @param draws  how many in all, a multiple of 16
     * @return the design, of seed 0
     */
    public static Design latinHypercube(int draws) {
        return new Design(Sampling.LATIN_HYPERCUBE, draws, DEFAULT_RANDOMISATIONS, 0);
    }

    /**
     * Scrambled Sobol' points in 16 randomisations. Input number k of a study takes dimension k, so a new input keeps the draws
     * of the others when it is named after them; other designs keep them wherever it is named.
     *
     * @param draws  how many in all, 16 times a power of two
     * @return the design, of seed 0
     */
    public static Design sobol(int draws) {
        return new Design(Sampling.SOBOL, draws, DEFAULT_RANDOMISATIONS, 0);
    }

    /**
     * The same with another seed.
     *
     * @param other  any number
     * @return a design
     */
    public Design seed(long other) {
        return new Design(sampling, draws, randomisations, other);
    }

    /**
     * The same with another number of randomisations. Fewer make points more even, more make intervals surer.
     *
     * @param count  at least 2
     * @return a design
     */
    public Design randomisations(int count) {
        return new Design(sampling, draws, count, seed);
    }

    /** Draws that belong together. */
    int drawsPerRandomisation() {
        return draws / randomisations;
    }

    /** What repeats a result: kind, number, randomisations, seed and version of the generator. */
    @Override
    public String toString() {
        return sampling + ", " + draws + " draws"
                + (randomisations > 1 ? " in " + randomisations + " randomisations" : "")
                + ", seed " + seed + ", generator " + Streams.VERSION;
    }
}
