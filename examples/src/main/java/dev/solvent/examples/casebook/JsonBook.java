package dev.solvent.examples.casebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.solvent.claims.audit.Finding;
import dev.solvent.claims.audit.Reading;
import dev.solvent.examples.audit.CheckReport;

/** The book as JSON: every number with its id, unit, stated figure and verdict. */
public final class JsonBook {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonBook() {}

    /** Keys in a fixed order, so that two books can be compared line by line. */
    public static String text(Book book) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode cases = root.putArray("cases");
        book.cases().forEach(report -> write(report, cases.addObject()));
        ArrayNode audit = root.putArray("audit");
        book.audit().forEach(check -> write(check, audit.addObject()));
        ArrayNode uses = root.putArray("claims");
        book.coverage().ifPresent(coverage -> coverage.uses().forEach(use -> write(use, uses.addObject())));
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the book cannot be written as JSON", e);
        }
    }

    private static void write(CaseReport report, ObjectNode node) {
        node.put("id", report.id()).put("title", report.title()).put("question", report.question());
        ArrayNode claims = node.putArray("claims");
        report.claims().forEach(claim -> claims.add(claim.id()));
        ArrayNode results = node.putArray("results");
        for (Result each : report.results()) {
            ObjectNode result = results.addObject().put("id", each.id()).put("value", each.value());
            result.put("unit", each.unit());
            if (each.stated().isPresent()) {
                result.put("stated", each.stated().getAsDouble());
            } else {
                result.putNull("stated");
            }
            result.put("claim", each.claim().orElse(null));
            result.put("tolerance", each.tolerance());
            result.put("verdict", each.verdict().label());
            each.difference().ifPresent(difference -> result.put("difference", difference));
        }
        ArrayNode explorations = node.putArray("explorations");
        for (Exploration each : report.explorations()) {
            ObjectNode exploration =
                    explorations.addObject().put("id", each.id()).put("unit", each.unit());
            exploration.put("p10", each.p10()).put("p50", each.p50()).put("p90", each.p90());
            ArrayNode bars = exploration.putArray("tornado");
            each.bars()
                    .forEach(bar -> bars.addObject()
                            .put("input", bar.input())
                            .put("atLow", bar.atLow())
                            .put("atHigh", bar.atHigh()));
        }
        ArrayNode assumptions = node.putArray("assumptions");
        for (Assumption each : report.assumptions()) {
            assumptions
                    .addObject()
                    .put("name", each.name())
                    .put("value", each.value())
                    .put("low", each.low())
                    .put("high", each.high())
                    .put("unit", each.unit())
                    .put("reason", each.reason());
        }
        node.put("conclusion", report.conclusion());
    }

    private static void write(CheckReport check, ObjectNode node) {
        node.put("id", check.check().id()).put("theme", check.theme());
        node.put("title", check.check().title()).put("verdict", check.verdict().label());
        node.put("byHand", check.check().byHand()).put("agrees", check.agrees());
        ArrayNode findings = node.putArray("findings");
        for (Finding finding : check.findings()) {
            for (Reading reading : finding.readings()) {
                write(finding.name(), reading, findings.addObject());
            }
        }
        node.put("reading", check.check().reading());
    }

    private static void write(String name, Reading reading, ObjectNode node) {
        node.put("name", name).put("label", reading.label()).put("formula", reading.formula());
        Reading.Result result = reading.result();
        number(node, "value", result.value().orElse(Double.NaN));
        number(node, "low", result.range().low());
        number(node, "high", result.range().high());
        node.put("unit", result.unit()).put("exact", result.exact());
        reading.comparison().ifPresent(comparison -> {
            node.put("relation", comparison.relation());
            number(node, "statedLow", comparison.stated().low());
            number(node, "statedHigh", comparison.stated().high());
            node.put("gap", comparison.gap()).put("bound", comparison.bound());
        });
    }

    private static void write(Coverage.Use use, ObjectNode node) {
        node.put("id", use.claim().id());
        ArrayNode cases = node.putArray("cases");
        use.cases().forEach(cases::add);
        ArrayNode checks = node.putArray("checks");
        use.checks().forEach(checks::add);
        node.put("reason", use.reason());
    }

    /** JSON has no infinity: an end that is not there is null. */
    private static void number(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        } else {
            node.putNull(key);
        }
    }
}
