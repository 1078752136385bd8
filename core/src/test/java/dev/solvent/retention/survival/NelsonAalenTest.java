package dev.solvent.retention.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.fit.ConfidenceInterval;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.testkit.RetentionCurveContract;
import org.junit.jupiter.api.Test;

class NelsonAalenTest extends RetentionCurveContract {

    @Override
    protected RetentionCurve curve() {
        return NelsonAalen.of(Samples.allEnded(1, 2, 4, 4));
    }

    @Override
    protected boolean isContinuous() {
        return false;
    }

    @Test
    void of_byHand_sumsLeaversOverThoseAtRisk() {
        NelsonAalen estimate = NelsonAalen.of(Samples.allEnded(1, 2, 4, 4));
        assertThat(estimate.hazards().toArray())
                .containsExactly(new double[] {1 / 4.0, 7 / 12.0, 19 / 12.0}, within(1e-15));
        // 1/16 + 1/9 + 2/4
        assertThat(estimate.standardErrorAt(4)).isEqualTo(StrictMath.sqrt(1 / 16.0 + 1 / 9.0 + 0.5), within(1e-15));
        assertThat(estimate.survival(2)).isEqualTo(StrictMath.exp(-7 / 12.0), within(1e-15));
        assertThat(estimate).hasToString("Nelson-Aalen of 4 users, cumulative hazard 1.58333 at 4 months");
    }

    @Test
    void splittingTies_aml_isThatOfR() {
        // R 4.2, survival 3.5-3: survfit(Surv(time, status) ~ 1, aml, ctype = 2)
        NelsonAalen estimate = NelsonAalen.splittingTies(Samples.aml());
        assertThat(estimate.hazardAt(5)).isEqualTo(0.0889328063241107, within(1e-15));
        assertThat(estimate.hazardAt(8)).isEqualTo(0.1865518539431583, within(1e-15));
        assertThat(estimate.hazardAt(48)).isEqualTo(2.17179151108684, within(1e-14));
        assertThat(estimate.standardErrorAt(5)).isEqualTo(0.0629005156633974, within(1e-15));
        assertThat(estimate.standardErrorAt(161)).isEqualTo(0.6876957807957921, within(1e-14));
    }

    @Test
    void splittingTies_fractionalWeights_areRefused() {
        Tenures weighted = Samples.allEnded(1, 2).withWeights(1.5, 1);
        assertThatThrownBy(() -> NelsonAalen.splittingTies(weighted)).hasMessageContaining("whole numbers");
    }

    @Test
    void intervalAt_age_isSymmetricOnTheLogScale() {
        NelsonAalen estimate = NelsonAalen.of(Samples.allEnded(1, 2, 4, 4));
        ConfidenceInterval interval = estimate.intervalAt(2, 0.95);
        double product = interval.lower().orElseThrow() * interval.upper().orElseThrow();
        assertThat(product).isEqualTo(estimate.hazardAt(2) * estimate.hazardAt(2), within(1e-15));
        assertThat(estimate.intervalAt(0.5, 0.95).lower()).isEmpty();
        assertThat(estimate.standardErrorAt(0.5)).isZero();
        assertThat(estimate.hazardAt(0.5)).isZero();
        assertThatThrownBy(() -> estimate.hazardAt(-1)).hasMessageContaining("age");
    }
}
