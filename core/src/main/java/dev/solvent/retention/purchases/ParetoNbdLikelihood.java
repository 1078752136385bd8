package dev.solvent.retention.purchases;

import dev.solvent.fit.Edge;
import dev.solvent.fit.Fit;
import dev.solvent.fit.LogLikelihood;
import dev.solvent.fit.MaximumLikelihood;
import dev.solvent.fit.Parameter;
import dev.solvent.internal.Elementary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Log likelihood of Pareto/NBD with gradient and second derivatives, on merged rows.
 *
 * <pre>{@code
 * L = Gamma(r+x) / Gamma(r) alpha^r beta^s [ (alpha+T)^-(r+x) (beta+T)^-s + s I ]
 * }</pre>
 *
 * <p>I is the integral of {@link ParetoMoments} (D. C. Schmittlein, D. G. Morrison and R. Colombo, 1987, Management Science 33,
 * 1-24; P. S. Fader and B. G. S. Hardie, 2005, A Note on Deriving the Pareto/NBD Model).
 */
final class ParetoNbdLikelihood implements LogLikelihood {

    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.positive("r"), Parameter.positive("alpha"), Parameter.positive("s"), Parameter.positive("beta"));

    private static final int MANY_ROWS = 5000;

    private final MergedRows rows;
    private final double customers;
    private final double[] customersAtLevel;
    private final double[] start;

    private ParetoNbdLikelihood(MergedRows rows, double[] start) {
        this.rows = rows;
        this.start = start;
        customersAtLevel = rows.customersAtLevels();
        customers = MergedRows.customers(customersAtLevel);
    }

    /** From the plain start. */
    static ParetoNbdLikelihood of(MergedRows rows) {
        double time = rows.meanAge() / 4;
        return new ParetoNbdLikelihood(rows, new double[] {1, time, 1, time});
    }

    /** The largest likelihood; many rows are first approached through few that average neighbours. */
    static Fit maximise(MergedRows rows, MaximumLikelihood settings) {
        if (rows.size() > MANY_ROWS && settings.starts().isEmpty()) {
            Fit near = settings.maximise(of(rows.coarse()));
            if (near.isConverged()) {
                double[] start = near.values().values().toArray();
                Fit fit = settings.maximise(new ParetoNbdLikelihood(rows, start));
                if (fit.isConverged()) {
                    return fit;
                }
            }
        }
        return settings.maximise(of(rows));
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
        return List.of(start);
    }

    @Override
    public Optional<String> limitingModel(Map<String, Edge> escaping) {
        return LimitingModels.of(escaping);
    }

    @Override
    public double evaluate(double[] values, double[] gradient) {
        double r = values[0];
        double alpha = values[1];
        double s = values[2];
        double beta = values[3];
        double logAlpha = StrictMath.log(alpha);
        double logBeta = StrictMath.log(beta);
        double ll = levels(r, gradient) + customers * (r * logAlpha + s * logBeta);
        double byR = customers * logAlpha;
        double byAlpha = customers * r / alpha;
        double byS = customers * logBeta;
        double byBeta = customers * s / beta;
        ParetoMoments moments = new ParetoMoments(alpha, s, beta);
        for (int i = 0; i < rows.size(); i++) {
            double weight = rows.weight(i);
            double age = rows.age(i);
            double shape = r + rows.frequency(i);
            double odds = moments.logOddsWithMoments(shape, rows.recency(i), age, false);
            double small = Elementary.exp(odds > 0 ? -odds : odds);
            double gone = (odds > 0 ? 1 : small) / (1 + small);
            double logAge = Elementary.log(alpha + age);
            double logAgeOfLife = Elementary.log(beta + age);
            ll += weight * (Elementary.log(1 + small) + (odds > 0 ? odds : 0) - shape * logAge - s * logAgeOfLife);
            byR += weight * (gone * moments.first(0) - logAge);
            byAlpha += weight * (gone * moments.first(1) - shape / (alpha + age));
            byS += weight * (gone * moments.first(2) - logAgeOfLife);
            byBeta += weight * (gone * moments.first(3) - s / (beta + age));
        }
        gradient[0] += byR;
        gradient[1] = byAlpha;
        gradient[2] = byS;
        gradient[3] = byBeta;
        return ll;
    }

    /** The factor Gamma(r+x) / Gamma(r). */
    private double levels(double r, double[] gradient) {
        double ll = 0;
        double logs = 0;
        double byR = 0;
        gradient[0] = 0;
        int j = 0;
        for (int level = 0; level < rows.levelCount(); level++) {
            for (; j < rows.level(level); j++) {
                logs += Elementary.log(r + j);
                byR += 1 / (r + j);
            }
            ll += customersAtLevel[level] * logs;
            gradient[0] += customersAtLevel[level] * byR;
        }
        return ll;
    }

    @Override
    public boolean hessian(double[] values, double[][] hessian) {
        double r = values[0];
        double alpha = values[1];
        double s = values[2];
        double beta = values[3];
        double[] h = new double[10];
        double byRr = 0;
        int j = 0;
        for (int level = 0; level < rows.levelCount(); level++) {
            for (; j < rows.level(level); j++) {
                byRr -= 1 / ((r + j) * (r + j));
            }
            h[Packed.AT_00] += customersAtLevel[level] * byRr;
        }
        h[Packed.AT_01] += customers / alpha;
        h[Packed.AT_11] -= customers * r / (alpha * alpha);
        h[Packed.AT_23] += customers / beta;
        h[Packed.AT_33] -= customers * s / (beta * beta);
        ParetoMoments moments = new ParetoMoments(alpha, s, beta);
        for (int i = 0; i < rows.size(); i++) {
            double shape = r + rows.frequency(i);
            double odds = moments.logOddsWithMoments(shape, rows.recency(i), rows.age(i), true);
            double small = Elementary.exp(odds > 0 ? -odds : odds);
            double gone = (odds > 0 ? 1 : small) / (1 + small);
            addRow(h, moments, gone, i, values);
        }
        Packed.unpack(h, hessian);
        return true;
    }

    /**
     * Second derivatives of a mixture over the time of leaving: the mean of those of the parts plus the covariance of the parts'
     * gradients, taken about the part that is alive.
     */
    private void addRow(double[] h, ParetoMoments moments, double gone, int row, double[] values) {
        double weight = rows.weight(row);
        double shape = values[0] + rows.frequency(row);
        double s = values[2];
        double perAge = 1 / (values[1] + rows.age(row));
        double perLife = 1 / (values[3] + rows.age(row));
        int place = 0;
        for (int i = 0; i < 4; i++) {
            for (int k = i; k < 4; k++) {
                h[place] += weight * gone * (moments.second(place) - gone * moments.first(i) * moments.first(k));
                place++;
            }
        }
        double meanPerAge = perAge - moments.first(1) / shape;
        double squareAge =
                perAge * perAge + (moments.second(Packed.AT_11) / shape - 2 * perAge * moments.first(1)) / shape;
        double atAge = s * perLife;
        double meanPerLife = (atAge - moments.first(3)) / (s + 1);
        double squareLife =
                (atAge * atAge - 2 * atAge * moments.first(3) + moments.second(Packed.AT_33)) / ((s + 1) * (s + 1));
        double alive = 1 - gone;
        h[Packed.AT_01] -= weight * (alive * perAge + gone * meanPerAge);
        h[Packed.AT_11] += weight * shape * (alive * perAge * perAge + gone * squareAge);
        h[Packed.AT_22] -= weight * gone / (s * s);
        h[Packed.AT_23] -= weight * (alive * perLife + gone * meanPerLife);
        h[Packed.AT_33] += weight * (alive * s * perLife * perLife + gone * (s + 1) * squareLife);
    }
}
