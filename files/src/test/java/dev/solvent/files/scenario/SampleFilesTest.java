package dev.solvent.files.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.files.document.Format;
import dev.solvent.files.mapping.UnwritableException;
import dev.solvent.files.source.MalformedFileException;
import dev.solvent.fit.Parameter;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.retention.CurveFamily;
import dev.solvent.retention.RetentionCurve;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleFilesTest {

    private static final ScenarioFiles FILES = ScenarioFiles.standard();
    private static final CurveFamily PLATEAU = CurveFamily.of(
            "plateau",
            List.of(Parameter.fraction("floor")),
            values -> RetentionCurve.of("plateau", months -> months == 0 ? 1 : values.value("floor")));

    @ParameterizedTest
    @ValueSource(strings = {"video.yaml", "credits.yaml", "api.yaml", "study.yaml"})
    void sample_isReadAndWrittenWithoutLoss(String name) {
        ScenarioFile file = FILES.read(Path.of("..", "examples", "scenarios", name));
        String json = FILES.write(file, Format.JSON);
        assertThat(FILES.read("sample.json", json)).isEqualTo(file);
        String yaml = FILES.write(file, Format.YAML);
        assertThat(FILES.read("sample.yaml", yaml)).isEqualTo(file);
        assertThat(FILES.write(FILES.read("sample.yaml", yaml), Format.YAML)).isEqualTo(yaml);
    }

    @Test
    void usageOfAnUnknownMeter_isRefusedAtItsWord() {
        String text = """
                format: solvent 1
                currency: USD
                product:
                  name: Talk
                  segments:
                    plus: {plan: {price: 9.99 USD per month}, usage: {vid!eo: 60 seconds per month}, churn: 6 % per month}
                """;
        assertThatThrownBy(() -> FILES.read("a.yaml", text))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("a.yaml:6:")
                .hasMessageContaining("vid!eo");
    }

    @Test
    void study_runsFromItsFile() {
        ScenarioFile file = FILES.read(Path.of("..", "examples", "scenarios", "study.yaml"));
        PlannedStudy study = file.study().orElseThrow().on(file.scenario().orElseThrow());
        assertThat(study.run().of(study.output("gross margin")).quantile(0.5).value())
                .isBetween(0.0, 1.0);
    }

    @Test
    void badFile_isRefusedWithAllOfItsProblems() {
        String text = """
                format: solvent 1
                currency: USD
                product:
                  name: Clip
                  segments:
                    free:
                      shar: 95 %
                      plan: {price: 9.99, quotas: {vidoe: 20 seconds per month}}
                      retention: {family: wiebull, shape: 2}
                    pro:
                      share: 150 %
                      plan: {store-commission: 0.15}
                      churn: 5 per month
                """;
        assertThatThrownBy(() -> FILES.read("bad.yaml", text))
                .isInstanceOfSatisfying(
                        MalformedFileException.class,
                        e -> assertThat(e.problems()).hasSize(7))
                .hasMessageContaining(
                        "bad.yaml:7:7: product.segments.free.shar: unknown key 'shar', did you mean 'share'?")
                .hasMessageContaining("bad.yaml:8:21: product.segments.free.plan.price: must say its unit")
                .hasMessageContaining("unknown meter 'vidoe', did you mean 'video'?");
    }

    @Test
    void lambda_isRefusedByNameUnlessTheCatalogueKnowsIt() {
        Product product = Product.named("p")
                .segment(Segment.of("all", PricingPlan.free()).retention(RetentionCurve.of("mine", months -> 1)));
        assertThatThrownBy(() -> FILES.write(ScenarioFile.of(product), Format.YAML))
                .isInstanceOf(UnwritableException.class)
                .hasMessageContaining("product.segments.all.retention")
                .hasMessageContaining("mine");
        String text = FILES.write(
                        ScenarioFile.of(Product.named("p").segment(Segment.of("all", PricingPlan.free()))), Format.YAML)
                .replace("churn: 0 % per month", "retention: {family: plateau, floor: 0.3}");
        ScenarioFiles wider = FILES.with(Catalogue.standard().withCurves(PLATEAU));
        ScenarioFile file = wider.read("own.yaml", text);
        assertThat(wider.read("own.yaml", wider.write(file, Format.YAML))).isEqualTo(file);
        assertThat(file.product().segment("all").retention().survival(5)).isEqualTo(0.3);
    }
}
