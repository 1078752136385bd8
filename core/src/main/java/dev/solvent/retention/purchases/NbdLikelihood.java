package dev.solvent.retention.purchases;

import dev.solvent.fit.Edge;
import dev.solvent.fit.LogLikelihood;
import dev.solvent.fit.Parameter;
import dev.solvent.internal.Elementary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Log likelihood of NBD with gradient and second derivatives, on merged rows. */
final class NbdLikelihood implements LogLikelihood {

    private static final List<Parameter> PARAMETERS = List.of(Parameter.positive("r"), Parameter.positive("alpha"));

    private final MergedRows rows;
    private final double[] customersAtLevel;
    private final double customers;

    NbdLikelihood(MergedRows rows) {
        this.rows = rows;
        customersAtLevel = rows.customersAtLevels();
        customers = MergedRows.customers(customersAtLevel);
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
        return Conventions.PURCHASE_TIMES;
    }

    @Override
    public List<double[]> starts() {
        return List.of(new double[] {1, rows.meanAge()});
    }

    @Override
    public Optional<String> limitingModel(Map<String, Edge> escaping) {
        return LimitingModels.of(escaping);
    }

    @Override
    public double evaluate(double[] values, double[] gradient) {
        double r = values[0];
        double alpha = values[1];
        double ll = customers * r * StrictMath.log(alpha);
        double byR = customers * StrictMath.log(alpha);
        double byAlpha = customers * r / alpha;
        double logs = 0;
        double digammas = 0;
        int j = 0;
        for (int level = 0; level < rows.levelCount(); level++) {
            for (; j < rows.level(level); j++) {
                logs += Elementary.log(r + j);
                digammas += 1 / (r + j);
            }
            ll += customersAtLevel[level] * logs;
            byR += customersAtLevel[level] * digammas;
        }
        for (int i = 0; i < rows.size(); i++) {
            double sum = alpha + rows.age(i);
            double log = Elementary.log(sum);
            ll -= rows.weight(i) * (r + rows.frequency(i)) * log;
            byR -= rows.weight(i) * log;
            byAlpha -= rows.weight(i) * (r + rows.frequency(i)) / sum;
        }
        gradient[0] = byR;
        gradient[1] = byAlpha;
        return ll;
    }

    @Override
    public boolean hessian(double[] values, double[][] hessian) {
        double r = values[0];
        double alpha = values[1];
        double rr = 0;
        double squares = 0;
        int j = 0;
        for (int level = 0; level < rows.levelCount(); level++) {
            for (; j < rows.level(level); j++) {
                squares += 1 / ((r + j) * (r + j));
            }
            rr -= customersAtLevel[level] * squares;
        }
        double ra = customers / alpha;
        double aa = -customers * r / (alpha * alpha);
        for (int i = 0; i < rows.size(); i++) {
            double per = 1 / (alpha + rows.age(i));
            ra -= rows.weight(i) * per;
            aa += rows.weight(i) * (r + rows.frequency(i)) * per * per;
        }
        hessian[0] = new double[] {rr, ra};
        hessian[1] = new double[] {ra, aa};
        return true;
    }
}
