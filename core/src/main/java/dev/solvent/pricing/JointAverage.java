package dev.solvent.pricing;

import dev.solvent.internal.Quadrature.Estimate;
import dev.solvent.quantity.Series;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * The mean of a function of several meters over users, by a Kronecker sequence of the generalised golden ratio (M. Roberts, The
 * unreasonable effectiveness of quasirandom sequences, 2018), folded by the tent map, in independent random shifts whose spread
 * gives the standard error (Cranley and Patterson, SIAM J. Numer. Anal. 13, 1976, 904-914).
 */
final class JointAverage {

    private static final int SHIFTS = 16;
    private static final int POINTS = 4096;
    private static final long SEED = 20_260_901L;

    private JointAverage() {}

    static Estimate of(Usage usage, ToDoubleFunction<ToDoubleFunction<Meter>> figure) {
        int meters = usage.distributions().size();
        double[] steps = steps(meters);
        SplittableRandom random = new SplittableRandom(SEED);
        double sum = 0;
        double squares = 0;
        for (int shift = 0; shift < SHIFTS; shift++) {
            double[] start = random.doubles(meters).toArray();
            double mean = 0;
            for (int i = 1; i <= POINTS; i++) {
                int point = i;
                Series uniforms = Series.generate(meters, meter -> tent(start[meter] + point * steps[meter]));
                mean += figure.applyAsDouble(usage.user(uniforms)) / POINTS;
            }
            sum += mean;
            squares += mean * mean;
        }
        double mean = sum / SHIFTS;
        double variance = StrictMath.max(0, squares / SHIFTS - mean * mean) / (SHIFTS - 1);
        return new Estimate(mean, StrictMath.sqrt(variance));
    }

    private static double tent(double x) {
        double u = x - StrictMath.floor(x);
        return 1 - StrictMath.abs(2 * u - 1);
    }

    /** Powers of the inverse of the root of x^(d+1) = x + 1. */
    private static double[] steps(int dimension) {
        double root = 2;
        for (int i = 0; i < 60; i++) {
            root = StrictMath.pow(1 + root, 1.0 / (dimension + 1));
        }
        double[] steps = new double[dimension];
        double power = 1;
        for (int i = 0; i < dimension; i++) {
            power /= root;
            steps[i] = power;
        }
        return steps;
    }
}
