package dev.solvent.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.solvent.projection.Measure;
import dev.solvent.projection.Projection;
import dev.solvent.projection.Projector;
import dev.solvent.quantity.Money;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Assumption;
import dev.solvent.scenario.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensitivityTest {

    private static final double[] ISHIGAMI_FIRST = {0.31390519114781146, 0.4424111447900408, 0};
    private static final double[] ISHIGAMI_TOTAL = {0.5575888552099592, 0.4424111447900408, 0.24368366406214773};
    private static final Output<Double> Y = Published.Y;

    private static final Input<Double> A = Input.normal("a", 0, 1);
    private static final Input<Double> B = Input.normal("b", 0, 2);
    private static final Input<Double> C = Input.normal("c", 0, 1);

    private static Study linear(Correlations correlations) {
        return Study.of(A, B, C)
                .correlated(correlations)
                .value(draw -> draw.number(A) + draw.number(B) + draw.number(C))
                .measuring(Y);
    }

    /** All six intervals of a table hold together with 99 %; the seeds are the first three. */
    @ParameterizedTest
    @EnumSource(Sampling.class)
    void indices_ofIshigamisFunction_areInsideTheirIntervals(Sampling sampling) {
        for (long seed = 0; seed < 3; seed++) {
            SobolIndices found = Published.ishigami()
                    .sensitivity(Y)
                    .using(DesignTest.design(sampling, 8192).seed(seed))
                    .sobolIndices();
            for (int i = 0; i < 3; i++) {
                assertThat(found.indices().get(i).first().covers(ISHIGAMI_FIRST[i]))
                        .isTrue();
                assertThat(found.indices().get(i).total().covers(ISHIGAMI_TOTAL[i]))
                        .isTrue();
            }
        }
    }

    /** At 99 % together, 99 of 100 tables are inside, with a standard error of 1: four of them. The seeds are the first 100. */
    @ParameterizedTest
    @EnumSource(
            value = Sampling.class,
            names = {"MONTE_CARLO", "SOBOL"})
    void intervals_overSeeds_holdAsOftenAsTheySay(Sampling sampling) {
        long inside = java.util.stream.LongStream.range(0, 100)
                .filter(seed -> {
                    SobolIndices found = Published.ishigami()
                            .sensitivity(Y)
                            .using(DesignTest.design(sampling, 1024).seed(seed))
                            .sobolIndices();
                    boolean all = true;
                    for (int i = 0; i < 3; i++) {
                        all &= found.indices().get(i).first().covers(ISHIGAMI_FIRST[i]);
                        all &= found.indices().get(i).total().covers(ISHIGAMI_TOTAL[i]);
                    }
                    return all;
                })
                .count();
        assertThat(inside).isGreaterThanOrEqualTo(95);
    }

    @Test
    void indices_ofAnInputThatDoesNothing_mayBeNegative() {
        SobolIndices found = Published.gFunction(0, 1, 4.5, 9, 99, 99, 99, 99)
                .sensitivity(Y)
                .using(Design.monteCarlo(512))
                .sobolIndices();
        assertThat(found.indices())
                .anyMatch(index -> index.first().value() < 0 || index.first().low() < 0);
        assertThat(found.toString()).contains("5120 runs").contains("together only");
    }

    @Test
    void runs_areStatedBeforehand() {
        Sensitivity sensitivity = Published.ishigami().sensitivity(Y).using(Design.monteCarlo(64));
        assertThat(sensitivity.sobolRuns())
                .isEqualTo(64 * 5)
                .isEqualTo(sensitivity.sobolIndices().runs());
        assertThat(sensitivity.shapleyRuns())
                .isEqualTo(64 * 4)
                .isEqualTo(sensitivity.shapleyEffects().runs());
        assertThat(sensitivity.morrisRuns(10))
                .isEqualTo(40)
                .isEqualTo(sensitivity.morris(10).runs());
        InputGroup group = InputGroup.of("both", Input.uniform("x1", 0, 1), Input.uniform("x3", 0, 1));
        assertThat(sensitivity.sobolRuns(group)).isEqualTo(64 * 4);
    }

    /** x1 and x3 of Ishigami's function: everything but x2, which has no interaction. */
    @Test
    void indices_ofAGroup_areThoseOfItsInputsTogether() {
        InputGroup group = InputGroup.of("both", Input.uniform("x1", 0, 1), Input.uniform("x3", 0, 1));
        SobolIndices found = Published.ishigami().sensitivity(Y).sobolIndices(group);
        assertThat(found.of("both").first().covers(1 - ISHIGAMI_FIRST[1])).isTrue();
        assertThat(found.of("both").total().covers(1 - ISHIGAMI_FIRST[1])).isTrue();
        assertThat(found.of("x2").total().covers(ISHIGAMI_TOTAL[1])).isTrue();
        assertThatThrownBy(() -> found.of("x1")).hasMessage("name must be one of [both, x2], was x1");
    }

    /** Of independent inputs with interactions of two: the first index and half of each shared part (Owen, 2014). */
    @Test
    void shapley_ofIshigamisFunction_sharesInteractionsEqually() {
        ShapleyEffects found = Published.ishigami().sensitivity(Y).shapleyEffects();
        for (int i = 0; i < 3; i++) {
            assertThat(found.effects().get(i).share().covers(0.5 * (ISHIGAMI_FIRST[i] + ISHIGAMI_TOTAL[i])))
                    .isTrue();
        }
        assertThat(found.effects().stream()
                        .mapToDouble(each -> each.share().value())
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(found.toString()).startsWith("y");
    }

    /**
     * Song, Nelson and Staum (2016), linear model of three normals, b and c correlated by r: with variances 1, 4, 1 the variance is
     * 6 + 4 r; a has 1, b has 4 + 2 r - (r^2 / 2)(4 - 1), c has 1 + 2 r + (r^2 / 2)(4 - 1).
     */
    @ParameterizedTest
    @ValueSource(doubles = {-0.9, -0.3, 0.5, 0.9})
    void shapley_ofCorrelatedNormals_areSongNelsonAndStaums(double r) {
        ShapleyEffects found = linear(Correlations.pearsonOfScores().with(B, C, r))
                .sensitivity(Y)
                .shapleyEffects();
        double variance = 6 + 4 * r;
        double[] expected = {1, 4 + 2 * r - 1.5 * r * r, 1 + 2 * r + 1.5 * r * r};
        for (int i = 0; i < 3; i++) {
            assertThat(found.effects().get(i).share().covers(expected[i] / variance))
                    .isTrue();
        }
    }

    @Test
    void correlated_whatMovesOneAlone_isRefusedAndGroupsAreNot() {
        Study study = linear(Correlations.spearman().with(B, C, 0.5));
        assertThatThrownBy(() -> study.tornado(Y))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a tornado needs independent inputs")
                .hasMessageContaining("shapleyEffects()");
        assertThatThrownBy(() -> study.sobolIndices(Y)).hasMessageContaining("b and c are correlated");
        assertThatThrownBy(() -> study.sensitivity(Y).morris(4)).hasMessageContaining("b and c are correlated");
        SobolIndices found = study.sensitivity(Y).sobolIndices(InputGroup.of("cost", B, C));
        double r = 2 * StrictMath.sin(StrictMath.PI * 0.5 / 6);
        assertThat(found.of("a").total().covers(1 / (6 + 4 * r))).isTrue();
        assertThat(found.of("cost").first().covers((5 + 4 * r) / (6 + 4 * r))).isTrue();
    }

    @Test
    void groups_thatShareAnInput_areRefused() {
        Sensitivity sensitivity = linear(Correlations.NONE).sensitivity(Y);
        assertThatThrownBy(() -> sensitivity.sobolIndices(InputGroup.of("one", A), InputGroup.of("two", A, B)))
                .hasMessage("inputs of two must be of the study and of one group only, was a");
        assertThatThrownBy(() -> sensitivity.sobolIndices(InputGroup.of("one", Input.normal("z", 0, 1))))
                .hasMessageContaining("was z");
        assertThatThrownBy(() -> InputGroup.of("none")).hasMessageContaining("inputs");
    }

    /** Exercise 4 of Saltelli and others (2008), page 138, in full digits as SALib's test carries it. */
    @Test
    void morris_saltellisExercise_isReproduced() {
        double third = 1 / 3.0;
        double[][] x = {
            {0, third}, {0, 1}, {2 * third, 1}, {0, third}, {2 * third, third}, {2 * third, 1},
            {2 * third, 0}, {2 * third, 2 * third}, {0, 2 * third}, {third, 1}, {1, 1}, {1, third},
            {third, 1}, {third, third}, {1, third}, {third, 2 * third}, {third, 0}, {1, 0}
        };
        double[] y = {
            0.97, 0.71, 2.39, 0.97, 2.3, 2.39, 1.87, 2.4, 0.87, 2.15, 1.71, 1.54, 2.15, 2.17, 1.54, 2.2, 1.87, 1.0
        };
        MorrisScreening found = MorrisScreening.of("y", List.of("x1", "x2"), x, y);
        assertThat(found.lines().get(0).meanEffect()).isCloseTo(0.65, within(1e-9));
        assertThat(found.lines().get(0).meanAbsoluteEffect().value()).isCloseTo(1.62, within(1e-9));
        assertThat(found.lines().get(0).deviation()).isCloseTo(1.794107020219251, within(1e-9));
        assertThat(found.lines().get(1).meanEffect()).isCloseTo(0.21, within(1e-9));
        assertThat(found.lines().get(1).meanAbsoluteEffect().value()).isCloseTo(0.35, within(1e-9));
        assertThat(found.lines().get(1).deviation()).isCloseTo(0.41199514560246936, within(1e-9));
    }

    /** On a plane every effect is the same: half the levels apart, in units of two thirds. */
    @Test
    void morris_ofALinearStudy_hasNoDeviation() {
        Input<Double> u = Input.uniform("u", 0, 4);
        Input<Double> v = Input.uniform("v", 0, 4);
        MorrisScreening found = Study.of(u, v)
                .value(draw -> 3 * draw.number(u) - draw.number(v))
                .measuring(Y)
                .sensitivity(Y)
                .morris(8);
        assertThat(found.lines().get(0).meanEffect()).isCloseTo(3 * 2 / (2 / 3.0), within(1e-12));
        assertThat(found.lines().get(1).meanEffect()).isCloseTo(-2 / (2 / 3.0), within(1e-12));
        assertThat(found.lines().get(1).meanAbsoluteEffect().value()).isCloseTo(3, within(1e-12));
        assertThat(found.lines()).allMatch(line -> line.deviation() < 1e-12);
        assertThat(found.toString()).contains("24 runs");
        assertThatThrownBy(() -> linear(Correlations.NONE).sensitivity(Y).morris(1))
                .hasMessageContaining("trajectories must be at least 2");
    }

    @Test
    void trajectories_moveEachInputOnce() {
        double[][] x = MorrisScreening.trajectories(5, 20, 3);
        for (int t = 0; t < 20; t++) {
            boolean[] moved = new boolean[5];
            for (int s = 1; s <= 5; s++) {
                double[] before = x[t * 6 + s - 1];
                double[] after = x[t * 6 + s];
                for (int i = 0; i < 5; i++) {
                    if (before[i] != after[i]) {
                        assertThat(moved[i]).isFalse();
                        assertThat(StrictMath.abs(after[i] - before[i])).isCloseTo(2 / 3.0, within(1e-12));
                        moved[i] = true;
                    }
                    assertThat(after[i]).isBetween(-1e-12, 1 + 1e-12);
                }
            }
            assertThat(moved).containsOnly(true);
        }
    }

    /** Spearman of bivariate normals: 6 asin(r / 2) / pi; here r is the share of a deviation. Partial: the others are held. */
    @ParameterizedTest
    @EnumSource(Sampling.class)
    void ranks_ofALinearStudy_areTheClosedForm(Sampling sampling) {
        RankCorrelations found = linear(Correlations.NONE)
                .run(DesignTest.design(sampling, 16_384).seed(4))
                .rankCorrelations(Y);
        assertThat(found.lines().get(0).input()).isEqualTo("b");
        BiFunction<String, Double, Boolean> covered = (name, r) -> found.lines().stream()
                .filter(line -> line.input().equals(name))
                .allMatch(line -> line.spearman().covers(6 / StrictMath.PI * StrictMath.asin(r / 2)));
        assertThat(covered.apply("a", 1 / StrictMath.sqrt(6))).isTrue();
        assertThat(covered.apply("b", 2 / StrictMath.sqrt(6))).isTrue();
        assertThat(covered.apply("c", 1 / StrictMath.sqrt(6))).isTrue();
        assertThat(found.lines()).allMatch(line -> line.partial().value() > 0.8);
        assertThat(found.toString()).contains("partial");
    }

    @Test
    void ranks_ofAnInputThatDoesNothing_areAboutZero() {
        Outcome outcome = Study.of(A, B)
                .value(draw -> StrictMath.exp(draw.number(A)))
                .measuring(Y)
                .run(Design.monteCarlo(10_000).seed(2));
        RankCorrelations found = outcome.rankCorrelations(Y);
        assertThat(found.lines().get(0).spearman().value()).isCloseTo(1, within(1e-9));
        assertThat(found.lines().get(1).spearman().covers(0)).isTrue();
        assertThat(found.lines().get(1).partial().covers(0)).isTrue();
    }

    @Test
    void ranks_ofEqualValues_areTheirMiddle() {
        assertThat(Ranks.of(new double[] {3, 1, 3, 2, 3, 1})).containsExactly(4.5, 1, 4.5, 2.5, 4.5, 1);
        assertThat(Ranks.correlation(new double[] {1, 1}, new double[] {1, 2})).isZero();
    }

    /** Var(E[y | x]) / Var(y) of a sum of normals, on the draws that are there. */
    @ParameterizedTest
    @EnumSource(Sampling.class)
    void varianceExplained_ofALinearStudy_isTheFirstOrderIndex(Sampling sampling) {
        Outcome outcome = linear(Correlations.NONE)
                .run(DesignTest.design(sampling, 16_384).seed(1));
        assertThat(outcome.of(Y).varianceExplainedBy(outcome.of(A)).covers(1 / 6.0))
                .isTrue();
        assertThat(outcome.of(Y).varianceExplainedBy(outcome.of(B)).covers(4 / 6.0))
                .isTrue();
    }

    /** A switch of two values: all there is to know is two means. */
    @Test
    void meanGiven_aSwitch_isItsTwoMeans() {
        Input<Double> on = Input.of(
                "on",
                Distribution.discrete(dev.solvent.quantity.Series.of(0, 1), dev.solvent.quantity.Series.of(3, 1)));
        Outcome outcome = Study.of(on, A)
                .value(draw -> 10 * draw.number(on) + draw.number(A))
                .measuring(Y)
                .run(Design.monteCarlo(4000).seed(6));
        double[] fitted = outcome.of(Y).meanGiven(outcome.of(on)).values();
        assertThat(Arrays.stream(fitted)
                        .map(each -> StrictMath.rint(each * 1e9))
                        .distinct()
                        .count())
                .isEqualTo(2);
        Result same = outcome.figure("same", dev.solvent.quantity.Series.generate(4000, i -> 7));
        assertThat(same.varianceExplainedBy(outcome.of(on)).value()).isZero();
        assertThat(outcome.of(Y).varianceExplainedBy(same).value()).isCloseTo(0, within(1e-9));
        assertThatThrownBy(() -> outcome.figure("few", dev.solvent.quantity.Series.of(1)))
                .hasMessage("draws of few must be 4000, were 1");
    }

    /** Inputs that name what they set go through blocks in analyses too, to the numbers of one projection each. */
    @Test
    void analyses_ofBoundInputs_areThoseOfAFunction() {
        List<Variable<?>> inputs = ReferenceBusiness.inputs();
        Variable<?>[] variables = inputs.toArray(new Variable<?>[0]);
        Output<Projection> npv = Output.of(Measure.npv());
        Study bound = Study.of(variables).scenario(ReferenceBusiness.scenario()).measuring(npv);
        Study function = Study.of(variables)
                .value(draw -> Projector.project(ReferenceBusiness.changed(ReferenceBusiness.scenario(), inputs, draw)))
                .measuring(npv);
        Design rows = Design.monteCarlo(64).seed(3);

        SobolIndices indices = bound.sensitivity(npv).using(rows).sobolIndices();
        SobolIndices expected = function.sensitivity(npv).using(rows).sobolIndices();
        for (int i = 0; i < inputs.size(); i++) {
            assertThat(indices.indices().get(i).total().value())
                    .isCloseTo(expected.indices().get(i).total().value(), within(1e-9));
        }
        assertThat(bound.sensitivity(npv).morris(5).lines().get(0).meanEffect())
                .isCloseTo(function.sensitivity(npv).morris(5).lines().get(0).meanEffect(), withinPercentage(1e-7));
        assertThat(bound.sensitivity(npv)
                        .using(rows)
                        .shapleyEffects()
                        .effects()
                        .get(0)
                        .share()
                        .value())
                .isCloseTo(
                        function.sensitivity(npv)
                                .using(rows)
                                .shapleyEffects()
                                .effects()
                                .get(0)
                                .share()
                                .value(),
                        within(1e-9));
    }

    /** In all rows but the first no projection is made by itself: a measure that counts them is not asked. */
    @Test
    void analyses_ofBoundInputs_askNoProjection() {
        AtomicInteger asked = new AtomicInteger();
        RetentionCurve counting = months -> {
            asked.incrementAndGet();
            return StrictMath.exp(-0.1 * months);
        };
        Scenario scenario = ReferenceBusiness.scenario();
        Scenario counted = scenario.product(
                scenario.product().with(scenario.product().segment("paid").retention(counting)));
        Input<Money> cac = Input.uniform("CAC", 5, 15).asUsd().sets(Assumption.cac("all"));
        Output<Projection> npv = Output.of(Measure.npv());
        Study study = Study.of(cac).scenario(counted).measuring(npv);
        int binding = asked.get();

        study.sensitivity(npv).using(Design.monteCarlo(512)).sobolIndices();

        assertThat(asked).hasValue(binding);
    }
}
