package dev.solvent.retention.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.fit.ConfidenceInterval;
import dev.solvent.fit.ParameterDraws;
import dev.solvent.internal.Variates;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifetimeBootstrapTest {

    /** Weibull lifetimes of shape 1.5 and scale 10, entered up to age 4, watched up to an age in (3, 23). */
    private static Tenures weibull(int users, long seed) {
        var variates = new Variates(seed);
        double[] entered = new double[users];
        double[] durations = new double[users];
        boolean[] ended = new boolean[users];
        for (int user = 0; user < users; ) {
            double entry = StrictMath.max(0, 8 * variates.fraction() - 4);
            double lifetime = 10 * StrictMath.cbrt(StrictMath.pow(variates.exponential(1), 2));
            double watched = entry + 3 + 20 * variates.fraction();
            if (lifetime > entry) {
                entered[user] = entry;
                durations[user] = StrictMath.min(lifetime, watched);
                ended[user++] = lifetime <= watched;
            }
        }
        return Tenures.of(Period.MONTH, durations, ended).withEntries(entered);
    }

    @Test
    void bootstrap_exponentialWatchedToTheEnd_hasTheExactLawOfTheEstimate() {
        double[] ages = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        boolean[] all = {true, true, true, true, true, true, true, true, true, true};
        LifetimeFit fit = LifetimeModel.of(LifetimeFamily.EXPONENTIAL).fit(Tenures.of(Period.MONTH, ages, all));
        Series shifts = fit.bootstrap(4000, 1)
                .figures(values -> values.value("intercept"))
                .map(intercept -> intercept - fit.intercept());
        // the mean of ten exponentials is gamma: digamma(10) - log(10), trigamma(10) (Abramowitz and Stegun, 6.3 and
        // 6.4)
        double mean = shifts.sum() / 4000;
        double variance = shifts.map(shift -> shift * shift).sum() / 4000 - mean * mean;
        double error = StrictMath.sqrt(0.1051663 / 4000);
        assertThat(mean).isEqualTo(2.2517526 - StrictMath.log(10), within(4 * error));
        // four standard errors of a variance with a fourth moment of about 3.2
        assertThat(variance).isEqualTo(0.1051663, within(4 * 0.1051663 * StrictMath.sqrt(2.2 / 4000)));
    }

    @Test
    void bootstrap_manyUsers_agreesWithTheDeltaMethod() {
        LifetimeFit fit = LifetimeModel.of(LifetimeFamily.WEIBULL).fit(weibull(2000, 5));
        ParameterDraws draws = fit.bootstrap(400, 1);
        assertThat(draws.failed()).isZero();
        double error = fit.predict(Map.of(), curve -> curve.survival(12)).standardError();
        ConfidenceInterval interval =
                draws.interval(values -> fit.curve(values, Map.of()).survival(12), 0.95);
        // a percentile of 400 draws is known to some 9 %
        assertThat(interval.upper().orElseThrow() - interval.lower().orElseThrow())
                .isEqualTo(2 * 1.96 * error, within(0.25 * 2 * 1.96 * error));
        assertThat(fit.bootstrap(3, 7)).isEqualTo(fit.bootstrap(3, 7)).isNotEqualTo(fit.bootstrap(3, 8));
    }

    @Test
    void bootstrap_censoredLateEntrants_intervalsHoldTheTruthAtTheirRate() {
        double truth = StrictMath.exp(-StrictMath.pow(0.8, 1.5));
        int held = 0;
        for (int sample = 0; sample < 200; sample++) {
            LifetimeFit fit = LifetimeModel.of(LifetimeFamily.WEIBULL).fit(weibull(100, 1000 + sample));
            ConfidenceInterval interval = fit.bootstrap(99, sample)
                    .interval(values -> fit.curve(values, Map.of()).survival(8), 0.9);
            held += interval.contains(truth) ? 1 : 0;
        }
        // 180 of 200, within four binomial standard errors of 4.2
        assertThat(held).isBetween(163, 197);
    }

    @ParameterizedTest
    @EnumSource(LifetimeFamily.class)
    void bootstrap_covariatesAndWeights_isAboutTheEstimate(LifetimeFamily family) {
        Tenures lung = Samples.lung();
        double[] twice = new double[lung.size()];
        Arrays.fill(twice, 2);
        LifetimeFit fit = LifetimeModel.of(family, "age", "sex").fit(lung.withWeights(twice));
        int count = family == LifetimeFamily.GENERALISED_GAMMA ? 4 : 40;
        ParameterDraws draws = fit.bootstrap(count, 3);
        assertThat(draws.vectors()).hasSize(count - draws.failed()).isNotEmpty();
        int drawn = draws.vectors().size();
        for (String name : List.of("age", "sex")) {
            double mean = draws.figures(values -> values.value(name)).sum() / drawn;
            assertThat(mean)
                    .isEqualTo(
                            fit.values().value(name), within(4.5 * fit.standardError(name) / StrictMath.sqrt(drawn)));
        }
    }

    @Test
    void bootstrap_whatCannotBeDrawnAgain_isRefused() {
        Tenures plain = weibull(50, 2);
        LifetimeModel model = LifetimeModel.of(LifetimeFamily.EXPONENTIAL);
        double[] parts = new double[50];
        Arrays.fill(parts, 1.5);
        LifetimeFit weighted = model.fit(plain.withWeights(parts));
        assertThatThrownBy(() -> weighted.bootstrap(2, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("a bootstrap needs weights that count users, one was 1.5");
        LifetimeFit within = model.fit(
                Tenures.of(Period.MONTH, List.of(Tenure.endedBetween(1, 2), Tenure.ended(2), Tenure.stillThere(4))));
        assertThatThrownBy(() -> within.bootstrap(2, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one was in (1.0, 2.0]");
        LifetimeFit none = model.fit(Tenures.of(Period.MONTH, List.of(Tenure.stillThere(4))));
        assertThatThrownBy(() -> none.bootstrap(2, 1)).hasMessageContaining("nobody left");
    }

    @Test
    void censoringLaw_ofFewUsers_isTheProductByHand() {
        Tenures users = Tenures.of(
                Period.MONTH,
                List.of(
                        Tenure.ended(1),
                        Tenure.ended(2),
                        Tenure.stillThere(2),
                        Tenure.ended(3),
                        Tenure.stillThere(4).times(2)));
        CensoringLaw law = new CensoringLaw(RiskTable.of(users));
        var variates = new Variates(1);
        int early = 0;
        for (int draw = 0; draw < 4000; draw++) {
            double end = law.drawFrom(2, variates);
            assertThat(end).isIn(2.0, 4.0);
            assertThat(law.drawFrom(3, variates)).isEqualTo(4);
            early += end == 2 ? 1 : 0;
        }
        // one of the four still there after the ends at 2
        assertThat(early / 4000.0).isEqualTo(0.25, within(4 * StrictMath.sqrt(0.25 * 0.75 / 4000)));
        CensoringLaw never = new CensoringLaw(RiskTable.of(Tenures.of(Period.MONTH, List.of(Tenure.ended(1)))));
        assertThat(never.drawFrom(1, variates)).isInfinite();
    }

    @ParameterizedTest
    @EnumSource(LifetimeFamily.class)
    void whereSurvival_everyFamily_invertsTheTail(LifetimeFamily family) {
        StandardLifetime standard = family.standard();
        for (double log : new double[] {-1e-12, -1e-3, -0.5, -1, -30, -900}) {
            double w = standard.whereSurvival(log, 0.7);
            // a mass near 1 is one less the other tail, so known to the rounding of 1
            assertThat(standard.survival(w, 0.7).value()).isEqualTo(log, within(1e-9 * -log + 0x1p-52));
        }
    }
}
