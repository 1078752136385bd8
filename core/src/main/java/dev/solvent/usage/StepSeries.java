package dev.solvent.usage;

import dev.solvent.internal.Requires;

/**
 * The mean number of steps that usage starts, as a series closed by Gregory's formula:
 *
 * <pre>{@code
 * sum over n >= 0 of S(a + n w) = (1 / w) E[max(U - a, 0)] + S / 2 - D S / 12 + D^2 S / 24 - 19 D^3 S / 720 + ...
 * }</pre>
 *
 * <p>D is the forward difference at a. Terms are added one by one, in blocks that double, until the last term of the formula
 * is below {@link #ACCURACY} of the sum. C. Jordan, Calculus of Finite Differences (1939), section 99.
 */
final class StepSeries {

    private static final double ACCURACY = 1e-13;
    private static final int FIRST_BLOCK = 16;
    private static final int MOST_TERMS = 1 << 22;
    /** Gregory's coefficients with the signs of a sum. */
    private static final double[] COEFFICIENTS = {
        1.0 / 2, -1.0 / 12, 1.0 / 24, -19.0 / 720, 3.0 / 160, -863.0 / 60480, 275.0 / 24192, -33953.0 / 3628800
    };

    private StepSeries() {}

    static double of(UsageDistribution usage, double start, double width) {
        Requires.nonNegative(start, "start");
        Requires.positive(width, "width");
        double sum = 0;
        int from = 0;
        for (int to = FIRST_BLOCK; to <= MOST_TERMS; to *= 2) {
            for (int n = from; n < to; n++) {
                sum += usage.survival(start + n * width);
            }
            from = to;
            double[] terms = gregory(usage, start + to * width, width);
            double tail = usage.meanAbove(start + to * width) / width;
            for (double each : terms) {
                tail += each;
            }
            double left = StrictMath.abs(terms[terms.length - 1]) + StrictMath.abs(terms[terms.length - 2]);
            if (left <= ACCURACY * (sum + tail)) {
                return sum + tail;
            }
        }
        throw new IllegalStateException("steps of " + width + " on "
                + usage.meter().name() + " did not settle in " + MOST_TERMS + " terms: make them wider");
    }

    private static double[] gregory(UsageDistribution usage, double at, double width) {
        double[] difference = new double[COEFFICIENTS.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = usage.survival(at + i * width);
        }
        double[] terms = new double[difference.length];
        for (int order = 0; order < terms.length; order++) {
            terms[order] = COEFFICIENTS[order] * difference[0];
            for (int i = 0; i + 1 < difference.length - order; i++) {
                difference[i] = difference[i + 1] - difference[i];
            }
        }
        return terms;
    }
}
