package dev.solvent.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrelationsTest {

    private static final Input<Double> A = Input.logNormal90("a", 1, 10);
    private static final Input<Double> B = Input.beta("b", 2, 5);
    private static final Input<Double> C = Input.normal("c", 0, 1);
    private static final Output<Double> ONE = Output.of("one", value -> value);

    private static Outcome run(Correlations correlations) {
        return Study.of(A, B, C)
                .correlated(correlations)
                .value(draw -> 1.0)
                .measuring(ONE)
                .run(Design.sobol(16_384));
    }

    /** Margins stay, ranks move together as told; other inputs keep their draws. */
    @Test
    void spearman_stated_isFound() {
        Outcome independent = run(Correlations.NONE);
        Outcome correlated = run(Correlations.spearman().with(A, B, 0.7));
        assertThat(spearman(correlated.of(A), correlated.of(B))).isCloseTo(0.7, within(0.01));
        assertThat(spearman(independent.of(A), independent.of(B))).isCloseTo(0, within(0.01));
        assertThat(correlated.of(A).draws()).isEqualTo(independent.of(A).draws());
        assertThat(correlated.of(C).draws()).isEqualTo(independent.of(C).draws());
        assertThat(correlated.of(B).quantile(0.9).value())
                .isCloseTo(B.distribution().quantile(0.9), within(0.005));
    }

    /** Scores correlated by 1/2 have ranks correlated by 6/pi asin(1/4) = 0.48258. */
    @Test
    void pearsonOfScores_aHalf_isTheClosedFormInRanks() {
        Outcome outcome = run(Correlations.pearsonOfScores().with(A, C, 0.5));
        assertThat(spearman(outcome.of(A), outcome.of(C))).isCloseTo(0.4825837395309975, within(0.01));
    }

    @Test
    void impossible_matrix_isRefusedOrRepairedAndTold() {
        Correlations impossible =
                Correlations.pearsonOfScores().with(A, B, 0.9).with(B, C, 0.9).with(A, C, -0.9);
        assertThatThrownBy(() -> run(impossible)).hasMessageContaining("correlations must be possible together");
        assertThat(impossible.repaired().repair())
                .containsExactly("a and b: 0.9 became 0.5", "b and c: 0.9 became 0.5", "a and c: -0.9 became -0.5");
        Outcome outcome = run(impossible.repaired());
        assertThat(spearman(outcome.of(A), outcome.of(C))).isCloseTo(-0.4826, within(0.01));
        assertThat(Correlations.spearman().with(A, B, 0.3).repair()).isEmpty();
    }

    /** Higham (2002), section 4: the nearest correlation matrix of the 3 x 3 example, four digits. */
    @Test
    void nearest_highamsExample_isHis() {
        double[][] nearest = CorrelationMatrix.nearest(new double[][] {{1, 1, 0}, {1, 1, 1}, {0, 1, 1}});
        assertThat(nearest[0][1]).isCloseTo(0.7607, within(5e-5));
        assertThat(nearest[1][2]).isCloseTo(0.7607, within(5e-5));
        assertThat(nearest[0][2]).isCloseTo(0.1573, within(5e-5));
    }

    @Test
    void with_whatCannotBe_isRefused() {
        assertThatThrownBy(() -> Correlations.spearman().with(A, B, 1))
                .hasMessageContaining("must be in (-1, 1), was 1.0");
        assertThatThrownBy(() -> Correlations.spearman().with(A, B, -1)).hasMessageContaining("was -1.0");
        assertThatThrownBy(() -> Correlations.spearman().with(A, A, 0.5)).hasMessageContaining("another input than a");
        Correlations foreign = Correlations.spearman().with(A, Input.normal("d", 0, 1), 0.5);
        assertThatThrownBy(() -> run(foreign)).hasMessageContaining("must be of the study, was d");
    }

    private static double spearman(Result a, Result b) {
        double[] x = ranks(a);
        double[] y = ranks(b);
        double n = x.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (x[i] - y[i]) * (x[i] - y[i]);
        }
        return 1 - 6 * sum / (n * (n * n - 1));
    }

    private static double[] ranks(Result result) {
        double[] values = result.draws().toArray();
        List<Integer> order = java.util.stream.IntStream.range(0, values.length)
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> values[i]))
                .toList();
        double[] ranks = new double[values.length];
        Arrays.setAll(ranks, i -> 0);
        for (int i = 0; i < values.length; i++) {
            ranks[order.get(i)] = i + 1;
        }
        return ranks;
    }

    /** A hypercube keeps every stratum when its inputs are tied: the same values in another order. */
    @Test
    void latinHypercube_correlated_keepsItsStrata() {
        Design design = Design.latinHypercube(16 * 256).seed(2);
        List<Outcome> outcomes = java.util.stream.Stream.of(
                        Correlations.NONE, Correlations.spearman().with(A, B, 0.7))
                .map(each -> Study.of(A, B, C)
                        .correlated(each)
                        .value(draw -> 1.0)
                        .measuring(ONE)
                        .run(design))
                .toList();
        for (int set = 0; set < 16; set++) {
            for (Input<Double> input : List.of(A, B, C)) {
                double[] before = part(outcomes.get(0).of(input), set);
                double[] after = part(outcomes.get(1).of(input), set);
                assertThat(after).containsExactly(before);
            }
        }
        assertThat(spearman(outcomes.get(1).of(A), outcomes.get(1).of(B))).isCloseTo(0.7, within(0.05));
        assertThat(outcomes.get(1).of(C).draws())
                .isEqualTo(outcomes.get(0).of(C).draws());
    }

    private static double[] part(Result result, int set) {
        double[] part = Arrays.copyOfRange(result.draws().toArray(), set * 256, (set + 1) * 256);
        Arrays.sort(part);
        return part;
    }

    /** Kruskal (1958): tau 1/3 and rho 0.48258 of scores correlated by 1/2. */
    @Test
    void measures_ofScores_areKruskals() {
        assertThat(Correlations.Measure.KENDALL.ofScores(0.5)).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(Correlations.Measure.SPEARMAN.ofScores(0.5)).isCloseTo(0.4825837395309975, within(1e-15));
        for (Correlations.Measure measure : Correlations.Measure.values()) {
            for (double r = -1; r <= 1; r += 0.125) {
                assertThat(measure.toScores(measure.ofScores(r))).isCloseTo(r, within(1e-14));
            }
        }
        Outcome outcome = run(Correlations.kendall().with(A, C, 1 / 3.0));
        assertThat(spearman(outcome.of(A), outcome.of(C))).isCloseTo(0.4825837395309975, within(0.01));
    }
}
