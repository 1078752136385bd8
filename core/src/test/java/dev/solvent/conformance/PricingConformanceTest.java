package dev.solvent.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every published example of pricing-and-compute.json against the library. To rewrite the page after a change: {@code mvn -pl
 * core test -Dtest=PricingConformanceTest -Dsolvent.conformance.write=true}.
 */
class PricingConformanceTest {

    private static final Map<String, Comparison> RESULTS = new HashMap<>();
    private static final Map<String, BiConsumer<Vector, Comparison>> CHECKS = checks();
    private static final Path PAGE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("docs/conformance-pricing.md");

    private static Map<String, BiConsumer<Vector, Comparison>> checks() {
        Map<String, BiConsumer<Vector, Comparison>> all = new HashMap<>(new ComputeVectors().checks());
        new PricingVectors()
                .checks()
                .forEach((id, check) -> assertThat(all.put(id, check))
                        .as("second check of %s", id)
                        .isNull());
        return all;
    }

    @TestFactory
    Stream<DynamicTest> vector_published_isReproduced() {
        return Vector.allOf("pricing-and-compute").stream()
                .map(vector -> DynamicTest.dynamicTest(
                        vector.id(), () -> result(vector).assertHolds()));
    }

    @Test
    void page_committed_isWhatTheSuiteWrites() throws IOException {
        Map<String, Comparison> results = new TreeMap<>();
        Vector.allOf("pricing-and-compute").forEach(vector -> results.put(vector.id(), result(vector)));
        String page = ConformancePage.of(results);
        if (Boolean.getBoolean("solvent.conformance.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private static Comparison result(Vector vector) {
        return RESULTS.computeIfAbsent(vector.id(), id -> {
            BiConsumer<Vector, Comparison> check = CHECKS.get(id);
            assertThat(check).as("a check of vector %s", id).isNotNull();
            Comparison comparison = new Comparison();
            check.accept(vector, comparison);
            return comparison;
        });
    }
}
