package dev.solvent.examples.casebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The book as JSON: every number with its id, unit, stated figure and verdict. */
public final class JsonBook {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonBook() {}

    /** Keys in a fixed order, so that two books can be compared line by line. */
    public static String text(List<CaseReport> reports) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode cases = root.putArray("cases");
        reports.forEach(report -> write(report, cases.addObject()));
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
}
