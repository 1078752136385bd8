package dev.solvent.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures by R 4.2 with 15 digits: pnorm, qnorm, pchisq, qchisq, qt. */
class DistributionsTest {

    @ParameterizedTest
    @CsvSource({"0.975, 1.95996398454005", "0.5, 0", "1e-10, -6.36134090240406", "0.025, -1.95996398454005"})
    void normalQuantile_probability_isThatOfR(double probability, double z) {
        assertThat(Distributions.normalQuantile(probability)).isEqualTo(z, within(2e-14));
        assertThat(Distributions.normalCdf(z)).isEqualTo(probability, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        "-40, 0",
        "-2, -0.0230129093289635",
        "0, -0.693147180559945",
        "3, -6.6077262215103492",
        "5.9, -20.1257995802031715",
        "6, -20.7367689499747065",
        "6.1, -21.3574984192155561",
        "40, -804.6084420137538"
    })
    void normalLogUpperTail_far_isThatOfR(double z, double log) {
        assertThat(Distributions.normalLogUpperTail(z)).isEqualTo(log, within(1e-13 * (1 + StrictMath.abs(log))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, 0, 2, 5.999, 6.001, 30})
    void normalHazard_anyZ_isTheSlopeOfTheLogTail(double z) {
        double step = 1e-5;
        double slope =
                (Distributions.normalLogUpperTail(z - step) - Distributions.normalLogUpperTail(z + step)) / (2 * step);
        assertThat(Distributions.normalHazard(z)).isEqualTo(slope, within(1e-7 * (1 + slope)));
    }

    @ParameterizedTest
    @CsvSource({
        "3.84145882069412, 1, 5.00000000000002e-02",
        "122.249125573006, 1, 2.03598322228571e-28",
        "12.591587243744, 6, 4.99999999999996e-02",
        "0, 3, 1"
    })
    void chiSquareUpperTail_statistic_isThatOfR(double statistic, int freedom, double probability) {
        assertThat(Distributions.chiSquareUpperTail(statistic, freedom))
                .isEqualTo(probability, within(1e-12 * probability));
    }

    @Test
    void chiSquareQuantile_probability_invertsTheTail() {
        for (int freedom : new int[] {1, 2, 7}) {
            double quantile = Distributions.chiSquareQuantile(0.95, freedom);
            assertThat(Distributions.chiSquareUpperTail(quantile, freedom)).isEqualTo(0.05, within(1e-12));
        }
    }

    @Test
    void student_quantile_isThatOfR() {
        assertThat(Distributions.studentQuantile(0.975, 15)).isEqualTo(2.13144954555978, within(1e-11));
        assertThat(Distributions.studentCdf(2.13144954555978, 15)).isEqualTo(0.975, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, Double.NaN})
    void quantiles_probabilityOutside_isRejected(double probability) {
        assertThatThrownBy(() -> Distributions.normalQuantile(probability)).hasMessageContaining("probability");
        assertThatThrownBy(() -> Distributions.chiSquareQuantile(probability, 1))
                .hasMessageContaining("probability");
        assertThatThrownBy(() -> Distributions.studentQuantile(probability, 1)).hasMessageContaining("probability");
        assertThatThrownBy(() -> Distributions.normalDeviate(probability)).hasMessageContaining("level");
    }

    @Test
    void functions_ofNaN_areRejected() {
        assertThatThrownBy(() -> Distributions.normalCdf(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Distributions.normalHazard(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Distributions.chiSquareUpperTail(Double.NaN, 1))
                .hasMessageContaining("statistic");
        assertThatThrownBy(() -> Distributions.chiSquareUpperTail(1, 0)).hasMessageContaining("degreesOfFreedom");
        assertThatThrownBy(() -> Distributions.studentCdf(Double.NaN, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
