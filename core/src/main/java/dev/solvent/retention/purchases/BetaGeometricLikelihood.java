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
 * Log likelihood of BG/NBD and MBG/NBD with gradient and second derivatives, on merged rows.
 *
 * <pre>{@code
 * L = Gamma(r+x) alpha^r / Gamma(r) * (b)_x / (a+b)_x
 *     * [ (alpha+T)^-(r+x) + a / (b+x-1) (alpha+t_x)^-(r+x) ]
 * }</pre>
 *
 * <p>The second term is missing at x = 0 for BG/NBD. MBG/NBD (E. P. Batislam, M. Denizel and A. Filiztekin, 2007,
 * International Journal of Research in Marketing 24, 201-209) lets customers leave at time 0 too; it is the same expression
 * with b + 1 for b, the second term also at x = 0, times b / (a+b).
 */
final class BetaGeometricLikelihood implements LogLikelihood {

    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.positive("r"), Parameter.positive("alpha"), Parameter.positive("a"), Parameter.positive("b"));

    private static final int MANY_ROWS = 5000;

    private final MergedRows rows;
    private final boolean modified;
    private final double[] start;
    private final double customers;
    private final double[] customersAtLevel;

    /** From the default start. */
    BetaGeometricLikelihood(MergedRows rows, boolean modified) {
        this(rows, modified, 1, rows.meanAge() / 4, 1, 2);
    }

    private BetaGeometricLikelihood(MergedRows rows, boolean modified, double... start) {
        this.rows = rows;
        this.modified = modified;
        this.start = start;
        customersAtLevel = rows.customersAtLevels();
        customers = MergedRows.customers(customersAtLevel);
    }

    /** The largest likelihood; many rows are first approached through few that average neighbours. */
    static Fit maximise(MergedRows rows, boolean modified, MaximumLikelihood settings) {
        if (rows.size() > MANY_ROWS && settings.starts().isEmpty()) {
            Fit near = settings.maximise(new BetaGeometricLikelihood(rows.coarse(), modified));
            if (near.isConverged()) {
                double[] start = near.values().values().toArray();
                Fit fit = settings.maximise(new BetaGeometricLikelihood(rows, modified, start));
                if (fit.isConverged()) {
                    return fit;
                }
            }
        }
        return settings.maximise(new BetaGeometricLikelihood(rows, modified));
    }

    /** ln of the odds that a customer has left. */
    static double logOddsGone(BetaGeometricNbd process, PurchaseHistory history, boolean modified) {
        int x = history.frequency();
        if (x == 0 && !modified) {
            return Double.NEGATIVE_INFINITY;
        }
        double stays = modified ? process.b() + x : process.b() + x - 1;
        return StrictMath.log(process.a() / stays)
                + (process.r() + x)
                        * StrictMath.log1p((history.age() - history.recency()) / (process.alpha() + history.recency()));
    }

    static double ofOne(BetaGeometricNbd process, PurchaseHistory history, boolean modified) {
        int x = history.frequency();
        double b = modified ? process.b() + 1 : process.b();
        double ll = process.r() * StrictMath.log(process.alpha())
                + (modified ? StrictMath.log(process.b() / (process.a() + process.b())) : 0);
        for (int j = 0; j < x; j++) {
            ll += StrictMath.log(process.r() + j) + StrictMath.log1p(-process.a() / (process.a() + b + j));
        }
        double odds = logOddsGone(process, history, modified);
        double mixed =
                odds <= 0 ? StrictMath.log1p(StrictMath.exp(odds)) : odds + StrictMath.log1p(StrictMath.exp(-odds));
        return ll - (process.r() + x) * StrictMath.log(process.alpha() + history.age()) + mixed;
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
        Point at = new Point(values);
        double ll = at.levels(gradient) + at.rows(gradient);
        ll += customers * values[0] * StrictMath.log(values[1]);
        gradient[0] += customers * StrictMath.log(values[1]);
        gradient[1] += customers * values[0] / values[1];
        if (modified) {
            double both = values[2] + values[3];
            ll += customers * StrictMath.log(values[3] / both);
            gradient[2] -= customers / both;
            gradient[3] += customers * (1 / values[3] - 1 / both);
        }
        return ll;
    }

    @Override
    public boolean hessian(double[] values, double[][] hessian) {
        Point at = new Point(values);
        double[] h = new double[10];
        at.levelCurvature(h);
        at.rowCurvature(h);
        h[Packed.AT_01] += customers / values[1];
        h[Packed.AT_11] -= customers * values[0] / (values[1] * values[1]);
        if (modified) {
            double both = values[2] + values[3];
            double mixed = customers / (both * both);
            h[Packed.AT_22] += mixed;
            h[Packed.AT_23] += mixed;
            h[Packed.AT_33] += mixed - customers / (values[3] * values[3]);
        }
        Packed.unpack(h, hessian);
        return true;
    }

    /** Everything that does not change within one evaluation: one logarithm per distinct time, not per customer. */
    private final class Point {
        private final double r;
        private final double a;
        private final double b;
        private final double[] logAge = new double[rows.ageCount()];
        private final double[] perAge = new double[rows.ageCount()];
        private final double[] logRecency = new double[rows.recencyCount()];
        private final double[] perRecency = new double[rows.recencyCount()];
        private final double[] logLeave = new double[rows.levelCount()];

        /** 1 / (b+x-1), the derivative of the odds to have left by b with its sign turned; 0 where nobody can leave. */
        private final double[] perStay = new double[rows.levelCount()];

        Point(double[] values) {
            r = values[0];
            double alpha = values[1];
            a = values[2];
            b = modified ? values[3] + 1 : values[3];
            for (int i = 0; i < logAge.length; i++) {
                double u = alpha + rows.distinctAge(i);
                logAge[i] = Elementary.log(u);
                perAge[i] = 1 / u;
            }
            for (int i = 0; i < logRecency.length; i++) {
                double u = alpha + rows.distinctRecency(i);
                logRecency[i] = Elementary.log(u);
                perRecency[i] = 1 / u;
            }
            for (int i = 0; i < logLeave.length; i++) {
                boolean never = rows.level(i) == 0 && !modified;
                perStay[i] = never ? 0 : 1 / (b + rows.level(i) - 1);
                logLeave[i] = Elementary.log(a * perStay[i]);
            }
        }

        /** The factors that depend on the frequency alone. */
        double levels(double[] gradient) {
            double logs = 0;
            double byR = 0;
            double byA = 0;
            double byB = 0;
            double ll = 0;
            gradient[0] = 0;
            gradient[1] = 0;
            gradient[2] = 0;
            gradient[3] = 0;
            int j = 0;
            for (int level = 0; level < rows.levelCount(); level++) {
                for (; j < rows.level(level); j++) {
                    double both = a + b + j;
                    logs += Elementary.log((r + j) * (b + j) / both);
                    byR += 1 / (r + j);
                    byA -= 1 / both;
                    byB += a / (both * (b + j));
                }
                ll += customersAtLevel[level] * logs;
                gradient[0] += customersAtLevel[level] * byR;
                gradient[2] += customersAtLevel[level] * byA;
                gradient[3] += customersAtLevel[level] * byB;
            }
            return ll;
        }

        /** The mixture of still alive and gone since the last purchase. */
        double rows(double[] gradient) {
            double ll = 0;
            for (int level = 0; level < rows.levelCount(); level++) {
                ll += perStay[level] == 0 ? aliveRows(level, gradient) : mixedRows(level, gradient);
            }
            return ll;
        }

        /** Rows of customers who cannot have left. */
        private double aliveRows(int level, double[] gradient) {
            double shape = r + rows.level(level);
            double logs = 0;
            double pers = 0;
            for (int i = rows.begin(level); i < rows.begin(level + 1); i++) {
                logs += rows.weight(i) * logAge[rows.ageIndex(i)];
                pers += rows.weight(i) * perAge[rows.ageIndex(i)];
            }
            gradient[0] -= logs;
            gradient[1] -= shape * pers;
            return -shape * logs;
        }

        private double mixedRows(int level, double[] gradient) {
            double shape = r + rows.level(level);
            double leave = logLeave[level];
            double mixed = 0;
            double goneHere = 0;
            double logs = 0;
            double pers = 0;
            double ratios = 0;
            double differences = 0;
            for (int i = rows.begin(level), end = rows.begin(level + 1); i < end; i++) {
                double weight = rows.weight(i);
                double log = logAge[rows.ageIndex(i)];
                double per = perAge[rows.ageIndex(i)];
                double ratio = log - logRecency[rows.recencyIndex(i)];
                double odds = shape * ratio + leave;
                double small = Elementary.exp(-StrictMath.abs(odds));
                double gone = weight * oneOr(small, odds) / (1 + small);
                mixed += weight * (StrictMath.max(odds, 0) + Elementary.log(1 + small));
                goneHere += gone;
                logs += weight * log;
                pers += weight * per;
                ratios += gone * ratio;
                differences += gone * (per - perRecency[rows.recencyIndex(i)]);
            }
            gradient[0] -= logs - ratios;
            gradient[1] -= shape * (pers - differences);
            gradient[2] += goneHere / a;
            gradient[3] -= goneHere * perStay[level];
            return mixed - shape * logs;
        }

        void levelCurvature(double[] h) {
            double byRr = 0;
            double byAa = 0;
            double byBb = 0;
            int j = 0;
            for (int level = 0; level < rows.levelCount(); level++) {
                for (; j < rows.level(level); j++) {
                    double both = 1 / (a + b + j);
                    byRr -= 1 / ((r + j) * (r + j));
                    byAa += both * both;
                    byBb += both * both - 1 / ((b + j) * (b + j));
                }
                h[Packed.AT_00] += customersAtLevel[level] * byRr;
                h[Packed.AT_22] += customersAtLevel[level] * byAa;
                h[Packed.AT_23] += customersAtLevel[level] * byAa;
                h[Packed.AT_33] += customersAtLevel[level] * byBb;
            }
        }

        /**
         * For a mixture the second derivatives are the weighted ones of the parts plus, times both weights, the product of the
         * differences of their gradients.
         */
        void rowCurvature(double[] h) {
            for (int level = 0; level < rows.levelCount(); level++) {
                if (perStay[level] == 0) {
                    aliveCurvature(level, h);
                } else {
                    mixedCurvature(level, h);
                }
            }
        }

        private void aliveCurvature(int level, double[] h) {
            double shape = r + rows.level(level);
            for (int i = rows.begin(level); i < rows.begin(level + 1); i++) {
                double per = perAge[rows.ageIndex(i)];
                h[Packed.AT_01] -= rows.weight(i) * per;
                h[Packed.AT_11] += rows.weight(i) * shape * per * per;
            }
        }

        private void mixedCurvature(int level, double[] h) {
            double shape = r + rows.level(level);
            double leave = logLeave[level];
            double goneHere = 0;
            double pers = 0;
            double squares = 0;
            double both = 0;
            double bothR = 0;
            double bothAlpha = 0;
            double bothRr = 0;
            double bothRalpha = 0;
            double bothAlphaAlpha = 0;
            for (int i = rows.begin(level), end = rows.begin(level + 1); i < end; i++) {
                double weight = rows.weight(i);
                double age = perAge[rows.ageIndex(i)];
                double recency = perRecency[rows.recencyIndex(i)];
                double ratio = logAge[rows.ageIndex(i)] - logRecency[rows.recencyIndex(i)];
                double odds = shape * ratio + leave;
                double small = Elementary.exp(-StrictMath.abs(odds));
                double share = weight / (1 + small);
                double gone = oneOr(small, odds) * share;
                double product = small * share / (1 + small);
                double byAlpha = age - recency;
                goneHere += gone;
                pers += weight * age - gone * byAlpha;
                squares += weight * age * age - gone * byAlpha * (age + recency);
                both += product;
                bothR += product * ratio;
                bothAlpha += product * byAlpha;
                bothRr += product * ratio * ratio;
                bothRalpha += product * ratio * byAlpha;
                bothAlphaAlpha += product * byAlpha * byAlpha;
            }
            double perA = 1 / a;
            double perB = perStay[level];
            h[Packed.AT_00] += bothRr;
            h[Packed.AT_01] += shape * bothRalpha - pers;
            h[Packed.AT_02] += bothR * perA;
            h[Packed.AT_03] -= bothR * perB;
            h[Packed.AT_11] += shape * (shape * bothAlphaAlpha + squares);
            h[Packed.AT_12] += shape * bothAlpha * perA;
            h[Packed.AT_13] -= shape * bothAlpha * perB;
            h[Packed.AT_22] += (both - goneHere) * perA * perA;
            h[Packed.AT_23] -= both * perA * perB;
            h[Packed.AT_33] += (both + goneHere) * perB * perB;
        }
    }

    /** 1 where the odds favour having left, else the given number; without a branch that the processor cannot foresee. */
    private static double oneOr(double otherwise, double odds) {
        long one = Double.doubleToRawLongBits(1.0);
        long other = Double.doubleToRawLongBits(otherwise);
        long negative = Double.doubleToRawLongBits(odds) >> 63;
        return Double.longBitsToDouble(one ^ ((one ^ other) & negative));
    }
}
