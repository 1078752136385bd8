package dev.solvent.display.report;

import dev.solvent.display.Picture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report as a document of HTML. One per writing: it counts figures and ids. */
final class HtmlPage {

    private static final int NARROW = 360;
    private static final int DEEPEST_HEADING = 6;
    private static final Pattern PICTURE_ID = Pattern.compile("<svg [^>]*?\\bid=\"(sv[0-9a-f]{16})\"");

    private final Report report;
    private final Html html = new Html();
    private final Set<String> ids = new HashSet<>(Set.of("report", "contents"));
    private final Map<String, Integer> pictures = new HashMap<>();
    private final IdentityHashMap<Section, String> anchors = new IdentityHashMap<>();
    private int figures;

    HtmlPage(Report report) {
        this.report = report;
    }

    String html() {
        List<Section> sections = sections();
        sections.forEach(section -> anchors.put(section, anchor(section)));
        html.markup("<!DOCTYPE html>")
                .newLine()
                .open("html", "lang", "en")
                .newLine()
                .open("head");
        html.newLine().markup("<meta charset=\"utf-8\">").newLine();
        html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .newLine();
        html.markup("<meta name=\"color-scheme\" content=\"light dark\">").newLine();
        html.element("title", report.title()).newLine();
        html.open("style")
                .markup(PageStyle.CSS)
                .close("style")
                .newLine()
                .close("head")
                .newLine();
        html.open("body").newLine();
        html.element("a", "Skip to the report", "class", "skip", "href", "#report")
                .newLine();
        header();
        contents(sections);
        html.open("main", "id", "report").newLine();
        sections.forEach(section -> write(section, 2));
        return html.close("main")
                .newLine()
                .close("body")
                .newLine()
                .close("html")
                .newLine()
                .toString();
    }

    /** Those of the report, then what it rests on and how to repeat it. */
    private List<Section> sections() {
        Report.Content content = report.content();
        List<Section> all = new ArrayList<>(content.sections());
        if (!content.premises().isEmpty()) {
            all.add(Section.titled("Assumptions and their sources")
                    .withId("assumptions")
                    .with(Tables.of(content.premises())));
        }
        if (!content.ways().isEmpty()) {
            Section repeat = Section.titled("How to repeat this").withId("repeat");
            for (String way : content.ways()) {
                repeat = repeat.code(way);
            }
            all.add(repeat);
        }
        return all;
    }

    private void header() {
        html.open("header").newLine().element("h1", report.title()).newLine();
        if (!report.lead().isEmpty()) {
            html.element("p", report.lead(), "class", "lead").newLine();
        }
        if (!report.content().badges().isEmpty()) {
            html.open("p", "class", "badges");
            badges(report.content().badges());
            html.close("p").newLine();
        }
        if (!report.content().headlines().isEmpty()) {
            html.open("dl", "class", "headlines").newLine();
            report.content().headlines().forEach(this::headline);
            html.close("dl").newLine();
        }
        html.close("header").newLine();
    }

    private void badges(List<Badge> badges) {
        for (Badge badge : badges) {
            html.text(" ")
                    .element(
                            "span",
                            badge.text(),
                            "class",
                            "badge " + badge.tone().style());
        }
    }

    private void headline(Headline headline) {
        html.open("div").element("dt", headline.label()).open("dd");
        html.element("span", headline.value(), "class", "value");
        if (!headline.unit().isEmpty()) {
            html.text(" ").element("span", headline.unit(), "class", "unit");
        }
        if (!headline.note().isEmpty()) {
            html.element("span", headline.note(), "class", "hint");
        }
        html.close("dd").close("div").newLine();
    }

    private void contents(List<Section> sections) {
        html.open("nav", "aria-labelledby", "contents").newLine();
        html.element("h2", "Contents", "id", "contents").newLine().open("ol").newLine();
        for (Section section : sections) {
            html.open("li").element("a", section.title(), "href", "#" + anchors.get(section));
            badges(section.badges());
            html.close("li").newLine();
        }
        html.close("ol").newLine().close("nav").newLine();
    }

    /** As stated, or made of the title; never the same twice. */
    private String anchor(Section section) {
        String made = section.title()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        String wanted = section.id().isEmpty() ? made.isEmpty() ? "section" : made : section.id();
        String free = wanted;
        for (int i = 2; ids.contains(free) || ids.contains(heading(free)); i++) {
            free = wanted + "-" + i;
        }
        ids.add(free);
        ids.add(heading(free));
        return free;
    }

    private static String heading(String anchor) {
        return anchor + "-heading";
    }

    private void write(Section section, int level) {
        String heading = "h" + StrictMath.min(level, DEEPEST_HEADING);
        String anchor = level == 2 ? anchors.getOrDefault(section, "") : anchor(section);
        String label = heading(anchor);
        html.open("section", "id", anchor, "aria-labelledby", label).newLine();
        html.open(heading, "id", label).text(section.title());
        badges(section.badges());
        html.close(heading).newLine();
        section.blocks().forEach(block -> write(block, level));
        html.close("section").newLine();
    }

    private void write(Block block, int level) {
        if (block instanceof Block.Paragraph paragraph) {
            write(paragraph);
        } else if (block instanceof Block.Figure figure) {
            write(figure);
        } else if (block instanceof Block.Rows rows) {
            html.open(
                    "div",
                    "class",
                    "scroll",
                    "role",
                    "region",
                    "tabindex",
                    "0",
                    "aria-label",
                    rows.table().caption());
            HtmlTable.write(rows.table(), html, HtmlTable.Looks.PAGE);
            html.close("div").newLine();
        } else if (block instanceof Block.Part part) {
            write(part.section(), level + 1);
        } else {
            throw new AssertionError(block);
        }
    }

    private void write(Block.Paragraph paragraph) {
        switch (paragraph.kind()) {
            case TEXT -> html.element("p", paragraph.text());
            case LEAD -> html.element("p", paragraph.text(), "class", "lead");
            case CONCLUSION -> html.element("p", paragraph.text(), "class", "conclusion");
            case CODE ->
                html.open("pre", "tabindex", "0")
                        .open("code")
                        .lines(paragraph.text())
                        .close("code")
                        .close("pre");
        }
        html.newLine();
    }

    /** Twice, for wide and for narrow screens; the style shows one of them, to eyes and ears alike. */
    private void write(Block.Figure figure) {
        figures++;
        html.open("figure").newLine();
        html.open("div", "class", "wide")
                .markup(svg(figure.picture()))
                .close("div")
                .newLine();
        html.open("div", "class", "narrow")
                .markup(svg(figure.picture().wide(NARROW)))
                .close("div")
                .newLine();
        html.open("figcaption")
                .element("strong", "Figure " + figures + ".")
                .text(" ")
                .text(figure.caption());
        html.close("figcaption").close("figure").newLine();
    }

    /** With an id of its own where a picture stands in the page more than once. */
    private String svg(Picture picture) {
        String svg = picture.svg();
        Matcher matcher = PICTURE_ID.matcher(svg);
        if (!matcher.find()) {
            throw new AssertionError("a picture must have an id: " + picture);
        }
        String id = matcher.group(1);
        int before = pictures.merge(id, 1, Integer::sum);
        return before == 1 ? svg : svg.replace(id, id + "-" + before);
    }
}
