package dev.solvent.files.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.files.document.Format;
import dev.solvent.files.mapping.Form;
import dev.solvent.files.mapping.FormTable;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.files.mapping.UnwritableException;
import dev.solvent.files.source.MalformedFileException;
import dev.solvent.retention.RetentionCurve;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final String TEXT =
            Samples.SMALL.replace("churn: 6 % per month", "retention: {family: first months, length: 7 months}");

    /** All stay for some months, then all leave. */
    private record FirstMonths(double length) implements RetentionCurve {

        static Form<FirstMonths> form() {
            FormTable<FirstMonths> table = Form.of("first months", FirstMonths.class, "All leave at one age.");
            var length = table.required("length", UnitKinds.MONTHS, FirstMonths::length, "age at which all leave");
            return table.makes(said -> new FirstMonths(said.get(length)));
        }

        @Override
        public double survival(double months) {
            return months < length ? 1 : 0;
        }

        @Override
        public String label() {
            return "first months";
        }
    }

    @Test
    void curve_ofTheCallersOwn_isReadAndWritten() {
        Catalogue catalogue = Catalogue.standard().withCurve(FirstMonths.form());
        ScenarioFiles files = ScenarioFiles.standard().with(catalogue);
        ScenarioFile file = files.read("own.yaml", TEXT);
        assertThat(file.product().segment("plus").retention()).isEqualTo(new FirstMonths(7));
        assertThat(files.read("own.json", files.write(file, Format.JSON))).isEqualTo(file);
        assertThat(catalogue).hasToString("[first months]");
        assertThat(files.schema()).contains("first months");
        assertThatThrownBy(() -> ScenarioFiles.standard().write(file, Format.YAML))
                .isInstanceOf(UnwritableException.class)
                .hasMessageContaining("no file says a retention curve of")
                .hasMessageContaining("FirstMonths");
    }

    @Test
    void curve_ofTheCallersOwn_withoutTheCatalogue_isUnknown() {
        assertThatThrownBy(() -> ScenarioFiles.standard().read("own.yaml", TEXT))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining(
                        "own.yaml:10:27: product.segments.plus.retention.family: unknown retention curve");
    }

    @Test
    void name_thatTheLibraryHas_isRefused() {
        Catalogue twice = Catalogue.standard().withCurve(FirstMonths.form()).withCurve(FirstMonths.form());
        assertThatThrownBy(() -> ScenarioFiles.standard().with(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have different names, was first months twice");
    }
}
