package dev.solvent.examples.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.examples.CaseBook;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.examples.record.PublicRecord;
import dev.solvent.files.scenario.ScenarioFile;
import dev.solvent.files.scenario.ScenarioFiles;
import dev.solvent.projection.Projector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of a user is computed whole or refused whole; what the cases compute with can be had as such files. */
class RunCommandTest {

    private static final Path SAMPLES =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("scenarios");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream refused = new ByteArrayOutputStream();

    private int run(Path file) {
        return RunCommand.run(
                List.of(file.toString()),
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(refused, true, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "api.yaml, 'LTV:CAC|Where it comes from, per sign-up|minimum commitment'",
        "credits.yaml, 'LTV:CAC|Where it comes from, per sign-up|Gross margin: revenue without tax'",
        "video.yaml, 'LTV:CAC|cash flow breaks even|funding need|payback of the users won in 2027-01'",
        "study.yaml, 'LTV:CAC|lowest cash|How sure is it? scrambled Sobol'', 1024 draws|What moves it'"
    })
    void sample_isComputed(String name, String words) {
        assertThat(run(SAMPLES.resolve(name))).isZero();
        assertThat(refused.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains(words.split("\\|", -1));
    }

    @Test
    void badFile_isRefusedWithItsPlaces_andNothingIsPrinted(@TempDir Path folder) throws IOException {
        Path bad = folder.resolve("bad.yaml");
        Files.writeString(bad, """
                format: solvent 1
                currency: USD
                product:
                  name: X
                  segments:
                    plus: {plan: {price: 9.99}, chrun: 6 % per month}
                """);
        assertThat(run(bad)).isEqualTo(1);
        assertThat(printed.size()).isZero();
        assertThat(refused.toString(StandardCharsets.UTF_8))
                .contains("bad.yaml:6:26: product.segments.plus.plan.price: must say its unit")
                .contains("unknown key 'chrun', did you mean 'churn'?")
                .doesNotContain("\tat ");
    }

    @Test
    void fileThatIsNotThere_isNamed() {
        assertThat(run(Path.of("nowhere.yaml"))).isEqualTo(1);
        assertThat(refused.toString(StandardCharsets.UTF_8)).startsWith("nowhere.yaml: no such file");
    }

    /** To the bit: the same values in, the same figures out. */
    @Test
    void exportedCases_readBack_haveEqualResults(@TempDir Path folder) {
        Map<String, ScenarioFile> offered = new LinkedHashMap<>();
        for (Case each : CaseBook.cases()) {
            offered.putAll(CaseSheet.files(each, PublicRecord.claims()));
        }
        List<Path> written = ExportCommand.write(folder, CaseBook.cases(), PublicRecord.claims());
        assertThat(written).hasSameSizeAs(offered.keySet()).isNotEmpty();
        offered.forEach((name, file) -> {
            ScenarioFile read = ScenarioFiles.standard().read(folder.resolve(ExportCommand.fileName(name)));
            assertThat(read).as(name).isEqualTo(file);
            assertThat(value(read)).as(name).isEqualTo(value(file));
            file.scenario()
                    .ifPresent(scenario -> assertThat(
                                    Projector.project(read.scenario().orElseThrow()))
                            .as(name)
                            .isEqualTo(Projector.project(scenario)));
        });
    }

    /** The worth of a sign-up, or why it has none: who never leaves is worth no number without a horizon. */
    private static String value(ScenarioFile file) {
        try {
            return String.valueOf(file.productEconomics().ltv().amount());
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
