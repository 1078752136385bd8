package dev.solvent.retention.fit;

import dev.solvent.quantity.Period;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import dev.solvent.retention.CurveFamily;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.retention.RetentionCurves;
import java.util.Map;
import java.util.stream.LongStream;

/** Cohorts and families for the tests of this package. */
final class Samples {

    /** The High-end plan of Fader and Hardie (2007), seven renewals. */
    static final CohortTable HIGH_END =
            CohortTable.of(Period.YEAR, CohortRow.of("high end", 1000, 869, 743, 653, 593, 551, 517, 491));

    /** Parameters in the middle of their range, by family. */
    private static final Map<String, double[]> TRUTH = Map.ofEntries(
            Map.entry("geometric", new double[] {0.08}),
            Map.entry("shifted beta-geometric", new double[] {0.9, 4}),
            Map.entry("beta-discrete-Weibull", new double[] {0.4, 2, 1.5}),
            Map.entry("discrete Weibull", new double[] {0.2, 0.7}),
            Map.entry("Weibull", new double[] {0.7, 9}),
            Map.entry("log-normal", new double[] {1.9, 1.3}),
            Map.entry("log-logistic", new double[] {1.4, 7}),
            Map.entry("generalised gamma", new double[] {2, 1.1, 0.5}),
            Map.entry("power law", new double[] {0.6, 0.5}),
            Map.entry("power law with floor", new double[] {0.6, 0.9, 0.15}),
            Map.entry("tourists and core", new double[] {0.45, 0.4, 0.03}));

    private Samples() {}

    static double[] truth(CurveFamily family) {
        double[] values = TRUTH.get(family.label());
        if (values == null) {
            throw new IllegalArgumentException("there are no parameters for " + family.label());
        }
        return values.clone();
    }

    static CurveFamily family(String name) {
        return RetentionCurves.standard().family(name);
    }

    /** One cohort of a size, as a curve gives it on average, rounded to whole users. */
    static CohortTable expected(RetentionCurve curve, double size, int lastAge) {
        return CohortTable.of(
                Period.MONTH,
                CohortRow.of(
                        "expected",
                        LongStream.rangeClosed(0, lastAge)
                                .map(age -> StrictMath.round(size * curve.survival((double) age)))
                                .toArray()));
    }

    /** Four cohorts, each six months younger, as a curve would have produced them. */
    static CohortTable simulated(RetentionCurve curve, long size, long seed) {
        CohortTable shape = CohortTable.of(
                Period.MONTH, empty("a", size, 24), empty("b", size, 18), empty("c", size, 12), empty("d", size, 6));
        return SimulatedCohorts.like(shape, curve, seed);
    }

    private static CohortRow empty(String name, long size, int lastAge) {
        return CohortRow.of(
                name,
                LongStream.rangeClosed(0, lastAge)
                        .map(age -> age == 0 ? size : 0)
                        .toArray());
    }
}
