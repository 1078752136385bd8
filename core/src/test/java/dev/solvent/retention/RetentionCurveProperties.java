package dev.solvent.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.internal.RandomWords;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Rate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

/** Survival, density, hazard and sampler of every family say the same. */
class RetentionCurveProperties {

    private static Arbitrary<Double> between(double low, double high) {
        return Arbitraries.doubles().between(low, high).ofScale(6).edgeCases(EdgeCases.Config::none);
    }

    @Provide
    Arbitrary<RetentionCurve> curves() {
        Arbitrary<Double> small = between(0.05, 20);
        Arbitrary<Double> fraction = between(0.01, 0.95);
        Arbitrary<Double> shape = between(0.3, 3);
        return Arbitraries.oneOf(List.of(
                fraction.map(p -> RetentionCurve.geometric(Rate.perMonth(p))),
                Combinators.combine(small, small).as(RetentionCurve::shiftedBetaGeometric),
                Combinators.combine(small, small, shape).as(RetentionCurve::betaDiscreteWeibull),
                Combinators.combine(fraction, shape).as(RetentionCurve::discreteWeibull),
                Combinators.combine(shape, small).as(RetentionCurve::weibull),
                Combinators.combine(shape, shape).as(RetentionCurve::logNormal),
                Combinators.combine(shape, small).as(RetentionCurve::logLogistic),
                Combinators.combine(shape, shape, between(-2, 2)).as(RetentionCurve::generalisedGamma),
                Combinators.combine(fraction, shape).as(RetentionCurve::powerLaw),
                Combinators.combine(fraction, fraction, shape)
                        .as((floor, one, exponent) ->
                                RetentionCurve.powerLaw(one, exponent).withFloor(floor)),
                Combinators.combine(small, small, between(0.1, 50))
                        .as((a, b, age) -> RetentionCurve.shiftedBetaGeometric(a, b)
                                .after(age)
                                .scaled(age))));
    }

    @Property
    void hazard_closedForm_isMinusTheSlopeOfLogSurvival(
            @ForAll("curves") RetentionCurve curve,
            @ForAll @Scale(6) @DoubleRange(min = 1.01, max = 60) double months) {
        if (curve.survival(1.01 * months) > 1e-10) {
            double numeric = Lifetimes.hazard(curve, months);
            // four-point differences of a logarithm that is known to 1e-13 or so, over a step of 1e-4 of the age
            double size = StrictMath.max(1, -StrictMath.log(curve.survival(months)));
            assertThat(curve.hazard(months)).isCloseTo(numeric, within(2e-8 * size / months + 1e-7 * numeric));
        }
    }

    @Property
    void density_integrated_isTheLoss(
            @ForAll("curves") RetentionCurve curve, @ForAll @Scale(6) @DoubleRange(min = 1, max = 40) double months) {
        int steps = 64;
        double width = 0.5 / steps;
        double sum = curve.density(months) + curve.density(months + 0.5);
        for (int i = 1; i < steps; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * curve.density(months + i * width);
        }
        double loss = curve.survival(months) - curve.survival(months + 0.5);
        assertThat(sum * width / 3).isCloseTo(loss, within(1e-9 + 1e-6 * loss));
    }

    @Property
    void quantile_invertsTheSurvival(
            @ForAll("curves") RetentionCurve curve,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.999) double gone) {
        OptionalDouble age = curve.quantile(gone);
        age.ifPresentOrElse(
                months -> {
                    // an error of one unit in the last place of the age moves the survival by t f(t) of it
                    double slope = months > 0 ? months * curve.density(months) : 0;
                    assertThat(curve.survival(months)).isCloseTo(1 - gone, within(1e-12 + 1e-13 * slope));
                },
                () -> assertThat(curve.survival(1e300)).isGreaterThan(1 - gone - 1e-12));
    }

    @Property
    void after_twoSteps_areOne(
            @ForAll("curves") RetentionCurve curve,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 20) double first,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 20) double second) {
        if (curve.survival(first + second + 3) > 1e-9) {
            assertThat(curve.after(first).after(second).survival(3))
                    .isCloseTo(curve.after(first + second).survival(3), within(1e-11));
        }
    }

    @Property(tries = 200)
    void discountedLifetime_closedForm_isItsSum(
            @ForAll("curves") RetentionCurve curve, @ForAll @Scale(6) @DoubleRange(min = 0.02, max = 1) double step) {
        GrowthRate discount = GrowthRate.perMonth(step);
        double sum = Lifetimes.discounted(curve, discount, 0);
        assertThat(curve.discountedLifetime(discount)).isCloseTo(sum, within(1e-12 * sum));
        assertThat(curve.discountedResidualLifetime(0, discount)).isCloseTo(sum - 1, within(1e-12 * sum));
    }

    /**
     * Dvoretzky, Kiefer and Wolfowitz with Massart's constant: with 20,000 draws the largest distance of the two distribution
     * functions exceeds 0.0235 with probability below 2 exp(-2 n 0.0235^2) = 6e-10, for each of 26 curves.
     */
    @Example
    void sampleLifetime_manyWords_followTheSurvival() {
        int draws = 20_000;
        for (RetentionCurve curve : SampleCurves.all()) {
            var words = new RandomWords(11);
            double[] lifetimes = new double[draws];
            Arrays.setAll(lifetimes, i -> curve.sampleLifetime(words.next()).orElse(Double.MAX_VALUE));
            Arrays.sort(lifetimes);
            for (int i = 0; i < draws && lifetimes[i] < Double.MAX_VALUE; i++) {
                assertThat((i + 0.5) / draws)
                        .as("%s at %s", curve.label(), lifetimes[i])
                        .isCloseTo(1 - curve.survival(lifetimes[i]), within(0.0236));
            }
        }
    }
}
