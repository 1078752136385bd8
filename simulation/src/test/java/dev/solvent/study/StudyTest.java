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

    /**
     * Of 200 intervals at 95 % 190 cover, with a standard error of 3.1: four of them leave 178 to 200. The seeds are the first 200.
     * Intervals that always cover are too wide: at 95 % all 200 cover once in 28,000, but those of quantiles are at least 95 %.
     */
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
        // with v = u - 1/2 the pair is sqrt(e) cosh v: its fourth moment less the square of its variance, by the
        // midpoint rule
        double fourth = 0;
        for (int i = 0; i < 10_000; i++) {
            double pair = StrictMath.sqrt(StrictMath.E) * StrictMath.cosh((i + 0.5) / 10_000 - 0.5);
            fourth += StrictMath.pow(pair - 1.718281828459045, 4) / 10_000;
        }
        double variance = 0.003912496949625418;
        double ofVariance = StrictMath.sqrt((fourth - variance * variance) / 50_000);
        assertThat(error * error * 50_000).isCloseTo(variance, within(4 * ofVariance));
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
        // an exponential has kurtosis 9: its variance errs by sqrt(8 / n); four of them
        double relative = 4 * StrictMath.sqrt(8.0 / 100_000);
        assertThat(error * error * 100_000).isCloseTo(2.7777777777777777, within(2.7777777777777777 * relative));
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
                .hasMessage("draws must be at most 559240 for 60 kept figures (256 MB), was 600000. Maybe use"
                        + " replaying(design), which keeps none.");
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

    /** The control takes 98.4 % of the variance of exp(U); the interval shrinks to sqrt(1 - 0.984) of its width. */
    @ParameterizedTest
    @EnumSource(Sampling.class)
    void controlledBy_u_isSurer(Sampling sampling) {
        Outcome outcome = Study.of(U)
                .value(draw -> StrictMath.exp(draw.of(U)))
                .measuring(VALUE)
                .run(DesignTest.design(sampling, 4096).seed(3));
        ControlledMean found = outcome.of(VALUE).controlledBy(outcome.of(U), 0.5);
        near(found.mean(), 1.718281828459045);
        double plain =
                outcome.of(VALUE).mean().high() - outcome.of(VALUE).mean().low();
        // pairs of mirror images have the control's mean already
        double width = found.mean().high() - found.mean().low();
        assertThat(width).isLessThanOrEqualTo(sampling == Sampling.ANTITHETIC ? plain : plain * 0.5);
        assertThat(found.explained()).isCloseTo(0.9837204824319171, within(0.01));
        assertThat(found.toString()).endsWith(" % of the variance controlled");
        Result same = outcome.figure("same", Series.generate(4096, i -> 1));
        assertThatThrownBy(() -> outcome.of(VALUE).controlledBy(same, 1)).hasMessage("control same must vary");
    }

    @Test
    void repeat_aRecord_isTheSameToTheBitOrRefused() {
        Lever<Double> fee = Lever.between("fee", 10, 20);
        Study study = Study.of(fee, X).value(draw -> draw.of(fee) + draw.of(X)).measuring(VALUE);
        Outcome first = study.with(fee, 12).run(Design.latinHypercube(64).seed(5));
        RunRecord run = first.record();
        assertThat(study.repeat(run).of(VALUE).draws())
                .isEqualTo(first.of(VALUE).draws());
        assertThat(run.toString()).contains("seed 5", "inputs: x", "levers: {fee=12.0}", run.fingerprint());
        RunRecord other = new RunRecord(run.design(), "splitmix-1024.0", run.inputs(), run.levers(), run.fingerprint());
        assertThatThrownBy(() -> study.repeat(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("record must be of this study and generator");
        Study changed =
                Study.of(fee, X).value(draw -> draw.of(fee) - draw.of(X)).measuring(VALUE);
        assertThatThrownBy(() -> changed.repeat(run))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a function of the study has changed");
        assertThatThrownBy(() -> sum().repeat(run)).hasMessageContaining("must be of this study");
    }

    /** What a replay finds without keeping draws is, to the bit, what the kept draws say. */
    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 3})
    void replaying_aStudy_isWhatIsKept(int threads) {
        Output<Double> rounded = Output.of("rounded", StrictMath::rint);
        Study study = Study.of(X, Y).value(draw -> draw.of(X) + draw.of(Y)).measuring(VALUE, rounded);
        Design design = Design.monteCarlo(5000).seed(8);
        Outcome kept = study.run(design);
        Replay replay = study.replaying(design, Running.withDefaults().threads(threads));
        for (double p : new double[] {0.01, 0.3, 0.5, 0.99}) {
            assertThat(replay.quantile(VALUE, p)).isEqualTo(kept.of(VALUE).quantile(p));
            assertThat(replay.quantile(rounded, p)).isEqualTo(kept.of(rounded).quantile(p));
        }
        assertThat(replay.mean(VALUE).value()).isCloseTo(kept.of(VALUE).mean().value(), within(1e-14));
        double half = replay.mean(VALUE).high() - replay.mean(VALUE).value();
        assertThat(half)
                .isCloseTo(1.959963984540054 * kept.of(VALUE).deviation() / StrictMath.sqrt(5000), within(1e-12));
        assertThat(replay.probabilityAtLeast(VALUE, 3)).isEqualTo(kept.of(VALUE).probabilityAtLeast(3));
        assertThatThrownBy(() -> replay.quantile(VALUE, 0.999)).hasMessageContaining("needs 20000 draws");
        assertThatThrownBy(() -> study.replaying(Design.sobol(1024), Running.withDefaults()))
                .hasMessageContaining("a replay needs independent draws");
    }

    /** Whole values of a fit: what is correlated within one stays together, and its order is that of the figure. */
    @Test
    void ofDraws_pairs_stayTogether() {
        List<double[]> pairs = java.util.stream.IntStream.range(0, 50)
                .mapToObj(i -> new double[] {(i * 37) % 50, -3.0 * ((i * 37) % 50)})
                .toList();
        Input<double[]> fitted = Input.ofDraws("fit", pairs, pair -> pair[0]);
        Output<Double> tied = Output.of("tied", value -> value);
        Outcome outcome = Study.of(fitted)
                .value(draw -> draw.of(fitted)[0] * 3 + draw.of(fitted)[1])
                .measuring(tied)
                .run(Design.monteCarlo(1000));
        assertThat(outcome.of(tied).draws()).isEqualTo(Series.of(new double[1000]));
        assertThat(fitted.toValue(7)[0]).isEqualTo(7);
        assertThat(fitted.unit()).isEqualTo("of 50 draws");
        assertThatThrownBy(() -> Input.ofDraws("one", List.of(1.0), x -> x)).hasMessageContaining("values of one");
        assertThatThrownBy(() -> Input.ofDraws("bad", List.of(1.0, 2.0), x -> Double.NaN))
                .hasMessageContaining("figure of bad must be finite");
    }

    @Test
    void observedShare_aProbability_isBinomial() {
        Input<Double> p = Input.beta("p", 30, 70);
        Outcome outcome = Study.of(p).value(draw -> draw.of(p)).measuring(VALUE).run(Design.monteCarlo(20_000));
        Result seen = outcome.observedShare(p, 50);
        // beta-binomial: variance m (1 - m) / n (1 + (n - 1) / (a + b + 1)); a variance errs by about sqrt(2 / draws)
        double variance = 0.3 * 0.7 / 50 * (1 + 49 / 101.0);
        assertThat(seen.deviation() * seen.deviation()).isCloseTo(variance, within(4 * variance * 0.0105));
        near(seen.mean(), 0.3);
        assertThat(seen.draws().stream()
                        .map(each -> StrictMath.rint(each * 50) - each * 50)
                        .max()
                        .orElseThrow())
                .isLessThan(1e-9);
        Outcome wild = Study.of(X).value(draw -> draw.of(X)).measuring(VALUE).run(Design.monteCarlo(100));
        assertThatThrownBy(() -> wild.observedShare(X, 10)).hasMessageContaining("x must be in [0, 1]");
    }
}
