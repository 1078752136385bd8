package dev.solvent.internal;

/** Random numbers of the distributions that simulated customers and users are drawn from, from a seed. */
public final class Variates {

    private final RandomWords words;

    /**
     * A stream.
     *
     * @param seed  equal seeds give equal numbers
     */
    public Variates(long seed) {
        words = new RandomWords(seed);
    }

    /**
     * The next uniform number.
     *
     * @return strictly between 0 and 1
     */
    public double fraction() {
        return words.nextFraction();
    }

    /**
     * The next waiting time.
     *
     * @param rate  positive
     * @return positive
     */
    public double exponential(double rate) {
        return -StrictMath.log(words.nextFraction()) / rate;
    }

    /**
     * The next gamma number: G. Marsaglia and W. W. Tsang, 2000, ACM TOMS 26, 363-372; with their power of a uniform below
     * shape 1.
     *
     * @param shape  positive
     * @param rate  positive
     * @return positive
     */
    public double gamma(double shape, double rate) {
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

    /**
     * The next beta number, from two gammas.
     *
     * @param first  positive
     * @param second  positive
     * @return in [0, 1]
     */
    public double beta(double first, double second) {
        double x = gamma(first, 1);
        return x / (x + gamma(second, 1));
    }
}
