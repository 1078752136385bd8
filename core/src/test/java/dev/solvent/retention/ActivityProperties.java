package dev.solvent.retention;

import static dev.solvent.Tolerance.relative;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.quantity.Share;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** The free parameter of an activity curve is solved so that the stated active days come out. */
class ActivityProperties {

    /** Any family with a free parameter meets both figures, wherever they can be met at all. */
    @Property(tries = 300)
    void withActiveDays_solvesWhatItSays(
            @ForAll ActivityFamily family,
            @ForAll @DoubleRange(min = 0.02, max = 0.95) @Scale(6) double d1,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) @Scale(6) double position,
            @ForAll @IntRange(min = 7, max = 90) int days) {
        Assume.that(family.hasShape());
        // between the geometric curve, which ends the beta-geometric family, and all of D1 for ever
        double least = (1 - StrictMath.pow(d1, days)) / (1 - d1);
        double activeDays = least + position * (1 + d1 * (days - 1) - least);
        ActivityCurve curve = family.through(1, Share.of(d1, "sign-ups")).withActiveDays(days, activeDays);
        assertThat(curve.activeShare(0)).isEqualTo(1);
        assertThat(curve.activeShare(1)).isEqualTo(d1, relative(1e-9, d1));
        assertThat(curve.activeDays(days)).isEqualTo(activeDays, relative(1e-9, activeDays));
        for (int day = 1; day < days; day++) {
            assertThat(curve.activeShare(day)).isBetween(0.0, curve.activeShare(day - 1) + 1e-12);
        }
    }
}
