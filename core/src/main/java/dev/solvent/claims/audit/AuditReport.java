package dev.solvent.claims.audit;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.internal.TextTable;
import java.util.List;

/**
 * The findings of an audit as a table.
 *
 * @param book  where the claims come from
 * @param findings  in the order of the checks
 * @since 0.1.0
 */
public record AuditReport(String book, List<Finding> findings) {

    private static final int DIGITS = 7;
    private static final int GAP_DIGITS = 4;

    public AuditReport {
        Requires.text(book, "book");
        findings = List.copyOf(findings);
    }

    /**
     * How many checks have a verdict.
     *
     * @param verdict  which
     * @return at least 0
     */
    public int count(AuditVerdict verdict) {
        return (int) findings.stream().filter(each -> each.verdict() == verdict).count();
    }

    /**
     * The checks that cannot hold.
     *
     * @return in the order of the checks
     */
    public List<Finding> contradictions() {
        return findings.stream()
                .filter(each -> each.verdict() == AuditVerdict.INCONSISTENT)
                .toList();
    }

    /**
     * One row per reading: what was computed, at the printed numbers and in all, and what was stated.
     *
     * @return lines without trailing blanks
     */
    public String toTable() {
        TextTable table = new TextTable();
        table.row("check", "formula", "computed", "can be", "unit", "stated", "verdict");
        for (Finding finding : findings) {
            for (Reading each : finding.readings()) {
                table.row(
                        each.label().isEmpty() ? finding.name() : finding.name() + ", " + each.label(),
                        each.formula(),
                        number(each.result()),
                        each.result().range().toString(),
                        each.result().unit(),
                        each.comparison().map(AuditReport::stated).orElse(""),
                        verdict(finding, each));
            }
        }
        return table.toString();
    }

    private static String number(Reading.Result result) {
        return result.value().isPresent() ? Text.significant(result.value().getAsDouble(), DIGITS) : "";
    }

    private static String stated(Comparison comparison) {
        return comparison.relation() + ", " + comparison.stated();
    }

    private static String verdict(Finding finding, Reading reading) {
        double gap = reading.comparison().map(Comparison::gap).orElse(0.0);
        if (gap != 0) {
            String by = Text.significant(StrictMath.abs(gap), GAP_DIGITS);
            return "inconsistent: " + by + " too " + (gap > 0 ? "much" : "little") + " at the least";
        }
        boolean consistent = finding.verdict() == AuditVerdict.CONSISTENT;
        boolean bound = reading.comparison().map(Comparison::bound).orElse(false);
        return finding.verdict().label() + (consistent && bound ? " (bound)" : "");
    }

    /** The table. */
    @Override
    public String toString() {
        return toTable();
    }
}
