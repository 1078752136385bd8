package dev.solvent.internal;

/**
 * The exponential integral of real order, scaled so that it neither overflows nor vanishes.
 *
 * <pre>{@code
 * e^z E_s(z) = integral over u from 0 to infinity of  e^(-z u) (1 + u)^(-s)
 * }</pre>
 *
 * <p>It is the discounted lifetime of a customer whose hazard is gamma distributed. Kummer's U of the literature is the same
 * function: U(s, s, z) = z^(1-s) e^z E_s(z). A continued fraction serves z above 2 (W. Gautschi and W. F. Cahill in
 * M. Abramowitz and I. Stegun, 1964, 5.1.22), quadrature in v = ln(1 + u) the rest; whole orders are no special case.
 *
 * @since 0.1.0
 */
public final class ExponentialIntegral {

    private static final GaussLegendre RULE = GaussLegendre.ofOrder(16);
    private static final double FRACTION_ABOVE = 2;
    private static final int MOST_STEPS = 1000;

    /** No panel is longer than this in v, nor does the exponent fall by more than {@link #MOST_FALL} on it. */
    private static final double LONGEST = 1.5;

    private static final double MOST_FALL = 8;
    private static final double NEGLIGIBLE = 45;

    private ExponentialIntegral() {}

    /**
     * The scaled function.
     *
     * @param order  s, positive
     * @param z  positive
     * @return e^z E_s(z), positive
     */
    public static double scaled(double order, double z) {
        return z > FRACTION_ABOVE ? fraction(order, z) : panels(order, z);
    }

    /** Modified Lentz on the even part of the fraction. */
    private static double fraction(double order, double z) {
        double b = z + order;
        double c = 1e300;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i <= MOST_STEPS; i++) {
            double a = -i * (order + i - 1);
            b += 2;
            d = 1 / (a * d + b);
            c = b + a / c;
            double factor = c * d;
            h *= factor;
            if (StrictMath.abs(factor - 1) < 1e-16) {
                break;
            }
        }
        return h;
    }

    /** Panels of Gauss-Legendre outwards from v = 0 until the integrand is spent. */
    private static double panels(double order, double z) {
        double sum = 0;
        double from = 0;
        while (true) {
            double byDiscount = StrictMath.log1p(MOST_FALL / (z * StrictMath.exp(from)));
            double byOrder = MOST_FALL / StrictMath.abs(order - 1);
            double length = StrictMath.min(LONGEST, StrictMath.min(byDiscount, byOrder));
            double panel = 0;
            for (int i = 0; i < RULE.order(); i++) {
                double v = from + length * RULE.node(i);
                panel += RULE.weight(i) * Elementary.exp((1 - order) * v - z * StrictMath.expm1(v));
            }
            sum += panel * length;
            from += length;
            double spent = z * StrictMath.expm1(from) + (order - 1) * from;
            if (spent > NEGLIGIBLE && panel * length < 1e-18 * sum) {
                return sum;
            }
        }
    }
}
