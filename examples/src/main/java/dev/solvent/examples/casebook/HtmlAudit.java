package dev.solvent.examples.casebook;

import dev.solvent.claims.audit.Comparison;
import dev.solvent.claims.audit.Finding;
import dev.solvent.claims.audit.Reading;
import dev.solvent.examples.audit.CheckReport;
import dev.solvent.internal.Text;
import java.util.List;

/** The audit and the coverage as sections of the page. */
final class HtmlAudit {

    private static final int DIGITS = 7;
    private static final int GAP_DIGITS = 4;

    private HtmlAudit() {}

    static void write(List<CheckReport> checks, StringBuilder page) {
        page.append("<section id=\"audit\">\n<h2>Audit of the public record</h2>\n<p>");
        page.append(HtmlBook.escaped(ConsoleAudit.counts(checks)));
        page.append(
                "</p>\n<div class=\"scroll\"><table>\n<tr><th>check</th><th>formula</th><th class=\"n\">computed</th>");
        page.append("<th>can be</th><th>unit</th><th>stated</th><th>verdict</th></tr>\n");
        String theme = "";
        for (CheckReport each : checks) {
            if (!each.theme().equals(theme)) {
                theme = each.theme();
                page.append("<tr><th colspan=\"7\">")
                        .append(HtmlBook.escaped(theme))
                        .append("</th></tr>\n");
            }
            write(each, page);
        }
        page.append("</table></div>\n</section>\n");
    }

    static void write(Coverage coverage, StringBuilder page) {
        page.append("<section id=\"coverage\">\n<h2>What is done with the claims</h2>\n<p>")
                .append(coverage.used());
        page.append(" of ").append(coverage.uses().size()).append(" claims are used by a case or a check.</p>\n");
        page.append("<div class=\"scroll\"><table>\n<tr><th>claim</th><th>figure</th><th>cases</th><th>checks</th>");
        page.append("<th>why not</th></tr>\n");
        for (Coverage.Use each : coverage.uses()) {
            page.append("<tr><td>").append(HtmlBook.escaped(each.claim().id())).append("</td><td>");
            page.append(HtmlBook.escaped(each.claim().subject() + ", "
                    + each.claim().metric() + ": " + each.claim().figure()));
            page.append("</td><td>").append(String.join(" ", each.cases())).append("</td><td>");
            page.append(String.join(" ", each.checks())).append("</td><td>");
            page.append(HtmlBook.escaped(each.reason())).append("</td></tr>\n");
        }
        page.append("</table></div>\n</section>\n");
    }

    private static void write(CheckReport report, StringBuilder page) {
        String label = report.verdict().label();
        page.append("<tr id=\"").append(report.check().id()).append("\"><td colspan=\"6\"><strong>");
        page.append(HtmlBook.escaped(report.check().id() + " " + report.check().title()))
                .append("</strong><br>");
        page.append("<span class=\"soft\">")
                .append(HtmlBook.escaped(report.check().reading()));
        page.append("</span></td><td class=\"").append(label).append("\">").append(label);
        page.append(
                report.agrees()
                        ? ""
                        : "; by hand " + HtmlBook.escaped(report.check().byHand()));
        page.append("</td></tr>\n");
        for (Finding finding : report.findings()) {
            finding.readings().forEach(reading -> row(finding, reading, page));
        }
    }

    private static void row(Finding finding, Reading reading, StringBuilder page) {
        Reading.Result result = reading.result();
        String name = reading.label().isEmpty() ? finding.name() : finding.name() + ", " + reading.label();
        String value =
                result.value().isPresent() ? Text.significant(result.value().getAsDouble(), DIGITS) : "";
        double gap = reading.comparison().map(Comparison::gap).orElse(0.0);
        page.append("<tr><td>").append(HtmlBook.escaped(name)).append("</td><td>");
        page.append(HtmlBook.escaped(reading.formula()))
                .append("</td><td class=\"n\">")
                .append(value);
        page.append("</td><td>")
                .append(HtmlBook.escaped(result.range().toString()))
                .append("</td><td>");
        page.append(HtmlBook.escaped(result.unit())).append("</td><td>");
        page.append(HtmlBook.escaped(reading.comparison()
                .map(each -> each.relation() + ", " + each.stated())
                .orElse("")));
        page.append("</td><td>")
                .append(gap == 0 ? "" : "off by " + Text.significant(gap, GAP_DIGITS) + " at the least");
        page.append("</td></tr>\n");
    }
}
