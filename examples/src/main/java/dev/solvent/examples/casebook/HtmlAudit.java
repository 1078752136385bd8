package dev.solvent.examples.casebook;

import dev.solvent.claims.audit.AuditVerdict;
import dev.solvent.claims.audit.Comparison;
import dev.solvent.claims.audit.Finding;
import dev.solvent.claims.audit.Reading;
import dev.solvent.display.report.Section;
import dev.solvent.display.report.Table;
import dev.solvent.display.report.Table.Cell;
import dev.solvent.display.report.Tone;
import dev.solvent.examples.audit.CheckReport;
import dev.solvent.internal.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The audit and the coverage as sections of the page. */
final class HtmlAudit {

    private static final int GAP_DIGITS = 4;

    private HtmlAudit() {}

    /** A section per theme, and in it one per check. */
    static Section section(List<CheckReport> checks) {
        Section audit = Section.titled("Audit of the public record").withId("audit");
        for (AuditVerdict verdict : AuditVerdict.values()) {
            long count =
                    checks.stream().filter(each -> each.verdict() == verdict).count();
            if (count > 0) {
                audit = audit.badge(count + " " + verdict.label(), tone(verdict));
            }
        }
        audit = audit.text(ConsoleAudit.counts(checks));
        List<String> themes = checks.stream().map(CheckReport::theme).distinct().toList();
        for (String theme : themes) {
            Section section = Section.titled(theme);
            for (CheckReport check : checks) {
                if (check.theme().equals(theme)) {
                    section = section.with(section(check));
                }
            }
            audit = audit.with(section);
        }
        return audit;
    }

    private static Tone tone(AuditVerdict verdict) {
        return switch (verdict) {
            case CONSISTENT -> Tone.GOOD;
            case INCONSISTENT -> Tone.BAD;
            case AMBIGUOUS, DERIVED -> Tone.NOTE;
        };
    }

    private static Section section(CheckReport report) {
        String id = report.check().id();
        Section section = Section.titled(id + " " + report.check().title())
                .withId(id)
                .badge(report.verdict().label(), tone(report.verdict()));
        if (!report.check().reading().isEmpty()) {
            section = section.text(report.check().reading());
        }
        if (!report.agrees()) {
            section = section.text("By hand, a reader said: " + report.check().byHand() + ".");
        }
        return section.with(table(report));
    }

    private static Table table(CheckReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Finding finding : report.findings()) {
            finding.readings().forEach(reading -> rows.add(row(finding, reading)));
        }
        return Table.captioned("Arithmetic of " + report.check().id())
                .text("what")
                .text("formula")
                .number("computed")
                .text("can be")
                .text("unit")
                .text("stated")
                .text("apart")
                .rows(rows);
    }

    private static List<Cell> row(Finding finding, Reading reading) {
        Reading.Result result = reading.result();
        Optional<Comparison> comparison = reading.comparison();
        double gap = comparison.map(Comparison::gap).orElse(0.0);
        return List.of(
                Cell.of(reading.label().isEmpty() ? finding.name() : finding.name() + ", " + reading.label()),
                Cell.of(reading.formula()),
                Cell.of(
                        result.value().isPresent()
                                ? HtmlBook.number(result.value().getAsDouble())
                                : ""),
                Cell.of(result.range().toString()),
                Cell.of(result.unit()),
                Cell.of(comparison
                        .map(each -> each.relation() + ", " + each.stated())
                        .orElse("")),
                new Cell(gap == 0 ? "" : "by " + Text.significant(gap, GAP_DIGITS) + " at the least", Tone.BAD));
    }

    static Section section(Coverage coverage) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Coverage.Use each : coverage.uses()) {
            rows.add(List.of(
                    Cell.of(each.claim().id()),
                    Cell.of(each.claim().subject() + ", " + each.claim().metric() + ": "
                            + each.claim().figure()),
                    Cell.of(String.join(" ", each.cases())),
                    Cell.of(String.join(" ", each.checks())),
                    Cell.of(each.reason())));
        }
        return Section.titled("What is done with the claims")
                .withId("coverage")
                .text(coverage.used() + " of " + coverage.uses().size() + " claims are used by a case or a check.")
                .with(Table.captioned("Every claim of the record")
                        .text("claim")
                        .text("figure")
                        .text("cases")
                        .text("checks")
                        .text("why not")
                        .rows(rows));
    }
}
