package dev.solvent.jupyter;

import dev.solvent.display.Picture;
import dev.solvent.display.report.Report;
import dev.solvent.display.report.Table;
import dev.solvent.economics.Breakdown;
import dev.solvent.internal.display.Xml;
import dev.solvent.projection.Attribution;
import dev.solvent.projection.MonthTable;
import dev.solvent.retention.CohortTable;
import dev.solvent.retention.fit.RetentionFits;
import dev.solvent.study.Outcome;
import dev.solvent.study.RankCorrelations;
import dev.solvent.study.ShapleyEffects;
import dev.solvent.study.SobolIndices;
import dev.solvent.study.Tornado;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;

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
        String text = text(value);
        return new Cell(html(value, text), text);
    }

    private static String text(Object value) {
        if (value instanceof Breakdown breakdown) {
            return breakdown.toTable();
        }
        return value instanceof MonthTable months ? months.toTable() : value.toString();
    }

    private static String html(Object value, String text) {
        if (value instanceof Report report) {
            return frame(report);
        }
        Optional<Table> table = table(value);
        return table.isPresent()
                ? table.orElseThrow().html()
                : text.contains("\n") ? "<pre>" + lines(text) + "</pre>" : "<span>" + Xml.escape(text) + "</span>";
    }

    private static Optional<Table> table(Object value) {
        if (value instanceof Table table) {
            return Optional.of(table);
        }
        if (value instanceof Breakdown breakdown) {
            return Optional.of(Table.of(breakdown));
        }
        if (value instanceof CohortTable cohorts) {
            return Optional.of(Table.of(cohorts));
        }
        if (value instanceof MonthTable months) {
            return Optional.of(Table.of(months));
        }
        if (value instanceof Attribution attribution) {
            return Optional.of(Table.of(attribution));
        }
        if (value instanceof RetentionFits fits) {
            return Optional.of(Table.of(fits));
        }
        return ofStudies(value);
    }

    private static Optional<Table> ofStudies(Object value) {
        if (value instanceof Outcome outcome) {
            return Optional.of(Table.of(outcome));
        }
        if (value instanceof Tornado tornado) {
            return Optional.of(Table.of(tornado));
        }
        if (value instanceof SobolIndices indices) {
            return Optional.of(Table.of(indices));
        }
        if (value instanceof ShapleyEffects effects) {
            return Optional.of(Table.of(effects));
        }
        return value instanceof RankCorrelations correlations ? Optional.of(Table.of(correlations)) : Optional.empty();
    }

    private static String lines(String text) {
        return text.lines().map(Xml::escape).collect(Collectors.joining("\n"));
    }

    /** A page within the page, which can neither run anything nor reach out. */
    private static String frame(Report report) {
        return "<iframe title=\"" + Xml.escape(report.title())
                + "\" sandbox=\"\" style=\"width:100%;height:40rem;border:1px solid #999\" srcdoc=\""
                + lines(report.html()) + "\"></iframe>";
    }

    /** As an image of its own, which keeps its styles and ids from those of the page, and the page's from it. */
    private static String image(Picture picture) {
        String data = Base64.getEncoder().encodeToString(picture.svg().getBytes(StandardCharsets.UTF_8));
        return "<img alt=\"" + Xml.escape(picture.title() + ". " + picture.description())
                + "\" style=\"max-width:100%\" src=\"data:image/svg+xml;base64," + data + "\"/>";
    }
}
