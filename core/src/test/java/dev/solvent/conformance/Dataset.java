package dev.solvent.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A data set of the vectors: a CSV file without quotes, with a header. */
record Dataset(List<String> header, List<List<String>> rows) {

    static Dataset of(String file) {
        try (InputStream in = Dataset.class.getResourceAsStream("/vectors/retention-data/" + file)) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            List<List<String>> lines = text.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
            return new Dataset(lines.get(0), lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows whose column holds a text. */
    Dataset where(String column, String value) {
        int index = index(column);
        return new Dataset(
                header,
                rows.stream().filter(row -> row.get(index).equals(value)).toList());
    }

    List<String> texts(String column) {
        int index = index(column);
        return rows.stream().map(row -> row.get(index)).toList();
    }

    double[] numbers(String column) {
        return texts(column).stream().mapToDouble(Double::parseDouble).toArray();
    }

    private int index(String column) {
        int index = header.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("column must be one of " + header + ", was " + column);
        }
        return index;
    }
}
