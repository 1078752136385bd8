package dev.solvent.study;

/**
 * How draws are spread over what is possible.
 *
 * @since 0.1.0
 */
public enum Sampling {
    /** Independent draws. */
    MONTE_CARLO("Monte Carlo"),
    /** Independent pairs of a draw and its mirror image. */
    ANTITHETIC("antithetic pairs"),
    /** Every input takes one value from each of equally likely strata (McKay, Beckman and Conover, 1979). */
    LATIN_HYPERCUBE("Latin hypercube"),
    /** Points of Sobol' with the directions of Joe and Kuo (2008), scrambled as Owen (1995) did. */
    SOBOL("scrambled Sobol'");

    private final String label;

    Sampling(String label) {
        this.label = label;
    }

    /** In words, as reports show it. */
    @Override
    public String toString() {
        return label;
    }
}
