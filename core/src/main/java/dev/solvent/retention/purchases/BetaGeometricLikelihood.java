package dev.solvent.retention.purchases;

import dev.solvent.fit.LogLikelihood;
import dev.solvent.fit.Parameter;
import dev.solvent.internal.Elementary;
import java.util.List;

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

    private final MergedRows rows;
    private final boolean modified;
    private final double customers;
    private final double[] customersAtLevel;

    BetaGeometricLikelihood(MergedRows rows, boolean modified) {
        this.rows = rows;
        this.modified = modified;
        customersAtLevel = rows.customersAtLevels();
        double sum = 0;
        for (double at : customersAtLevel) {
            sum += at;
        }
        customers = sum;
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
        double mixed = odds <= 0
                ? StrictMath.log1p(StrictMath.exp(odds))
                : odds + StrictMath.log1p(StrictMath.exp(-odds));
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
            double byR = 0;
            double byAlpha = 0;
            double byA = 0;
            double byB = 0;
            for (int i = 0; i < rows.size(); i++) {
                int level = rows.levelOf(i);
                int age = rows.ageIndex(i);
                int recency = rows.recencyIndex(i);
                double weight = rows.weight(i);
                double shape = r + rows.frequency(i);
                double odds = shape * (logAge[age] - logRecency[recency]) + logLeave[level];
                double small = Elementary.exp(odds > 0 ? -odds : odds);
                double share = 1 / (1 + small);
                double gone = weight * (odds > 0 ? share : small * share);
                double alive = weight - gone;
                ll += weight * ((odds > 0 ? odds : 0) - shape * logAge[age] + Elementary.log(1 + small));
                byR -= alive * logAge[age] + gone * logRecency[recency];
                byAlpha -= shape * (alive * perAge[age] + gone * perRecency[recency]);
                byA += gone;
                byB -= gone * perStay[level];
            }
            gradient[0] += byR;
            gradient[1] += byAlpha;
            gradient[2] += byA / a;
            gradient[3] += byB;
            return ll;
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
            double perA = 1 / a;
            for (int i = 0; i < rows.size(); i++) {
                int level = rows.levelOf(i);
                int age = rows.ageIndex(i);
                int recency = rows.recencyIndex(i);
                double weight = rows.weight(i);
                double shape = r + rows.frequency(i);
                double odds = shape * (logAge[age] - logRecency[recency]) + logLeave[level];
                double small = Elementary.exp(odds > 0 ? -odds : odds);
                double share = 1 / (1 + small);
                double gone = weight * (odds > 0 ? share : small * share);
                double alive = weight - gone;
                double both = weight * small * share * share;
                double perB = perStay[level];
                double dR = logAge[age] - logRecency[recency];
                double dAlpha = shape * (perAge[age] - perRecency[recency]);
                double squares =
                        alive * perAge[age] * perAge[age] + gone * perRecency[recency] * perRecency[recency];
                h[Packed.AT_00] += both * dR * dR;
                h[Packed.AT_01] += both * dR * dAlpha - alive * perAge[age] - gone * perRecency[recency];
                h[Packed.AT_02] += both * dR * perA;
                h[Packed.AT_03] -= both * dR * perB;
                h[Packed.AT_11] += both * dAlpha * dAlpha + shape * squares;
                h[Packed.AT_12] += both * dAlpha * perA;
                h[Packed.AT_13] -= both * dAlpha * perB;
                h[Packed.AT_22] += (both - gone) * perA * perA;
                h[Packed.AT_23] -= both * perA * perB;
                h[Packed.AT_33] += (both + gone) * perB * perB;
            }
        }
    }
}
