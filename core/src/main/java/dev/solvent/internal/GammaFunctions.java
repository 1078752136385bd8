package dev.solvent.internal;

import org.apache.commons.math3.special.Gamma;

/**
 * The gamma function's logarithm and derivatives, and their differences over a step without the cancellation that subtracting
 * two of them brings. Arguments below 10 are shifted up by the recurrence; above, Stirling's series is used (Abramowitz and
 * Stegun, 1964, 6.1.41, 6.3.18, 6.4.12).
 */
public final class GammaFunctions {

    private static final double LARGE = 10;

    private GammaFunctions() {}

    /**
     * Logarithm of the gamma function.
     *
     * @param x  positive
     * @return ln Gamma(x)
     */
    public static double logGamma(double x) {
        return Gamma.logGamma(Requires.positive(x, "x"));
    }

    /**
     * Logarithm of the beta function.
     *
     * @param a  positive
     * @param b  positive
     * @return ln B(a, b)
     */
    public static double logBeta(double a, double b) {
        double smaller = StrictMath.min(a, b);
        double larger = StrictMath.max(a, b);
        return logGamma(smaller) - logGammaRise(larger, smaller);
    }

    /**
     * The digamma function.
     *
     * @param x  positive
     * @return derivative of ln Gamma
     */
    public static double digamma(double x) {
        double at = Requires.positive(x, "x");
        double sum = 0;
        for (; at < LARGE; at++) {
            sum -= 1 / at;
        }
        double u = 1 / (at * at);
        return sum + StrictMath.log(at) - 0.5 / at - u * psiSeries(u);
    }

    private static double psiSeries(double u) {
        return 1 / 12.0
                - u * (1 / 120.0 - u * (1 / 252.0 - u * (1 / 240.0 - u * (1 / 132.0 - u * (691 / 32760.0 - u / 12)))));
    }

    /**
     * The trigamma function.
     *
     * @param x  positive
     * @return second derivative of ln Gamma
     */
    public static double trigamma(double x) {
        double at = Requires.positive(x, "x");
        double sum = 0;
        for (; at < LARGE; at++) {
            sum += 1 / (at * at);
        }
        double u = 1 / (at * at);
        double tail = 1 / 6.0
                - u * (1 / 30.0 - u * (1 / 42.0 - u * (1 / 30.0 - u * (5 / 66.0 - u * (691 / 2730.0 - u * 7 / 6)))));
        return sum + (1 + 0.5 / at + u * tail) / at;
    }

    /**
     * How much the logarithm of the gamma function rises over a step.
     *
     * @param x  positive
     * @param t  at least 0
     * @return ln Gamma(x + t) - ln Gamma(x)
     */
    public static double logGammaRise(double x, double t) {
        double at = Requires.positive(x, "x");
        double sum = 0;
        for (; at < LARGE; at++) {
            sum -= StrictMath.log1p(t / at);
        }
        double next = at + t;
        return sum
                + (at - 0.5) * StrictMath.log1p(t / at)
                + t * StrictMath.log(next)
                - t
                - t / next / (12 * at)
                + stirlingTail(next)
                - stirlingTail(at);
    }

    /**
     * How much the digamma function rises over a step.
     *
     * @param x  positive
     * @param t  at least 0
     * @return psi(x + t) - psi(x)
     */
    public static double digammaRise(double x, double t) {
        double at = Requires.positive(x, "x");
        double sum = 0;
        for (; at < LARGE; at++) {
            sum += t / (at + t) / at;
        }
        double next = at + t;
        double u = 1 / (at * at);
        double v = 1 / (next * next);
        double fall = t / next * ((at + next) / next) * u;
        return sum + StrictMath.log1p(t / at) + 0.5 * t / next / at + fall * psiSeriesSlope(u, v);
    }

    /** (u psiSeries(u) - v psiSeries(v)) / (u - v), with the division carried out. */
    private static double psiSeriesSlope(double u, double v) {
        double[] coefficients = {1 / 12.0, -1 / 120.0, 1 / 252.0, -1 / 240.0, 1 / 132.0, -691 / 32760.0, 1 / 12.0};
        double mixed = 1;
        double power = 1;
        double sum = coefficients[0];
        for (int k = 1; k < coefficients.length; k++) {
            power *= u;
            mixed = mixed * v + power;
            sum += coefficients[k] * mixed;
        }
        return sum;
    }

    /**
     * Logarithm of B(a, b + t) / B(a, b), the log survival of beta-mixed lifetimes, symmetric in a and t. Written as
     * subtracted logarithms of gamma functions it loses all digits for large b; here the terms are of the size of the result.
     *
     * <pre>{@code
     * (b - 1/2) ln(1 + ta/(b(a+b+t))) - t ln(1 + a/(b+t)) - a ln(1 + t/(a+b)) + Stirling terms
     * }</pre>
     *
     * @param a  positive
     * @param b  positive
     * @param t  at least 0, infinite allowed
     * @return at most 0
     */
    public static double logBetaRise(double a, double b, double t) {
        if (t == 0) {
            return 0;
        }
        if (t == Double.POSITIVE_INFINITY) {
            return Double.NEGATIVE_INFINITY;
        }
        double at = b;
        double sum = 0;
        double product = 0;
        for (; at < LARGE; at++) {
            double step = t / (a + at + t) * (a / at);
            product += step + product * step;
            if (product > 1e100) {
                sum -= StrictMath.log1p(product);
                product = 0;
            }
        }
        double all = a + at + t;
        double first = t / all * (a / at);
        double stirling = -(a / (a + at)) * (t / (at + t)) * ((at + all) / all) / (12 * at)
                + (stirlingTail(at + t) - stirlingTail(at))
                - (stirlingTail(all) - stirlingTail(a + at));
        return sum
                - StrictMath.log1p(product)
                + (at - 0.5) * StrictMath.log1p(first)
                - t * StrictMath.log1p(a / (at + t))
                - a * StrictMath.log1p(t / (a + at))
                + stirling;
    }

    /** What Stirling's series adds after 1 / (12 x). */
    private static double stirlingTail(double x) {
        double u = 1 / (x * x);
        return -u
                / x
                * (1 / 360.0 - u * (1 / 1260.0 - u * (1 / 1680.0 - u * (1 / 1188.0 - u * (691 / 360360.0 - u / 156)))));
    }
}
