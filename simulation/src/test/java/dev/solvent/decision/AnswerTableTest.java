package dev.solvent.decision;

import static dev.solvent.quantity.Quantities.cny;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.economics.Payback;
import dev.solvent.quantity.Series;
import dev.solvent.study.Design;
import dev.solvent.study.Result;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AnswerTableTest {

    @Test
    void figures_areWrittenAsPeopleReadThem() {
        AnswerTable table = AnswerTable.of("plan", "fee", "users", "back after", "limit", "share")
                .row("a", usd(9.99), 1_234_567.8, Payback.after(3), Optional.of(usd(5)), AnswerTable.percent(0.0471))
                .row("b", usd(45.4), -1_000, Payback.NEVER, Optional.empty(), AnswerTable.percent(0.5));
        assertThat(table).hasToString("""
                plan  fee [USD]      users  back after  limit   share
                a          9.99  1,234,568  3 months    5 USD  4.71 %
                b         45.40     -1,000  never       none     50 %""");
    }

    @Test
    void decimals_areThoseOfTheColumn() {
        AnswerTable table = AnswerTable.of("x", "small", "tiny", "mixed", "two", "optional")
                .row("a", 1, 0.00001234, 1500, usd(1), OptionalDouble.of(2))
                .row("b", 2.25, 3, 0.5, cny(1), OptionalDouble.empty());
        assertThat(table.toString().lines().skip(1).map(String::strip))
                .containsExactly("a   1.00  0.00001234  1,500  1 USD  2", "b   2.25           3    0.5  1 CNY  none");
    }

    @Test
    void results_showMeanAndSpread() {
        Result result = Result.ofOwnDraws("saved", Design.monteCarlo(200), Series.generate(200, i -> i - 99.5));
        AnswerTable table = AnswerTable.ofResults("of 200", result);
        assertThat(table.headings()).contains("mean", "above 0");
        assertThat(table.rows().get(0)).startsWith("saved", "0").endsWith("50 %");
    }

    @Test
    void rows_haveAsManyCellsAsHeadings() {
        AnswerTable table = AnswerTable.of("plan", "fee");
        assertThatThrownBy(() -> table.row("a")).hasMessage("rows must have 2 cells as there are headings, had 1: [a]");
        assertThat(table).hasToString("plan  fee");
        assertThatThrownBy(AnswerTable::of).hasMessageContaining("headings");
    }

    @Test
    void estimates_areTheirValue() {
        Result result = Result.ofOwnDraws("x", Design.monteCarlo(100), Series.generate(100, i -> 7));
        assertThat(AnswerTable.of("x", "mean").row("a", result.mean()).rows().get(0))
                .containsExactly("a", "7");
    }
}
