package dev.solvent.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.study.Design;
import dev.solvent.study.Input;
import dev.solvent.study.Lever;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import org.junit.jupiter.api.Test;

/** A price p with demand 100 - 5 p, unit cost c of mean 4 and a quality effort e of cost e^2 that sells 10 e units more. */
class OptimisationTest {

    private record Month(double contribution, double margin) {}

    private static final Input<Double> COST = Input.normal("unit cost", 4, 0.5);
    private static final Lever<Double> PRICE = Lever.between("price", 5, 25);
    private static final Lever<Double> EFFORT = Lever.between("effort", 0, 60);
    private static final Output<Month> CONTRIBUTION = Output.of("contribution", Month::contribution);
    private static final Output<Month> MARGIN = Output.of("margin", Month::margin);

    private static Study business() {
        return Study.of(COST, PRICE, EFFORT)
                .value(draw -> {
                    double price = draw.number(PRICE);
                    double effort = draw.number(EFFORT);
                    double units = 100 - 5 * price + effort;
                    return new Month(
                            (price - draw.number(COST)) * units - effort * effort / 4,
                            (price - draw.number(COST)) / price);
                })
                .measuring(CONTRIBUTION, MARGIN);
    }

    /**
     * E = (p - 4)(100 - 5 p + e) - e^2 / 4: e = 2 (p - 4), and 100 - 10 p + 20 + e = 0, so 112 = 8 p: p = 14, e = 20, worth
     * 10 * 50 - 100 = 400.
     */
    @Test
    void run_aQuadratic_findsItsTop() {
        Optimum found = Optimisation.of(business(), CONTRIBUTION, PRICE, EFFORT)
                .withDemand("five users fewer per dollar")
                .run();
        assertThat(found.settings().get(0).value()).isCloseTo(14, within(0.05));
        assertThat(found.settings().get(1).value()).isCloseTo(20, within(0.3));
        assertThat(found.onFresh().value()).isCloseTo(400, within(1.0));
        assertThat(found.gain().low()).isPositive();
        assertThat(found.isAdvice()).isTrue();
        assertThat(found.evaluations()).isLessThanOrEqualTo(401);
        assertThat(found.toString()).contains("price: 14", "nothing speaks against it");
    }

    @Test
    void run_again_isTheSame() {
        Optimisation search = Optimisation.of(business(), CONTRIBUTION, PRICE, EFFORT)
                .using(Design.monteCarlo(200))
                .evaluations(60);
        assertThat(search.run()).isEqualTo(search.run());
        assertThat(search.run().evaluations()).isLessThanOrEqualTo(61);
    }

    @Test
    void run_withoutDemand_isNoAdvice() {
        Optimum found = Optimisation.of(business(), CONTRIBUTION, EFFORT).run();
        assertThat(found.isAdvice()).isFalse();
        assertThat(found.objections())
                .containsExactly("no demand is stated: the study may let users not answer to the levers");
    }

    /** Where nobody answers to the price the best price is the highest one can name: no advice. */
    @Test
    void run_anOptimumOnABound_isNoAdvice() {
        Study deaf = Study.of(COST, PRICE)
                .value(draw -> new Month(draw.number(PRICE) - draw.number(COST), 0))
                .measuring(CONTRIBUTION);
        Optimum found =
                Optimisation.of(deaf, CONTRIBUTION, PRICE).withDemand("none").run();
        assertThat(found.settings().get(0).isOnBound()).isTrue();
        assertThat(found.settings().get(0).value()).isCloseTo(25, within(0.1));
        assertThat(found.toString()).contains("no advice: price is on a bound, at 25");
    }

    /** The margin must be 0.75 nine times in ten: p = (4 + 0.5 z) / 0.25 = 18.563 with z = 1.28155, above the free top of 14. */
    @Test
    void run_aRequirement_isKeptAtItsEdge() {
        Optimum found = Optimisation.of(business(), CONTRIBUTION, PRICE, EFFORT)
                .requiring(MARGIN, 0.75, 0.9)
                .withDemand("five users fewer per dollar")
                .using(Design.sobol(4096))
                .run();
        assertThat(found.settings().get(0).value()).isCloseTo(18.563, within(0.1));
        assertThat(found.kept().get(0).probability().value()).isCloseTo(0.9, within(0.01));
        assertThat(found.toString()).contains("margin at least 0.75 with 90 %");
    }

