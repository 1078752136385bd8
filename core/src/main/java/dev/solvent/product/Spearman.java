package dev.solvent.product;

import dev.solvent.internal.Requires;

/**
 * Rank correlation of usage and lifetime: 1 if heavier users always stay longer, -1 if they always leave earlier, 0 if the one says
 * nothing about the other.
 *
 * @param correlation  in [-1, 1]
 * @since 0.1.0
 */
public record Spearman(double correlation) {

    public Spearman {
        Requires.finite(correlation, "correlation");
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException("correlation must be in [-1, 1], was " + correlation);
        }
        correlation = correlation + 0.0;
    }

    /**
     * A rank correlation.
     *
     * @param correlation  in [-1, 1]
     * @return the value
     */
    public static Spearman spearman(double correlation) {
        return new Spearman(correlation);
    }

    /**
     * The correlation of the normal scores of a Gaussian copula with this rank correlation: 2 sin(pi/6 * rho), Pearson (1907).
     *
     * @return in [-1, 1]
     */
    public double normalCorrelation() {
        return StrictMath.abs(correlation) == 1 ? correlation : 2 * StrictMath.sin(StrictMath.PI / 6 * correlation);
    }
}
