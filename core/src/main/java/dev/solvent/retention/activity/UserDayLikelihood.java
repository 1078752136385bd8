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
        var point = new Point(values, longest);
        Arrays.fill(gradient, 0);
        double sum = 0;
        double[] slope = new double[values.length];
        for (int row = 0; row < rows.length; row++) {
            sum += counts[row] * logLikelihood(rows[row], point, slope);
            for (int i = 0; i < slope.length; i++) {
                gradient[i] += counts[row] * slope[i];
            }
        }
        return sum;
    }

    /** Sums the ways to fall silent, largest first as reference, and the slopes of their logarithms with the same weights. */
    private static double logLikelihood(UserDays.Row row, Point point, double[] slope) {
        int last = row.lastActiveDay();
        int days = row.daysWatched();
        double[] logs = new double[days - last + 1];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = point.logTerm(row.activeDays(), last + i, last + i < days ? 1 : 0);
            most = StrictMath.max(most, logs[i]);
        }
        double sum = 0;
        Arrays.fill(slope, 0);
        for (int i = 0; i < logs.length; i++) {
            double weight = StrictMath.exp(logs[i] - most);
            sum += weight;
            point.addSlope(row.activeDays(), last + i, last + i < days ? 1 : 0, weight, slope);
        }
        for (int i = 0; i < slope.length; i++) {
            slope[i] /= sum;
        }
        return most + StrictMath.log(sum);
    }

    /** The factors of the likelihood at given parameters. */
    private static final class Point {
        private final Rising activity;
        private final Rising silence;
        private final Rising days;
        private final Rising loss;
        private final Rising stay;
        private final Rising chances;

        Point(double[] values, int longest) {
            activity = new Rising(values[0], longest);
            silence = new Rising(values[1], longest);
            days = new Rising(values[0] + values[1], longest);
            loss = new Rising(values[2], 1);
            stay = new Rising(values[3], longest);
            chances = new Rising(values[2] + values[3], longest + 1);
        }

        /** A user active on some of the days alive, who then drops out (out is 1) or is still there (0). */
        double logTerm(int active, int alive, int out) {
            return activity.log(active)
                    + silence.log(alive - active)
                    - days.log(alive)
                    + loss.log(out)
                    + stay.log(alive)
                    - chances.log(alive + out);
        }

        void addSlope(int active, int alive, int out, double weight, double[] slope) {
            double both = days.slope(alive);
            double drop = chances.slope(alive + out);
            slope[0] += weight * (activity.slope(active) - both);
            slope[1] += weight * (silence.slope(alive - active) - both);
            slope[2] += weight * (loss.slope(out) - drop);
            slope[3] += weight * (stay.slope(alive) - drop);
        }
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