    /** On few draws the edge is drawn too far; fresh draws tell. */
    @Test
    void run_aRequirementOnFewDraws_isTestedAgain() {
        boolean told = false;
        for (int seed = 0; seed < 20 && !told; seed++) {
            Optimum found = Optimisation.of(business(), CONTRIBUTION, PRICE, EFFORT)
                    .requiring(MARGIN, 0.75, 0.9)
                    .withDemand("five users fewer per dollar")
                    .using(Design.monteCarlo(50).seed(seed))
                    .evaluations(150)
                    .run();
            told = found.objections().stream().anyMatch(each -> each.contains("fails on fresh draws"));
        }
        assertThat(told).isTrue();
    }

    @Test
    void of_whatCannotBe_isRefused() {
        Lever<Double> foreign = Lever.between("foreign", 0, 1);
        assertThatThrownBy(() -> Optimisation.of(business(), CONTRIBUTION, foreign))
                .hasMessageContaining("lever must be of the study, was foreign");
        assertThatThrownBy(() -> Optimisation.of(business(), CONTRIBUTION)).hasMessageContaining("levers");
        Optimisation search = Optimisation.of(business(), CONTRIBUTION, PRICE);
        assertThatThrownBy(() -> search.evaluations(9)).hasMessageContaining("evaluations must be at least 10");
        assertThatThrownBy(() -> search.requiring(MARGIN, Double.NaN, 0.9))
                .hasMessageContaining("target must be finite");
        assertThatThrownBy(() -> search.requiring(MARGIN, 0.5, 1))
                .hasMessageContaining("probability must be in (0, 1)");
        assertThatThrownBy(() -> search.withDemand(" ")).hasMessageContaining("demand");
    }

    /** Contribution at least 300 nine times in ten and margin at least 0.7: an ellipse cut by a line. */
    @Test
    void map_twoRequirements_isTheirCommonRegion() {
        FeasibilityMap map = GoalSeek.on(business())
                .vary(PRICE, EFFORT)
                .requiring(CONTRIBUTION, 300, 0.9)
                .requiring(MARGIN, 0.7, 0.9)
                .using(Design.sobol(512))
                .map(11);
        int feasible = 0;
        for (int column = 0; column < 11; column++) {
            double price = map.columns().get(column);
            for (int row = 0; row < 11; row++) {
                double effort = map.rows().get(row);
                // unit cost that is not exceeded nine times in ten
                double cost = 4 + 0.5 * 1.2815515655446004;
                double units = 100 - 5 * price + effort;
                // where demand is below 0 a dear unit is a gain: nothing there reaches 300
                double contribution = (price - cost) * units - effort * effort / 4;
                boolean expected = contribution >= 300 && (price - cost) / price >= 0.7;
                // points nearer to the edge than sampling error are left out
                if (StrictMath.abs(contribution - 300) > 3 && StrictMath.abs((price - cost) / price - 0.7) > 0.005) {
                    assertThat(map.isFeasible(column, row)).isEqualTo(expected);
                }
                feasible += map.isFeasible(column, row) ? 1 : 0;
            }
        }
        assertThat(map.feasibleShare()).isCloseTo(feasible / 121.0, within(1e-12));
        assertThat(feasible).isPositive();
        assertThat(map.least(0)).isEmpty();
        assertThat(map.greatest(0)).isEmpty();
        int inside = java.util.stream.IntStream.range(0, 11)
                .filter(column -> map.least(column).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(map.least(inside).orElseThrow())
                .isLessThanOrEqualTo(map.greatest(inside).orElseThrow());
        assertThat(map.toString())
                .startsWith("contribution at least 300 with 90 %, margin at least 0.7 with 90 %\n...........")
                .endsWith("price from 5 to 25 across, effort upwards")
                .contains("#");
    }

    @Test
    void region_whatCannotBe_isRefused() {
        assertThatThrownBy(() -> GoalSeek.on(business()).vary(PRICE, PRICE))
                .hasMessageContaining("another lever than price");
        FeasibleRegion region = GoalSeek.on(business()).vary(PRICE, EFFORT);
        assertThatThrownBy(() -> region.map(11)).hasMessageContaining("requirements");
        assertThatThrownBy(() -> region.requiring(MARGIN, 0.5, 0.5).map(1))
                .hasMessageContaining("steps must be at least 2");
    }
}
