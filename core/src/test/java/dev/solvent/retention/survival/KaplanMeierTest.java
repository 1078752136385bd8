package dev.solvent.retention.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.fit.ConfidenceInterval;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.testkit.RetentionCurveContract;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KaplanMeierTest extends RetentionCurveContract {

    /** All digits that R prints (15). */
    private static final Offset<Double> R_DIGITS = within(1e-14);

    /** Ends at 1, 2, 4; last seen at 2 and 5: S = 4/5, 4/5 * 3/4, 3/5 * 1/2. */
    private static final Tenures FIVE =
            Tenures.of(Period.MONTH, new double[] {1, 2, 2, 4, 5}, new boolean[] {true, true, false, true, false});

    @Override
    protected RetentionCurve curve() {
        return KaplanMeier.of(FIVE);
    }

    @Override
    protected boolean isContinuous() {
        return false;
    }

    @Test
    void of_byHand_isTheProductLimit() {
        KaplanMeier estimate = KaplanMeier.of(FIVE);
        assertThat(estimate.table())
                .isEqualTo(new RiskTable(
                        Period.MONTH,
                        Series.of(1, 2, 4, 5),
                        Series.of(5, 4, 2, 1),
                        Series.of(1, 1, 1, 0),
                        Series.of(0, 1, 0, 1)));
        assertThat(estimate.survivals().toArray()).containsExactly(new double[] {0.8, 0.6, 0.3, 0.3}, within(1e-15));
        // 0.6^2 (1/(5*4) + 1/(4*3))
        assertThat(estimate.standardErrorAt(3).orElseThrow())
                .isEqualTo(0.6 * StrictMath.sqrt(1 / 20.0 + 1 / 12.0), within(1e-15));
        assertThat(estimate).hasToString("Kaplan-Meier of 5 users, 30 % left at 5 months");
    }

    @Test
    void survival_atAStep_isAfterIt() {
        KaplanMeier estimate = KaplanMeier.of(FIVE);
        assertThat(estimate.survivalAt(0.999)).isEqualTo(1);
        assertThat(estimate.survivalAt(1)).isEqualTo(0.8);
        assertThat(estimate.survivalAt(1.999)).isEqualTo(0.8);
        assertThat(estimate.standardErrorAt(0.5)).hasValue(0);
    }

    @Test
    void survival_otherUnit_isAskedInMonths() {
        KaplanMeier weekly =
                KaplanMeier.of(Tenures.of(Period.WEEK, new double[] {1, 2, 3}, new boolean[] {true, true, true}));
        for (int week = 1; week <= 3; week++) {
            double months = week * Period.WEEK.in(Period.MONTH);
            assertThat(weekly.survival(months)).isEqualTo(weekly.survivalAt(week));
        }
        assertThat(weekly.survival(0.4)).isEqualTo(2 / 3.0, within(1e-15));
    }

    @Test
    void survival_endAtAgeZero_countsAtEveryLaterAge() {
        KaplanMeier estimate =
                KaplanMeier.of(Tenures.of(Period.MONTH, new double[] {0, 1, 2}, new boolean[] {true, true, false}));
        assertThat(estimate.survival(0)).isEqualTo(1);
        assertThat(estimate.survival(1e-9)).isEqualTo(2 / 3.0, within(1e-15));
        // R 4.2, survival 3.5-3: survfit(Surv(c(0,1,2), c(1,1,0)) ~ 1)
        assertThat(estimate.standardErrorAt(0).orElseThrow()).isEqualTo(0.27216552698, within(1e-11));
    }

    @Test
    void survival_nobodyLeft_isOneWithoutError() {
        KaplanMeier estimate =
                KaplanMeier.of(Tenures.of(Period.MONTH, new double[] {1, 2}, new boolean[] {false, false}));
        assertThat(estimate.survival(12)).isEqualTo(1);
        assertThat(estimate.medianAge()).isEmpty();
        assertThat(estimate.intervalAt(2, 0.95, IntervalType.LOG)).isEqualTo(ConfidenceInterval.of(1, 1, 0.95));
        assertThat(estimate.intervalAt(2, 0.95, IntervalType.LOG_LOG).lower()).isEmpty();
        assertThat(estimate.restrictedMean(2).value()).isEqualTo(2);
        assertThat(estimate.restrictedMean(2).standardError()).isZero();
    }

    @Test
    void survival_everybodyLeft_isZeroWithoutInterval() {
        KaplanMeier estimate = KaplanMeier.of(Samples.allEnded(1, 2));
        assertThat(estimate.survival(2)).isZero();
        assertThat(estimate.standardErrorAt(2)).isEmpty();
        assertThat(estimate.intervalAt(2, 0.95, IntervalType.PLAIN).upper()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"HOLD, 0.3", "ZERO, 0", "EXPONENTIAL, 0.09"})
    void survival_afterTheLastAge_isWhatWasChosen(AfterLast choice, double atTen) {
        KaplanMeier estimate = KaplanMeier.of(FIVE).withAfterLast(choice);
        assertThat(estimate.survival(5)).isEqualTo(0.3, within(1e-15));
        // exponential: 0.3^(10/5)
        assertThat(estimate.survival(10)).isEqualTo(atTen, within(1e-15));
        // area to 5 is 1 + 0.8 + 2 * 0.6 + 0.3 = 3.3
        double toFive = 3.3;
        double mean = estimate.restrictedMean(9).value();
        double tail = choice == AfterLast.HOLD
                ? 4 * 0.3
                : choice == AfterLast.ZERO ? 0 : 0.3 * (1 - StrictMath.pow(0.3, 0.8)) / (-StrictMath.log(0.3) / 5);
        assertThat(mean).isEqualTo(toFive + tail, within(1e-14));
    }

    @Test
    void survival_exponentialTailOfAnEmptyOrFullCurve_staysThere() {
        KaplanMeier none = KaplanMeier.of(Samples.allEnded(1, 2)).withAfterLast(AfterLast.EXPONENTIAL);
        assertThat(none.survival(3)).isZero();
        assertThat(none.restrictedMean(3).value()).isEqualTo(1.5);
        KaplanMeier all = KaplanMeier.of(Tenures.of(Period.DAY, new double[] {0}, new boolean[] {false}))
                .withAfterLast(AfterLast.EXPONENTIAL);
        assertThat(all.survivalAt(3)).isEqualTo(1);
        assertThat(all.restrictedMean(3).value()).isEqualTo(3);
    }

    @Test
    void of_fractionalWeights_haveRobustErrors() {
        Tenures weighted = Tenures.of(Period.MONTH, new double[] {0.6, 0.4, 0.8, 0.9, 0.4}, new boolean[] {
                    false, true, true, false, true
                })
                .withWeights(1.5, 2, 0.8, 0.9, 1.1);
        // R 4.2, survival 3.5-3: survfit(Surv(t, e) ~ 1, weights = w)
        KaplanMeier estimate = KaplanMeier.of(weighted);
        assertThat(estimate.survivalAt(0.4)).isEqualTo(0.50793650794, within(1e-11));
        assertThat(estimate.standardErrorAt(0.4).orElseThrow()).isEqualTo(0.23756795325, within(1e-11));
        assertThat(estimate.standardErrorAt(0.8).orElseThrow()).isEqualTo(0.22111552216, within(1e-11));
        assertThat(NelsonAalen.of(weighted).standardErrorAt(0.4)).isEqualTo(0.237567953253483, R_DIGITS);
        assertThat(NelsonAalen.of(weighted).standardErrorAt(0.9)).isEqualTo(0.429495902098109, R_DIGITS);
    }

    @Test
    void withRobustErrors_unweighted_isGreenwood() {
        KaplanMeier robust = KaplanMeier.withRobustErrors(Samples.lung());
        KaplanMeier greenwood = KaplanMeier.of(Samples.lung());
        for (double age : new double[] {5, 100, 310, 600, 883}) {
            assertThat(robust.standardErrorAt(age).orElseThrow())
                    .isEqualTo(greenwood.standardErrorAt(age).orElseThrow(), within(1e-13));
        }
    }

    @Test
    void of_wholeWeights_countUsers() {
        KaplanMeier weighted = KaplanMeier.of(FIVE.withWeights(1, 3, 1, 2, 1));
        KaplanMeier repeated =
                KaplanMeier.of(Tenures.of(Period.MONTH, new double[] {1, 2, 2, 2, 2, 4, 4, 5}, new boolean[] {
                    true, true, true, true, false, true, true, false
                }));
        assertThat(weighted).isEqualTo(repeated);
    }

    @Test
    void of_lateEntries_areAtRiskAfterTheirEntry() {
        // R 4.2, survival 3.5-3: survfit(Surv(start, stop, event) ~ 1) on test2 of ?coxph
        KaplanMeier estimate = KaplanMeier.of(Samples.coxTest2());
        double[] ages = {2, 3, 6, 7, 8, 9};
        double[] published = {1 / 2.0, 1 / 3.0, 0.8 / 3, 0.2, 0.15, 0.09};
        for (int i = 0; i < ages.length; i++) {
            assertThat(estimate.survivalAt(ages[i])).isEqualTo(published[i], R_DIGITS);
        }
    }

    @Test
    void of_riskSetEmptiedBeforeOthersEnter_isRefusedWithAWayOut() {
        Tenures late = Samples.allEnded(1, 5, 6).withEntries(0, 2, 2);
        assertThatThrownBy(() -> KaplanMeier.of(late))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("all had left at age 1.0")
                .hasMessageEndingWith("tenures.beyond(1.0).");
        assertThat(KaplanMeier.of(late.beyond(1)).survivalAt(5)).isEqualTo(0.5);
        assertThat(NelsonAalen.of(late).hazardAt(5)).isEqualTo(1.5);
    }

    @Test
    void of_noRowsOrIntervals_isRefused() {
        assertThatThrownBy(() -> KaplanMeier.of(Samples.allEnded())).hasMessage("tenures must have rows, had none");
        Tenures interval = Tenures.between(Period.DAY, new double[] {1}, new double[] {3});
        assertThatThrownBy(() -> KaplanMeier.of(interval)).hasMessageContaining("row 0 ended in (1.0, 3.0]");
    }

    @ParameterizedTest
    @CsvSource({
        // R 4.2, survival 3.5-3: survfit(Surv(time, status) ~ 1, lung, conf.type = ...) at day 310
        "PLAIN, 0.425969379460944, 0.564079206900882",
        "LOG, 0.430569524729972, 0.569127717510763",
        "LOG_LOG, 0.424244072784757, 0.561795979140734",
        "LOGIT, 0.426498794996799, 0.563737238387307",
        "ARC_SINE, 0.426236104619234, 0.563907248595317"
    })
    void intervalAt_lung_isThatOfR(IntervalType type, double lower, double upper) {
        ConfidenceInterval interval = KaplanMeier.of(Samples.lung()).intervalAt(310, 0.95, type);
        assertThat(interval.lower().orElseThrow()).isEqualTo(lower, R_DIGITS);
        assertThat(interval.upper().orElseThrow()).isEqualTo(upper, R_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({
        // R 4.2, survival 3.5-3: quantile(survfit(Surv(time, status) ~ 1, lung))
        "0.1, 79, 60, 107",
        "0.25, 170, 145, 197",
        "0.5, 310, 285, 363",
        "0.75, 550, 460, 654"
    })
    void ageWhenGone_lung_isThatOfR(double share, double age, double lower, double upper) {
        KaplanMeier estimate = KaplanMeier.of(Samples.lung());
        assertThat(estimate.ageWhenGone(share)).hasValue(age);
        ConfidenceInterval interval = estimate.ageInterval(share, 0.95, IntervalType.LOG);
        assertThat(interval.lower()).hasValue(lower);
        assertThat(interval.upper()).hasValue(upper);
    }

    @Test
    void medianAge_flatAtOneHalf_isTheMiddleIfTheCurveFallsLater() {
        assertThat(KaplanMeier.of(Samples.allEnded(1, 2, 3, 4)).medianAge()).hasValue(2.5);
        boolean[] ended = {true, true, false, false};
        assertThat(KaplanMeier.of(Tenures.of(Period.DAY, new double[] {1, 2, 3, 4}, ended))
                        .medianAge())
                .hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
    void ageWhenGone_shareNotBetween_isRejected(double share) {
        assertThatThrownBy(() -> KaplanMeier.of(FIVE).ageWhenGone(share)).hasMessageContaining("share");
    }

    @ParameterizedTest
    @EnumSource(IntervalType.class)
    void intervalAt_levelOrAgeOutside_isRejected(IntervalType type) {
        KaplanMeier estimate = KaplanMeier.of(FIVE);
        assertThatThrownBy(() -> estimate.intervalAt(2, 1, type)).hasMessageContaining("level");
        assertThatThrownBy(() -> estimate.intervalAt(5.1, 0.9, type))
                .hasMessage("age must be at most 5.0, the last of the data, was 5.1");
        assertThatThrownBy(() -> estimate.standardErrorAt(Double.NaN)).hasMessageContaining("age");
        assertThatThrownBy(() -> estimate.restrictedMean(0)).hasMessageContaining("limit");
    }

    @Test
    void record_columnsOfOtherLengths_areRejected() {
        RiskTable table = KaplanMeier.of(FIVE).table();
        assertThatThrownBy(() -> new KaplanMeier(table, Series.of(1), Series.of(0), AfterLast.HOLD))
                .hasMessage("survivals and logVariances must have 4 values, had 1 and 1");
        assertThatThrownBy(() -> new NelsonAalen(table, Series.of(1), Series.of(0)))
                .hasMessage("hazards and variances must have 4 values, had 1 and 1");
        assertThatThrownBy(() -> new RiskTable(Period.DAY, Series.of(1), Series.of(), Series.of(1), Series.of(1)))
                .hasMessage("columns must have one value for each of 1 times, had 0");
    }
}
