package dev.solvent.internal;

import static dev.solvent.Tolerance.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NumericsTest {

    static Stream<Refusal> checks() {
        return Stream.of(
                        Refusal.of("x", value -> Requires.finite(value, "x")),
                        Refusal.of("x", value -> Requires.positive(value, "x"), 0, -0.0, -Double.MIN_VALUE),
                        Refusal.of("x", value -> Requires.nonNegative(value, "x"), -Double.MIN_VALUE),
                        Refusal.of("x", value -> Requires.fraction(value, "x"), -1e-300, 1.0000000000000002, 50, 101),
                        Refusal.of("x", value -> Requires.openFraction(value, "x"), 0, 1),
                        Refusal.of("p", Normal::quantile, 0, 1),
                        Refusal.of("p", value -> GammaIntegral.quantile(2, value), 0, 1))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void check_outsideTheDomain_isRefusedNamingParameterAndValue(Refusal each) {
        each.check();
    }

    @Test
    void checks_insideTheDomain_giveTheValueBack() {
        assertThat(Requires.finite(-0.0, "x")).isEqualTo(0.0).satisfies(NumericsTest::isPlusZero);
        assertThat(Requires.nonNegative(-0.0, "x")).satisfies(NumericsTest::isPlusZero);
        assertThat(Requires.fraction(-0.0, "x")).satisfies(NumericsTest::isPlusZero);
        assertThat(Requires.positive(2, "x")).isEqualTo(2);
        assertThat(Requires.openFraction(0.5, "x")).isEqualTo(0.5);
        assertThat(Requires.atLeast(3, 3, "x")).isEqualTo(3);
        assertThat(Requires.text("a", "x")).isEqualTo("a");
        assertThat(Requires.nonEmpty(Set.of(1), "x")).containsExactly(1);
        assertThatIllegalArgumentException().isThrownBy(() -> Requires.nonEmpty(List.of(), "x"));
    }

    private static void isPlusZero(double value) {
        assertThat(Double.doubleToRawLongBits(value)).isZero();
    }

    /** Standard normal table; Python mpmath 1.3: ncdf. */
    @ParameterizedTest(name = "F({0}) = {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            x,                    probability
            0,                    0.5
            1.959963984540054,    0.975
            -1.2815515655446004,  0.1
            -3.0902323061678133,  0.001
            5,                    0.999999713348428
            """)
    void normal_tableValues_bothWays(double x, double probability) {
        assertThat(Normal.cumulative(x)).isEqualTo(probability, within(1e-15));
        assertThat(Normal.quantile(probability)).isEqualTo(x, within(1e-8));
    }

    /** A shape of 1 is the exponential distribution: 1 - exp(-x). */
    @Test
    void gamma_shapeOne_isExponential() {
        assertThat(GammaIntegral.cumulative(1, 2)).isEqualTo(-StrictMath.expm1(-2), within(1e-15));
        assertThat(GammaIntegral.survival(1, 2)).isEqualTo(StrictMath.exp(-2), within(1e-15));
        assertThat(GammaIntegral.quantile(1, 0.75)).isEqualTo(StrictMath.log(4), relative(1e-13, 1));
        assertThat(GammaIntegral.quantile(1, 1e-9)).isEqualTo(1.0000000005e-9, relative(1e-13, 1e-9));
        assertThat(GammaIntegral.cumulative(3, 0)).isZero();
        assertThat(GammaIntegral.survival(3, 0)).isEqualTo(1);
        // so small that a double has no name for it
        assertThat(GammaIntegral.quantile(1e-4, 0.01)).isZero();
    }

    @Test
    void roots_areFoundBetweenAndAtTheBounds() {
        assertThat(Roots.between(x -> x * x - 2, 0, 2, 0)).hasValueCloseTo(1.4142135623730951, within(1e-14));
        assertThat(Roots.between(x -> x - 1, 1, 2, 0)).hasValue(1);
        assertThat(Roots.between(x -> x - 2 - 1e-15, 1, 2, 1e-12)).hasValue(2);
        assertThat(Roots.between(x -> x * x + 1, -1, 2, 0)).isEmpty();
        assertThat(Roots.between(x -> 1 - x, 0, 3, 0)).hasValueCloseTo(1.0, within(1e-14));
    }

    @Test
    void roots_functionThatIsNotFinite_isRefusedNamingThePoint() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Roots.between(x -> x < 1 ? -1 : Double.NaN, 0, 3, 0))
                .withMessage("the function to solve returned NaN at 3.0, must be finite");
    }

    @Test
    void roots_smallFiguresAndFlatOnes_areFoundAsExactlyAsOthers() {
        assertThat(Roots.between(x -> x * 1e-16 - 0.2e-16, 0, 1, 0)).hasValueCloseTo(0.2, within(1e-12));
        assertThat(Roots.between(x -> x * x * x, -0.01, 0.09, 0).getAsDouble()).isCloseTo(0, within(1e-90));
    }

    @Test
    void roots_ofAJump_areWhereItJumps() {
        assertThat(Roots.between(x -> x <= 0.3 ? -1 : 1, 0, 1, 0)).hasValueCloseTo(0.3, within(1e-12));
    }

    @Test
    void sum_ofManySizes_keepsTheSmallOnes() {
        CompensatedSum sum = new CompensatedSum();
        assertThat(sum.value()).isZero();
        for (double term : new double[] {1e16, 1, -1e16, 1, 1e-3}) {
            sum.add(term);
        }
        assertThat(sum.value()).isEqualTo(2.001);
    }

    @ParameterizedTest(name = "{0} to {1} digits is {2}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            value,      digits, text
            0.0375,     6,      0.0375
            18756387,   6,      18756400
            1234567.5,  3,      1230000
            -0.5,       1,      -0.5
            0,          6,      0
            1e-17,      3,      1E-17
            1e14,       6,      100000000000000
            1e15,       6,      1E+15
            NaN,        6,      NaN
            -Infinity,  6,      -Infinity
            """)
    void text_significantDigits_areTheSameEverywhere(double value, int digits, String text) {
        assertThat(Text.significant(value, digits)).isEqualTo(text);
    }

    @Test
    void text_ofTables_hasFixedDecimals() {
        assertThat(Text.fixed(-1.4985, 4)).isEqualTo("-1.4985");
        assertThat(Text.fixed(2, 2)).isEqualTo("2.00");
        assertThat(Text.percent(0.047)).isEqualTo("4.7 %");
        assertThat(new TextTable().row("a", "1").row("long", "12", "x").toString())
                .isEqualTo("a      1\nlong  12  x");
        assertThat(new TextTable().toString()).isEmpty();
    }
}
