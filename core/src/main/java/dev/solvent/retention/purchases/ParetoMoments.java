package dev.solvent.retention.purchases;

import dev.solvent.internal.Elementary;
import dev.solvent.internal.GaussLegendre;

/**
 * The integral over the unseen time of leaving, and means under its integrand, of Pareto/NBD:
 *
 * <pre>{@code
 * I = integral over y from t_x to T of (alpha+y)^-(r+x) (beta+y)^-(s+1)
 * }</pre>
 *
 * <p>The literature writes it as a difference of two hypergeometric functions, A0 = (r+s+x) I, which overflows or cancels where
 * histories are long. Here it is a sum of positive terms: Gauss-Legendre on panels in z = ln(lower + y), lower being the
 * smaller of alpha and beta, which moves the integrand's singularities pi away from the real line. Panels are short enough for
 * rounding accuracy and end where the integrand is spent. One instance serves one thread.
 */
final class ParetoMoments {

    private static final GaussLegendre RULE = GaussLegendre.ofOrder(12);
    private static final int ORDER = RULE.order();
    private static final double[] NODES = new double[ORDER];
    private static final double[] WEIGHTS = new double[ORDER];
    private static final double LONGEST = 1.6;
    private static final double MOST_FALL = 7;
    private static final double SPENT = 45;

    static {
        for (int i = 0; i < ORDER; i++) {
            NODES[i] = RULE.node(i);
            WEIGHTS[i] = RULE.weight(i);
        }
    }

    private final double s;
    private final double alpha;
    private final double beta;
    private final double lower;
    private final double gap;

    private double shape;
    private double recency;
    private double age;
    private double logLower;

    /** Values at T from which the deviations of every other moment are taken. */
    private final double[] atAge = new double[4];

    private double sum;
    private final double[] first = new double[4];
    private final double[] second = new double[10];

    ParetoMoments(double alpha, double s, double beta) {
        this.s = s;
        this.alpha = alpha;
        this.beta = beta;
        lower = StrictMath.min(alpha, beta);
        gap = StrictMath.abs(alpha - beta);
    }

    /**
     * ln of the odds that the customer has left, ln(s I (alpha+T)^(r+x) (beta+T)^s).
     *
     * @param rate  r + x
     */
    double logOddsGone(double rate, double from, double to) {
        if (from >= to) {
            return Double.NEGATIVE_INFINITY;
        }
        begin(rate, from, to);
        panels(0);
        return logOdds();
    }

    /** As {@link #logOddsGone}; then {@link #first} and, if asked, {@link #second} hold. */
    double logOddsWithMoments(double rate, double from, double to, boolean curvature) {
        begin(rate, from, to);
        atAge[0] = Elementary.log(alpha + to);
        atAge[1] = shape / (alpha + to);
        atAge[2] = Elementary.log(beta + to) + 1 / s;
        atAge[3] = s / (beta + to);
        if (from >= to) {
            return Double.NEGATIVE_INFINITY;
        }
        panels(curvature ? 2 : 1);
        double scale = 1 / sum;
        for (int i = 0; i < 4; i++) {
            first[i] *= scale;
        }
        for (int i = 0; i < 10; i++) {
            second[i] *= scale;
        }
        return logOdds();
    }

    /** Mean of the gradient of the integrand's logarithm, with s in it, less the gradient of being alive at T. */
    double first(int parameter) {
        return first[parameter];
    }

    /** Second moments of the same differences, packed as in {@link Packed}. */
    double second(int place) {
        return second[place];
    }

    private void begin(double rate, double from, double to) {
        shape = rate;
        recency = from;
        age = to;
        logLower = Elementary.log(lower + recency);
        sum = 0;
        for (int i = 0; i < 4; i++) {
            first[i] = 0;
        }
        for (int i = 0; i < 10; i++) {
            second[i] = 0;
        }
    }

    private double logOdds() {
        double span = age - recency;
        return StrictMath.log(s * sum * (lower + recency) / (beta + recency))
                + shape * StrictMath.log1p(span / (alpha + recency))
                + s * StrictMath.log1p(span / (beta + recency));
    }

    /** Panels from the last purchase, where the integrand is largest, towards T. */
    private void panels(int moments) {
        double end = StrictMath.log1p((age - recency) / (lower + recency));
        double powerOfLower = alpha <= beta ? shape : s + 1;
        double powerOfUpper = alpha <= beta ? s + 1 : shape;
        double logUpper = Elementary.log(lower + recency + gap);
        double from = 0;
        double fallen = 0;
        while (from < end && fallen < SPENT) {
            double value = (lower + recency) * Elementary.exp(from);
            double slope = powerOfLower - 1 + powerOfUpper * value / (value + gap);
            double length = StrictMath.min(LONGEST, MOST_FALL / StrictMath.abs(slope));
            // equal panels: no sliver at the end
            double left = end - from;
            length = left / StrictMath.ceil(left / length);
            for (int i = 0; i < ORDER; i++) {
                double z = from + length * NODES[i];
                double nearer = (lower + recency) * Elementary.exp(z);
                double logFarther = Elementary.log(nearer + gap);
                double term = length
                        * WEIGHTS[i]
                        * Elementary.exp((1 - powerOfLower) * z - powerOfUpper * (logFarther - logUpper));
                sum += term;
                if (moments > 0) {
                    add(term, z, nearer, logFarther, moments > 1);
                }
            }
            from += length;
            double reached = (lower + recency) * Elementary.exp(from) + gap;
            fallen = (powerOfLower - 1) * from + powerOfUpper * (Elementary.log(reached) - logUpper);
        }
    }

    private void add(double term, double z, double nearer, double logFarther, boolean curvature) {
        double logNearer = z + logLower;
        double perNearer = 1 / nearer;
        double perFarther = 1 / (nearer + gap);
        boolean alphaIsLower = alpha <= beta;
        double d0 = atAge[0] - (alphaIsLower ? logNearer : logFarther);
        double d1 = atAge[1] - shape * (alphaIsLower ? perNearer : perFarther);
        double d2 = atAge[2] - (alphaIsLower ? logFarther : logNearer);
        double d3 = atAge[3] - (s + 1) * (alphaIsLower ? perFarther : perNearer);
        double t0 = term * d0;
        double t1 = term * d1;
        double t2 = term * d2;
        double t3 = term * d3;
        first[0] += t0;
        first[1] += t1;
        first[2] += t2;
        first[3] += t3;
        if (curvature) {
            second[Packed.AT_00] += t0 * d0;
            second[Packed.AT_01] += t0 * d1;
            second[Packed.AT_02] += t0 * d2;
            second[Packed.AT_03] += t0 * d3;
            second[Packed.AT_11] += t1 * d1;
            second[Packed.AT_12] += t1 * d2;
            second[Packed.AT_13] += t1 * d3;
            second[Packed.AT_22] += t2 * d2;
            second[Packed.AT_23] += t2 * d3;
            second[Packed.AT_33] += t3 * d3;
        }
    }
}
