package dev.solvent.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One entry of a vector file: inputs and digits that were published. */
record Vector(String id, JsonNode json) {

    static List<Vector> all() {
        return allOf("retention");
    }

    /** The vectors of one file. */
    static List<Vector> allOf(String file) {
        try (InputStream in = Vector.class.getResourceAsStream("/vectors/" + file + ".json")) {
            List<Vector> vectors = new ArrayList<>();
            for (JsonNode node :
                    new ObjectMapper().readTree(Objects.requireNonNull(in)).get("vectors")) {
                vectors.add(new Vector(node.get("id").asText(), node));
            }
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The node at a path of field names and, for arrays, indices. */
    JsonNode at(Object... path) {
        JsonNode node = json;
        for (Object step : path) {
            node = step instanceof Integer index ? node.get(index) : node.get((String) step);
            if (node == null) {
                throw new IllegalArgumentException(id + " has no " + List.of(path));
            }
        }
        return node;
    }

    /** The number at a path; long decimals are texts in the file so that no digit is lost. */
    double number(Object... path) {
        return number(at(path));
    }

    double[] numbers(Object... path) {
        JsonNode node = at(path);
        double[] numbers = new double[node.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(node.get(i));
        }
        return numbers;
    }

    static double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : Double.parseDouble(node.asText());
    }
}
