package dev.solvent.scenario;

import dev.solvent.internal.Requires;

/**
 * Hill's curve.
 *
 * <pre>{@code
 * response = M * x^a / (k^a + x^a)
 * }</pre>
 *
 * <p>Hill (1910), Journal of Physiology 40, iv-vii; for media, Jin, Wang, Sun, Chan and Koehler (2017), Bayesian methods for
 * media mix modeling with carryover and shape effects, Google, equation 4. At shape 1 it is the curve of Michaelis and Menten
 * (1913), concave everywhere; above 1 it is S-shaped and the first money brings nothing.
 *
 * @param maximum  M, response that is never reached; positive
 * @param halfSpend  k, spend that brings half of it; positive
 * @param shape  a, positive
 * @since 0.1.0
 */
public record HillSaturation(double maximum, double halfSpend, double shape) implements Saturation {

    public HillSaturation {
        maximum = Requires.positive(maximum, "maximum");
        halfSpend = Requires.positive(halfSpend, "halfSpend");
        shape = Requires.positive(shape, "shape");
    }

    @Override
    public double response(double spend) {
        double ratio = Requires.nonNegative(spend, "spend") / halfSpend;
        if (ratio == 0) {
            return 0;
        }
        return shape == 1 ? maximum * ratio / (1 + ratio) : maximum / (1 + StrictMath.pow(ratio, -shape));
    }

    @Override
    public double marginal(double spend) {
        double ratio = Requires.nonNegative(spend, "spend") / halfSpend;
        if (shape == 1) {
            return maximum / halfSpend / ((1 + ratio) * (1 + ratio));
        }
        if (ratio == 0) {
            return shape > 1 ? 0 : Double.POSITIVE_INFINITY;
        }
        double reached = 1 / (1 + StrictMath.pow(ratio, -shape));
        return maximum * shape * reached * (1 - reached) / spend;
    }
}
