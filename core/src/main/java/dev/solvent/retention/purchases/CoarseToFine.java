package dev.solvent.retention.purchases;

import dev.solvent.fit.Fit;
import dev.solvent.fit.LogLikelihood;
import dev.solvent.fit.MaximumLikelihood;
import dev.solvent.internal.Elementary;
import java.util.Arrays;
import java.util.function.BiFunction;

/**
 * Approaches the largest likelihood of many rows through few that average neighbours. Two such fits, on grids one twice as fine
 * as the other, are off by amounts in the ratio of four to one, so that the line through both leads close to the optimum of all
 * rows (L. F. Richardson, 1911, Philosophical Transactions A 210, 307-357). They only say where to start: the fit itself is to
 * all rows.
 */
final class CoarseToFine {

    private static final int MANY_ROWS = 5000;
    private static final int CELLS = 8;

    /** All parameters are positive: the likelihood of rows, to be searched from a start. */
    private final BiFunction<MergedRows, double[], LogLikelihood> likelihood;

    private final MaximumLikelihood settings;

    CoarseToFine(BiFunction<MergedRows, double[], LogLikelihood> likelihood, MaximumLikelihood settings) {
        this.likelihood = likelihood;
        this.settings = settings;
    }

    /** The largest likelihood; from the plain start if rows are few, or should the approach fail. */
    Fit maximise(MergedRows rows, double[] start) {
        if (rows.size() > MANY_ROWS && settings.starts().isEmpty()) {
            double widest = rows.largestAge();
            MergedRows fineGrid = rows.coarse(2 * CELLS, widest);
            Fit coarse = fit(fineGrid.coarse(CELLS, widest), start);
            Fit finer = coarse.isConverged() ? fit(fineGrid, values(coarse)) : coarse;
            if (finer.isConverged()) {
                Fit fit = fit(rows, extrapolated(values(coarse), values(finer)));
                if (fit.isConverged()) {
                    return fit;
                }
            }
        }
        return fit(rows, start);
    }

    private Fit fit(MergedRows rows, double[] start) {
        return settings.maximise(likelihood.apply(rows, start));
    }

    private static double[] values(Fit fit) {
        return fit.values().values().toArray();
    }

    private static double[] extrapolated(double[] coarse, double[] finer) {
        double[] start = new double[finer.length];
        Arrays.setAll(start, i -> finer[i] * Elementary.exp(Elementary.log(finer[i] / coarse[i]) / 3));
        return start;
    }
}
