package dev.solvent.display;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of one picture, which reach no other element of the page that it stands in. */
final class StyleSheet {

    private static final List<String> DASHES = List.of("none", "8 4", "2 3", "10 3 2 3", "14 4", "5 2 1 2 1 2");

    private final String id;
    private final StringBuilder css = new StringBuilder();

    private StyleSheet(String id) {
        this.id = id;
    }

    static String of(String id, Theme theme) {
        StyleSheet sheet = new StyleSheet(id).shapes();
        switch (theme) {
            case LIGHT -> sheet.colours(Palette.LIGHT);
            case DARK -> sheet.colours(Palette.DARK);
            case AUTO -> {
                sheet.colours(Palette.LIGHT).css.append("@media screen and (prefers-color-scheme:dark){");
                sheet.colours(Palette.DARK).css.append('}');
            }
        }
        return sheet.css.toString();
    }

    private StyleSheet shapes() {
        rule("font:13px system-ui,-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,sans-serif", "text");
        rule("font-size:17px;font-weight:600", ".h").rule("font-size:12px", ".k");
        rule("text-anchor:middle", ".m").rule("text-anchor:end", ".e");
        rule("fill:none;stroke-width:1", ".g", ".x", ".z").rule("fill:none;stroke-width:2.5", ".w");
        rule("fill:none;stroke-width:5", ".halo");
        rule("stroke-dasharray:5 4", ".z");
        rule("fill:none;stroke-width:2;stroke-linejoin:round", ".ln").rule("stroke-width:1.5", ".mk", ".pm");
        rule("fill-opacity:.22", ".bd")
                .rule("fill-opacity:.3", ".ht")
                .rule("fill:#000", ".d")
                .rule("fill:#fff", ".n");
        for (int i = 1; i < DASHES.size(); i++) {
            rule("stroke-dasharray:" + DASHES.get(i), ".dash" + i);
        }
        return this;
    }

    private StyleSheet colours(Palette palette) {
        rule("fill:" + palette.ink(), "text", ".i").rule("stroke:" + palette.ink(), ".x", ".z", ".w", ".pm");
        rule("stroke:" + palette.grid(), ".g").rule("fill:" + palette.paper(), ".p", ".pm");
        rule("stroke:" + palette.paper(), ".o");
        for (int i = 0; i < Palette.STYLES; i++) {
            String colour = palette.series().get(i);
            rule("stroke:" + colour, ".l" + i).rule("fill:" + colour, ".f" + i);
        }
        return this;
    }

    private StyleSheet rule(String declarations, String... selectors) {
        css.append(Stream.of(selectors).map(each -> "#" + id + " " + each).collect(Collectors.joining(",")));
        css.append('{').append(declarations).append('}');
        return this;
    }
}
