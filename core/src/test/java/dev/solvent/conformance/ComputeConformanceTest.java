package dev.solvent.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every published example of what generating costs, against the library. */
class ComputeConformanceTest {

    @TestFactory
    Stream<DynamicTest> vector_published_isReproduced() {
        Map<String, BiConsumer<Vector, Comparison>> checks = new ComputeVectors().checks();
        return ComputeVectors.all().stream()
                .map(vector -> DynamicTest.dynamicTest(vector.id(), () -> {
                    BiConsumer<Vector, Comparison> check = checks.get(vector.id());
                    assertThat(check).isNotNull();
                    Comparison comparison = new Comparison();
                    check.accept(vector, comparison);
                    comparison.assertHolds();
                }));
    }
}
