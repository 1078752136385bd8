package dev.solvent.internal;

/**
 * The mean of a positive function of a beta distributed share, E[g(P)] with P ~ Beta(a, b), by quadrature.
 *
 * <p>The line of log odds is mapped by y = centre + width * sinh(u), centred on the distribution, and summed by the
 * trapezoidal rule, whose error falls exponentially for analytic integrands (H. Takahasi and M. Mori, 1974, Publ. RIMS 9,
 * 721-741). Steps are halved until two results agree. Integrand and weights are logarithms and the weights are summed by
 * the same rule, so neither overflow nor the normalising beta function enters.
 *
 * @since 0.1.0
 */
public final class BetaAverage {

    private static final double PRECISION = 4e-15;
    private static final int COARSEST = 1;
    private static final int FINEST = 10;

    /** Terms this far below the largest are nothing in double precision. */
    private static final double NEGLIGIBLE = 60;

    private final double a;
    private final double b;
    private final Integrand integrand;
    private final double centre;
    private final double width;
    private final double peak;
    private final double[] reach = new double[2];
    private double reference;
    private double weighted;
    private double weights;

    private BetaAverage(double a, double b, Integrand integrand) {
        this.a = a;
        this.b = b;
        this.integrand = integrand;
        centre = StrictMath.log(a / b);
        width = StrictMath.sqrt(1 / a + 1 / b);
        peak = -a * StrictMath.log1p(b / a) - b * StrictMath.log1p(a / b);
        reference = Double.NEGATIVE_INFINITY;
    }

    /** The logarithm of a positive function of a share, given with its complement so that both ends are exact. */
    @FunctionalInterface
    public interface Integrand {

        /**
         * Value at a share.
         *
         * @param logShare  ln p, at most 0
         * @param logComplement  ln(1 - p), at most 0
         * @return ln g(p); minus infinity for zero
         */
        double logAt(double logShare, double logComplement);
    }

    /**
     * Logarithm of the mean.
     *
     * @param a  first shape, positive
     * @param b  second shape, positive
     * @param integrand  ln g
     * @return ln E[g(P)]
     */
    public static double logMean(double a, double b, Integrand integrand) {
        return new BetaAverage(a, b, integrand).logMean();
    }

    private double logMean() {
        add(0, 0);
        double previous = Double.NaN;
        double result = Double.NaN;
        for (int level = COARSEST; level <= FINEST; level++) {
            sweep(level);
            previous = result;
            result = StrictMath.log(weighted / weights) + reference;
            if (StrictMath.abs(result - previous) <= PRECISION) {
                break;
            }
        }
        return result;
    }

    /** Adds the points of a level that no coarser level had: the coarsest finds out how far, the others fill in. */
    private void sweep(int level) {
        double step = 1.0 / (1 << level);
        for (int side = 0; side < 2; side++) {
            double sign = side == 0 ? -1 : 1;
            if (level == COARSEST) {
                int k = 1;
                while (add(StrictMath.sinh(sign * k * step), StrictMath.log(StrictMath.cosh(k * step)))) {
                    k++;
                }
                reach[side] = k * step;
            } else {
                for (double u = step; u < reach[side]; u += 2 * step) {
                    add(StrictMath.sinh(sign * u), StrictMath.log(StrictMath.cosh(u)));
                }
            }
        }
    }

    /** Adds one point; false when both it and its weight are negligible. */
    private boolean add(double sinh, double logCosh) {
        double y = centre + width * sinh;
        double smaller = -StrictMath.log1p(StrictMath.exp(-StrictMath.abs(y)));
        double larger = smaller - StrictMath.abs(y);
        double logShare = y >= 0 ? smaller : larger;
        double logComplement = y >= 0 ? larger : smaller;
        double logWeight = a * logShare + b * logComplement - peak + logCosh;
        double logTerm = logWeight + integrand.logAt(logShare, logComplement);
        if (logTerm > reference) {
            weighted *= StrictMath.exp(reference - logTerm);
            reference = logTerm;
        }
        weights += StrictMath.exp(logWeight);
        weighted += logTerm == Double.NEGATIVE_INFINITY ? 0 : StrictMath.exp(logTerm - reference);
        return logWeight > -NEGLIGIBLE || logTerm > reference - NEGLIGIBLE;
    }
}
