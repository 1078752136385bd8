package dev.solvent.retention.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.fit.ConfidenceInterval;
import dev.solvent.fit.ParameterDraws;
import dev.solvent.fit.ParameterVector;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActivityBootstrapTest {

    private static final ActivityModel TRUTH = new ActivityModel(1.2, 1.5, 0.8, 4);

    private static double week(ParameterVector values) {
        return new ActivityModel(
                        values.value("alpha"), values.value("beta"), values.value("gamma"), values.value("delta"))
                .activeShare(7);
    }

    private static UserDays users(double count, long seed) {
        return SimulatedUserDays.like(Map.of(new UserDays.Row(0, 0, 14), count), TRUTH, seed);
    }

    @Test
    void bootstrap_manyUsers_agreesWithTheDeltaMethod() {
        ActivityFit fit = ActivityFit.to(users(3000, 4));
        ParameterDraws draws = fit.bootstrap(200, 1);
        double error = fit.fit().predict(ActivityBootstrapTest::week).standardError();
        ConfidenceInterval interval = draws.interval(ActivityBootstrapTest::week, 0.95);
        // a percentile of 200 draws is known to some 12 %
        assertThat(interval.upper().orElseThrow() - interval.lower().orElseThrow())
                .isEqualTo(2 * 1.96 * error, within(0.35 * 2 * 1.96 * error));
        assertThat(fit.bootstrap(3, 7)).isEqualTo(fit.bootstrap(3, 7)).isNotEqualTo(fit.bootstrap(3, 8));
        assertThat(fit.models(draws)).hasSize(200 - draws.failed());
        assertThat(fit).hasToString(fit.fit().toString());
    }

    @Test
    void bootstrap_simulatedUsers_intervalsHoldTheTruthAtTheirRate() {
        int held = 0;
        int fits = 0;
        for (int sample = 0; sample < 60; sample++) {
            ActivityFit fit = ActivityFit.to(users(600, 100 + sample));
            if (fit.fit().isConverged()) {
                fits++;
                held += fit.bootstrap(59, sample)
                                .interval(ActivityBootstrapTest::week, 0.9)
                                .contains(TRUTH.activeShare(7))
                        ? 1
                        : 0;
            }
        }
        assertThat(fits).isGreaterThan(50);
        // nine of ten, within four binomial standard errors
        assertThat(held / (double) fits).isEqualTo(0.9, within(4 * StrictMath.sqrt(0.09 / fits)));
    }

    @Test
    void bootstrap_whatCannotBeDrawnAgain_isRefused() {
        ActivityFit figures =
                ActivityFit.to(ActivityTargets.none().withShare(1, 0.4).withActiveDaysAtMost(30, 5));
        assertThat(figures.targets()).hasSize(2);
        assertThatThrownBy(() -> figures.bootstrap(2, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("a bootstrap needs user-day data, the fit is of 2 targets");
        ActivityFit parts = ActivityFit.to(users(600, 3).add(1, 3, 14, 0.5));
        assertThatThrownBy(() -> parts.bootstrap(2, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs whole users");
    }
}
