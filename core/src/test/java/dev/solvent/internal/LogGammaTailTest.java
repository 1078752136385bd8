package dev.solvent.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LogGammaTailTest {

    /** Next terms of Temme's expansion at k = 2500, and what Commons Math leaves of the incomplete gamma function below. */
    private static final double ABSOLUTE = 1e-13;

    private static final double RELATIVE = 1e-10;

    @ParameterizedTest(name = "lambda {0}, w {1}")
    @CsvFileSource(resources = "log-gamma-tail.csv", numLinesToSkip = 2)
    void above_anyShape_isTheIncompleteGammaFunction(double lambda, double w, double above, double logDensity) {
        assertThat(LogGammaTail.above(lambda, w)).isCloseTo(above, within(ABSOLUTE + RELATIVE * above));
        assertThat(LogGammaTail.logDensity(lambda, w))
                .isCloseTo(logDensity, within(2e-13 * StrictMath.max(1, StrictMath.abs(logDensity))));
    }

    @Test
    void above_shapeZero_isNormal() {
        for (double w = -5; w < 6; w += 0.37) {
            assertThat(LogGammaTail.above(0, w)).isCloseTo(Distributions.normalCdf(-w), within(1e-15));
            assertThat(LogGammaTail.logDensity(0, w)).isCloseTo(Distributions.normalLogDensity(w), within(1e-14));
        }
        assertThat(LogGammaTail.above(1, 800)).isZero();
        assertThat(LogGammaTail.above(-1, -800)).isEqualTo(1);
    }
}
