package dev.solvent.examples.casebook;

import dev.solvent.claims.audit.AuditReport;
import dev.solvent.claims.audit.AuditVerdict;
import dev.solvent.examples.audit.CheckReport;
import dev.solvent.internal.TextTable;
import java.util.List;

/** The audit and the coverage as text. */
public final class ConsoleAudit {

    private ConsoleAudit() {}

    /** Every check under its theme: verdict, formulas, what it means; counts at the end. */
    public static String text(List<CheckReport> checks) {
        StringBuilder text = new StringBuilder("Audit of the public record\n==========================\n");
        String theme = "";
        for (CheckReport each : checks) {
            if (!each.theme().equals(theme)) {
                theme = each.theme();
                text.append('\n')
                        .append(theme)
                        .append('\n')
                        .append("-".repeat(theme.length()))
                        .append('\n');
            }
            text.append(each.check().id())
                    .append("  ")
                    .append(each.check().title())
                    .append(": ");
            text.append(each.verdict().label());
            text.append(each.agrees() ? "" : "; by hand " + each.check().byHand())
                    .append('\n');
            table(each)
                    .lines()
                    .skip(1)
                    .forEach(line -> text.append("     ").append(line).append('\n'));
            text.append("     ").append(each.check().reading()).append('\n');
        }
        return text.append('\n').append(counts(checks)).append('\n').toString();
    }

    /** How many checks have each verdict, and where the reader by hand said something else. */
    public static String counts(List<CheckReport> checks) {
        StringBuilder counts = new StringBuilder();
        for (AuditVerdict verdict : AuditVerdict.values()) {
            long count =
                    checks.stream().filter(each -> each.verdict() == verdict).count();
            counts.append(counts.isEmpty() ? "" : ", ")
                    .append(count)
                    .append(' ')
                    .append(verdict.label());
        }
        List<String> otherwise = checks.stream()
                .filter(each -> !each.agrees())
                .map(each -> each.check().id())
                .toList();
        return checks.size() + " checks: " + counts + ". By hand otherwise: " + String.join(", ", otherwise) + ".";
    }

    /** How many claims are used, and the others with the reason. */
    public static String coverage(Coverage coverage) {
        StringBuilder text = new StringBuilder("What is done with the claims\n============================\n");
        text.append(coverage.used()).append(" of ").append(coverage.uses().size());
        text.append(" claims are used by a case or a check. Not used:\n");
        TextTable table = new TextTable();
        table.row("  claim", "figure", "reason");
        for (Coverage.Use each : coverage.unused()) {
            table.row(
                    "  " + each.claim().id(),
                    each.claim().subject() + ", " + each.claim().metric() + ": "
                            + each.claim().figure(),
                    each.reason());
        }
        return text.append(table).append('\n').toString();
    }

    private static String table(CheckReport report) {
        return new AuditReport("the public record", report.findings()).toTable();
    }
}
