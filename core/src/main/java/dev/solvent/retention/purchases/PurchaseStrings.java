package dev.solvent.retention.purchases;

/**
 * Logarithms of rising factorials of the BG/BB parameters, and the probabilities that they make.
 *
 * <pre>{@code
 * B(a+x, b+y) / B(a, b) = (a)_x (b)_y / (a+b)_(x+y)
 * }</pre>
 */
final class PurchaseStrings {

    private final double logGamma;
    private final double[] buy;
    private final double[] pass;
    private final double[] either;
    private final double[] stay;
    private final double[] any;
    private final double[] factorial;

    PurchaseStrings(BgBb model, int opportunities) {
        logGamma = StrictMath.log(model.gamma());
        buy = rises(model.alpha(), opportunities);
        pass = rises(model.beta(), opportunities);
        either = rises(model.alpha() + model.beta(), opportunities);
        stay = rises(model.delta(), opportunities);
        any = rises(model.gamma() + model.delta(), opportunities + 1);
        factorial = rises(1, opportunities);
    }

    /** ln P(a given string of x purchases among n opportunities, and alive at the n-th). */
    double logAlive(int x, int n) {
        return buy[x] + pass[n - x] - either[n] + stay[n] - any[n];
    }

    /** ln P(a given string of x purchases among the first m opportunities, and gone at the next). */
    double logGone(int x, int m) {
        return buy[x] + pass[m - x] - either[m] + logGamma + stay[m] - any[m + 1];
    }

    /** ln P(a given string with x purchases, the last at t_x, among n opportunities). */
    double logLikelihood(int x, int recency, int n) {
        double top = logAlive(x, n);
        for (int m = recency; m < n; m++) {
            top = StrictMath.max(top, logGone(x, m));
        }
        double sum = StrictMath.exp(logAlive(x, n) - top);
        for (int m = recency; m < n; m++) {
            sum += StrictMath.exp(logGone(x, m) - top);
        }
        return top + StrictMath.log(sum);
    }

    double logChoose(int n, int k) {
        return factorial[n] - factorial[k] - factorial[n - k];
    }

    /** ln (a)_k for k = 0 to n. */
    private static double[] rises(double a, int n) {
        double[] logs = new double[n + 1];
        for (int k = 0; k < n; k++) {
            logs[k + 1] = logs[k] + StrictMath.log(a + k);
        }
        return logs;
    }
}
