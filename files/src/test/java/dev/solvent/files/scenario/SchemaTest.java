package dev.solvent.files.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.solvent.files.document.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -Dsolvent.schema.write=true} publishes the schema anew, and the reference that ends the page. */
class SchemaTest {

    private static final Path RESOURCE =
            Samples.ROOT.resolve("files/src/main/resources/dev/solvent/files/scenario/scenario.schema.json");
    private static final Path PUBLISHED = Samples.ROOT.resolve("docs/scenario.schema.json");

    private static final Path PAGE = Samples.ROOT.resolve("docs/scenario-files.md");

    private static final ScenarioFiles FILES = ScenarioFiles.standard();

    /** Read by a validator that is not ours. */
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(FILES.schema());

    @Test
    void schemaAndReference_areThoseOfTheTables() throws IOException {
        String schema = ScenarioFiles.standard().schema();
        if (Boolean.getBoolean("solvent.schema.write")) {
            Files.writeString(PUBLISHED, schema);
            Files.writeString(RESOURCE, schema);
            String reference = FILES.reference();
            String page = Files.readString(PAGE);
            int from = page.indexOf(reference.lines().findFirst().orElseThrow());
            Files.writeString(PAGE, page.substring(0, from) + reference);
        }
        assertThat(Files.readString(PUBLISHED)).isEqualTo(schema);
        assertThat(Files.readString(RESOURCE)).isEqualTo(schema);
        assertThat(Files.readString(PAGE)).endsWith(FILES.reference());
    }

    static List<Path> examples() {
        return Samples.examples();
    }

    /** What an editor shows that checks files against the schema: nothing. */
    @ParameterizedTest
    @MethodSource("examples")
    void example_isValidForAReaderOfSchemas(Path example) throws IOException {
        assertThat(problems(FILES.write(FILES.read(example), Format.JSON))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void anyFile_isValidForAReaderOfSchemas(long seed) throws IOException {
        assertThat(problems(FILES.write(new AnyScenario(seed).file(), Format.JSON)))
                .isEmpty();
    }

    /** And what it marks. */
    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"currency\" | \"curency\" | curency",
                "\"currency\": \"USD\" | \"currency\": \"dollars\" | $.currency",
                "\"months\": 12 | \"months\": \"a year\" | $.business.months",
                "\"churn\" | \"chrun\" | chrun",
                "\"solvent 1\" | \"solvent 2\" | $.format"
            })
    void spoiltFile_isMarkedByAReaderOfSchemas(String good, String bad, String marked) throws IOException {
        String file = FILES.write(FILES.read("small.yaml", Samples.SMALL), Format.JSON);
        assertThat(file).contains(good);
        assertThat(problems(file.replace(good, bad)))
                .anySatisfy(each -> assertThat(each).contains(marked));
    }

    private static List<String> problems(String json) throws IOException {
        return SCHEMA.validate(new ObjectMapper().readTree(json)).stream()
                .map(ValidationMessage::toString)
                .toList();
    }
}
