package dev.solvent.retention.survival;

import dev.solvent.internal.Distributions;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;

/**
 * A statistic that is chi-square distributed if nothing is there.
 *
 * @param statistic  at least 0
 * @param degreesOfFreedom  at least 1
 * @since 0.1.0
 */
public record ChiSquareTest(double statistic, int degreesOfFreedom) {

    public ChiSquareTest {
        statistic = Requires.nonNegative(statistic, "statistic");
        Requires.atLeast(degreesOfFreedom, 1, "degreesOfFreedom");
    }

    /**
     * Probability of a statistic at least this large if nothing is there.
     *
     * @return a fraction
     */
    public double pValue() {
        return Distributions.chiSquareUpperTail(statistic, degreesOfFreedom);
    }

    @Override
    public String toString() {
        return "chi-square " + Text.significant(statistic, 6) + " on " + degreesOfFreedom + ", p = "
                + Text.significant(pValue(), 3);
    }
}
