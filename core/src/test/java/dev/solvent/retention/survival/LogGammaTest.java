package dev.solvent.retention.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.internal.GammaIntegral;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogGammaTest {

    private static final StandardLifetime LOG_GAMMA = new LogGamma();

    @ParameterizedTest
    @CsvSource({
        "-8, 0.4",
        "-3, 0.4",
        "-0.2, 0.4",
        "0, 0.4",
        "1.5, 0.4",
        "4, 0.4",
        "-20, 2.5",
        "-1, 2.5",
        "0.4, 2.5",
        "1.2, 2.5",
        "-2, 0.31",
        "2, 0.29",
        "-5, 1",
        "1, 1",
        "2, -0.4",
        "-3, -0.4",
        "0.3, -2.5",
        "9, -2.5"
    })
    void survival_anyShape_isTheIncompleteGamma(double w, double q) {
        // W is the log of a gamma variate with shape 1/q^2: e^(qW)/q^2 is gamma (Prentice 1974)
        double a = 1 / (q * q);
        double x = a * StrictMath.exp(q * w);
        double upper = q > 0 ? GammaIntegral.survival(a, x) : GammaIntegral.cumulative(a, x);
        double lower = q > 0 ? GammaIntegral.cumulative(a, x) : GammaIntegral.survival(a, x);
        assertThat(LOG_GAMMA.survival(w, q).value()).isEqualTo(StrictMath.log(upper), within(2e-12));
        assertThat(LOG_GAMMA.cumulative(w, q).value()).isEqualTo(StrictMath.log(lower), within(2e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-30, -4, -1, 0, 0.5, 2, 3.3})
    void survival_shapeOne_isTheExtremeValue(double w) {
        StandardLifetime extreme = new StandardLifetime.ExtremeValue();
        close(LOG_GAMMA.survival(w, 1), extreme.survival(w, 0), 1e-12);
        close(LOG_GAMMA.density(w, 1), extreme.density(w, 0), 1e-12);
        close(LOG_GAMMA.cumulative(w, 1), extreme.cumulative(w, 0), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-20, -4, -1, 0, 0.5, 2, 7, 30})
    void survival_shapeZero_isTheNormal(double w) {
        StandardLifetime normal = new StandardLifetime.Normal();
        close(LOG_GAMMA.survival(w, 0), normal.survival(w, 0), 1e-12);
        close(LOG_GAMMA.density(w, 0), normal.density(w, 0), 1e-12);
        close(LOG_GAMMA.cumulative(w, 0), normal.cumulative(w, 0), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        "-3, 0.5",
        "1, 0.5",
        "3, 0.5",
        "-9, 3",
        "0.5, 3",
        "-2, 0",
        "2, 0",
        "1, 1e-4",
        "-3, -0.7",
        "2, -0.7",
        "0.7, 0.3",
        "-2, 0.3"
    })
    void derivatives_anyShape_areThoseOfDifferences(double w, double q) {
        double step = 1e-4;
        for (Kind kind : Kind.values()) {
            Logs here = kind.of(w, q);
            double byW = (kind.of(w + step, q).value() - kind.of(w - step, q).value()) / (2 * step);
            double byShape =
                    (kind.of(w, q + step).value() - kind.of(w, q - step).value()) / (2 * step);
            // central differences: third derivative times step^2 / 6, and rounding 1e-12 / step
            assertThat(here.byW()).isEqualTo(byW, within(3e-7 * (1 + StrictMath.abs(byW))));
            assertThat(here.byShape()).isEqualTo(byShape, within(3e-7 * (1 + StrictMath.abs(byShape))));
        }
    }

    private enum Kind {
        DENSITY,
        SURVIVAL,
        CUMULATIVE;

        Logs of(double w, double q) {
            return switch (this) {
                case DENSITY -> LOG_GAMMA.density(w, q);
                case SURVIVAL -> LOG_GAMMA.survival(w, q);
                case CUMULATIVE -> LOG_GAMMA.cumulative(w, q);
            };
        }
    }

    private static void close(Logs ours, Logs other, double relative) {
        assertThat(ours.value()).isEqualTo(other.value(), within(relative * (1 + StrictMath.abs(other.value()))));
        assertThat(ours.byW()).isEqualTo(other.byW(), within(relative * (1 + StrictMath.abs(other.byW()))));
    }
}
