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
 * Every worked number of simulation-and-metrics.json about metrics, channels, retention, the cost of AI and public cases against
 * the library; those about studies have a page of their own. To rewrite the page after a change: {@code mvn -pl simulation -am test -Dtest=SimulationMetricsConformanceTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dsolvent.conformance.write=true}.
 */
class SimulationMetricsConformanceTest {

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
    void vector_ofTheFile_hasOneRowOnOneOfThePages() throws IOException {
        String studies = Files.readString(PAGE.resolveSibling("conformance-study.md"));
        List<String> rows = Stream.concat(rows(page()), rows(studies)).toList();
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        MetricVector.all().stream().map(MetricVector::id).toList());
    }

    private static Stream<String> rows(String page) {
        return page.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)));
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
        all.putAll(RecordChecks.all());
        all.putAll(RetentionChecks.all());
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
        for (MetricVector vector : MetricVector.all()) {
            if (checks().containsKey(vector.id())) {
                rows.put(vector.id(), row(vector));
            }
        }
        return """
                # Metrics, channels, retention and cases: our digits beside the worked ones

                Written by the test suite, which fails if a figure is farther from the worked one than the last column allows or if \
                this page is not what it would write. Up to three figures of each vector are shown; the difference is the largest \
                of all of them, relative.

                | vector | figure | ours | expected | figures | largest difference | allowed |
                |---|---|---|---|---:|---:|---:|
                %s

                The other vectors of the file are about studies and stand on [their own page](conformance-study.md).
                """.formatted(String.join("\n", rows.values()));
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
