package dev.solvent.retention.purchases;

/**
 * Poisson counts whose rate is gamma distributed: P(N = n) = Gamma(r+n) / (Gamma(r) n!) (alpha/(alpha+t))^r (t/(alpha+t))^n
 * (A. S. C. Ehrenberg, 1959, Applied Statistics 8, 26-41).
 *
 * @param r  shape, positive
 * @param odds  t / alpha, at least 0
 */
record NegativeBinomial(double r, double odds) {

    private static final int MOST_TERMS = 10_000_000;

    /** t / (alpha + t). */
    double success() {
        return odds / (1 + odds);
    }

    /** ln P(N = n). */
    double logProbability(int n) {
        double logs = -r * StrictMath.log1p(odds);
        if (n == 0) {
            return logs;
        }
        double chunk = 1;
        for (int j = 0; j < n; j++) {
            chunk *= (r + j) / (j + 1);
            if (!(chunk > 1e-200 && chunk < 1e200)) {
                logs += StrictMath.log(chunk);
                chunk = 1;
            }
        }
        return logs + StrictMath.log(chunk) + n * StrictMath.log(success());
    }

    /** ln P(N >= n), as a sum of positive terms or, where it is near 1, as the complement of one. */
    double logTail(int n) {
        if (n == 0) {
            return 0;
        }
        if (odds == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return n <= r * odds ? StrictMath.log1p(-below(n)) : logProbability(n) + StrictMath.log(tailRatio(n));
    }

    /** Probability of fewer than n. */
    private double below(int n) {
        double logTerm = -r * StrictMath.log1p(odds);
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += StrictMath.exp(logTerm);
            logTerm += StrictMath.log((r + j) / (j + 1) * success());
        }
        return sum;
    }

    /** P(N >= n) / P(N = n). */
    private double tailRatio(int n) {
        double success = success();
        double failure = 1 / (1 + odds);
        double term = 1;
        double sum = 1;
        for (int j = n; j < n + MOST_TERMS; j++) {
            double ratio = (r + j) / (j + 1) * success;
            term *= ratio;
            sum += term;
            if (ratio < 1 && term <= 1e-17 * sum * failure) {
                break;
            }
        }
        return sum;
    }
}
