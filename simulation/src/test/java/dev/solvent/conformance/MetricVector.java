package dev.solvent.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One worked number of simulation-and-metrics.json. */
record MetricVector(String id, Map<?, ?> entry) {

    static List<MetricVector> all() {
        try (InputStream in = MetricVector.class.getResourceAsStream("/vectors/simulation-and-metrics.json")) {
            Map<?, ?> file = (Map<?, ?>)
                    Json.parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
            return ((List<?>) file.get("vectors"))
                    .stream()
                            .map(each -> (Map<?, ?>) each)
                            .map(each -> new MetricVector((String) each.get("id"), each))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MetricVector of(String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    Object at(Object... path) {
        Object node = entry;
        for (Object step : path) {
            node = step instanceof Integer index ? ((List<?>) node).get(index) : ((Map<?, ?>) node).get(step);
            if (node == null) {
                throw new IllegalArgumentException(id + " has no " + List.of(path));
            }
        }
        return node;
    }

    double in(Object... path) {
        return number("inputs", path);
    }

    double[] list(Object... path) {
        return ((List<?>) at(path)).stream().mapToDouble(each -> (double) each).toArray();
    }

    private double number(String root, Object... path) {
        Object[] whole = new Object[path.length + 1];
        whole[0] = root;
        System.arraycopy(path, 0, whole, 1, path.length);
        return (double) at(whole);
    }

    /** The stated tolerance, but 1e-9 where the file asks for equality of doubles that arithmetic rounds. */
    double tolerance() {
        return at("tolerance") instanceof Double stated && stated > 0 ? stated : 1e-9;
    }
}
