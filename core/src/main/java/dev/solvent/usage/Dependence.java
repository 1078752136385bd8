package dev.solvent.usage;

/**
 * How a user's place on one meter goes with the place on another. The distribution on each meter stays exactly as given
 * (a Gaussian copula).
 *
 * @param spearman  rank correlation of every two meters, in [-1, 1]; 1 means one common level: who is heavy on one meter is
 *     as heavy on all
 * @since 0.1.0
 */
public record Dependence(double spearman) {

    /** Every meter on its own. */
    public static final Dependence INDEPENDENT = new Dependence(0);
    /** One level for all meters. */
    public static final Dependence COMMON_LEVEL = new Dependence(1);

    public Dependence {
        if (!(spearman >= -1 && spearman <= 1)) {
            throw new IllegalArgumentException("spearman must be in [-1, 1], was " + spearman);
        }
        spearman += 0.0;
    }

    /**
     * The correlation of the normal scores, 2 sin(pi rho / 6). K. Pearson, On Further Methods of Determining Correlation
     * (1907).
     *
     * @return in [-1, 1]
     */
    double normalCorrelation() {
        return StrictMath.abs(spearman) == 1 ? spearman : 2 * StrictMath.sin(StrictMath.PI * spearman / 6);
    }

    /** Several meters cannot all go against each other: with n meters the correlation of scores is at least -1 / (n - 1). */
    void check(int meters) {
        if (meters > 1 && normalCorrelation() < -1.0 / (meters - 1)) {
            throw new IllegalArgumentException("spearman of " + meters + " meters must be at least "
                    + 6 / StrictMath.PI * StrictMath.asin(-0.5 / (meters - 1)) + ", was " + spearman);
        }
    }
}
