package dev.solvent.retention.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.fit.StopReason;
import dev.solvent.quantity.Period;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * A Cox fit to small samples ends at the top of its likelihood or says why not, and its robust variance is that of its
 * definition.
 */
class CoxProperties {

    /** Small data with ties, late entries and outlying covariates, where every kind of ending occurs. */
    @Property(tries = 400)
    void fit_anySmallData_isAtTheTopOrSaysWhyNot(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Tenures data = small(random);
        Ties ties = random.nextBoolean() ? Ties.EFRON : Ties.BRESLOW;
        CoxFit fit = CoxModel.of("x", "y").withTies(ties).fit(data);
        if (fit.stop() instanceof StopReason.TooLittleData) {
            assertThat(fit.logLikelihood()).isZero();
            return;
        }
        if (!fit.isConverged()) {
            return;
        }
        CoxData bound = new CoxData(data, List.of("x", "y"), List.of());
        double[] beta = {
            fit.coefficient("x").value() * bound.scales()[0],
            fit.coefficient("y").value() * bound.scales()[1]
        };
        CoxPoint top = CoxPoint.at(bound, ties, beta);
        assertThat(top.score()).containsExactly(new double[] {0, 0}, within(1e-7));
        // the partial likelihood is concave: no other point may lie higher
        for (int k = 0; k < 20; k++) {
            double[] other = {6 * random.nextDouble() - 3, 6 * random.nextDouble() - 3};
            assertThat(CoxPoint.at(bound, ties, other).logLikelihood()).isLessThanOrEqualTo(top.logLikelihood());
        }
    }

    /** Fixed samples: the search ends with an answer in all but a few that separate by a hair's breadth. */
    @Property(tries = 1)
    void fit_thousandSmallSamples_hardlyEverLosesItsWay() {
        int lost = 0;
        int converged = 0;
        for (int seed = 0; seed < 1000; seed++) {
            CoxFit fit = CoxModel.of("x", "y").fit(small(new SplittableRandom(seed)));
            lost += fit.stop() instanceof StopReason.OutOfEvaluations ? 1 : 0;
            converged += fit.isConverged() ? 1 : 0;
        }
        assertThat(lost).isLessThanOrEqualTo(2);
        assertThat(converged).isBetween(300, 990);
    }

    private static Tenures small(SplittableRandom random) {
        int users = 4 + random.nextInt(8);
        double[] ages = new double[users];
        double[] entries = new double[users];
        boolean[] ended = new boolean[users];
        double[] x = new double[users];
        double[] y = new double[users];
        for (int i = 0; i < users; i++) {
            ages[i] = 1 + random.nextInt(6);
            entries[i] = random.nextInt(3) == 0 ? ages[i] - 1 : 0;
            ended[i] = random.nextInt(3) > 0;
            x[i] = random.nextInt(10) == 0 ? 50 * random.nextDouble() : random.nextInt(3);
            y[i] = random.nextDouble() + (i == 0 ? 1 : 0);
        }
        // both vary
        x[0] = 0.5;
        return Tenures.of(Period.MONTH, ages, ended)
                .withEntries(entries)
                .withCovariate("x", x)
                .withCovariate("y", y);
    }

    /** The robust variance is the sum of squared weighted derivatives by the weights, here taken by differences. */
    @Property(tries = 100)
    void robustVariance_lateEntriesAndWeights_isThatOfItsDefinition(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Tenures plain = small(random);
        double[] weights = random.doubles(plain.size(), 0.5, 2.5).toArray();
        RiskCounts counts = RiskCounts.of(plain.withWeights(weights));
        double[] variances = Influence.variances(plain.withWeights(weights), counts, false);
        double expected = 0;
        for (int row = 0; row < weights.length; row++) {
            double step = 1e-5 * weights[row];
            double slope = (hazard(plain, weights, row, step) - hazard(plain, weights, row, -step)) / (2 * step);
            expected += weights[row] * weights[row] * slope * slope;
        }
        assertThat(variances[variances.length - 1]).isEqualTo(expected, within(1e-7 * (1 + expected)));
    }

    private static double hazard(Tenures plain, double[] weights, int row, double change) {
        double[] moved = weights.clone();
        moved[row] += change;
        return NelsonAalen.of(plain.withWeights(moved)).hazards().last();
    }
}
