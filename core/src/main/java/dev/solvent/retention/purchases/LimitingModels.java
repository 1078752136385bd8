package dev.solvent.retention.purchases;

import dev.solvent.fit.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a purchase model becomes where its parameters run away. */
final class LimitingModels {

    private LimitingModels() {}

    static Optional<String> of(Map<String, Edge> escaping) {
        List<String> limits = new ArrayList<>();
        if (both(escaping, "r", "alpha", Edge.UPPER)) {
            limits.add("one purchase rate for all customers");
        }
        if (both(escaping, "a", "b", Edge.UPPER)) {
            limits.add("one dropout probability for all customers");
        }
        if (both(escaping, "s", "beta", Edge.UPPER)) {
            limits.add("one dropout hazard for all customers");
        }
        if (both(escaping, "alpha", "beta", Edge.UPPER)) {
            limits.add("one purchase probability for all customers");
        }
        if (both(escaping, "gamma", "delta", Edge.UPPER)) {
            limits.add("one dropout probability for all customers");
        }
        boolean stay =
                runs(escaping, Edge.LOWER, "a", "s", "gamma") || runs(escaping, Edge.UPPER, "b", "beta", "delta");
        if (limits.isEmpty() && stay) {
            limits.add("customers who never leave");
        }
        return limits.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", limits));
    }

    private static boolean both(Map<String, Edge> escaping, String first, String second, Edge edge) {
        return escaping.get(first) == edge && escaping.get(second) == edge;
    }

    private static boolean runs(Map<String, Edge> escaping, Edge edge, String... names) {
        for (String name : names) {
            if (escaping.get(name) == edge) {
                return true;
            }
        }
        return false;
    }
}
