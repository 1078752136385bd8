package dev.solvent.retention.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.fit.ParameterVector;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.retention.CurveFamily;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.retention.RetentionCurves;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetentionLikelihoodTest {

    static Stream<CurveFamily> families() {
        return RetentionCurves.standard().families().stream();
    }

    @ParameterizedTest
    @MethodSource("families")
    void logRetention_anySegment_isThatOfTheCurve(CurveFamily family) {
        double[] values = Samples.truth(family);
        RetentionCurve curve = curve(family, values);
        double[] gradient = new double[values.length];
        for (double[] ages :
                List.of(new double[] {0, 1}, new double[] {3, 4}, new double[] {0, 7}, new double[] {2.5, 9})) {
            double expected = StrictMath.log(curve.survival(ages[1]) / curve.survival(ages[0]));
            assertThat(family.logRetention(ages[0], ages[1], values, gradient)).isCloseTo(expected, within(1e-13));
        }
    }

    /** The closed gradient against four-point differences of the same sum, which keep about ten digits. */
    @ParameterizedTest
    @MethodSource("families")
    void evaluate_gradient_isTheSlope(CurveFamily family) {
        RetentionData data = new TenureAccumulator(Period.MONTH)
                .addLost(0, 1, 300)
                .addLost(1, 2, 120)
                .addLost(6, 7, 40)
                .addLost(2, 2.5, 5.5, 17)
                .addAlive(12, 260)
                .addAlive(3, 15.5, 80)
                .snapshot();
        var likelihood = new RetentionLikelihood(family, data);
        double[] values = Samples.truth(family);
        double[] gradient = new double[values.length];
        double[] ignored = new double[values.length];
        likelihood.evaluate(values, gradient);
        for (int i = 0; i < values.length; i++) {
            double step = 1e-3 * values[i];
            double sum = 0;
            for (int offset : new int[] {-2, -1, 1, 2}) {
                double[] there = values.clone();
                there[i] += offset * step;
                double weight = offset % 2 == 0 ? -0.5 * offset : 8.0 * offset;
                sum += weight * likelihood.evaluate(there, ignored);
            }
            assertThat(gradient[i])
                    .as("slope %s", i)
                    .isCloseTo(sum / (12 * step), within(1e-6 * (1 + StrictMath.abs(gradient[i]))));
        }
    }

    private static RetentionCurve curve(CurveFamily family, double[] values) {
        List<String> names = family.parameters().stream().map(p -> p.name()).toList();
        return family.curve(new ParameterVector(names, Series.of(values)));
    }
}
