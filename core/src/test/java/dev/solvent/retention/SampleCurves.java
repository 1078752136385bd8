package dev.solvent.retention;

import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import java.util.List;

/** One or more curves of every family, ordinary and extreme. */
final class SampleCurves {

    private SampleCurves() {}

    static List<RetentionCurve> all() {
        return List.of(
                RetentionCurve.geometric(Rate.perMonth(0.07)),
                RetentionCurve.geometric(Rate.perYear(0.6)),
                RetentionCurve.shiftedBetaGeometric(0.668, 3.806),
                RetentionCurve.shiftedBetaGeometric(40, 700),
                RetentionCurve.shiftedBetaGeometric(1e7, 2e8),
                RetentionCurve.betaDiscreteWeibull(0.2496, 1.6542, 1.5968),
                RetentionCurve.betaDiscreteWeibull(5, 60, 0.6),
                RetentionCurve.discreteWeibull(0.38, 0.57),
                RetentionCurve.discreteWeibull(0.02, 1.4),
                RetentionCurve.weibull(0.7, 14),
                RetentionCurve.weibull(2.5, 30),
                RetentionCurve.logNormal(2.3, 1.4),
                RetentionCurve.logLogistic(1.7, 9),
                RetentionCurve.generalisedGamma(2.5, 0.8, 0.6),
                RetentionCurve.generalisedGamma(2.5, 0.8, -0.9),
                RetentionCurve.generalisedGamma(2.5, 1.1, 1e-4),
                RetentionCurve.powerLaw(0.42, 0.6),
                RetentionCurve.powerLaw(0.8, 1.3).withFloor(0.05),
                RetentionCurve.piecewiseExponential(Series.of(1, 6.3), Series.of(0.4, 0.05, 0.02)),
                RetentionCurve.tabulated(1, 0.6, 0.45, 0.4, 0.37),
                RetentionCurve.mixture(List.of(
                        new Mixture.Part(0.6, RetentionCurve.geometric(Rate.perMonth(0.5))),
                        new Mixture.Part(0.4, RetentionCurve.shiftedBetaGeometric(1.2, 30)))),
                RetentionCurve.weibull(0.7, 14).inStepsOf(Period.YEAR),
                RetentionCurve.shiftedBetaGeometric(0.7, 1.2).inStepsOf(Period.YEAR),
                RetentionCurve.logNormal(2.3, 1.4).after(6),
                RetentionCurve.shiftedBetaGeometric(0.7, 1.2).scaled(3).after(5),
                RetentionCurve.of("plateau", m -> 0.2 + 0.8 * StrictMath.exp(-0.3 * m)));
    }
}
