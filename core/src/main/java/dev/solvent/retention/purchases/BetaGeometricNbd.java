package dev.solvent.retention.purchases;

import dev.solvent.internal.BetaAverage;
import dev.solvent.internal.ExponentialIntegral;

/**
 * Customers who are alive now, buy at a gamma distributed Poisson rate and leave after each purchase with a beta distributed
 * probability: what BG/NBD and MBG/NBD share. Every answer is a sum or a mean of positive terms, so none needs the condition
 * a != 1 of the closed forms and none cancels.
 *
 * <p>With N ~ NBD(r, t / alpha), u_j = (b)_j / (a+b)_j the chance to stay through j purchases, and P ~ Beta(a, b):
 *
 * <pre>{@code
 * S(t)     = E[(1 + P t/alpha)^-r]            = sum over j >= 0 of P(N = j) u_j
 * E[X(t)]  = E[(1 - (1 + P t/alpha)^-r) / P]  = sum over j >= 1 of P(N = j) (u_0 + ... + u_(j-1))
 * }</pre>
 *
 * <p>These equal the Gaussian hypergeometric forms of P. S. Fader, B. G. S. Hardie and K. L. Lee (2005, Marketing Science 24,
 * 275-284, eq. 9).
 *
 * @param r  shape of the purchase rate, positive
 * @param alpha  scale of the purchase rate in units of time, positive
 * @param a  first shape of the dropout probability, positive
 * @param b  second shape of the dropout probability, positive
 */
record BetaGeometricNbd(double r, double alpha, double a, double b) {

    /** Beyond this many terms the mean over the dropout probability is cheaper than the sum over purchases. */
    private static final double MOST_TERMS = 2000;

    /** P(N = 0) stays a normal number. */
    private static final double MOST_DECAY = 600;

    private static final double[] RECIPROCALS = reciprocals();

    double survival(double time) {
        double odds = time / alpha;
        double decay = r * StrictMath.log1p(odds);
        if (!sums(odds, decay)) {
            return StrictMath.exp(BetaAverage.logMean(a, b, (logShare, unused) -> -r * log1p(odds, logShare)));
        }
        double success = odds / (1 + odds);
        double failure = 1 / (1 + odds);
        double term = StrictMath.exp(-decay);
        double sum = term;
        for (int j = 0; j < RECIPROCALS.length - 1; j++) {
            double ratio = (r + j) * RECIPROCALS[j + 1] * success;
            term *= ratio * ((b + j) / (a + b + j));
            sum += term;
            if (ratio < 1 && term <= 1e-17 * sum * failure) {
                break;
            }
        }
        return sum;
    }

    double expectedPurchases(double time) {
        double odds = time / alpha;
        double decay = r * StrictMath.log1p(odds);
        if (!sums(odds, decay)) {
            return StrictMath.exp(BetaAverage.logMean(
                    a,
                    b,
                    (logShare, unused) -> StrictMath.log(-StrictMath.expm1(-r * log1p(odds, logShare))) - logShare));
        }
        double success = odds / (1 + odds);
        double failure = 1 / (1 + odds);
        double count = StrictMath.exp(-decay);
        double stay = 1;
        double stays = 0;
        double sum = 0;
        for (int j = 0; j < RECIPROCALS.length - 1; j++) {
            double ratio = (r + j) * RECIPROCALS[j + 1] * success;
            count *= ratio;
            stays += stay;
            stay *= (b + j) / (a + b + j);
            sum += count * stays;
            if (ratio < 1 && count * stays <= 1e-17 * sum * failure * failure) {
                break;
            }
        }
        return sum;
    }

    /** P(X(t) = n): all n purchases and still alive, or the n-th was the last (Fader, Hardie and Lee, 2005, eq. 8). */
    double probability(int purchases, double time) {
        NegativeBinomial counts = new NegativeBinomial(r, time / alpha);
        double stayed = counts.logProbability(purchases) + logStay(purchases);
        if (purchases == 0) {
            return StrictMath.exp(stayed);
        }
        double left = counts.logTail(purchases) + logStay(purchases - 1) + logLeaveAfter(purchases - 1);
        return StrictMath.exp(stayed) + StrictMath.exp(left);
    }

    /**
     * P(n purchases in (from, until]). Given rate and dropout probability p, a customer is alive at the start with probability
     * exp(-lambda p from) and then behaves as at time 0; the mean over lambda is closed, the mean over p is taken.
     */
    double intervalProbability(int purchases, double from, double until) {
        double length = until - from;
        NegativeBinomial counts = new NegativeBinomial(r, length / alpha);
        double stayed = StrictMath.exp(counts.logProbability(purchases) + logStay(purchases))
                * new BetaGeometricNbd(r + purchases, alpha + length, a, b + purchases).survival(from);
        if (purchases == 0) {
            return stayed + (1 - survival(from));
        }
        if (length == 0) {
            return 0;
        }
        double left = BetaAverage.logMean(a + 1, b + purchases - 1, (logShare, unused) -> {
            double scale = 1 + StrictMath.exp(logShare) * from / alpha;
            return -r * StrictMath.log(scale) + new NegativeBinomial(r, length / (alpha * scale)).logTail(purchases);
        });
        return stayed + StrictMath.exp(left + logStay(purchases - 1) + logLeaveAfter(purchases - 1));
    }

    /**
     * E[lambda / (lambda P + delta)], the purchases of a lifetime discounted continuously: the integral over time of
     * exp(-delta t) times the purchase rate of those alive. With z = alpha delta / P the mean over lambda is
     * (r / P) e^z E_(r+1)(z).
     */
    double discountedPurchases(double delta) {
        double scaled = alpha * delta;
        return StrictMath.exp(BetaAverage.logMean(a, b, (logShare, unused) -> {
            double share = StrictMath.exp(logShare);
            double z = scaled / share;
            // far out e^z E_s(z) = 1 / (z + s) to rounding, and z itself may overflow
            return z < 1e9
                    ? StrictMath.log(r / share * ExponentialIntegral.scaled(r + 1, z))
                    : StrictMath.log(r / (scaled + share * (r + 1)));
        }));
    }

    /** ln of (b)_n / (a+b)_n, the chance to stay through n purchases. */
    private double logStay(int purchases) {
        double sum = 0;
        for (int j = 0; j < purchases; j++) {
            sum += StrictMath.log1p(-a / (a + b + j));
        }
        return sum;
    }

    /** ln of the chance to leave at the next purchase after having stayed through n. */
    private double logLeaveAfter(int purchases) {
        return StrictMath.log(a / (a + b + purchases));
    }

    private boolean sums(double odds, double decay) {
        return decay < MOST_DECAY && r * odds + 40 * (1 + odds) < MOST_TERMS;
    }

    private static double log1p(double odds, double logShare) {
        return StrictMath.log1p(odds * StrictMath.exp(logShare));
    }

    private static double[] reciprocals() {
        double[] table = new double[(int) (3 * MOST_TERMS)];
        for (int j = 1; j < table.length; j++) {
            table[j] = 1.0 / j;
        }
        return table;
    }
}
