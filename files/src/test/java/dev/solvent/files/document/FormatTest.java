package dev.solvent.files.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.files.source.Limits;
import dev.solvent.files.source.Source;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static final String YAML = """
            name: Clip
            price: 9.99 USD per month
            truths: [true, "no", 0.5, 1E+3, null]
            segments:
              - name: "free: 1"
                share: 0.95
                curve:
                  family: weibull
                  nested:
                    - [1, 2]
                    - - a: 1
                        b: {}
                      - []
              - name: creator
            """;

    @Test
    void write_readAgain_isTheSame() {
        Node node = Format.YAML.read(Source.of("a.yaml", YAML), Limits.forDocuments());
        assertThat(Format.YAML.write(node)).isEqualTo(YAML);
        String json = Format.JSON.write(node);
        Node again = Format.JSON.read(Source.of("a.json", json), Limits.forDocuments());
        assertThat(again).isEqualTo(node);
        assertThat(Format.JSON.write(again)).isEqualTo(json);
    }
}
