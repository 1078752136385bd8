package dev.solvent.retention.activity;

import dev.solvent.fit.LogLikelihood;
import dev.solvent.fit.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The beta-geometric/beta-binomial likelihood of user-day data, Fader, Hardie and Shang (2010), equation 5, with its gradient.
 *
 * <pre>{@code
 * L(x, l, n) = P(n) D(n)  +  sum over i = 0..n-l-1 of P(l + i) * (D(l + i) - D(l + i + 1))
 * P(m) = B(alpha + x, beta + m - x) / B(alpha, beta),  D(m) = B(gamma, delta + m) / B(gamma, delta)
 * }</pre>
 *
 * <p>All factors are products of whole steps, so prefix sums of logarithms replace gamma functions.
 */
final class UserDayLikelihood implements LogLikelihood {

    private final UserDays.Row[] rows;
    private final double[] counts;
    private final double users;
    private final int longest;

    UserDayLikelihood(UserDays data) {
        Map<UserDays.Row, Double> merged = data.rows();
        this.rows = merged.keySet().toArray(new UserDays.Row[0]);
        this.counts = merged.values().stream().mapToDouble(Double::doubleValue).toArray();
        this.users = data.total();
        this.longest =
                Arrays.stream(rows).mapToInt(UserDays.Row::daysWatched).max().orElse(0);
    }

    @Override
    public List<Parameter> parameters() {
        return TargetLikelihood.PARAMETERS;
    }

    @Override
    public double observations() {
        return users;
    }

    @Override
    public String convention() {
        return "one factor per user: the probability of the user's days up to the last active one and of silence after it;"
                + " the number of orders of the active days is left out";
    }

    @Override
    public List<double[]> starts() {
        return List.of(new double[] {1, 1, 0.5, 5}, new double[] {0.5, 2, 1, 20});
    }

    @Override
    public double evaluate(double[] values, double[] gradient) {
        Rising[] rising = {
            new Rising(values[0], longest),
            new Rising(values[1], longest),
            new Rising(values[0] + values[1], longest),
            new Rising(values[2], 1),
            new Rising(values[3], longest),
            new Rising(values[2] + values[3], longest + 1)
        };
        Arrays.fill(gradient, 0);
        double sum = 0;
        double[] slope = new double[values.length];
        for (int row = 0; row < rows.length; row++) {
            sum += counts[row] * logLikelihood(rows[row], rising, slope);
            for (int i = 0; i < slope.length; i++) {
                gradient[i] += counts[row] * slope[i];
            }
        }
        return sum;
    }

    /** Sums the ways to fall silent, largest first as reference, and the slopes of their logarithms with the same weights. */
    private static double logLikelihood(UserDays.Row row, Rising[] rising, double[] slope) {
        int last = row.lastActiveDay();
        int days = row.daysWatched();
        double[] logs = new double[days - last + 1];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = logTerm(row.activeDays(), last + i, last + i < days, rising);
            most = StrictMath.max(most, logs[i]);
        }
        double sum = 0;
        Arrays.fill(slope, 0);
        for (int i = 0; i < logs.length; i++) {
            double weight = StrictMath.exp(logs[i] - most);
            sum += weight;
            addSlope(row.activeDays(), last + i, last + i < days, rising, weight, slope);
        }
        for (int i = 0; i < slope.length; i++) {
            slope[i] /= sum;
        }
        return most + StrictMath.log(sum);
    }

    private static double logTerm(int active, int alive, boolean dropsOut, Rising[] r) {
        int out = dropsOut ? 1 : 0;
        return r[0].log(active)
                + r[1].log(alive - active)
                - r[2].log(alive)
                + r[3].log(out)
                + r[4].log(alive)
                - r[5].log(alive + out);
    }

    private static void addSlope(int active, int alive, boolean dropsOut, Rising[] r, double weight, double[] slope) {
        int out = dropsOut ? 1 : 0;
        double both = r[2].slope(alive);
        double drop = r[5].slope(alive + out);
        slope[0] += weight * (r[0].slope(active) - both);
        slope[1] += weight * (r[1].slope(alive - active) - both);
        slope[2] += weight * (r[3].slope(out) - drop);
        slope[3] += weight * (r[4].slope(alive) - drop);
    }

    /** Logarithms of x (x + 1) ... (x + n - 1) and their derivatives by x, for n up to a length. */
    private static final class Rising {
        private final double[] logs;
        private final double[] slopes;

        Rising(double x, int length) {
            logs = new double[length + 1];
            slopes = new double[length + 1];
            for (int n = 0; n < length; n++) {
                logs[n + 1] = logs[n] + StrictMath.log(x + n);
                slopes[n + 1] = slopes[n] + 1 / (x + n);
            }
        }

        double log(int steps) {
            return logs[steps];
        }

        double slope(int steps) {
            return slopes[steps];
        }
    }
}
