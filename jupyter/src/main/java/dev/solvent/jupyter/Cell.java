package dev.solvent.jupyter;

import dev.solvent.display.Picture;
import dev.solvent.economics.Breakdown;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import dev.solvent.study.Tornado;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The output of a cell that ends with a result of the library.
 *
 * @param html  safe: whatever the result holds is escaped
 * @param text  for front ends without HTML
 */
record Cell(String html, String text) {

    private static final String PACKAGE = "dev.solvent.";

    /** Whether a value is one of the library, or implements one of its interfaces. */
    static boolean isShown(Object value) {
        return isOurs(value.getClass());
    }

    private static boolean isOurs(Class<?> type) {
        if (type.getName().startsWith(PACKAGE)) {
            return true;
        }
        for (Class<?> implemented : type.getInterfaces()) {
            if (isOurs(implemented)) {
                return true;
            }
        }
        return type.getSuperclass() != null && isOurs(type.getSuperclass());
    }

    static Cell of(Object value) {
        if (value instanceof Picture picture) {
            return new Cell(image(picture), picture.title() + "\n" + picture.description());
        }
        String text = value instanceof Breakdown breakdown ? breakdown.toTable() : value.toString();
        return new Cell(table(value, text), text);
    }

    private static String table(Object value, String text) {
        if (value instanceof Breakdown breakdown) {
            return breakdown(breakdown);
        }
        if (value instanceof CohortTable cohorts) {
            return cohorts(cohorts);
        }
        if (value instanceof Tornado tornado) {
            return tornado(tornado);
        }
        return text.contains("\n") ? "<pre>" + escape(text) + "</pre>" : "<span>" + escape(text) + "</span>";
    }

    /** As an image of its own, which keeps its styles and ids from those of the page, and the page's from it. */
    private static String image(Picture picture) {
        String data = Base64.getEncoder().encodeToString(picture.svg().getBytes(StandardCharsets.UTF_8));
        return "<img alt=\"" + escape(picture.title() + ". " + picture.description())
                + "\" style=\"max-width:100%\" src=\"data:image/svg+xml;base64," + data + "\"/>";
    }

    private static String breakdown(Breakdown breakdown) {
        String currency = breakdown.total().currency().getCurrencyCode();
        List<List<String>> rows = new ArrayList<>();
        breakdown
                .parts()
                .forEach(part ->
                        rows.add(List.of(part.label(), fixed(part.money().amount()))));
        rows.add(List.of(breakdown.headline(), fixed(breakdown.total().amount())));
        return table(List.of("", currency), rows);
    }

    private static String fixed(double amount) {
        return String.format(Locale.ROOT, "%,.4f", amount);
    }

    private static String cohorts(CohortTable table) {
        List<String> headers = new ArrayList<>(List.of("cohort"));
        IntStream.rangeClosed(0, table.lastAge())
                .forEach(age -> headers.add(table.period().label() + " " + age));
        List<List<String>> rows = new ArrayList<>();
        for (CohortRow cohort : table.cohorts()) {
            List<String> row = new ArrayList<>(List.of(cohort.name()));
            cohort.counts().forEach(count -> row.add(String.format(Locale.ROOT, "%,d", count)));
            rows.add(row);
        }
        return table(headers, rows);
    }

    private static String tornado(Tornado tornado) {
        List<List<String>> rows = new ArrayList<>();
        tornado.bars().forEach(bar -> rows.add(List.of(bar.input(), fixed(bar.atLow()), fixed(bar.atHigh()))));
        return table(List.of(tornado.output(), "at P10", "at P90"), rows);
    }

    private static String table(List<String> headers, List<List<String>> rows) {
        StringBuilder html = new StringBuilder("<table><thead>");
        appendRow(html, headers, "th");
        html.append("</thead><tbody>");
        rows.forEach(row -> appendRow(html, row, "td"));
        return html.append("</tbody></table>").toString();
    }

    private static void appendRow(StringBuilder html, List<String> cells, String element) {
        html.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            html.append('<')
                    .append(element)
                    .append(" style=\"text-align:")
                    .append(i == 0 ? "left" : "right")
                    .append("\">");
            html.append(escape(cells.get(i))).append("</").append(element).append('>');
        }
        html.append("</tr>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
