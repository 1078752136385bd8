package dev.solvent.retention.purchases;

import dev.solvent.fit.Edge;
import dev.solvent.fit.LogLikelihood;
import dev.solvent.fit.Parameter;
import dev.solvent.internal.Elementary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Log likelihood of BG/BB with gradient and second derivatives, on merged rows: a mixture over the opportunity at which a
 * customer may have left, each part a product of rising factorials that are tabulated once per evaluation.
 */
final class BgBbLikelihood implements LogLikelihood {

    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.positive("alpha"),
            Parameter.positive("beta"),
            Parameter.positive("gamma"),
            Parameter.positive("delta"));

    private final MergedRows rows;
    private final double customers;
    private final int longest;

    BgBbLikelihood(CustomerSummaries summaries) {
        rows = summaries.rows();
        int most = 0;
        for (int i = 0; i < summaries.size(); i++) {
            most = StrictMath.max(most, BgBb.opportunities(summaries.history(i)));
        }
        longest = most;
        customers = MergedRows.customers(rows.customersAtLevels());
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
        return Conventions.PURCHASE_STRING;
    }

    @Override
    public List<double[]> starts() {
        return List.of(new double[] {1, 1, 1, 1}, new double[] {0.5, 2, 0.5, 5});
    }

    @Override
    public Optional<String> limitingModel(Map<String, Edge> escaping) {
        return LimitingModels.of(escaping);
    }

    @Override
    public double evaluate(double[] values, double[] gradient) {
        Mixture mixture = new Mixture(new Tables(values, longest));
        double ll = 0;
        double[] sums = new double[4];
        for (int i = 0; i < rows.size(); i++) {
            ll += rows.weight(i) * mixture.take(rows, i, false);
            for (int k = 0; k < 4; k++) {
                sums[k] += rows.weight(i) * mixture.first[k];
            }
        }
        System.arraycopy(sums, 0, gradient, 0, 4);
        return ll;
    }

    @Override
    public boolean hessian(double[] values, double[][] hessian) {
        Mixture mixture = new Mixture(new Tables(values, longest));
        double[] h = new double[10];
        for (int i = 0; i < rows.size(); i++) {
            mixture.take(rows, i, true);
            int place = 0;
            for (int j = 0; j < 4; j++) {
                for (int k = j; k < 4; k++) {
                    h[place] += rows.weight(i) * (mixture.second[place] - mixture.first[j] * mixture.first[k]);
                    place++;
                }
            }
        }
        Packed.unpack(h, hessian);
        return true;
    }

    /** ln (a)_k and its first two derivatives by a, for the five a that occur. */
    private static final class Tables {
        private final double gamma;
        private final double[][] log = new double[5][];
        private final double[][] slope = new double[5][];
        private final double[][] bend = new double[5][];

        Tables(double[] values, int longest) {
            gamma = values[2];
            double[] bases = {values[0], values[1], values[0] + values[1], values[3], values[2] + values[3]};
            for (int t = 0; t < 5; t++) {
                log[t] = new double[longest + 2];
                slope[t] = new double[longest + 2];
                bend[t] = new double[longest + 2];
                for (int k = 0; k <= longest; k++) {
                    double at = bases[t] + k;
                    log[t][k + 1] = log[t][k] + Elementary.log(at);
                    slope[t][k + 1] = slope[t][k] + 1 / at;
                    bend[t][k + 1] = bend[t][k] - 1 / (at * at);
                }
            }
        }
    }

    /** The parts of one row: gone after m opportunities, for m from the recency up, or alive at the last. */
    private static final class Mixture {
        private static final int BUY = 0;
        private static final int PASS = 1;
        private static final int EITHER = 2;
        private static final int STAY = 3;
        private static final int ANY = 4;

        private final Tables tables;
        private final double logGamma;
        private double reference;
        private double sum;

        /** Mean gradient, and mean of gradient products plus second derivatives. */
        private final double[] first = new double[4];

        private final double[] second = new double[10];

        Mixture(Tables tables) {
            this.tables = tables;
            logGamma = Elementary.log(tables.gamma);
        }

        double take(MergedRows rows, int row, boolean curvature) {
            int x = rows.frequency(row);
            int n = (int) rows.age(row);
            Arrays.fill(first, 0);
            Arrays.fill(second, 0);
            reference = logPart(x, n, n);
            sum = 0;
            add(x, n, n, curvature);
            for (int m = n - 1; m >= (int) rows.recency(row); m--) {
                add(x, m, m + 1, curvature);
            }
            for (int k = 0; k < 4; k++) {
                first[k] /= sum;
            }
            for (int k = 0; k < 10; k++) {
                second[k] /= sum;
            }
            return reference + StrictMath.log(sum);
        }

        /** ln of a part: x of m opportunities taken; alive through m if {@code any} is m, gone at m + 1 if it is m + 1. */
        private double logPart(int x, int m, int any) {
            return tables.log[BUY][x]
                    + tables.log[PASS][m - x]
                    - tables.log[EITHER][m]
                    + tables.log[STAY][m]
                    - tables.log[ANY][any]
                    + (any > m ? logGamma : 0);
        }

        private void add(int x, int m, int any, boolean curvature) {
            double logTerm = logPart(x, m, any) - reference;
            if (logTerm > 500) {
                rescale(logTerm);
                logTerm = 0;
            }
            double term = Elementary.exp(logTerm);
            double gone = any > m ? 1 / tables.gamma : 0;
            double byAlpha = tables.slope[BUY][x] - tables.slope[EITHER][m];
            double byBeta = tables.slope[PASS][m - x] - tables.slope[EITHER][m];
            double byGamma = gone - tables.slope[ANY][any];
            double byDelta = tables.slope[STAY][m] - tables.slope[ANY][any];
            sum += term;
            first[0] += term * byAlpha;
            first[1] += term * byBeta;
            first[2] += term * byGamma;
            first[3] += term * byDelta;
            if (curvature) {
                double either = tables.bend[EITHER][m];
                double left = tables.bend[ANY][any];
                second[Packed.AT_00] += term * (byAlpha * byAlpha + tables.bend[BUY][x] - either);
                second[Packed.AT_01] += term * (byAlpha * byBeta - either);
                second[Packed.AT_02] += term * byAlpha * byGamma;
                second[Packed.AT_03] += term * byAlpha * byDelta;
                second[Packed.AT_11] += term * (byBeta * byBeta + tables.bend[PASS][m - x] - either);
                second[Packed.AT_12] += term * byBeta * byGamma;
                second[Packed.AT_13] += term * byBeta * byDelta;
                second[Packed.AT_22] += term * (byGamma * byGamma - gone * gone - left);
                second[Packed.AT_23] += term * (byGamma * byDelta - left);
                second[Packed.AT_33] += term * (byDelta * byDelta + tables.bend[STAY][m] - left);
            }
        }

        /** Makes a much larger term the reference. */
        private void rescale(double logTerm) {
            double factor = StrictMath.exp(-logTerm);
            reference += logTerm;
            sum *= factor;
            for (int k = 0; k < 4; k++) {
                first[k] *= factor;
            }
            for (int k = 0; k < 10; k++) {
                second[k] *= factor;
            }
        }
    }
}
