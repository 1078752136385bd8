package dev.solvent.retention.purchases;

import dev.solvent.fit.LogLikelihood;
import dev.solvent.fit.Parameter;
import dev.solvent.internal.Elementary;
import dev.solvent.internal.GammaFunctions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Log likelihood of the mean spend of customers with a repeat purchase under the gamma-gamma model, with gradient and second
 * derivatives.
 *
 * <pre>{@code
 * ln L = ln Gamma(px+q) - ln Gamma(px) - ln Gamma(q) + q ln v + (px-1) ln m + px ln x - (px+q) ln(v + x m)
 * }</pre>
 *
 * <p>x is the number of repeat purchases and m their mean spend (P. S. Fader and B. G. S. Hardie, 2013, The Gamma-Gamma Model of
 * Monetary Value, eq. 1a). Gamma functions are taken once per distinct x.
 */
final class GammaGammaLikelihood implements LogLikelihood {

    private static final List<Parameter> PARAMETERS =
            List.of(Parameter.positive("p"), Parameter.positive("q"), Parameter.positive("v"));

    /** Customers with a repeat purchase, in order of frequency. */
    private final int[] frequency;

    private final double[] total;
    private final double[] weight;
    private final double customers;

    /** Sums of weight * x * ln(x m) and weight * ln m, all that the parameters do not touch. */
    private final double weightedLogs;

    private final double logs;
    private final double meanSpend;

    GammaGammaLikelihood(CustomerSummaries summaries) {
        int[] repeaters = IntStream.range(0, summaries.size())
                .filter(i -> summaries.history(i).frequency() > 0)
                .boxed()
                .sorted(Comparator.comparingInt(i -> summaries.history(i).frequency()))
                .mapToInt(i -> i)
                .toArray();
        frequency = new int[repeaters.length];
        total = new double[repeaters.length];
        weight = new double[repeaters.length];
        double count = 0;
        double sum = 0;
        double sumOfLogs = 0;
        double sumOfWeightedLogs = 0;
        for (int i = 0; i < repeaters.length; i++) {
            double mean = spend(summaries, repeaters[i]);
            frequency[i] = summaries.history(repeaters[i]).frequency();
            weight[i] = summaries.count(repeaters[i]);
            total[i] = frequency[i] * mean;
            count += weight[i];
            sum += weight[i] * mean;
            sumOfLogs += weight[i] * StrictMath.log(mean);
            sumOfWeightedLogs += weight[i] * frequency[i] * StrictMath.log(total[i]);
        }
        customers = count;
        logs = sumOfLogs;
        weightedLogs = sumOfWeightedLogs;
        meanSpend = count > 0 ? sum / count : 1;
    }

    private static double spend(CustomerSummaries summaries, int index) {
        double amount = summaries
                .meanSpend(index)
                .orElseThrow(() -> new IllegalArgumentException(
                        "customers must have their mean spend, had none. Maybe call withSpend."))
                .amount();
        if (!(amount > 0)) {
            throw new IllegalArgumentException("mean spend of customer " + summaries.name(index)
                    + " with repeat purchases must be positive, was " + amount
                    + ". Maybe leave out refunds, or customers whose refunds exceed their purchases.");
        }
        return amount;
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public double observations() {
        return customers;
    }

    @Override
    public String convention() {
        return Conventions.MEAN_SPEND;
    }

    @Override
    public List<double[]> starts() {
        return List.of(new double[] {1, 2, meanSpend}, new double[] {5, 4, meanSpend});
    }

    @Override
    public double evaluate(double[] values, double[] gradient) {
        double p = values[0];
        double q = values[1];
        double v = values[2];
        double logV = StrictMath.log(v);
        double ll = customers * (q * logV - GammaFunctions.logGamma(q)) + p * weightedLogs - logs;
        double byP = weightedLogs;
        double byQ = customers * (logV - GammaFunctions.digamma(q));
        double byV = customers * q / v;
        int level = -1;
        double logGammas = 0;
        double digammas = 0;
        double digammaBoth = 0;
        for (int i = 0; i < frequency.length; i++) {
            int x = frequency[i];
            if (x != level) {
                level = x;
                logGammas = GammaFunctions.logGamma(p * x + q) - GammaFunctions.logGamma(p * x);
                digammaBoth = GammaFunctions.digamma(p * x + q);
                digammas = digammaBoth - GammaFunctions.digamma(p * x);
            }
            double sum = v + total[i];
            double logSum = Elementary.log(sum);
            ll += weight[i] * (logGammas - (p * x + q) * logSum);
            byP += weight[i] * x * (digammas - logSum);
            byQ += weight[i] * (digammaBoth - logSum);
            byV -= weight[i] * (p * x + q) / sum;
        }
        gradient[0] = byP;
        gradient[1] = byQ;
        gradient[2] = byV;
        return ll;
    }

    @Override
    public boolean hessian(double[] values, double[][] hessian) {
        double p = values[0];
        double q = values[1];
        double v = values[2];
        double pp = 0;
        double pq = 0;
        double pv = 0;
        double qq = -customers * GammaFunctions.trigamma(q);
        double qv = customers / v;
        double vv = -customers * q / (v * v);
        int level = -1;
        double both = 0;
        double own = 0;
        for (int i = 0; i < frequency.length; i++) {
            int x = frequency[i];
            if (x != level) {
                level = x;
                both = GammaFunctions.trigamma(p * x + q);
                own = GammaFunctions.trigamma(p * x);
            }
            double per = 1 / (v + total[i]);
            pp += weight[i] * x * x * (both - own);
            pq += weight[i] * x * both;
            pv -= weight[i] * x * per;
            qq += weight[i] * both;
            qv -= weight[i] * per;
            vv += weight[i] * (p * x + q) * per * per;
        }
        hessian[0] = new double[] {pp, pq, pv};
        hessian[1] = new double[] {pq, qq, qv};
        hessian[2] = new double[] {pv, qv, vv};
        return true;
    }
}
