package dev.solvent.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuadratureTest {

    @Test
    void integral_ofAPolynomial_isExact() {
        assertThat(Quadrature.integral(x -> x * x * x, 0, 2, 1e-12).value()).isCloseTo(4, within(1e-14));
    }

    /** The integral of e^-x over 0..1 is 1 - 1/e. */
    @Test
    void integral_ofAnExponential_isWithinItsError() {
        Quadrature.Estimate estimate = Quadrature.integral(x -> StrictMath.exp(-x), 0, 1, 1e-13);
        assertThat(estimate.value()).isCloseTo(1 - StrictMath.exp(-1), within(1e-15));
        assertThat(estimate.error()).isLessThan(1e-13);
    }

    @Test
    void integral_ofABend_isHalvedUntilItIsFound() {
        assertThat(Quadrature.integral(x -> StrictMath.min(x, 0.3), 0, 1, 1e-12).value())
                .isCloseTo(0.045 + 0.21, within(1e-12));
    }
}
