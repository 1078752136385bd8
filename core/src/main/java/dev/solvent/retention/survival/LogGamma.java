package dev.solvent.retention.survival;

import dev.solvent.internal.LogGammaConstant;
import dev.solvent.internal.LogGammaTail;

/**
 * The log-gamma distribution with one shape q in the form of Prentice (1974): log T = location + scale W is generalised gamma,
 * log-normal at q = 0, Weibull at q = 1, gamma where q equals the scale.
 *
 * <pre>{@code
 * log f(w) = c(q) - (e^(q w) - 1 - q w) / q^2,   c(q) = -log sqrt(2 pi) - delta(1 / q^2)
 * }</pre>
 *
 * where delta is the remainder of Stirling's formula for log Gamma. In this form everything is smooth in q through 0. Tails are
 * integrals of the density by Gauss-Legendre panels down to 40 e-folds, which gives their derivative by q in the same pass.
 */
record LogGamma() implements StandardLifetime {

    private static final double E_FOLDS = 40;
    private static final int PANELS = 20;
    private static final double[] NODES = {
        0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
    };
    private static final double[] WEIGHTS = {
        0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
    };

    @Override
    public Logs density(double w, double shape) {
        return new Logs(
                LogGammaConstant.value(shape) + LogGammaTail.exponent(shape, w),
                slope(w, shape),
                LogGammaConstant.derivative(shape) + exponentByShape(w, shape));
    }

    @Override
    public Logs survival(double w, double shape) {
        return w >= 0 ? tail(w, shape, 1) : tail(w, shape, -1).complement();
    }

    @Override
    public Logs cumulative(double w, double shape) {
        return w < 0 ? tail(w, shape, -1) : tail(w, shape, 1).complement();
    }

    @Override
    public double whereSurvival(double log, double shape) {
        return TailSearch.where(w -> survival(w, shape), log);
    }

    /**
     * The mass beyond w to the right (direction 1, w at least 0) or to the left (-1, w at most 0). Panels widen away from w, as
     * the bend of the density is near its mode and the far tail is nearly exponential.
     */
    private static Logs tail(double w, double q, int direction) {
        double top = LogGammaTail.exponent(q, w);
        double reach = end(w, q, direction, top - E_FOLDS) - w;
        double mass = 0;
        double byShape = 0;
        for (int panel = 0; panel < PANELS; panel++) {
            double from = w + reach * panel * panel / (PANELS * PANELS);
            double half = reach * (2 * panel + 1) / (2.0 * PANELS * PANELS);
            for (int node = 0; node < 2 * NODES.length; node++) {
                double place = (node & 1) == 0 ? NODES[node >> 1] : -NODES[node >> 1];
                double u = from + half * (1 + place);
                double density =
                        WEIGHTS[node >> 1] * StrictMath.abs(half) * StrictMath.exp(LogGammaTail.exponent(q, u) - top);
                mass += density;
                byShape += density * exponentByShape(u, q);
            }
        }
        double constant = LogGammaConstant.value(q);
        double value = constant + top + StrictMath.log(mass);
        double byW = -direction * StrictMath.exp(constant + top - value);
        return new Logs(value, byW, LogGammaConstant.derivative(q) + byShape / mass);
    }

    /** Where the exponent has come down to a level. */
    private static double end(double w, double q, int direction, double level) {
        double near = w;
        double step = 1;
        while (LogGammaTail.exponent(q, near + direction * step) > level) {
            near += direction * step;
            step *= 2;
        }
        double far = near + direction * step;
        for (int i = 0; i < 20; i++) {
            double middle = (near + far) / 2;
            if (LogGammaTail.exponent(q, middle) > level) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return far;
    }

    private static double slope(double w, double q) {
        double y = q * w;
        return y == 0 ? -w : -StrictMath.expm1(y) / q;
    }

    /** Derivative of the exponent by q: -w^3 (e^y (y - 2) + y + 2) / y^3. */
    private static double exponentByShape(double w, double q) {
        double y = q * w;
        if (StrictMath.abs(y) < 1) {
            // sum of n y^(n-1) / (n+2)!
            double term = 1.0 / 6;
            double sum = term;
            for (int n = 2; n < 20; n++) {
                term *= y / (n + 2);
                sum += n * term;
            }
            return -w * w * w * sum;
        }
        return -(StrictMath.exp(y) * (y - 2) + y + 2) / (q * q * q);
    }
}
