package dev.solvent.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.Series;

/**
 * Compares figures to 1e-9 of the largest number that went into them. A projection of 30 months adds some hundred doubles, each
 * rounded to 1e-16, so 1e-9 leaves no room for a wrong term and does not see rounding.
 */
final class Close {

    private static final double RELATIVE = 1e-9;

    private Close() {}

    /** The figures differ by no more than rounding, relative to themselves or to what they are the difference of. */
    static void same(String what, Series actual, Series expected, Series... terms) {
        assertThat(actual.size()).as(what).isEqualTo(expected.size());
        double scale = largest(expected);
        for (Series each : terms) {
            scale = StrictMath.max(scale, largest(each));
        }
        for (int month = 0; month < actual.size(); month++) {
            same(what + " in month " + month, actual.get(month), expected.get(month), scale);
        }
    }

    static void same(String what, double actual, double expected, double scale) {
        assertThat(actual)
                .as(what)
                .isCloseTo(expected, within(RELATIVE * StrictMath.max(StrictMath.abs(expected), scale)));
    }

    static double largest(Series series) {
        return series.stream().map(StrictMath::abs).max().orElse(0);
    }
}
