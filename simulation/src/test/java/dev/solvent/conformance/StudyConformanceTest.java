package dev.solvent.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.internal.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every worked number of simulation-and-metrics.json about sampling, fits, sensitivity, copulas and the value of information. To
 * rewrite the page after a change: {@code mvn -pl simulation -am test -Dtest=StudyConformanceTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dsolvent.conformance.write=true}.
 */
class StudyConformanceTest {

    private static final List<String> OURS = List.of(
            "rng.",
            "qmc.",
            "lhs.",
            "vr.",
            "crn.",
            "sobol.",
            "morris.",
            "tornado.",
            "fit.",
            "corr.",
            "evp",
            "evsi.",
            "newsvendor.");

    private static final Path PAGE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("docs/conformance-study.md");

    private static final Map<String, List<Check>> FOUND = new TreeMap<>();

    @BeforeAll
    static void work() {
        Map<String, Function<MetricVector, List<Check>>> all = new HashMap<>(ClosedFormChecks.all());
        all.putAll(SampledChecks.all());
        MetricVector.all().stream()
                .filter(vector -> all.containsKey(vector.id()))
                .forEach(vector -> FOUND.put(vector.id(), all.get(vector.id()).apply(vector)));
        assertThat(FOUND).hasSameSizeAs(all);
    }

    @TestFactory
    Stream<DynamicTest> vector_ofStudies_isReproduced() {
        return FOUND.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(entry.getValue()).isNotEmpty().allMatch(Check::holds)));
    }

    @Test
    void vectors_ofStudies_allHaveAChecks() {
        assertThat(MetricVector.all().stream()
                        .map(MetricVector::id)
                        .filter(id -> OURS.stream().anyMatch(id::startsWith)))
                .containsExactlyInAnyOrderElementsOf(FOUND.keySet());
    }

    @Test
    void page_committed_isWhatTheSuiteWrites() throws IOException {
        String page = page();
        if (Boolean.getBoolean("solvent.conformance.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private static String page() {
        String rows = FOUND.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
        return """
                # Studies: our digits beside the worked ones

                Written by the test suite, which fails if a figure is farther from the worked one than allowed or if this page is \
                not what it would write. Up to four figures of each vector are shown, those nearest to what is allowed. What is \
                allowed is the vector's stated tolerance where no chance is involved; for sampled figures four standard errors, \
                worked out from theory, or the interval that the library itself states. All draws are of seed 1.

                | vector | figure | ours | expected | away | allowed | why | figures |
                |---|---|---|---|---|---|---|---:|
                %s
                """.formatted(rows);
    }

    private static String row(String id, List<Check> all) {
        List<Check> shown = all.stream()
                .sorted((a, b) -> Double.compare(strain(b), strain(a)))
                .limit(4)
                .toList();
        return "| `" + id + "` | " + cell(shown, Check::what) + " | " + cell(shown, each -> digits(each.ours()))
                + " | " + cell(shown, each -> digits(each.expected())) + " | "
                + cell(shown, each -> power(StrictMath.abs(each.ours() - each.expected()))) + " | "
                + cell(shown, each -> Text.significant(each.allowed(), 2)) + " | " + cell(shown, Check::basis) + " | "
                + all.size() + " |";
    }

    private static double strain(Check check) {
        double away = StrictMath.abs(check.ours() - check.expected());
        // of figures that are exact but for rounding none is nearer than another
        return check.allowed() < 1e-8 ? 0 : away / check.allowed();
    }

    private static String cell(List<Check> checks, Function<Check, String> text) {
        return checks.stream().map(text).collect(Collectors.joining("<br>"));
    }

    private static String digits(double value) {
        return Text.significant(value, 8);
    }

    /** The next power of ten, so that the last bits of a difference do not decide what the page says. */
    private static String power(double difference) {
        for (int exponent = -12; exponent < 0; exponent++) {
            if (difference < StrictMath.pow(10, exponent)) {
                return "&lt; 1e" + exponent;
            }
        }
        return Text.significant(difference, 2);
    }
}
