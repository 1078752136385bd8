package dev.solvent.files.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.solvent.files.corpus.Samples.Sample;
import dev.solvent.files.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample scenarios, spoilt line by line. */
@Timeout(120)
class ScenarioCorpusTest {

    private static final Path SAMPLES =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("examples/scenarios");
    private static final Pattern COMMENT = Pattern.compile("^#.*\\n", Pattern.MULTILINE);
    private static final Pattern KEY_AND_VALUE = Pattern.compile("([a-z][a-z-]*): ([^\\n{}\\[\\],]+)");

    static List<Sample> samples() {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            List<Sample> samples = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                String text = COMMENT.matcher(Files.readString(file)).replaceAll("");
                samples.add(new Sample("scenario-" + file.getFileName(), text));
            }
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_isGood(Sample sample) {
        assertThatCode(() -> SampleReader.read(Source.of(sample.name(), sample.text())))
                .doesNotThrowAnyException();
    }

    @Test
    void value_ofTheWrongKind_isRefused() {
        List<String> accepted = new ArrayList<>();
        int spoilt = 0;
        for (Sample sample : samples()) {
            Matcher value = KEY_AND_VALUE.matcher(sample.text());
            while (value.find()) {
                for (String wrong : List.of("[[1]]", "{no-such-key: 1}", "&a 1", "1e999")) {
                    StringBuilder text = new StringBuilder(sample.text()).replace(value.start(2), value.end(2), wrong);
                    boolean refused = Refusal.of(() -> Source.of(sample.name(), text.toString()))
                            .isPresent();
                    spoilt++;
                    if (!refused) {
                        accepted.add(sample.name() + ": " + value.group(1) + ": " + wrong);
                    }
                }
            }
        }
        assertThat(accepted).isEmpty();
        assertThat(spoilt).isGreaterThan(300);
    }

    /** Without one of its lines a file is still read, or refused; nothing else. */
    @ParameterizedTest
    @MethodSource("samples")
    void file_withoutOneLine_isReadOrRefused(Sample sample) {
        List<String> lines = sample.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(i);
            Refusal.of(() -> Source.of(sample.name(), String.join("\n", fewer)));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void file_cutOffAnywhere_isReadOrRefused(Sample sample) {
        for (int end = 0; end < sample.text().length(); end += 7) {
            String text = sample.text().substring(0, end);
            Refusal.of(() -> Source.of(sample.name(), text));
        }
    }
}
