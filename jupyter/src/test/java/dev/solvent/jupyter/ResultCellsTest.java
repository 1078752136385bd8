package dev.solvent.jupyter;

import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static java.time.Month.JANUARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.projection.Column;
import dev.solvent.projection.Measure;
import dev.solvent.projection.Projection;
import dev.solvent.projection.Projector;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.retention.fit.RetentionFit;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import dev.solvent.study.Design;
import dev.solvent.study.Input;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every result that has a table is one in a notebook, with its caption and the text for front ends without HTML. */
class ResultCellsTest {

    private static final Output<Double> VALUE = Output.of("lifetime value", x -> x);
    private static final Input<Double> CHURN = Input.uniform("churn", 0.05, 0.10);
    private static final Input<Double> FEE = Input.uniform("fee", 8, 12);
    private static final Study STUDY =
            Study.of(CHURN, FEE).value(x -> x.number(FEE) / x.number(CHURN)).measuring(VALUE);

    private static Projection projection(String fee) {
        Product product = Product.named("Clip")
                .segment(Segment.of(
                                "creator",
                                PricingPlan.subscription(
                                        "Creator", price(fee).usd().per(Period.MONTH)))
                        .retention(RetentionCurve.geometric(Rate.perMonth(0.1))));
        return Projector.project(
                Scenario.of(product, at(2027, JANUARY)).over(months(3)).channel(Channel.steady("search", 10, usd(5))));
    }

    static Stream<Arguments> results() {
        CohortTable cohorts = CohortTable.of(
                Period.MONTH,
                CohortRow.of("2026-01", 1000, 800, 650, 560, 500),
                CohortRow.of("2026-02", 1000, 790, 640, 550));
        return Stream.of(
                Arguments.of(projection("10").table(), "2027-03"),
                Arguments.of(
                        projection("12").bridgeFrom(projection("10")).of(Measure.total(Column.REVENUE)),
                        "plan of creator"),
                Arguments.of(RetentionFit.compare(cohorts, RetentionFit.holdOutLast(1)), "geometric"),
                Arguments.of(STUDY.run(Design.monteCarlo(1000).seed(1)), "lifetime value"),
                Arguments.of(STUDY.run(Design.monteCarlo(1000).seed(1)).rankCorrelations(VALUE), "churn"),
                Arguments.of(
                        STUDY.sensitivity(VALUE)
                                .using(Design.monteCarlo(256).seed(1))
                                .sobolIndices(),
                        "churn"),
                Arguments.of(
                        STUDY.sensitivity(VALUE)
                                .using(Design.monteCarlo(256).seed(1))
                                .shapleyEffects(),
                        "churn"));
    }

    @ParameterizedTest
    @MethodSource("results")
    void result_isATable(Object result, String word) {
        Cell cell = Cell.of(result);
        assertThat(cell.html()).contains("<table", "<caption", word).doesNotContain("<pre>");
        assertThat(cell.text()).contains(word);
        assertThat(List.of(cell.html().split("<tr", -1))).hasSizeGreaterThan(2);
    }
}
