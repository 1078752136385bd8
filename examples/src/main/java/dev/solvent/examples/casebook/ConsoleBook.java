package dev.solvent.examples.casebook;

import dev.solvent.claims.Claim;
import dev.solvent.internal.Text;
import dev.solvent.internal.TextTable;

/** A case as text. */
public final class ConsoleBook {

    private static final int DIGITS = 7;

    private ConsoleBook() {}

    /** Question, claims, assumptions, results, conclusion. */
    public static String text(CaseReport report) {
        StringBuilder text = new StringBuilder();
        text.append(report.id()).append("  ").append(report.title()).append('\n');
        text.append("=".repeat(report.id().length() + 2 + report.title().length()))
                .append('\n');
        text.append("Question    ").append(report.question()).append("\n\nTakes in\n");
        text.append(claims(report)).append("\n\nAssumes\n");
        for (Assumption each : report.assumptions()) {
            text.append("  ").append(each.name()).append(": ").append(number(each.value()));
            text.append(
                    each.low() == each.high() ? "" : " (" + number(each.low()) + " to " + number(each.high()) + ")");
            text.append(' ')
                    .append(each.unit())
                    .append(". ")
                    .append(each.reason())
                    .append('\n');
        }
        text.append(report.assumptions().isEmpty() ? "  nothing\n" : "").append("\nFinds\n");
        text.append(results(report));
        report.explorations().forEach(each -> text.append("\n\n").append(exploration(each)));
        text.append("\n\nConcludes\n  ").append(report.conclusion());
        return text.append('\n').toString();
    }

    private static String claims(CaseReport report) {
        return String.join(
                "\n",
                report.claims().stream()
                        .map(claim -> "  " + claim.id() + "  " + line(claim))
                        .toList());
    }

    private static String line(Claim claim) {
        return claim.subject() + ", " + claim.metric() + ": " + claim.figure() + " ("
                + claim.source().document()
                + (claim.source().line() > 0 ? ":" + claim.source().line() : "") + ")";
    }

    private static String results(CaseReport report) {
        TextTable table = new TextTable();
        table.row("  figure", "value", "stated", "difference", "unit", "verdict");
        for (Result each : report.results()) {
            table.row(
                    "  " + each.id(),
                    number(each.value()),
                    each.stated().isPresent() ? number(each.stated().getAsDouble()) : "",
                    each.difference().isPresent()
                            ? Text.significant(each.difference().getAsDouble(), 3)
                            : "",
                    each.unit(),
                    each.verdict().label() + each.claim().map(id -> " " + id).orElse(""));
        }
        return table.toString();
    }

    private static String exploration(Exploration exploration) {
        TextTable table = new TextTable();
        table.row("    assumption alone", "at its 10th percentile", "at its 90th");
        exploration.bars().forEach(bar -> table.row("    " + bar.input(), number(bar.atLow()), number(bar.atHigh())));
        return "  " + exploration.id() + " over the ranges: " + number(exploration.p10()) + ", "
                + number(exploration.p50()) + ", " + number(exploration.p90()) + " " + exploration.unit()
                + " (10th, 50th, 90th percentile)\n" + table;
    }

    private static String number(double value) {
        return Text.significant(value, DIGITS);
    }
}
