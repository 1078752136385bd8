package dev.solvent.examples.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.claims.ClaimBook;
import dev.solvent.examples.record.PublicRecord;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseSheetTest {

    private static final ClaimBook BOOK = PublicRecord.claims();

    @ParameterizedTest(name = "{0} beside a stated 0.40 to half a unit is {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            value,  verdict
            0.400,  REPRODUCED
            0.405,  REPRODUCED
            0.395,  REPRODUCED
            0.4051, INCONSISTENT
            0.3949, INCONSISTENT
            """)
    void compares_value_isReproducedWithinTheTolerance(double value, Verdict verdict) {
        Stated stated = new Stated(0.4, 0.005 + 1e-15, Optional.of("S000-024"));
        assertThat(worked(sheet -> sheet.compares("x", value, "", stated)).results())
                .extracting(Result::verdict)
                .containsExactly(verdict);
    }

    @Test
    void bounds_areConsistentInsideAndInconsistentOutside() {
        Stated five = Stated.high(BOOK.get("S000-021"));
        CaseReport report = worked(sheet -> {
            sheet.atMost("below", 4.9, "days", five);
            sheet.atMost("above", 5.1, "days", five);
            sheet.atLeast("over", 5.1, "days", five);
            sheet.atLeast("under", 4.9, "days", five);
        });
        assertThat(report.results())
                .extracting(Result::verdict)
                .containsExactly(Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.CONSISTENT, Verdict.INCONSISTENT);
    }

    @Test
    void derives_notFinite_isRejectedNamingTheResult() {
        assertThatThrownBy(() -> worked(sheet -> sheet.derives("x", Double.NaN, "")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("x must be finite, was NaN");
    }

    @Test
    void derives_sameIdTwice_isRejected() {
        assertThatThrownBy(() -> worked(sheet -> {
                    sheet.derives("x", 1, "");
                    sheet.derives("x", 2, "");
                }))
                .hasMessage("result x must be written once");
    }

    @Test
    void assumption_outsideItsRange_isRejected() {
        assertThatThrownBy(() -> new Assumption("fee", 0.5, 0.03, 0.3, "", ""))
                .hasMessage("fee must be in its range [0.03, 0.3], was 0.5");
    }

    @Test
    void takes_unknownClaim_isRejectedNamingTheBook() {
        assertThatThrownBy(() -> worked(sheet -> sheet.takes("S009-001")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the public record")
                .hasMessageContaining("S009-001");
    }

    private static CaseReport worked(Consumer<CaseSheet> work) {
        return CaseSheet.report(new Probe(work), BOOK);
    }

    private record Probe(Consumer<CaseSheet> work) implements Case {

        @Override
        public String id() {
            return "S0";
        }

        @Override
        public String title() {
            return "probe";
        }

        @Override
        public String question() {
            return "?";
        }

        @Override
        public void work(CaseSheet sheet) {
            work.accept(sheet);
        }
    }
}
