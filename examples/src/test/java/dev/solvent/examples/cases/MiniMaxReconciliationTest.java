package dev.solvent.examples.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.examples.CaseBook;
import dev.solvent.examples.casebook.CaseReport;
import dev.solvent.examples.casebook.Result;
import dev.solvent.examples.casebook.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MiniMaxReconciliationTest {

    private static final CaseReport REPORT = CaseBook.reports(List.of("S25")).get(0);

    /** Values and residuals by hand: 310 k payers at 56 dollars are 17 360, 1771.6 k at 15 are 26 574; thousands of dollars. */
    @ParameterizedTest(name = "{0}: {2} beside the stated {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            figure,                                 stated,  residual
            minimax.revenue Hailuo,                 17464,   -104
            minimax.revenue Talkie and other apps,  20556,   -152
            minimax.revenue consumers,              38020,   -256
            minimax.revenue,                        53437,   -256
            """)
    void revenue_ofASegment_isTheStatedOneButForItsResidual(String figure, double stated, double residual) {
        Result result = result(figure);
        assertThat(result.stated()).hasValue(stated);
        assertThat(result.difference().orElseThrow()).isCloseTo(residual, within(1e-6));
        assertThat(result.verdict()).isEqualTo(Verdict.REPRODUCED);
    }

    /** Stated cost over the revenue of the scenario: 1 - 36 233.06 / 37 764, and 1 - (36 233.06 + 4717.602) / 53 181. */
    @ParameterizedTest(name = "{0}: {1}, {2} from the stated one")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            figure,                     value,        residual
            minimax.margin consumers,   0.0405396674, -0.0064603326
            minimax.margin platform,    0.694,        0
            minimax.margin,             0.2299757056, -0.0030242944
            """)
    void margin_ofASegment_isTheStatedOneButForItsResidual(String figure, double value, double residual) {
        Result result = result(figure);
        assertThat(result.value()).isCloseTo(value, within(1e-9));
        assertThat(result.difference().orElseThrow()).isCloseTo(residual, within(1e-9));
        assertThat(result.verdict()).isEqualTo(Verdict.REPRODUCED);
    }

    /** (38 020 - 11 190) / 1771.6, 38 020 / 1771.6, (14 147 + 3317) / 310. */
    @Test
    void revenuePerPayer_isTheStatedOneOnlyWithoutAdvertising() {
        assertThat(result("minimax.arppu without advertising").value()).isCloseTo(15.144502, within(1e-6));
        assertThat(result("minimax.arppu without advertising").verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(result("minimax.arppu with advertising").value()).isCloseTo(21.460826, within(1e-6));
        assertThat(result("minimax.arppu Hailuo").value()).isCloseTo(56.335484, within(1e-6));
    }

    /** 0.351 x 53 437 / (20 051 x 9), 0.326 x 53 437 / (5648 x 9), 38 020 x 0.953 / (27 622 x 9), 39 320 / (27 622 x 9). */
    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            figure,                           value
            minimax.user Talkie revenue,      0.103937
            minimax.user Hailuo revenue,      0.342707
            minimax.user consumer cost,       0.145750
            minimax.user consumer marketing,  0.158167
            """)
    void money_perUserAndMonth_isThatOfTheStatedUsers(String figure, double value) {
        assertThat(result(figure).value()).isCloseTo(value, within(5e-7));
    }

    private static Result result(String figure) {
        return REPORT.results().stream()
                .filter(each -> each.id().equals(figure))
                .findFirst()
                .orElseThrow();
    }
}
