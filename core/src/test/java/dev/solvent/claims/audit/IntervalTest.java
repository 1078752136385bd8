package dev.solvent.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.Refusal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntervalTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** Ends go one or two steps outward, no more. */
    private static final double STEPS = 1e-15;

    @Test
    void arithmetic_ofSmallIntegers_isThatOfTheEnds() {
        Interval one = Interval.of(1, 2);
        Interval other = Interval.of(-3, 4);
        check(one.plus(other), -2, 6);
        check(one.minus(other), -3, 5);
        check(one.times(other), -6, 8); // 2 x -3, 2 x 4
        check(other.dividedBy(one), -3, 4); // -3 / 1, 4 / 1
        check(Interval.of(4, 9).power(0.5), 2, 3);
        check(Interval.of(4, 9).power(-0.5), 1 / 3.0, 0.5);
        check(Interval.of(1, StrictMath.E).log(), 0, 1);
        assertThat(one.hull(Interval.of(5, 6))).isEqualTo(Interval.of(1, 6));
        assertThat(one.power(1)).isEqualTo(one);
        assertThat(one.power(0)).isEqualTo(Interval.point(1));
    }

    @Test
    void results_encloseTheExactOne_whereDoublesRound() {
        // 0.1 + 0.2 is 0.3000000000000000166 in exact arithmetic on the doubles, between two neighbours; the double sum
        // is the upper
        Interval sum = Interval.point(0.1).plus(Interval.point(0.2));
        assertThat(sum.low()).isLessThan(0.1 + 0.2);
        assertThat(sum.high()).isEqualTo(0.1 + 0.2);
        assertThat(sum.contains(0.3)).isTrue();
        assertThat(Interval.around(1, 0)).isEqualTo(Interval.point(1));
    }

    @Test
    void arithmetic_withOpenEnds_staysOpen() {
        Interval many = Interval.of(2, INFINITY);
        check(many.plus(Interval.point(1)), 3, INFINITY);
        check(many.times(Interval.of(0, 1)), 0, INFINITY);
        check(Interval.point(1).dividedBy(many), 0, 0.5);
        check(many.dividedBy(many), 0, INFINITY);
        check(many.times(Interval.point(-1)), -INFINITY, -2);
        check(Interval.point(1).dividedBy(Interval.of(0, 2)), 0.5, INFINITY);
        check(Interval.point(1).dividedBy(Interval.of(-2, 0)), -INFINITY, -0.5);
        assertThat(many.isBounded()).isFalse();
        assertThat(Interval.of(0, 1).isBounded()).isTrue();
    }

    @Test
    void exactSumsAndSigns_areKept() {
        assertThat(Interval.of(1, 2).minus(Interval.of(0.5, 1))).isEqualTo(Interval.of(0, 1.5));
        assertThat(Interval.of(0, 2).times(Interval.of(0, INFINITY)).low()).isZero();
        assertThat(Interval.of(-2, 0).times(Interval.of(1, 2)).high()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.point(1).dividedBy(Interval.point(0)))
                .withMessage("divisor must be of one sign and not zero, was 0");
    }

    @Test
    void sets_areClosed() {
        assertThat(Interval.of(0.71, INFINITY).within(Interval.of(0, 1))).isEqualTo(Interval.of(0.71, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.of(2, 3).within(Interval.of(0, 1)))
                .withMessage("interval must have numbers of 0 to 1, is 2 to 3");
        Interval unit = Interval.of(0, 1);
        assertThat(unit.contains(1)).isTrue();
        assertThat(unit.contains(Double.NaN)).isFalse();
        assertThat(unit.contains(Interval.of(0.5, 1))).isTrue();
        assertThat(unit.contains(Interval.of(0.5, 1.5))).isFalse();
        assertThat(unit.contains(Interval.of(-0.5, 0.5))).isFalse();
        assertThat(unit.meets(Interval.of(1, 2))).isTrue();
        assertThat(unit.meets(Interval.of(1.1, 2))).isFalse();
        assertThat(Interval.of(1.1, 2).meets(unit)).isFalse();
        assertThat(Interval.point(-0.0)).isEqualTo(Interval.point(0.0));
    }

    @Test
    void texts_sayWhichEndsThereAre() {
        assertThat(Interval.of(0.25, 2)).hasToString("0.25 to 2");
        assertThat(Interval.point(3)).hasToString("3");
        assertThat(Interval.of(2, INFINITY)).hasToString("at least 2");
        assertThat(Interval.of(-INFINITY, 2)).hasToString("at most 2");
        assertThat(Interval.EVERYTHING).hasToString("any number");
    }

    static Stream<Refusal> refusals() {
        return Stream.of(
                        Refusal.ofOnly("interval", x -> Interval.of(x, 1), Double.NaN, INFINITY, 1.5),
                        Refusal.ofOnly("interval", x -> Interval.of(1, x), Double.NaN, -INFINITY, 0.5),
                        Refusal.ofOnly("interval", Interval::point, Double.NaN, INFINITY, -INFINITY),
                        Refusal.ofOnly("divisor", x -> Interval.point(1).dividedBy(Interval.of(x, 1)), -1, -1e-300),
                        Refusal.ofOnly("logarithm", x -> Interval.point(x).log(), 0, -1),
                        Refusal.ofOnly("power", x -> Interval.point(x).power(0.5), -1),
                        Refusal.of("power", x -> Interval.point(2).power(x)))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void value_outsideItsDomain_isRefusedByName(Refusal refusal) {
        refusal.check();
    }

    @Test
    void interval_backwards_isRefusedWithBothEnds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.of(2, 1))
                .withMessage("interval must go from a lower to an upper end, was 2.0 to 1.0");
    }

    private static void check(Interval found, double low, double high) {
        assertThat(found.low()).isLessThanOrEqualTo(low);
        assertThat(found.high()).isGreaterThanOrEqualTo(high);
        if (Double.isFinite(low)) {
            assertThat(found.low()).isEqualTo(low, within(4 * STEPS * (1 + Math.abs(low))));
        }
        if (Double.isFinite(high)) {
            assertThat(found.high()).isEqualTo(high, within(4 * STEPS * (1 + Math.abs(high))));
        }
    }
}
