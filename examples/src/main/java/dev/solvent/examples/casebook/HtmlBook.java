package dev.solvent.examples.casebook;

import dev.solvent.claims.Claim;
import dev.solvent.display.report.Headline;
import dev.solvent.display.report.Report;
import dev.solvent.display.report.Section;
import dev.solvent.display.report.Table;
import dev.solvent.display.report.Table.Cell;
import dev.solvent.display.report.Tone;
import dev.solvent.internal.Text;
import dev.solvent.internal.display.Numerals;
import java.util.ArrayList;
import java.util.List;

/** The book as one page: a section per case with its pictures, the audit, and what is done with the claims. */
public final class HtmlBook {

    private static final int DIGITS = 7;

    private HtmlBook() {}

    /** Headline numbers first, then contents, cases, audit, claims and how to repeat it. */
    public static String text(Book book) {
        List<Result> results =
                book.cases().stream().flatMap(each -> each.results().stream()).toList();
        Report report = headlines(book, results)
                .withLead(
                        "Public figures about AI products, taken in as they were stated, and what follows from them: what a"
                                + " user may cost, what a margin can carry, and which of the figures cannot all be true.");
        for (Verdict verdict : Verdict.values()) {
            if (count(results, verdict) > 0) {
                report = report.badge(count(results, verdict) + " " + verdict.label(), verdict.tone());
            }
        }
        for (CaseReport each : book.cases()) {
            report = report.with(section(each));
        }
        if (!book.audit().isEmpty()) {
            report = report.with(HtmlAudit.section(book.audit()));
        }
        if (book.coverage().isPresent()) {
            report = report.with(HtmlAudit.section(book.coverage().orElseThrow()));
        }
        return report.repeatedBy("mvn -q compile exec:java").html();
    }

    private static Report headlines(Book book, List<Result> results) {
        Report report = Report.titled("Case book");
        if (!book.cases().isEmpty()) {
            report = report.with(count("Cases", book.cases().size(), "each a question with its answer"))
                    .with(count("Figures computed", results.size(), "each with its unit and verdict"))
                    .with(count(
                            "Stated figures reproduced",
                            count(results, Verdict.REPRODUCED) + count(results, Verdict.CONSISTENT),
                            "or within their stated bounds"))
                    .with(count(
                            "Stated figures contradicted",
                            count(results, Verdict.INCONSISTENT),
                            "beyond the rounding of what was stated"));
        }
        if (!book.audit().isEmpty()) {
            report =
                    report.with(count("Checks of the record", book.audit().size(), "relations between public figures"));
        }
        if (book.coverage().isPresent()) {
            Coverage coverage = book.coverage().orElseThrow();
            report = report.with(Headline.of(
                            "Claims used",
                            coverage.used() + " of " + coverage.uses().size())
                    .noting("by a case or a check; the others say why not"));
        }
        return report;
    }

    private static Headline count(String label, long count, String note) {
        return Headline.of(label, (double) count, "").noting(note);
    }

    private static long count(List<Result> results, Verdict verdict) {
        return results.stream().filter(each -> each.verdict() == verdict).count();
    }

    private static Section section(CaseReport report) {
        Section section = Section.titled(report.id() + " " + report.title()).withId(report.id());
        for (Verdict verdict : Verdict.values()) {
            long count = count(report.results(), verdict);
            if (count > 0) {
                section = section.badge(count + " " + verdict.label(), verdict.tone());
            }
        }
        section = section.lead(report.question()).conclusion(report.conclusion());
        for (Drawn drawn : report.drawings()) {
            section = section.with(drawn.picture(), drawn.reading());
        }
        section = section.with(
                Section.titled("Results").withId(report.id() + "-results").with(results(report)));
        if (!report.explorations().isEmpty()) {
            section = section.with(ranges(report));
        }
        if (!report.assumptions().isEmpty()) {
            section = section.with(Section.titled("Assumptions")
                    .withId(report.id() + "-assumptions")
                    .with(assumptions(report)));
        }
        return report.claims().isEmpty()
                ? section
                : section.with(Section.titled("Claims taken in")
                        .withId(report.id() + "-claims")
                        .with(claims(report)));
    }

    private static Table results(CaseReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Result each : report.results()) {
            String claim = each.claim().map(id -> " " + id).orElse("");
            rows.add(List.of(
                    Cell.of(each.id()),
                    Cell.of(number(each.value())),
                    Cell.of(each.stated().isPresent() ? number(each.stated().getAsDouble()) : ""),
                    Cell.of(
                            each.difference().isPresent()
                                    ? Text.significant(each.difference().getAsDouble(), 3)
                                    : ""),
                    Cell.of(each.unit()),
                    new Cell(each.verdict().label() + claim, each.verdict().tone())));
        }
        return Table.captioned("What was computed, beside what was stated (" + report.id() + ")")
                .text("figure")
                .number("value")
                .number("stated")
                .number("difference")
                .text("unit")
                .text("verdict")
                .rows(rows);
    }

    private static Section ranges(CaseReport report) {
        Table table = Table.captioned("Over the ranges of the assumptions (" + report.id() + ")")
                .text("figure")
                .number("10th percentile")
                .number("median")
                .number("90th percentile")
                .text("unit");
        for (Exploration each : report.explorations()) {
            table = table.row(each.id(), number(each.p10()), number(each.p50()), number(each.p90()), each.unit());
        }
        Section section =
                Section.titled("Ranges").withId(report.id() + "-ranges").with(table);
        for (Exploration each : report.explorations()) {
            section = section.with(Table.of(each.tornado()));
        }
        return section;
    }

    private static Table assumptions(CaseReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Assumption each : report.assumptions()) {
            Cell range = each.low() == each.high()
                    ? new Cell("no range", Tone.SOFT)
                    : Cell.of(number(each.low()) + " to " + number(each.high()));
            rows.add(List.of(
                    Cell.of(each.name()),
                    Cell.of(number(each.value())),
                    range,
                    Cell.of(each.unit()),
                    Cell.of(each.reason())));
        }
        return Table.captioned("What no document states, with a range and a reason (" + report.id() + ")")
                .text("what")
                .number("value")
                .number("range")
                .text("unit")
                .text("reason")
                .rows(rows);
    }

    private static Table claims(CaseReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Claim claim : report.claims()) {
            int line = claim.source().line();
            rows.add(List.of(
                    Cell.of(claim.id()),
                    Cell.of(claim.subject() + ", " + claim.metric()),
                    Cell.of(claim.figure().toString()),
                    new Cell(claim.source().document() + (line > 0 ? " line " + line : ""), Tone.SOFT)));
        }
        return Table.captioned("What documents state (" + report.id() + ")")
                .text("id")
                .text("claim")
                .text("figure")
                .text("source")
                .rows(rows);
    }

    static String number(double value) {
        return Numerals.shown(value, DIGITS);
    }
}
