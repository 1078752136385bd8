package dev.solvent.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every published example of retention.json against the library. To rewrite the page after a change: {@code mvn -pl core test
 * -Dtest=RetentionConformanceTest -Dsolvent.conformance.write=true}.
 */
class RetentionConformanceTest {

    private static final List<VectorChecks> CHECKS =
            List.of(new ContractualVectors(), new SurvivalVectors(), new PurchaseVectors());
    /** Each vector is computed once for all tests of this class. */
    private static final Map<String, Comparison> RESULTS = new HashMap<>();

    private static final Path PAGE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("docs/conformance.md");
    /** At most one vector in twenty may be left out. */
    private static final int LEFT_OUT_SHARE = 20;

    @TestFactory
    Stream<DynamicTest> vector_published_isReproduced() {
        return Vector.all().stream()
                .map(vector -> DynamicTest.dynamicTest(
                        vector.id(), () -> result(vector).assertHolds()));
    }

    @Test
    void check_everyId_isOfAVector() {
        List<String> ids = Vector.all().stream().map(Vector::id).toList();
        assertThat(ids).doesNotHaveDuplicates().containsAll(checks().keySet());
    }

    @Test
    void leftOut_atMost_oneInTwenty() {
        List<Vector> vectors = Vector.all();
        assertThat(vectors)
                .filteredOn(vector -> result(vector).leftOutBecause().isPresent())
                .hasSizeLessThanOrEqualTo(vectors.size() / LEFT_OUT_SHARE);
    }

    @Test
    void page_committed_isWhatTheSuiteWrites() throws IOException {
        Map<String, Comparison> results = new TreeMap<>();
        Vector.all().forEach(vector -> results.put(vector.id(), result(vector)));
        String page = ConformancePage.of(results);
        if (Boolean.getBoolean("solvent.conformance.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private static Comparison result(Vector vector) {
        return RESULTS.computeIfAbsent(vector.id(), id -> {
            BiConsumer<Vector, Comparison> check = checks().get(id);
            assertThat(check).as("a check of vector %s", id).isNotNull();
            Comparison comparison = new Comparison();
            check.accept(vector, comparison);
            return comparison;
        });
    }

    private static Map<String, BiConsumer<Vector, Comparison>> checks() {
        Map<String, BiConsumer<Vector, Comparison>> all = new HashMap<>();
        for (VectorChecks group : CHECKS) {
            group.checks()
                    .forEach((id, check) -> assertThat(all.put(id, check))
                            .as("second check of %s", id)
                            .isNull());
        }
        return all;
    }
}
