package dev.solvent.files.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.solvent.files.corpus.Hostile.Case;
import dev.solvent.files.corpus.Samples.Sample;
import dev.solvent.files.source.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad files give a report with a place, cost little, and nothing else happens. */
@Timeout(30)
class CorpusTest {

    @ParameterizedTest
    @MethodSource("samples")
    void sample_isGood(Sample sample) {
        assertThatCode(() -> SampleReader.read(Source.of(sample.name(), sample.text())))
                .doesNotThrowAnyException();
    }

    static List<Sample> samples() {
        return Samples.ALL;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.solvent.files.corpus.Hostile#all")
    void hostileFile_isRefused(Case file) {
        assertThat(Refusal.of(file.source())).isPresent();
    }

    @Test
    void hostileFiles_areMany() {
        List<Case> all = Hostile.all();
        Set<String> titles = new HashSet<>();
        all.forEach(file -> titles.add(file.title()));
        assertThat(titles).hasSameSizeAs(all).hasSizeGreaterThan(500);
    }

    /** Without one brace, bracket, colon, comma or quote JSON is no JSON. */
    @Test
    void json_withoutOneSign_isRefused() {
        int quoted = Samples.JSON.indexOf("two lines");
        List<String> changed = IntStream.range(0, quoted - 1)
                .filter(at -> "{}[]:,\"".indexOf(Samples.JSON.charAt(at)) >= 0)
                .filter(at -> !Samples.JSON.startsWith(": paid", at))
                .mapToObj(at -> Samples.JSON.substring(0, at) + Samples.JSON.substring(at + 1))
                .toList();
        assertThat(changed).hasSizeGreaterThan(70);
        assertThat(changed)
                .allSatisfy(text ->
                        assertThat(Refusal.of(() -> Source.of("a.json", text))).isPresent());
    }

    /** Cut off anywhere before its last brace, JSON is no JSON. */
    @Test
    void json_cutOff_isRefused() {
        int end = Samples.JSON.lastIndexOf('}');
        assertThat(IntStream.range(0, end).mapToObj(at -> Samples.JSON.substring(0, at)))
                .allSatisfy(text ->
                        assertThat(Refusal.of(() -> Source.of("a.json", text))).isPresent());
    }

    /** A key without its colon is a text where a key should be. */
    @Test
    void yaml_withoutOneColon_isRefused() {
        List<String> changed = IntStream.range(0, Samples.YAML.indexOf("notes"))
                .filter(at -> Samples.YAML.charAt(at) == ':' && !Samples.YAML.startsWith(": paid", at))
                .mapToObj(at -> Samples.YAML.substring(0, at) + Samples.YAML.substring(at + 1))
                .toList();
        assertThat(changed).hasSizeGreaterThan(12);
        assertThat(changed)
                .allSatisfy(text ->
                        assertThat(Refusal.of(() -> Source.of("a.yaml", text))).isPresent());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void table_withOneCellMoreInARow_isRefused(Sample sample) {
        assertThat(Refusal.of(() -> Source.of(sample.name(), sample.text()))).isPresent();
    }

    static Stream<Sample> rows() {
        return Samples.ALL.stream()
                .filter(sample -> sample.name().endsWith(".csv"))
                .flatMap(sample -> {
                    List<String> lines = sample.text().lines().toList();
                    return IntStream.range(1, lines.size()).mapToObj(changed -> {
                        List<String> more = IntStream.range(0, lines.size())
                                .mapToObj(i -> i == changed ? lines.get(i) + ",1,1" : lines.get(i))
                                .toList();
                        return new Sample(sample.name(), String.join("\n", more));
                    });
                });
    }
}
