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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every worked number of simulation-and-metrics.json about metrics, channels, the cost of AI and public cases against the library; the others name who answers
 * for them. To rewrite the page after a change: {@code mvn -pl simulation -am test -Dtest=SimulationMetricsConformanceTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dsolvent.conformance.write=true}.
 */
class SimulationMetricsConformanceTest {

    /** By the longest prefix of the id. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("rng.", "study"),
            Map.entry("qmc.", "study"),
            Map.entry("lhs.", "study"),
            Map.entry("vr.", "study"),
            Map.entry("crn.", "study"),
            Map.entry("sobol.", "study"),
            Map.entry("morris.", "study"),
            Map.entry("tornado.", "study"),
            Map.entry("fit.", "study"),
            Map.entry("corr.", "study"),
            Map.entry("ev", "study"),
            Map.entry("newsvendor.", "study"),
            Map.entry("sbg.", "retention"),
            Map.entry("bgnbd.", "retention"),
            Map.entry("gammagamma.", "retention"),
            Map.entry("paretonbd.", "retention"),
            Map.entry("de", "retention"),
            Map.entry("tail.", "usage"),
            Map.entry("flat.", "usage"),
            Map.entry("price.", "compute"),
            Map.entry("selfhost.", "compute"),
            Map.entry("credits.", "pricing"),
            Map.entry("annual.", "pricing"),
            Map.entry("store.", "pricing"),
            Map.entry("heygen.", "pricing"),
            Map.entry("case.", "cases"));

    private static final Path PAGE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("docs/conformance-metrics.md");

    private record Figure(String what, double ours, double published) {

        double difference() {
            double scale = published == 0 ? 1 : StrictMath.abs(published);
            return StrictMath.abs(ours - published) / scale;
        }
    }

    @TestFactory
    Stream<DynamicTest> vector_ofMetricsAndChannels_isReproduced() {
        return MetricVector.all().stream()
                .filter(vector -> checks().containsKey(vector.id()))
                .map(vector -> DynamicTest.dynamicTest(
                        vector.id(),
                        () -> assertThat(figures(vector))
                                .isNotEmpty()
                                .allMatch(figure -> figure.difference() <= vector.tolerance())));
    }

    @Test
    void vector_withoutCheck_namesWhoAnswersForIt() {
        List<String> ids = MetricVector.all().stream().map(MetricVector::id).toList();
        assertThat(ids).doesNotHaveDuplicates().containsAll(checks().keySet());
        assertThat(ids)
                .allMatch(id ->
                        checks().containsKey(id) || OTHERS.keySet().stream().anyMatch(id::startsWith));
    }

    @Test
    void page_committed_isWhatTheSuiteWrites() throws IOException {
        String page = page();
        if (Boolean.getBoolean("solvent.conformance.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private static Map<String, Function<MetricVector, Map<String, double[]>>> checks() {
        Map<String, Function<MetricVector, Map<String, double[]>>> all = new HashMap<>(MetricChecks.all());
        all.putAll(ChannelChecks.all());
        all.putAll(CaseChecks.all());
        return all;
    }

    private static List<Figure> figures(MetricVector vector) {
        Map<String, double[]> answers = new TreeMap<>(checks().get(vector.id()).apply(vector));
        return answers.entrySet().stream()
                .flatMap(answer -> compared(vector, answer.getKey(), answer.getValue()))
                .toList();
    }

    private static Stream<Figure> compared(MetricVector vector, String name, double[] ours) {
        Object[] path = name.isEmpty() ? new Object[] {"expected"} : new Object[] {"expected", name};
        double[] published = vector.at(path) instanceof Double single ? new double[] {single} : vector.list(path);
        assertThat(ours).as("%s of %s", name, vector.id()).hasSameSizeAs(published);
        Stream.Builder<Figure> figures = Stream.builder();
        for (int i = 0; i < ours.length; i++) {
            String index = ours.length == 1 ? "" : "[" + i + "]";
            figures.add(new Figure((name.isEmpty() ? "value" : name) + index, ours[i], published[i]));
        }
        return figures.build();
    }

    private static String page() {
        Map<String, String> rows = new TreeMap<>();
        Map<String, List<String>> others = new TreeMap<>();
        for (MetricVector vector : MetricVector.all()) {
            if (checks().containsKey(vector.id())) {
                rows.put(vector.id(), row(vector));
            } else {
                String owner = OTHERS.get(OTHERS.keySet().stream()
                        .filter(vector.id()::startsWith)
                        .max((a, b) -> Integer.compare(a.length(), b.length()))
                        .orElseThrow());
                others.computeIfAbsent(owner, any -> new java.util.ArrayList<>())
                        .add("`" + vector.id() + "`");
            }
        }
        String left = others.entrySet().stream()
                .map(entry -> "| " + entry.getKey() + " | " + String.join(", ", entry.getValue()) + " |")
                .collect(Collectors.joining("\n"));
        return """
                # Metrics, channels and cases: our digits beside the worked ones

                Written by the test suite, which fails if a figure is farther from the worked one than the last column allows or if \
                this page is not what it would write. Up to three figures of each vector are shown; the difference is the largest \
                of all of them, relative.

                | vector | figure | ours | expected | figures | largest difference | allowed |
                |---|---|---|---|---:|---:|---:|
                %s

                Vectors of the same file that other parts of the library answer for:

                | part | vectors |
                |---|---|
                %s
                """.formatted(String.join("\n", rows.values()), left);
    }

    private static String row(MetricVector vector) {
        List<Figure> all = figures(vector);
        List<Figure> shown = all.stream().limit(3).toList();
        double worst = all.stream().mapToDouble(Figure::difference).max().orElseThrow();
        return "| `" + vector.id() + "` | "
                + shown.stream().map(Figure::what).collect(Collectors.joining("<br>")) + " | "
                + shown.stream().map(each -> Text.significant(each.ours(), 10)).collect(Collectors.joining("<br>"))
                + " | "
                + shown.stream()
                        .map(each -> Text.significant(each.published(), 10))
                        .collect(Collectors.joining("<br>"))
                + " | " + all.size() + " | " + power(worst) + " | " + Text.significant(vector.tolerance(), 2) + " |";
    }

    /** The next power of ten, so that the last bits of a difference do not decide what the page says. */
    private static String power(double difference) {
        for (int exponent = -14; exponent < 0; exponent++) {
            if (difference < StrictMath.pow(10, exponent)) {
                return "&lt; 1e" + exponent;
            }
        }
        return Text.significant(difference, 2);
    }
}
