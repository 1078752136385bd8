package dev.solvent.retention.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.fit.ConfidenceInterval;
import dev.solvent.quantity.Period;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/**
 * Estimates of survival from random data hold the identities between them, and their intervals cover the truth as often as
 * they say.
 */
class SurvivalProperties {

    @Provide
    Arbitrary<Tenure> rows() {
        Arbitrary<Double> ages = Arbitraries.integers().between(1, 12).map(age -> age / 2.0);
        return Combinators.combine(
                        ages,
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 3))
                .as((age, ended, users) -> (ended ? Tenure.ended(age) : Tenure.stillThere(age)).times(users));
    }

    @Property
    void survival_anyData_fallsFromOneAndIsInsideItsIntervals(
            @ForAll @Size(min = 1, max = 20) List<@From("rows") Tenure> rows,
            @ForAll @DoubleRange(min = 0, max = 6) double age) {
        KaplanMeier estimate = KaplanMeier.of(Tenures.of(Period.MONTH, rows));
        double last = estimate.table().times().last();
        double here = StrictMath.min(age, last);
        assertThat(estimate.survivalAt(here)).isBetween(estimate.survivalAt(last), 1.0);
        for (IntervalType type : IntervalType.values()) {
            ConfidenceInterval interval = estimate.intervalAt(here, 0.9, type);
            // a bound that rounding puts beside the share by an ulp
            assertThat(interval.lower().orElse(0)).isLessThanOrEqualTo(estimate.survivalAt(here) + 1e-15);
            assertThat(interval.upper().orElse(1)).isGreaterThanOrEqualTo(estimate.survivalAt(here) - 1e-15);
        }
    }

    @Property
    void survival_anyData_isBelowThatOfNelsonAalen(
            @ForAll @Size(min = 1, max = 20) List<@From("rows") Tenure> rows,
            @ForAll @DoubleRange(min = 0, max = 6) double age) {
        Tenures tenures = Tenures.of(Period.MONTH, rows);
        // 1 - h <= exp(-h)
        assertThat(KaplanMeier.of(tenures).survival(age))
                .isLessThanOrEqualTo(NelsonAalen.of(tenures).survival(age) + 1e-15);
    }

    @Property(tries = 200)
    void survival_anyData_isThatOfTurnbull(@ForAll @Size(min = 1, max = 20) List<@From("rows") Tenure> rows) {
        Tenures tenures = Tenures.of(Period.MONTH, rows);
        KaplanMeier limit = KaplanMeier.of(tenures);
        Turnbull estimate = Turnbull.of(tenures);
        for (double age = 0.25; age < limit.table().times().last(); age += 0.5) {
            assertThat(estimate.survivalAt(age)).isEqualTo(limit.survivalAt(age), within(1e-9));
        }
    }

    @Property
    void restrictedMean_anyData_isTheAreaUnderTheCurve(
            @ForAll @Size(min = 1, max = 20) List<@From("rows") Tenure> rows) {
        KaplanMeier estimate = KaplanMeier.of(Tenures.of(Period.MONTH, rows));
        double area = 0;
        for (double age = 0; age < 6; age += 0.5) {
            area += 0.5 * estimate.survivalAt(age);
        }
        assertThat(estimate.restrictedMean(6).value()).isEqualTo(area, within(1e-12));
    }

    @Property
    void ageWhenGone_anyShare_isWhereTheCurveComesDown(
            @ForAll @Size(min = 1, max = 20) List<@From("rows") Tenure> rows,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double share) {
        KaplanMeier estimate = KaplanMeier.of(Tenures.of(Period.MONTH, rows));
        estimate.ageWhenGone(share)
                .ifPresentOrElse(
                        age -> assertThat(estimate.survivalAt(age)).isLessThan(1 - share + 1e-7),
                        () -> assertThat(estimate.survivals().last()).isGreaterThan(1 - share));
    }

    @Property(tries = 100)
    void order_anyKeys_isThatOfASort(@ForAll @Size(max = 300) List<@DoubleRange(min = 0, max = 1e9) Double> keys) {
        double[] values = keys.stream().mapToDouble(key -> key).toArray();
        double[] ordered = Arrays.stream(SortOrder.ascending(values))
                .mapToDouble(i -> values[i])
                .toArray();
        assertThat(ordered).containsExactly(DoubleStream.of(values).sorted().toArray());
    }

    /** 60 samples of 300; a 95 % interval misses more than 9 times with probability 0.0028 (binomial). */
    @Property(tries = 1)
    void fit_simulatedWeibull_coversTheTruthAtItsLevel() {
        SplittableRandom random = new SplittableRandom(20261124);
        int missedScale = 0;
        int missedEffect = 0;
        for (int sample = 0; sample < 60; sample++) {
            Tenures data = simulated(random);
            LifetimeFit fit = LifetimeModel.of(LifetimeFamily.WEIBULL, "x").fit(data);
            missedScale += fit.profileInterval("scale", 0.95).contains(0.8) ? 0 : 1;
            missedEffect += fit.coefficients().get(0).interval(0.95).contains(0.5) ? 0 : 1;
        }
        assertThat(missedScale).isLessThanOrEqualTo(9);
        assertThat(missedEffect).isLessThanOrEqualTo(9);
    }

    /** The same samples as proportional hazards: a Weibull effect b on log time is -b / scale on the log hazard. */
    @Property(tries = 1)
    void fit_simulatedCox_coversTheTruthAtItsLevel() {
        SplittableRandom random = new SplittableRandom(20261124);
        int missed = 0;
        for (int sample = 0; sample < 60; sample++) {
            Coefficient effect = CoxModel.of("x").fit(simulated(random)).coefficient("x");
            missed += effect.interval(0.95).contains(-0.5 / 0.8) ? 0 : 1;
        }
        assertThat(missed).isLessThanOrEqualTo(9);
    }

    private static Tenures simulated(SplittableRandom random) {
        int users = 300;
        double[] ages = new double[users];
        boolean[] ended = new boolean[users];
        double[] x = new double[users];
        for (int i = 0; i < users; i++) {
            x[i] = random.nextDouble() * 2 - 1;
            double log = 1 + 0.5 * x[i] + 0.8 * StrictMath.log(-StrictMath.log(random.nextDouble()));
            double limit = random.nextDouble() * 8;
            ended[i] = StrictMath.exp(log) <= limit;
            ages[i] = StrictMath.min(StrictMath.exp(log), limit);
        }
        return Tenures.of(Period.MONTH, ages, ended).withCovariate("x", x);
    }
}
