package dev.solvent.retention.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.fit.Fit;
import dev.solvent.fit.MaximumLikelihood;
import dev.solvent.fit.ParameterVector;
import dev.solvent.quantity.Series;
import dev.solvent.retention.CurveFamily;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.retention.RetentionCurves;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fits to simulated cohorts hold the true parameters within their intervals as often as the intervals say. */
class RetentionFitRecoveryTest {

    private static final int REPETITIONS = 100;
    /** P(Binomial(100, 0.95) is below 81) is 1e-7; for the 24 parameters together 3e-6. The seeds are fixed. */
    private static final int FEWEST_HITS = 81;

    private static final long USERS = 10_000;

    static Stream<CurveFamily> families() {
        return RetentionCurves.standard().families().stream();
    }

    @ParameterizedTest
    @MethodSource("families")
    void waldIntervals_simulatedCohorts_holdTheTruthAtTheirRate(CurveFamily family) {
        double[] truth = Samples.truth(family);
        List<String> names = family.parameters().stream().map(p -> p.name()).toList();
        RetentionCurve curve = family.curve(new ParameterVector(names, Series.of(truth)));
        int[] hits = new int[truth.length];
        for (int n = 0; n < REPETITIONS; n++) {
            RetentionData data = RetentionData.of(Samples.simulated(curve, USERS, 1000L + n));
            Fit fit = RetentionFit.of(family, data, MaximumLikelihood.withDefaults())
                    .fit();
            assertThat(fit.isConverged()).as("seed %s: %s", 1000 + n, fit).isTrue();
            for (int i = 0; i < truth.length; i++) {
                hits[i] += fit.waldInterval(names.get(i), 0.95).contains(truth[i]) ? 1 : 0;
            }
        }
        for (int i = 0; i < truth.length; i++) {
            assertThat(hits[i]).as(names.get(i)).isGreaterThanOrEqualTo(FEWEST_HITS);
        }
    }
}
