package dev.solvent.retention.purchases;

import dev.solvent.internal.Distributions;
import dev.solvent.internal.RandomWords;

/** Random numbers for simulated customers, from a seed. */
final class Variates {

    private final RandomWords words;

    Variates(long seed) {
        words = new RandomWords(seed);
    }

    double fraction() {
        return words.nextFraction();
    }

    double exponential(double rate) {
        return -StrictMath.log(words.nextFraction()) / rate;
    }

    /** G. Marsaglia and W. W. Tsang, 2000, ACM TOMS 26, 363-372; with their power of a uniform below shape 1. */
    double gamma(double shape, double rate) {
        if (shape < 1) {
            return gamma(shape + 1, rate) * StrictMath.exp(StrictMath.log(words.nextFraction()) / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = Distributions.normalQuantile(words.nextFraction());
            double v = 1 + c * x;
            double cube = v * v * v;
            if (v > 0 && StrictMath.log(words.nextFraction()) < 0.5 * x * x + d - d * cube + d * StrictMath.log(cube)) {
                return d * cube / rate;
            }
        }
    }

    double beta(double first, double second) {
        double x = gamma(first, 1);
        return x / (x + gamma(second, 1));
    }
}
