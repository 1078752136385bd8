package dev.solvent.retention.fit;

import static dev.solvent.retention.fit.RetentionFit.holdOutLast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.solvent.fit.ConfidenceInterval;
import dev.solvent.fit.Edge;
import dev.solvent.fit.Fit;
import dev.solvent.fit.MaximumLikelihood;
import dev.solvent.fit.Parameter;
import dev.solvent.fit.ParameterDraws;
import dev.solvent.fit.ParameterVector;
import dev.solvent.fit.Prior;
import dev.solvent.fit.StopReason;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import dev.solvent.retention.CurveFamily;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.retention.RetentionCurves;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetentionFitTest {

    private static final CurveFamily GEOMETRIC = Samples.family("geometric");
    private static final CurveFamily BETA_GEOMETRIC = Samples.family("shifted beta-geometric");
    private static final CurveFamily BETA_WEIBULL = Samples.family("beta-discrete-Weibull");
    private static final MaximumLikelihood SEARCH = MaximumLikelihood.withDefaults();

    /** 30 of 100 lost, then 14 of 70: the churn is 44 of 170, in closed form. */
    @Test
    void of_geometric_isLossOverExposure() {
        RetentionFit fit = RetentionFit.of(GEOMETRIC, CohortTable.of(Period.MONTH, CohortRow.of("a", 100, 70, 56)));

        assertThat(fit.fit().value("churn")).isCloseTo(44 / 170.0, withinPercentage(1e-9));
        assertThat(fit.fit().logLikelihood())
                .isCloseTo(44 * StrictMath.log(44 / 170.0) + 126 * StrictMath.log(126 / 170.0), within(1e-12));
        assertThat(fit.curve().survival(1)).isCloseTo(126 / 170.0, within(1e-9));
    }

    @Test
    void curve_yearlyTable_countsMonths() {
        RetentionFit fit = RetentionFit.of(BETA_GEOMETRIC, Samples.HIGH_END);

        assertThat(fit.period()).isEqualTo(Period.YEAR);
        assertThat(fit.curve().survival(24)).isCloseTo(fit.curveInPeriods().survival(2), within(1e-15));
        assertThat(fit.curve().label()).contains("each step 12 months");
        // paid once a year, the lifetime in payments is that of the curve in renewals
        assertThat(fit.curve().discountedPayments(GrowthRate.perYear(0.1), Period.YEAR))
                .isCloseTo(fit.curveInPeriods().discountedLifetime(GrowthRate.perMonth(0.1)), withinPercentage(1e-10));
    }

    /** Single users and the triangle that counts them are the same data. */
    @Test
    void of_singleTenures_isTheFitOfTheirTable() {
        var users = new TenureAccumulator(Period.YEAR);
        List<Long> counts = Samples.HIGH_END.cohorts().get(0).counts();
        for (int age = 1; age < counts.size(); age++) {
            users.addLost(age - 1, age, (double) (counts.get(age - 1) - counts.get(age)));
        }
        users.addAlive(7, 491);
        RetentionFit single = RetentionFit.of(BETA_GEOMETRIC, users.snapshot(), SEARCH);
        RetentionFit table = RetentionFit.of(BETA_GEOMETRIC, Samples.HIGH_END);

        assertThat(single.fit().value("alpha")).isCloseTo(table.fit().value("alpha"), withinPercentage(1e-7));
        assertThat(single.fit().logLikelihood()).isCloseTo(table.fit().logLikelihood(), within(1e-9));
        assertThat(single.fit().observations()).isEqualTo(1000);
        assertThatThrownBy(() -> single.bootstrap(2, 1)).hasMessageContaining("needs a cohort table");
    }

    /** Users who entered late say nothing about the time before. */
    @Test
    void of_lateEntry_conditionsOnHavingBeenThere() {
        RetentionData data = new TenureAccumulator(Period.MONTH)
                .addLost(5, 5, 6, 30)
                .addAlive(5, 6, 70)
                .snapshot();
        RetentionFit fit = RetentionFit.of(GEOMETRIC, data, SEARCH);

        assertThat(fit.fit().value("churn")).isCloseTo(0.3, withinPercentage(1e-9));
    }

    /**
     * Some thousand users with a small, nearly equal churn, most still there: the likelihood is so flat that a plain Newton method
     * in alpha and beta walks off, though the optimum is finite.
     */
    @Test
    void of_nearlyEqualUsers_plainNewtonRunsAwayAndTheFitDoesNot() {
        RetentionCurve truth = RetentionCurve.shiftedBetaGeometric(4, 160);
        CohortTable table = Samples.expected(truth, 40_000, 12);
        RetentionData data = RetentionData.of(table);
        var likelihood = new RetentionLikelihood(BETA_GEOMETRIC, data);

        double[] plain = PlainNewton.from(likelihood, new double[] {1, 1}, 60);
        assertThat(plain[0] > 0 && plain[1] > 0 && plain[0] < 1e6)
                .as("a plain Newton method ends at %s, %s", plain[0], plain[1])
                .isFalse();

        Fit fit = RetentionFit.of(BETA_GEOMETRIC, table).fit();
        assertThat(fit.isConverged()).as(fit.toString()).isTrue();
        assertThat(fit.value("alpha")).isCloseTo(4, withinPercentage(20));
        assertThat(fit.value("alpha") / fit.value("beta")).isCloseTo(4 / 160.0, withinPercentage(1));
        assertThat(fit.logLikelihood())
                .isGreaterThan(RetentionFit.of(GEOMETRIC, table).fit().logLikelihood());
    }

    /**
     * A hazard that rises faster than any power of age: heterogeneity, which slows a hazard down, only hurts, so the
     * beta-discrete-Weibull has no finite optimum, and must not invent one above its limit.
     */
    @Test
    void of_betaDiscreteWeibullToEqualUsers_optimumLiesAtInfinity() {
        RetentionCurve ageing = RetentionCurve.of("ageing", m -> StrictMath.exp(-0.02 * StrictMath.expm1(0.3 * m)));
        CohortTable table = Samples.expected(ageing, 1e6, 10);
        RetentionFit heterogeneous = RetentionFit.of(BETA_WEIBULL, table);
        double supremum =
                RetentionFit.of(Samples.family("discrete Weibull"), table).fit().logLikelihood();

        assertThat(heterogeneous.stop()).isInstanceOfSatisfying(StopReason.OptimumAtInfinity.class, stop -> {
            assertThat(stop.escaping()).containsEntry("alpha", Edge.UPPER).containsEntry("beta", Edge.UPPER);
            assertThat(stop.limitingModel()).startsWith("discrete Weibull");
        });
        // rounding of a log-likelihood of two million is some 1e-9; cancelling ln B would lie above by far more
        assertThat(heterogeneous.fit().logLikelihood()).isBetween(supremum - 1e-3, supremum + 1e-8);
        assertThatThrownBy(heterogeneous::curve).hasMessageContaining("optimum at infinity");
    }

    /** Data of the limit itself: whether a trace of heterogeneity is seen is a matter of rounding, a spurious gain is not. */
    @Test
    void of_betaDiscreteWeibullToItsLimit_isNeverAboveTheSupremum() {
        CohortTable table = Samples.expected(RetentionCurve.discreteWeibull(0.1, 0.9), 1e7, 10);
        RetentionFit fit = RetentionFit.of(BETA_WEIBULL, table);

        assertThat(fit.fit().isConverged()).isFalse();
        assertThat(fit.fit().logLikelihood())
                .isCloseTo(
                        RetentionFit.of(Samples.family("discrete Weibull"), table)
                                .fit()
                                .logLikelihood(),
                        within(1e-3));
    }

    @Test
    void of_nobodyLost_churnFallsToZero() {
        CohortTable table = CohortTable.of(Period.MONTH, CohortRow.of("a", 50, 50, 50));
        assertThat(RetentionFit.of(GEOMETRIC, table).stop())
                .isEqualTo(new StopReason.OptimumAtInfinity(java.util.Map.of("churn", Edge.LOWER), "nobody leaves"));
        assertThat(RetentionFit.of(BETA_GEOMETRIC, table).stop()).isInstanceOf(StopReason.OptimumAtInfinity.class);
    }

    @Test
    void of_everybodyLostAtOnce_isNotAFiniteFit() {
        CohortTable table = CohortTable.of(Period.MONTH, CohortRow.of("a", 50, 0, 0));
        assertThat(RetentionFit.of(GEOMETRIC, table).stop())
                .isEqualTo(new StopReason.OptimumAtInfinity(
                        java.util.Map.of("churn", Edge.UPPER), "everybody leaves at once"));
    }

    @Test
    void of_fewerAgesThanParameters_isTooLittleData() {
        RetentionFit fit = RetentionFit.of(BETA_WEIBULL, CohortTable.of(Period.MONTH, CohortRow.of("a", 100, 70, 56)));
        assertThat(fit.stop())
                .isEqualTo(new StopReason.TooLittleData(
                        "3 parameters of beta-discrete-Weibull need as many observed ages, had 2"));
        assertThat(fit.report()).contains("too little data");
    }

    @Test
    void of_smallDataWithPrior_isHeldAndSaysSo() {
        CohortTable table = CohortTable.of(Period.MONTH, CohortRow.of("a", 9, 8, 7));
        MaximumLikelihood held = SEARCH.withPrior(Prior.on("alpha", 1, 0.5)).withPrior(Prior.on("beta", 10, 0.7));
        RetentionFit fit = RetentionFit.of(BETA_GEOMETRIC, table, held);

        assertThat(fit.fit().isConverged()).isTrue();
        assertThat(fit.report()).contains("prior on alpha: centre 1, spread 0.5");
        // a prior on a parameter that a family does not have says nothing about it
        assertThat(RetentionFit.of(GEOMETRIC, table, held).fit().priors()).isEmpty();
    }

    @Test
    void of_risingCounts_isRefusedNamingCohortAndAge() {
        CohortTable table = CohortTable.of(Period.MONTH, CohortRow.of("may", 100, 70, 80));
        assertThatThrownBy(() -> RetentionFit.of(GEOMETRIC, table))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("counts of cohort may must never rise, were 70 at age 1 and 80 at age 2."
                        + " Maybe they count active users, who may come back: see ActivityModel.");
    }

    @Test
    void compare_holdOut_ranksByWhatItForetold() {
        CohortTable table = Samples.simulated(RetentionCurve.shiftedBetaGeometric(0.9, 4), 5_000, 3);
        RetentionFits fits = RetentionFit.compare(table, holdOutLast(3));

        assertThat(fits.fits()).hasSize(RetentionCurves.standard().families().size());
        RetentionFit best = fits.best();
        assertThat(best.holdOutError()).isPresent();
        double worst = fits.family("geometric").holdOutError().orElseThrow().logLoss();
        assertThat(best.holdOutError().orElseThrow().logLoss()).isLessThan(worst);
        // the truth foretells as well as the best up to chance
        assertThat(fits.family("shifted beta-geometric")
                        .holdOutError()
                        .orElseThrow()
                        .logLoss())
                .isCloseTo(best.holdOutError().orElseThrow().logLoss(), within(0.002));
        assertThat(best.report())
                .contains("log-likelihood", "AIC", "hold-out: log loss", "converged after", "per month");
        assertThat(fits.report().lines()).hasSize(fits.fits().size());
        assertThatThrownBy(() -> fits.family("none")).hasMessageContaining("name must be one of [");
    }

    @Test
    void compare_noHoldOut_ranksByCriterion() {
        RetentionFits fits = RetentionFit.compare(Samples.HIGH_END);
        assertThat(fits.fits().stream()
                        .filter(fit -> fit.fit().isConverged())
                        .map(fit -> fit.fit().aic()))
                .isSorted();
        assertThat(fits.family("beta-discrete-Weibull").fit().aic())
                .isLessThan(fits.family("shifted beta-geometric").fit().aic());
    }

    @Test
    void compare_familyOfOnesOwn_isFittedByItsCurveAlone() {
        CurveFamily plateau = CurveFamily.of(
                "plateau",
                List.of(Parameter.fraction("floor"), Parameter.positive("speed")),
                values -> RetentionCurve.of(
                        "plateau",
                        m -> values.value("floor")
                                + (1 - values.value("floor")) * StrictMath.exp(-values.value("speed") * m)));
        CohortTable table = Samples.expected(
                plateau.curve(new ParameterVector(List.of("floor", "speed"), Series.of(0.2, 0.3))), 1e9, 15);
        RetentionFits fits = RetentionFit.compare(
                table, Optional.of(holdOutLast(2)), RetentionCurves.standard().plus(plateau), SEARCH);

        assertThat(fits.best().family()).isSameAs(plateau);
        assertThat(fits.best().fit().value("floor")).isCloseTo(0.2, withinPercentage(1e-4));
        assertThat(fits.best().fit().value("speed")).isCloseTo(0.3, withinPercentage(1e-4));
    }

    @Test
    void best_nothingConverged_saysWhyEach() {
        RetentionFits fits = RetentionFit.compare(
                CohortTable.of(Period.MONTH, CohortRow.of("a", 5, 5)),
                Optional.empty(),
                RetentionCurves.of(GEOMETRIC, BETA_GEOMETRIC),
                SEARCH);
        assertThatThrownBy(fits::best)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("geometric: optimum at infinity")
                .hasMessageContaining("shifted beta-geometric: too little data");
    }

    @Test
    void survivalInterval_deltaDrawsAndBootstrap_agree() {
        CohortTable table = Samples.simulated(RetentionCurve.shiftedBetaGeometric(0.9, 4), 3_000, 8);
        RetentionFit fit = RetentionFit.of(BETA_GEOMETRIC, table);
        ConfidenceInterval delta = fit.survivalInterval(36, 0.90);
        ParameterDraws bootstrap = fit.bootstrap(400, 5);
        ParameterDraws draws = fit.fit().draws(4_000, 5);

        double width = width(delta);
        assertThat(bootstrap.failed()).isZero();
        // the relative error of a width from 400 replicates is about 5 %; three of them and the difference of the
        // methods
        assertThat(width(bootstrap.interval(v -> fit.family().curve(v).survival(36), 0.90)))
                .isCloseTo(width, withinPercentage(20));
        assertThat(width(draws.interval(v -> fit.family().curve(v).survival(36), 0.90)))
                .isCloseTo(width, withinPercentage(10));
        assertThat(fit.curves(3, 1)).hasSize(3).isEqualTo(fit.curves(3, 1));
        assertThat(fit.survivalInterval(36, 0.5).contains(fit.curve().survival(36)))
                .isTrue();
    }

    private static double width(ConfidenceInterval interval) {
        return interval.upper().orElseThrow() - interval.lower().orElseThrow();
    }
}
