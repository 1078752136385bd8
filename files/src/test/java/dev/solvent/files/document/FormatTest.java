package dev.solvent.files.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    @ParameterizedTest
    @CsvSource({
        "a.json, JSON",
        "A.JSON, JSON",
        "dir.yaml/a.json, JSON",
        "a.yaml, YAML",
        "a.YML, YAML",
        "a.json.yml, YAML"
    })
    void ofName_goesByTheEnding(String name, Format format) {
        assertThat(Format.ofName(name)).isEqualTo(format);
    }

    @Test
    void ofName_otherEnding_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Format.ofName("a.toml"))
                .withMessage("name must end in .json, .yaml or .yml, was 'a.toml'");
    }
}
