package dev.solvent.retention.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.fit.StopReason;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.testkit.RetentionCurveContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnbullTest extends RetentionCurveContract {

    @Override
    protected RetentionCurve curve() {
        return Turnbull.of(Tenures.of(
                Period.MONTH, List.of(Tenure.endedBetween(1, 3), Tenure.endedBy(2), Tenure.stillThere(2.5))));
    }

    @Override
    protected boolean isContinuous() {
        return false;
    }

    @Test
    void of_byHand_solvesTheSelfConsistencyEquations() {
        // (0, 2] once, (1, 3] once, (2, 4] twice: mass only on (1, 2] and (2, 3], shared by the second row alone
        // a = (1 + a) / 4 on (1, 2] gives a = 1/3
        Turnbull estimate = Turnbull.of(Tenures.between(Period.MONTH, new double[] {0, 1, 2}, new double[] {2, 3, 4})
                .withWeights(1, 1, 2));
        assertThat(estimate.from()).isEqualTo(Series.of(1, 2));
        assertThat(estimate.to()).isEqualTo(Series.of(2, 3));
        assertThat(estimate.masses().get(0)).isEqualTo(1 / 3.0, within(1e-9));
        assertThat(estimate.logLikelihood())
                .isEqualTo(StrictMath.log(1 / 3.0) + 2 * StrictMath.log(2 / 3.0), within(1e-12));
        assertThat(estimate.stop()).isInstanceOf(StopReason.Converged.class);
        assertThat(estimate.survivalAt(1.5)).isEqualTo(1);
        assertThat(estimate.leastSurvivalAt(1.5)).isEqualTo(2 / 3.0, within(1e-9));
        assertThat(estimate.survivalAt(3)).isZero();
        assertThat(estimate.ageWhenGone(0.5)).hasValue(3);
        assertThat(estimate)
                .hasToString(
                        "Turnbull estimate, mass on 2 intervals of months, log-likelihood -1.9095425," + " converged");
    }

    @Test
    void of_rightCensored_isKaplanMeier() {
        KaplanMeier limit = KaplanMeier.of(Samples.lung());
        Turnbull estimate = Turnbull.of(Samples.lung());
        for (double age = 0.5; age < 1022; age += 1) {
            assertThat(estimate.survivalAt(age)).isEqualTo(limit.survivalAt(age), within(1e-12));
            assertThat(estimate.leastSurvivalAt(age)).isLessThanOrEqualTo(estimate.survivalAt(age));
        }
    }

    @Test
    void of_exactAndCensoredTogether_keepsTheirOrder() {
        // an end at 2 exactly is not in (2, 5], but is in (0, 2]
        Turnbull estimate = Turnbull.of(Tenures.of(
                Period.MONTH,
                List.of(Tenure.ended(2), Tenure.endedBetween(2, 5), Tenure.endedBy(2), Tenure.stillThere(6))));
        assertThat(estimate.from()).isEqualTo(Series.of(2, 2, 6));
        assertThat(estimate.to()).isEqualTo(Series.of(2, 5, Double.POSITIVE_INFINITY));
        assertThat(estimate.masses().toArray()).containsExactly(new double[] {0.5, 0.25, 0.25}, within(1e-9));
        assertThat(estimate.leastSurvivalAt(2)).isEqualTo(0.5, within(1e-9));
        assertThat(estimate.survivalAt(100)).isEqualTo(0.25, within(1e-9));
        assertThat(estimate.ageWhenGone(0.9)).isEmpty();
    }

    @Test
    void of_manyLooks_provesItsOptimum() {
        double[] after = new double[400];
        double[] upTo = new double[400];
        for (int row = 0; row < after.length; row++) {
            after[row] = (row * 37) % 101 / 7.0;
            upTo[row] = row % 5 == 0 ? Double.POSITIVE_INFINITY : after[row] + 1 + (row * 53) % 17 / 3.0;
        }
        Turnbull estimate = Turnbull.of(Tenures.between(Period.MONTH, after, upTo));
        assertThat(estimate.stop()).isInstanceOf(StopReason.Converged.class);
        // self-consistency, recomputed from the definition: each mass is the mean of what the rows say of it
        double[] implied = new double[estimate.masses().size()];
        for (int row = 0; row < after.length; row++) {
            double probability = 0;
            for (int j = 0; j < implied.length; j++) {
                probability += covers(estimate, j, after[row], upTo[row])
                        ? estimate.masses().get(j)
                        : 0;
            }
            for (int j = 0; j < implied.length; j++) {
                implied[j] += covers(estimate, j, after[row], upTo[row])
                        ? estimate.masses().get(j) / probability / after.length
                        : 0;
            }
        }
        assertThat(implied).containsExactly(estimate.masses().toArray(), within(1e-9));
    }

    private static boolean covers(Turnbull estimate, int j, double after, double upTo) {
        return estimate.from().get(j) >= after && estimate.to().get(j) <= upTo;
    }

    @Test
    void of_unusable_isRefused() {
        assertThatThrownBy(() -> Turnbull.of(Samples.allEnded())).hasMessage("tenures must have rows, had none");
        assertThatThrownBy(() -> Turnbull.of(Samples.coxTest2())).hasMessageContaining("late entries");
        StopReason stop = new StopReason.Converged(0);
        assertThatThrownBy(() -> new Turnbull(Period.DAY, Series.of(), Series.of(), Series.of(), 0, stop))
                .hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new Turnbull(Period.DAY, Series.of(1), Series.of(), Series.of(1), 0, stop))
                .hasMessageContaining("same size");
    }
}
