package dev.solvent.projection;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.pricing.PricingPlan;
import dev.solvent.pricing.StoreCommission;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Quantities;
import dev.solvent.scenario.Scenario;
import java.time.YearMonth;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectedTermsTest {

    private static final PricingPlan PLAN =
            PricingPlan.subscription("Pro", Quantities.price("10").usd().per(Period.MONTH));

    @ParameterizedTest(name = "{0}")
    @MethodSource("unknown")
    void project_planWithATermThatWouldBeLeftOut_isRefusedNamingIt(String term, UnaryOperator<PricingPlan> change) {
        assertThatThrownBy(() -> project(change.apply(PLAN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("plan Pro of segment all")
                .hasMessageContaining(term);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("known")
    void project_planWithTermsOfEveryMonth_isProjected(String term, UnaryOperator<PricingPlan> change) {
        assertThatCode(() -> project(change.apply(PLAN))).doesNotThrowAnyException();
    }

    static Stream<Arguments> unknown() {
        return Stream.of(
                change("trial", plan -> plan.withTrialDays(7)),
                change("coupons", plan -> plan.withIntroductoryDiscount(Quantities.months(3), "0.5")),
                change(
                        "store commission by age",
                        plan -> plan.withStoreCommission(StoreCommission.thirtyThenFifteen())));
    }

    static Stream<Arguments> known() {
        return Stream.of(
                change("nothing else", plan -> plan),
                change("store", plan -> plan.withStoreCommission(0.15)),
                change("cap", plan -> plan.withSpendCap(Quantities.price("8").usd())));
    }

    private static Arguments change(String term, UnaryOperator<PricingPlan> change) {
        return Arguments.of(term, change);
    }

    private static void project(PricingPlan plan) {
        Product product = Product.named("Clip").segment(Segment.of("all", plan));
        Projector.project(Scenario.of(product, YearMonth.of(2027, 1)));
    }
}
