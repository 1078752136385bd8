package dev.solvent.files.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.files.document.Format;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ScenarioFilesProperties {

    private static final ScenarioFiles FILES = ScenarioFiles.standard();

    @Property(tries = 120)
    void everyFileReadsBackEqualAndIsWrittenTheSameAgain(@ForAll long seed) {
        ScenarioFile file = new AnyScenario(seed).file();
        for (Format format : Format.values()) {
            String name = format == Format.JSON ? "any.json" : "any.yaml";
            String text = FILES.write(file, format);
            ScenarioFile read = FILES.read(name, text);
            assertThat(read).isEqualTo(file);
            assertThat(FILES.write(read, format)).isEqualTo(text);
        }
    }
}
