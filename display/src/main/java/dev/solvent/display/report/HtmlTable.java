package dev.solvent.display.report;

import java.util.List;

/** A table as HTML: a caption, headings with their scope, the first cell of a row as its name. */
final class HtmlTable {

    /** Columns beyond which a narrow screen scrolls rather than breaks every cell. */
    private static final int MANY = 4;

    private HtmlTable() {}

    /** Who says how it looks. */
    enum Looks {
        /** The style of the page. */
        PAGE,
        /** The element itself. */
        OWN
    }

    static void write(Table table, Html html, Looks looks) {
        boolean many = looks == Looks.PAGE && table.headings().size() > MANY;
        html.open("table", many ? new String[] {"class", "many"} : new String[0]);
        String[] look = looks == Looks.OWN ? new String[] {"style", "text-align:left"} : new String[0];
        html.element("caption", table.caption(), look);
        html.open("thead").open("tr");
        for (Table.Heading heading : table.headings()) {
            html.open("th", attributes("col", heading, looks))
                    .text(heading.name())
                    .close("th");
        }
        html.close("tr").close("thead").newLine().open("tbody").newLine();
        for (List<Table.Cell> row : table.rows()) {
            html.open("tr");
            for (int i = 0; i < row.size(); i++) {
                write(row.get(i), table.headings().get(i), i == 0, html, looks);
            }
            html.close("tr").newLine();
        }
        html.close("tbody").close("table").newLine();
    }

    private static void write(Table.Cell cell, Table.Heading heading, boolean isName, Html html, Looks looks) {
        String element = isName ? "th" : "td";
        html.open(element, attributes(isName ? "row" : "", heading, looks));
        if (cell.tone() == Tone.PLAIN || looks == Looks.OWN) {
            html.text(cell.text());
        } else {
            html.element("span", cell.text(), "class", cell.tone().style());
        }
        html.close(element);
    }

    private static String[] attributes(String scope, Table.Heading heading, Looks looks) {
        String look = looks == Looks.OWN
                ? "text-align:" + (heading.isNumber() ? "right" : "left")
                : heading.isNumber() ? "n" : "";
        String name = looks == Looks.OWN ? "style" : "class";
        if (scope.isEmpty()) {
            return look.isEmpty() ? new String[0] : new String[] {name, look};
        }
        return look.isEmpty() ? new String[] {"scope", scope} : new String[] {"scope", scope, name, look};
    }
}
