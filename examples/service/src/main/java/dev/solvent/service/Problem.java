package dev.solvent.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Why a request is not answered, as RFC 9457 tells it. Ends the handling of a request; it has no stack trace, since it is an
 * answer and no fault of the program.
 */
final class Problem extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;
    private final String detail;
    private final transient List<Violation> violations;

    private Problem(int status, String title, String detail, List<Violation> violations) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.violations = List.copyOf(violations);
    }

    static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, List.of());
    }

    /** A body that is no JSON, or more of it than is read. */
    static Problem malformed(String detail) {
        return of(400, "The body cannot be read", detail);
    }

    /** A body that is JSON and no request that can be answered. */
    static Problem invalid(List<Violation> violations) {
        String detail = violations.size() == 1
                ? "One value must change."
                : violations.size() + " values must change; all of them are listed.";
        return new Problem(422, "The request cannot be answered", detail, violations);
    }

    int status() {
        return status;
    }

    List<Violation> violations() {
        return violations;
    }

    byte[] json() {
        ObjectNode node = Json.object()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        if (!violations.isEmpty()) {
            ArrayNode all = node.putArray("violations");
            for (Violation each : violations) {
                all.addObject()
                        .put("pointer", each.pointer())
                        .put("value", each.value())
                        .put("expected", each.expected());
            }
        }
        return Json.write(node);
    }
}
