package dev.solvent.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.study.Lever;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Against figures whose inverse is known. */
class GoalSeekProperties {

    @Property
    void is_aLine_findsItOrIsEmpty(
            @ForAll @DoubleRange(min = -100, max = 100) double slope,
            @ForAll @DoubleRange(min = -100, max = 100) double low,
            @ForAll @DoubleRange(min = 0.1, max = 100) double width,
            @ForAll @DoubleRange(min = -1, max = 2) double at) {
        Lever<Double> lever = Lever.between("x", low, low + width);
        double wanted = low + at * width;
        OptionalDouble found =
                GoalSeek.vary(lever).until(x -> slope * (x - wanted) + 7).is(7);
        boolean clearlyInside = at > 1e-9 && at < 1 - 1e-9;
        boolean clearlyOutside = at < -1e-9 || at > 1 + 1e-9;
        if (clearlyInside && StrictMath.abs(slope) > 1e-3) {
            // the figure rounds at 1e-15 of 7, which the slope turns into a part of x
            double rounding = 1e-14 * (7 / StrictMath.abs(slope) + 200);
            assertThat(found.orElseThrow()).isCloseTo(wanted, within(rounding));
        } else if (clearlyOutside && StrictMath.abs(slope) > 1e-3) {
            assertThat(found).isEmpty();
        }
    }

    @Property
    void is_anExponential_findsTheLogarithm(@ForAll @DoubleRange(min = -20, max = 20) double wanted) {
        double target = StrictMath.exp(wanted);
        OptionalDouble found = GoalSeek.vary(Lever.between("x", -20, 20))
                .until(StrictMath::exp)
                .is(target);
        assertThat(StrictMath.exp(found.orElseThrow()) / target).isCloseTo(1, within(1e-12));
    }

    @Property
    void found_isWithinTheBoundsAndMeetsTheTarget(
            @ForAll @DoubleRange(min = -3, max = 3) double low,
            @ForAll @DoubleRange(min = 0.1, max = 3) double width,
            @ForAll @DoubleRange(min = -30, max = 30) double target) {
        double high = low + width;
        OptionalDouble found = GoalSeek.vary(Lever.between("x", low, high))
                .until(GoalSeekProperties::cube)
                .is(target);
        assertThat(found.isPresent()).isEqualTo(cube(low) <= target && target <= cube(high));
        found.ifPresent(x -> {
            assertThat(x).isBetween(low, high);
            // x of at most 6 is known to a part in 1e15; the slope of the figure there is at most 109
            assertThat(cube(x)).isCloseTo(target, within(1e-12));
        });
    }

    /** Rises everywhere, with a slope of at least 1. */
    private static double cube(double x) {
        return x + x * x * x;
    }
}
