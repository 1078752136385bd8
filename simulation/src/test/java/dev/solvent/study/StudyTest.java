package dev.solvent.study;

import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.quantity.Unit.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.projection.Column;
import dev.solvent.projection.Projection;
import dev.solvent.projection.Projector;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Share;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudyTest {

    private static final Input<Double> U = Input.uniform("u", 0, 1);
    private static final Input<Double> X = Input.normal("x", 1, 1.2);
    private static final Input<Double> Y = Input.normal("y", 0, 1.6);
    private static final Output<Double> VALUE = Output.of("value", value -> value);

    private static Study sum() {
        return Study.of(X, Y).value(draw -> draw.of(X) + draw.of(Y)).measuring(VALUE);
    }

    /** X + Y is N(1, 2): its mean, quantiles and probabilities are known. */
    @ParameterizedTest
    @EnumSource(Sampling.class)
    void run_aSumOfNormals_isItsClosedForm(Sampling sampling) {
        Result sum = sum().run(DesignTest.design(sampling, 65_536).seed(4)).of(VALUE);
        near(sum.mean(), 1);
        near(sum.quantile(0.9), 1 + 2 * 1.2815515655446004);
        near(sum.quantile(0.5), 1);
        near(sum.probabilityAtLeast(3), 0.15865525393145707);
        near(sum.probabilityAtMost(3), 1 - 0.15865525393145707);
        assertThat(sum.mean().value()).isCloseTo(1, within(0.02));
        assertThat(sum.design()).isEqualTo(DesignTest.design(sampling, 65_536).seed(4));
    }

    /** Two and a half half-widths are five standard errors, six with Student's 15 degrees: once in ten thousand at most. */
    private static void near(Estimate estimate, double truth) {
        double half = 0.5 * (estimate.high() - estimate.low());
        assertThat(estimate.value()).isCloseTo(truth, within(2.5 * half + 1e-12));
    }

    /** Of 200 intervals at 95 %, fewer than 178 cover the truth once in two hundred experiments; the seeds are fixed. */
    @ParameterizedTest
    @EnumSource(Sampling.class)
    void mean_manySeeds_coversAsOftenAsItSays(Sampling sampling) {
        Study study = Study.of(X, Y)
                .value(draw -> StrictMath.exp(0.5 * (draw.of(X) + draw.of(Y))))
                .measuring(VALUE);
        int mean = 0;
        int median = 0;
        for (int seed = 0; seed < 200; seed++) {
            Result result =
                    study.run(DesignTest.design(sampling, 1024).seed(seed)).of(VALUE);
            mean += result.mean().covers(StrictMath.E) ? 1 : 0;
            median += result.quantile(0.5).covers(StrictMath.exp(0.5)) ? 1 : 0;
        }
        assertThat(mean).isBetween(178, 199);
        assertThat(median).isBetween(178, 200);
    }

    /** E exp(U) = e - 1; pairs have the variance 0.0039125 of the closed form (Ross, Simulation). */
    @Test
    void antithetic_expU_hasTheVarianceOfPairs() {
        Study study = Study.of(U).value(draw -> StrictMath.exp(draw.of(U))).measuring(VALUE);
        Estimate mean = study.run(Design.antithetic(100_000)).of(VALUE).mean();
        near(mean, 1.718281828459045);
        double error = (mean.high() - mean.low()) / 2 / 1.959987;
        assertThat(error * error * 50_000).isCloseTo(0.003912496949625418, within(0.0001));
    }

    /** 16 strata of U: variance of the mean 1 / (12 n^3). */
    @Test
    void latinHypercube_u_hasTheVarianceOfStrata() {
        Study study = Study.of(U).value(draw -> draw.of(U)).measuring(VALUE);
        Series draws = study.run(new Design(Sampling.LATIN_HYPERCUBE, 16_000, 1000, 1))
                .of(VALUE)
                .draws();
        double squares = 0;
        for (int i = 0; i < 1000; i++) {
            double mean = 0;
            for (int j = 0; j < 16; j++) {
                mean += draws.get(16 * i + j) / 16;
            }
            squares += (mean - 0.5) * (mean - 0.5) / 1000;
        }
        // a variance over 1000 sets has a relative error of about sqrt(2 / 1000) = 4.5 %; four of them
        assertThat(squares).isCloseTo(2.0345052083333332e-05, within(0.18 * 2.03e-5));
    }

    /** Lifetimes -ln U / h at hazards 0.10 and 0.12: paired they differ by 10/6 with 61 times less variance. */
    @Test
    void minus_commonDraws_hasTheVarianceOfThePair() {
        Output<double[]> a = Output.of("A", lives -> lives[0]);
        Output<double[]> b = Output.of("B", lives -> lives[1]);
        Outcome outcome = Study.of(U)
                .value(draw -> {
                    double log = -StrictMath.log(draw.of(U));
                    return new double[] {log / 0.10, log / 0.12};
                })
                .measuring(a, b)
                .run(Design.monteCarlo(100_000));
        Result difference = outcome.of(a).minus(outcome.of(b));
        Estimate mean = difference.mean();
        near(mean, 1.6666666666666667);
        double error = (mean.high() - mean.low()) / 2 / 1.95999;
        assertThat(error * error * 100_000).isCloseTo(2.7777777777777777, within(0.12));
        assertThat(difference.name()).isEqualTo("A - B");
    }

    @Test
    void minus_otherDraws_isRefused() {
        Result ours = sum().run(Design.monteCarlo(100)).of(VALUE);
        Result other = sum().run(Design.monteCarlo(100).seed(1)).of(VALUE);
        assertThatThrownBy(() -> ours.minus(other)).hasMessageContaining("must be of the draws Monte Carlo, 100 draws");
        Result sobol = sum().run(Design.sobol(64)).of(VALUE);
        Result moved = Study.of(Y, X)
                .value(draw -> draw.of(X))
                .measuring(VALUE)
                .run(Design.sobol(64))
                .of(VALUE);
        assertThatThrownBy(() -> sobol.minus(moved)).hasMessageContaining("of inputs [x, y]");
        Result more = Study.of(X, Y, U)
                .value(draw -> draw.of(X) + draw.of(Y))
                .measuring(VALUE)
                .run(Design.sobol(64))
                .of(VALUE);
        assertThat(sobol.minus(more).draws()).isEqualTo(Series.of(new double[64]));
        assertThat(more.minus(sobol).draws()).isEqualTo(Series.of(new double[64]));
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {2, 3, 7})
    void run_anyThreads_isTheSameToTheBit(int threads) {
        Design design = Design.sobol(16_384).seed(9);
        Outcome one = sum().run(design);
        Outcome many = sum().run(design, Running.withDefaults().threads(threads));
        assertThat(many.of(VALUE).draws()).isEqualTo(one.of(VALUE).draws());
        assertThat(many.fingerprint()).isEqualTo(one.fingerprint());
    }

    @Test
    void quantile_tooFewDraws_saysHowMany() {
        Result few = sum().run(Design.monteCarlo(1999)).of(VALUE);
        assertThatThrownBy(() -> few.quantile(0.99))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quantile 0.99 of value needs 2000 draws of Monte Carlo, there are 1999");
        assertThat(few.quantile(0.98).low()).isLessThan(few.quantile(0.98).high());
        Result sets = sum().run(Design.sobol(2048)).of(VALUE);
        assertThatThrownBy(() -> sets.quantile(0.99)).hasMessageContaining("needs 3200 draws of scrambled Sobol'");
        assertThatThrownBy(() -> sets.quantile(1)).hasMessageContaining("p must be in (0, 1)");
    }

    @Test
    void probability_allOrNone_hasAnIntervalAllTheSame() {
        Result sum = sum().run(Design.sobol(1024)).of(VALUE);
        Estimate all = sum.probabilityAtLeast(-1000);
        assertThat(all.value()).isOne();
        // Clopper and Pearson: 0.025^(1/1024)
        assertThat(all.low()).isCloseTo(0.9964041, within(1e-7));
        Estimate none = sum().run(Design.monteCarlo(1024)).of(VALUE).probabilityAtMost(-1000);
        assertThat(none.high()).isCloseTo(1 - 0.9964041, within(1e-7));
        assertThat(none.value()).isZero();
    }

    /** E[X | X > 0] of a standard normal is sqrt(2 / pi). */
    @ParameterizedTest
    @EnumSource(Sampling.class)
    void meanWhere_halfANormal_isItsClosedForm(Sampling sampling) {
        Input<Double> z = Input.normal("z", 0, 1);
        Outcome outcome = Study.of(z).value(draw -> draw.of(z)).measuring(VALUE).run(DesignTest.design(sampling, 8192));
        Result result = outcome.of(VALUE);
        near(result.meanWhere(outcome.of(z), value -> value > 0), 0.7978845608028654);
        assertThat(outcome.of(z).draws()).isEqualTo(result.draws());
        assertThatThrownBy(() -> result.meanWhere(result, value -> value > 100))
                .hasMessageContaining("condition on value must be met");
    }

    @Test
    void run_aFailingDraw_saysWhichAndWithWhat() {
        for (int threads : new int[] {1, 3}) {
            Study broken = Study.of(U)
                    .value(draw -> draw.of(U) > 0.999 ? Double.NaN : draw.of(U))
                    .measuring(VALUE);
            Running running = Running.withDefaults().threads(threads);
            assertThatThrownBy(() -> broken.run(Design.monteCarlo(100_000), running))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageMatching("draw \\d+ \\(u = 0\\.999\\d+\\) failed: value must be finite, was NaN");
        }
    }

    @Test
    void run_cancelled_ends() {
        AtomicInteger asked = new AtomicInteger();
        Running running = Running.withDefaults().threads(2).cancelledBy(() -> asked.incrementAndGet() > 1500);
        assertThatThrownBy(() -> sum().run(Design.monteCarlo(1_000_000), running))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("of 1000000");
        assertThat(asked.get()).isLessThan(1510);
    }

    @Test
    void run_interrupted_ends() {
        Running running = Running.withDefaults().cancelledBy(() -> {
            Thread.currentThread().interrupt();
            return false;
        });
        assertThatThrownBy(() -> sum().run(Design.monteCarlo(10), running)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void run_progress_isToldBlockByBlock() {
        List<Progress> told = new ArrayList<>();
        sum().run(Design.monteCarlo(2500), Running.withDefaults().tellingProgress(told::add));
        assertThat(told).containsExactly(new Progress(1024, 2500), new Progress(2048, 2500), new Progress(2500, 2500));
        assertThat(told.get(0).remaining(Duration.ofSeconds(1024))).isEqualTo(Duration.ofSeconds(1476));
        assertThat(new Progress(0, 10).remaining(Duration.ofSeconds(5))).isZero();
    }

    @Test
    void run_moreThanMemoryAllows_isRefusedBeforeItStarts() {
        Output<Double> fan = Output.monthly("fan", 60, value -> Series.of(new double[60]));
        Study study = Study.of(U).value(draw -> draw.of(U)).measuring(fan);
        assertThat(study.bytesKept(Design.monteCarlo(1000))).isEqualTo(480_000);
        assertThatThrownBy(() -> study.run(Design.monteCarlo(600_000)))
                .hasMessage("draws must be at most 559240 for 60 kept figures (256 MB), was 600000");
    }

    @Test
    void monthly_output_hasAFan() {
        Output<Double> path = Output.monthly("path", 3, value -> Series.of(value, 2 * value, 3 * value));
        Outcome outcome =
                Study.of(U).value(draw -> draw.of(U)).measuring(VALUE, path).run(Design.latinHypercube(1600));
        assertThat(outcome.fan(path, 0.5).get(2)).isCloseTo(1.5, within(0.05));
        assertThat(outcome.of(path, 1).name()).isEqualTo("path, month 1");
        assertThatThrownBy(() -> outcome.of(path)).hasMessageContaining("has 3 months");
        assertThatThrownBy(() -> outcome.of(path, 3)).hasMessageContaining("must be in [0, 2], was 3");
        assertThatThrownBy(() -> outcome.of(path, -1)).hasMessageContaining("must be in [0, 2], was -1");
        assertThatThrownBy(() -> outcome.of(Output.<Double>of("other", value -> value)))
                .hasMessageContaining("must be one of [value, path]");
        Output<Double> wrong = Output.monthly("wrong", 2, value -> Series.of(value));
        assertThatThrownBy(() ->
                        Study.of(U).value(draw -> draw.of(U)).measuring(wrong).run(Design.monteCarlo(2)))
                .hasMessageContaining("wrong must have 2 months, had 1");
    }

    @Test
    void toString_saysWhatAndWhence() {
        Outcome outcome = sum().run(Design.monteCarlo(100));
        assertThat(outcome.toString())
                .contains("P90")
                .endsWith("Monte Carlo, 100 draws, seed 0, generator splitmix-1024.1");
        assertThat(outcome.of(VALUE))
                .hasToString("value: mean " + outcome.of(VALUE).mean());
        assertThat(outcome.of(VALUE).name()).isEqualTo(VALUE.toString());
        assertThat(outcome.toString()).doesNotContain("NaN");
        assertThatThrownBy(() -> outcome.of(U)).hasMessageContaining("input must be of the study, was u");
    }

    @Test
    void variables_twiceOrUnknown_areRefused() {
        assertThatThrownBy(() -> Study.of(U, U).value(draw -> 1.0).measuring(VALUE))
                .hasMessageContaining("two are u");
        assertThatThrownBy(() ->
                        Study.of(U).value(draw -> draw.of(X)).measuring(VALUE).run(Design.monteCarlo(2)))
                .hasMessageContaining("variable must be one of [u], was x");
        Lever<Double> lever = Lever.between("lever", 0, 1);
        assertThatThrownBy(() -> sum().with(lever, 0.5)).hasMessageContaining("lever must be of the study");
    }

    @Test
    void with_aLever_movesItAlone() {
        Lever<Double> fee = Lever.between("fee", 10, 20);
        Study study = Study.of(fee, U).value(draw -> draw.of(fee) + draw.of(U)).measuring(VALUE);
        Design design = Design.monteCarlo(50);
        Result middle = study.run(design).of(VALUE);
        Result high = study.with(fee, 20).run(design).of(VALUE);
        assertThat(high.minus(middle).mean().value()).isCloseTo(5, within(1e-12));
        assertThatThrownBy(() -> study.with(fee, 21)).hasMessage("fee must be in [10.0, 20.0], was 21.0");
    }

    @Test
    void units_eachKind_isItsQuantity() {
        Input<Double> input = Input.uniform("x", 0.25, 0.75);
        Lever<Double> lever = Lever.between("y", 0.25, 0.75);
        assertThat(input.asRate(MONTH).toValue(0.5)).isEqualTo(Rate.perMonth(0.5));
        assertThat(lever.asRate(MONTH).toValue(0.5)).isEqualTo(Rate.perMonth(0.5));
        assertThat(input.asGrowth(MONTH).toValue(0.5)).isEqualTo(GrowthRate.perMonth(0.5));
        assertThat(lever.asGrowth(MONTH).toValue(0.5)).isEqualTo(GrowthRate.perMonth(0.5));
        assertThat(input.asShareOf("payers").toValue(0.5)).isEqualTo(Share.of(0.5, "payers"));
        assertThat(lever.asShareOf("payers").toValue(0.5)).isEqualTo(Share.of(0.5, "payers"));
        assertThat(input.asUsd().toValue(0.5)).isEqualTo(usd(0.5));
        assertThat(lever.asUsd().toValue(0.5)).isEqualTo(usd(0.5));
        Price perSecond = input.asUsdPer(SECOND).toValue(0.5);
        assertThat(perSecond).isEqualTo(price("0.5").usd().per(SECOND));
        assertThat(lever.asUsdPer(SECOND).toValue(0.5)).isEqualTo(perSecond);
        assertThat(input.asUsdPer(SECOND)).hasToString("x USD per second: Uniform[min=0.25, max=0.75]");
        assertThat(lever.asRate(MONTH)).hasToString("y per month: 0.25 to 0.75");
        assertThat(Lever.between("y", 0.25, 0.5)).isNotEqualTo(lever).isNotEqualTo("y");
        assertThat(Lever.between("y", 0.2, 0.75)).isNotEqualTo(lever);
        assertThat(Lever.between("z", 0.25, 0.75)).isNotEqualTo(lever);
        assertThat(input.distribution()).isEqualTo(Distribution.uniform(0.25, 0.75));
    }

    @Test
    void shortcuts_ninety_areCentralRanges() {
        assertThat(Input.normal90("n", 1, 3).distribution().quantile(0.05)).isCloseTo(1, within(1e-12));
        assertThat(Input.logNormal90("n", 1, 3).distribution().quantile(0.95)).isCloseTo(3, within(1e-12));
        assertThat(Input.beta90("n", 0.1, 0.3).distribution().quantile(0.05)).isCloseTo(0.1, within(1e-9));
        assertThat(Input.gamma90("n", 1, 3).distribution().quantile(0.95)).isCloseTo(3, within(1e-9));
        assertThat(Input.beta("n", 8, 92).distribution()).isEqualTo(Distribution.beta(8, 92));
        assertThat(Input.triangular("n", 1, 2, 3).distribution()).isEqualTo(Distribution.triangular(1, 2, 3));
        assertThat(Input.pert("n", 1, 2, 3).distribution()).isEqualTo(Distribution.pert(1, 2, 3));
    }

    /** A study without uncertainty is the projection, to the bit. */
    @Test
    void scenario_noUncertainty_isTheProjection() {
        Lever<Rate> churn = Lever.between("churn", 0.05, 0.15).asRate(MONTH);
        Output<Projection> users = Output.of(
                "users", projection -> projection.column(Column.ACTIVE_USERS).last());
        Outcome outcome = Study.of(churn)
                .scenario(draw -> business(draw.of(churn)))
                .measuring(users)
                .run(Design.monteCarlo(2));
        double expected = Projector.project(business(Rate.perMonth(0.1)))
                .column(Column.ACTIVE_USERS)
                .last();
        assertThat(outcome.of(users).draws()).isEqualTo(Series.of(expected, expected));
    }

    private static Scenario business(Rate churn) {
        PricingPlan plan = PricingPlan.subscription("plan", price("10").usd().per(MONTH));
        Product product =
                Product.named("talk").segment(Segment.of("all", plan).retention(RetentionCurve.geometric(churn)));
        return Scenario.of(product, YearMonth.of(2027, 1))
                .channel(Channel.steady("ads", 1000, usd(1)))
                .over(months(12));
    }
}
