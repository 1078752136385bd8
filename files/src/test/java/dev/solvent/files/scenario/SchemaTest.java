package dev.solvent.files.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code -Dsolvent.schema.write=true} publishes the schema anew. */
class SchemaTest {

    private static final Path RESOURCE =
            Samples.ROOT.resolve("files/src/main/resources/dev/solvent/files/scenario/scenario.schema.json");
    private static final Path PUBLISHED = Samples.ROOT.resolve("docs/scenario.schema.json");

    @Test
    void publishedSchema_isThatOfTheTables() throws IOException {
        String schema = ScenarioFiles.standard().schema();
        if (Boolean.getBoolean("solvent.schema.write")) {
            Files.writeString(PUBLISHED, schema);
            Files.writeString(RESOURCE, schema);
        }
        assertThat(Files.readString(PUBLISHED)).isEqualTo(schema);
        assertThat(Files.readString(RESOURCE)).isEqualTo(schema);
    }
}
