package dev.solvent.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTest {

    /** A few units in the last place over the whole range: one part in 1e15 of the body, 1e13 of the tail. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "normal-cumulative.csv", useHeadersInDisplayName = true)
    void cumulative_anyArgument_isTheReference(double x, double cumulative) {
        assertThat(Normal.cumulative(x)).isCloseTo(cumulative, within(1e-15));
        assertThat(Normal.cumulative(x)).isCloseTo(cumulative, within(1e-13 * cumulative));
        assertThat(Normal.survival(-x)).isEqualTo(Normal.cumulative(x));
    }

    @Test
    void cumulative_farOut_isZeroAndOne() {
        assertThat(Normal.cumulative(-40)).isZero();
        assertThat(Normal.cumulative(40)).isOne();
        assertThat(Normal.cumulative(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Normal.cumulative(Double.POSITIVE_INFINITY)).isOne();
        assertThat(Normal.cumulative(Double.NaN)).isNaN();
    }

    /** Two steps of the last bit move the tail by 5.7 times 1.8e-15 of itself; the approximations differ by less. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.67448975, -5.656854249492381})
    void cumulative_atASeam_doesNotJump(double seam) {
        assertThat(Normal.cumulative(StrictMath.nextUp(seam)))
                .isCloseTo(Normal.cumulative(StrictMath.nextDown(seam)), within(2e-14 * Normal.cumulative(seam)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-3, 0.2, 0.5, 0.8, 0.999})
    void quantile_ofAProbability_returns(double p) {
        // x to its last bit leaves p uncertain by x^2 parts in 1e16
        assertThat(Normal.cumulative(Normal.quantile(p))).isCloseTo(p, within(2e-14 * p));
    }

    /** mpmath 1.3, 40 digits: the root of ln ncdf(x) = ln p. */
    @ParameterizedTest
    @CsvSource({
        "1e-8, -5.6120012441747887315",
        "9.999e-9, -5.6120185450225422512",
        "1e-12, -7.0344838253011319298",
        "2.220446049250313e-16, -8.1258906647019068629",
        "1.1284885905253840e-19, -9.0000097103101931471",
        "2.710505431213761e-20, -9.1552937726860725494",
        "1e-100, -21.273453560965324295",
        "1e-300, -37.047096299361199237"
    })
    void quantile_farOut_keepsItsDigits(double p, double expected) {
        assertThat(Normal.quantile(p)).isCloseTo(expected, within(2e-14 * -expected));
    }

    @Test
    void quantile_outside_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Normal.quantile(0))
                .withMessageContaining("p must be");
    }
}
