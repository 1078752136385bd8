package dev.solvent.decision;

import static dev.solvent.projection.Column.ACTIVE_USERS;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Cohort;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.projection.Projector;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Rejected;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Shock;
import dev.solvent.study.Lever;
import java.time.YearMonth;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalSeekTest {

    private static final Lever<Double> LEVER = Lever.between("x", 0, 10);

    @ParameterizedTest(name = "x squared is {0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            target, root
            9,      3
            2.25,   1.5
            100,    10
            0,      0
            """)
    void is_aSquare_findsItsRoot(double target, double root) {
        double found = GoalSeek.vary(LEVER).until(x -> x * x).is(target).orElseThrow();
        assertThat(found).isCloseTo(root, within(1e-12 * 10));
    }

    @ParameterizedTest(name = "x squared is {0}")
    @ValueSource(doubles = {-1, 100.5, 1e9})
    void is_outOfReach_isEmpty(double target) {
        assertThat(GoalSeek.vary(LEVER).until(x -> x * x).is(target)).isEmpty();
    }

    /** 0.1 + 0.2 is not 0.3, but that is rounding and not a reason to have no answer. */
    @Test
    void is_metAtABoundButForRounding_isTheBound() {
        Lever<Double> lever = Lever.between("x", 0.1, 0.9);
        assertThat(GoalSeek.vary(lever).until(x -> x + 0.2).is(0.3)).hasValue(0.1);
        assertThat(GoalSeek.vary(lever).until(x -> -x - 0.2).is(-0.3)).hasValue(0.1);
        Lever<Double> other = Lever.between("x", -0.9, 0.1);
        assertThat(GoalSeek.vary(other).until(x -> x + 0.2).is(0.3)).hasValue(0.1);
    }

    @Test
    void is_missedAtABoundByMoreThanRounding_isEmpty() {
        assertThat(GoalSeek.vary(LEVER).until(x -> 1 + x).is(1 - 1e-9)).isEmpty();
    }

    @ParameterizedTest(name = "figure {0}")
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void is_aFigureThatIsNotFinite_isRefusedNamingItAndWhere(double figure) {
        GoalSeek atBound = GoalSeek.vary(LEVER).until(x -> x > 0 ? x : figure);
        assertThatThrownBy(() -> atBound.is(5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("x = 0.0")
                .hasMessageContaining("was " + figure);
        GoalSeek inside = GoalSeek.vary(LEVER).until(x -> x > 0 && x < 10 ? figure : x);
        assertThatThrownBy(() -> inside.is(5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was " + figure);
    }

    @ParameterizedTest(name = "target {0}")
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void is_aTargetThatIsNotFinite_isRejected(double target) {
        Rejected.naming(
                "target",
                target,
                "finite",
                value -> GoalSeek.vary(LEVER).until(x -> x).is(value));
    }

    /** MAU at 0.4 of its steady state after a quarter: s^3 + phi (1 - s^3) = 0.4 gives phi = (0.4 - s^3) / (1 - s^3). */
    @Test
    void is_anAcquisitionCut_isTheClosedForm() {
        double s = 0.7;
        YearMonth start = YearMonth.of(2027, 1);
        PricingPlan plan = PricingPlan.subscription("plan", price("10").usd().per(Period.MONTH));
        RetentionCurve curve = RetentionCurve.geometric(Rate.perMonth(1 - s));
        Product product = Product.named("talk").segment(Segment.of("all", plan).retention(curve));
        double steady = 1000 / (1 - s);
        Scenario scenario = Scenario.of(product, start)
                .channel(Channel.steady("ads", 1000, usd(1)))
                .opening(new Cohort("all", start.minusMonths(1), steady))
                .over(months(3));
        OptionalDouble left = GoalSeek.vary(Lever.between("sign-ups left", 0, 1))
                .until(x -> Projector.project(scenario.shock(Shock.acquisitionCut("cut", start, months(3), x)))
                                .column(ACTIVE_USERS)
                                .last()
                        / steady)
                .is(0.4);
        double cubed = s * s * s;
        assertThat(left.orElseThrow()).isCloseTo((0.4 - cubed) / (1 - cubed), within(1e-12));
    }
}
