package dev.solvent.examples.casebook;

import dev.solvent.claims.Claim;
import dev.solvent.internal.Text;
import java.util.List;

/** The book as one page that needs nothing else: no script, no network, light and dark, printable. */
public final class HtmlBook {

    private static final int DIGITS = 7;

    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1c2430; --soft: #5a6675; --line: #d8dee6; --paper: #ffffff;
                    --good: #0b6e4f; --bad: #a8321f; --new: #24508f; }
            @media (prefers-color-scheme: dark) {
              :root { --ink: #e7ebf0; --soft: #a3adba; --line: #39424e; --paper: #14181d;
                      --good: #6fd3ae; --bad: #f3907e; --new: #93b8ee; } }
            body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
                   max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
            h1, h2 { line-height: 1.2; } h2 { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1.5rem; }
            .question { font-size: 1.1rem; } .conclusion { border-left: 4px solid var(--new); padding-left: 1rem; }
            .scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .9rem; }
            th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
            td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
            .soft { color: var(--soft); } .reproduced, .consistent { color: var(--good); }
            .inconsistent { color: var(--bad); font-weight: 600; } .derived, .assumed, .ambiguous { color: var(--new); }
            a { color: var(--new); } @media print { body { max-width: none; font-size: 11px; } h2 { break-before: page; } }
            """;

    private HtmlBook() {}

    /** Contents first, then the cases, the audit and what is done with the claims. */
    public static String text(Book book) {
        List<CaseReport> reports = book.cases();
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>Solvent case book</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>Case book</h1>\n<p>Public figures about AI products,")
                .append(" taken in as stated, and what follows from them.</p>\n<nav><ul>\n");
        for (CaseReport report : reports) {
            page.append("<li><a href=\"#").append(escaped(report.id())).append("\">");
            page.append(escaped(report.id() + " " + report.title())).append("</a> ");
            page.append("<span class=\"soft\">").append(verdicts(report)).append("</span></li>\n");
        }
        page.append(book.audit().isEmpty() ? "" : "<li><a href=\"#audit\">Audit of the public record</a></li>\n");
        page.append(
                book.coverage().isEmpty() ? "" : "<li><a href=\"#coverage\">What is done with the claims</a></li>\n");
        page.append("</ul></nav>\n");
        reports.forEach(report -> write(report, page));
        if (!book.audit().isEmpty()) {
            HtmlAudit.write(book.audit(), page);
        }
        book.coverage().ifPresent(coverage -> HtmlAudit.write(coverage, page));
        return page.append("<p class=\"soft\">To repeat: <code>mvn -q compile exec:java</code></p>\n")
                .append("</body>\n</html>\n")
                .toString();
    }

    private static void write(CaseReport report, StringBuilder page) {
        page.append("<section id=\"").append(escaped(report.id())).append("\">\n<h2>");
        page.append(escaped(report.id() + " " + report.title())).append("</h2>\n<p class=\"question\">");
        page.append(escaped(report.question())).append("</p>\n<p class=\"conclusion\">");
        page.append(escaped(report.conclusion())).append("</p>\n");
        page.append("<h3>Results</h3>\n<div class=\"scroll\"><table>\n<tr><th>figure</th><th class=\"n\">value</th>");
        page.append("<th class=\"n\">stated</th><th class=\"n\">difference</th><th>unit</th><th>verdict</th></tr>\n");
        report.results().forEach(result -> row(result, page));
        page.append("</table></div>\n");
        report.explorations().forEach(each -> explore(each, page));
        page.append("<h3>Assumptions</h3>\n<div class=\"scroll\"><table>\n<tr><th>what</th>");
        page.append("<th class=\"n\">value</th><th class=\"n\">range</th><th>unit</th><th>reason</th></tr>\n");
        for (Assumption each : report.assumptions()) {
            page.append("<tr><td>").append(escaped(each.name())).append("</td><td class=\"n\">");
            page.append(number(each.value())).append("</td><td class=\"n\">").append(number(each.low()));
            page.append(" to ").append(number(each.high())).append("</td><td>").append(escaped(each.unit()));
            page.append("</td><td>").append(escaped(each.reason())).append("</td></tr>\n");
        }
        page.append("</table></div>\n<h3>Claims taken in</h3>\n<div class=\"scroll\"><table>\n<tr><th>id</th>");
        page.append("<th>claim</th><th>figure</th><th>source</th></tr>\n");
        for (Claim claim : report.claims()) {
            page.append("<tr><td>").append(escaped(claim.id())).append("</td><td>");
            page.append(escaped(claim.subject() + ", " + claim.metric())).append("</td><td>");
            page.append(escaped(claim.figure().toString())).append("</td><td class=\"soft\">");
            page.append(escaped(claim.source().document()));
            page.append(claim.source().line() > 0 ? " line " + claim.source().line() : "")
                    .append("</td></tr>\n");
        }
        page.append("</table></div>\n</section>\n");
    }

    private static void explore(Exploration exploration, StringBuilder page) {
        page.append("<h3>").append(escaped(exploration.id())).append(" over the ranges</h3>\n<p>");
        page.append(number(exploration.p10()))
                .append(", ")
                .append(number(exploration.p50()))
                .append(", ");
        page.append(number(exploration.p90())).append(' ').append(escaped(exploration.unit()));
        page.append(" (10th, 50th, 90th percentile)</p>\n<div class=\"scroll\"><table>\n<tr><th>assumption alone</th>");
        page.append("<th class=\"n\">at its 10th percentile</th><th class=\"n\">at its 90th</th></tr>\n");
        exploration
                .bars()
                .forEach(bar -> page.append("<tr><td>")
                        .append(escaped(bar.input()))
                        .append("</td><td class=\"n\">")
                        .append(number(bar.atLow()))
                        .append("</td><td class=\"n\">")
                        .append(number(bar.atHigh()))
                        .append("</td></tr>\n"));
        page.append("</table></div>\n");
    }

    private static void row(Result result, StringBuilder page) {
        page.append("<tr><td>").append(escaped(result.id())).append("</td><td class=\"n\">");
        page.append(number(result.value())).append("</td><td class=\"n\">");
        page.append(result.stated().isPresent() ? number(result.stated().getAsDouble()) : "");
        page.append("</td><td class=\"n\">");
        page.append(
                result.difference().isPresent()
                        ? Text.significant(result.difference().getAsDouble(), 3)
                        : "");
        page.append("</td><td>").append(escaped(result.unit())).append("</td><td class=\"");
        page.append(result.verdict().label())
                .append("\">")
                .append(result.verdict().label());
        page.append(escaped(result.claim().map(id -> " " + id).orElse(""))).append("</td></tr>\n");
    }

    private static String verdicts(CaseReport report) {
        StringBuilder counts = new StringBuilder();
        for (Verdict verdict : Verdict.values()) {
            long count = report.results().stream()
                    .filter(each -> each.verdict() == verdict)
                    .count();
            if (count > 0) {
                counts.append(counts.isEmpty() ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(verdict.label());
            }
        }
        return counts.toString();
    }

    private static String number(double value) {
        return Text.significant(value, DIGITS);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
