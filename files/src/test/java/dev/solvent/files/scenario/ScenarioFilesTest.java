package dev.solvent.files.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.solvent.files.document.Format;
import dev.solvent.files.source.MalformedFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioFilesTest {

    private static final ScenarioFiles FILES = ScenarioFiles.standard();

    @TempDir
    private Path directory;

    static List<Path> examples() {
        return Samples.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void example_roundTripsInBothFormats(Path example) {
        ScenarioFile file = FILES.read(example);
        for (Format format : Format.values()) {
            Path copy = directory.resolve(format == Format.JSON ? "copy.json" : "copy.yaml");
            FILES.write(file, copy);
            assertThat(FILES.read(copy)).isEqualTo(file);
            assertThat(FILES.write(FILES.read(copy), format)).isEqualTo(FILES.write(file, format));
        }
    }

    static List<String> retentions() {
        return List.of(
                "{family: geometric, churn: 5 % per month}",
                "{family: shifted beta-geometric, alpha: 0.7, beta: 3}",
                "{family: beta-discrete-Weibull, alpha: 0.7, beta: 3, shape: 1.2}",
                "{family: discrete Weibull, churn: 20 %, shape: 0.8}",
                "{family: Weibull, shape: 0.8, scale: 9 months}",
                "{family: log-normal, mu: 2, sigma: 1}",
                "{family: log-logistic, shape: 1.2, median: 6 months}",
                "{family: generalised gamma, mu: 2, sigma: 1, lambda: 0.5}",
                "{family: power law, at-one: 40 %, exponent: 0.8}",
                "{family: piecewise exponential, breaks-months: [1, 6], hazards-per-month: [0.5, 0.1, 0.02]}",
                "{family: tabulated, retained: [100 %, 60 %, 50 %]}",
                "{family: power law with floor, at-one: 40 %, exponent: 0.8, floor: 5 %}",
                "{family: tourists and core, core: 30 %, churn: 50 %, core-churn: 3 %}",
                "{family: scaled, curve: {family: log-normal, mu: 2, sigma: 1}, factor: 2}",
                "{family: survivors, curve: {family: log-normal, mu: 2, sigma: 1}, age: 3 months}");
    }

    @ParameterizedTest
    @MethodSource("retentions")
    void retention_roundTrips(String retention) {
        assertRoundTrip(Samples.SMALL.replace("churn: 6 % per month", "retention: " + retention));
    }

    static List<String> shocks() {
        return List.of(
                "{kind: acquisition-cut, from: 2027-03, until: 2027-06, left: 20 %}",
                "{kind: churn-spike, at: 2027-03, lost: 5 %}",
                "{kind: price-change, segment: plus, from: 2027-03, factor: 0.8}",
                "{kind: new-user-price, segment: plus, from: 2027-03, factor: 1.2}",
                "{kind: cost-step, from: 2027-03, factor: 1.5}",
                "{kind: usage-step, segment: plus, from: 2027-03, factor: 1.5}",
                "{kind: levy, rate: 15 %, from: 2027-03}",
                "{kind: one-off-payment, at: 2027-03, amount: 5000 USD}",
                "{kind: market-exit, at: 2027-03, share: 20 %}");
    }

    @ParameterizedTest
    @MethodSource("shocks")
    void shock_roundTrips(String shock) {
        assertRoundTrip(Samples.SMALL + "  shocks:\n    it: " + shock + "\n");
    }

    static List<String> usages() {
        return List.of(
                "20 messages per month",
                "{family: gamma, mean: 20 messages per month, variation: 1.5}",
                "{family: gamma, shape: 2, scale: 10 messages per month}",
                "{family: log-normal, mean: 20 messages per month, top: 10 %, uses: 50 %}",
                "{family: log-normal, mu: 2, sigma: 1}",
                "{family: Lomax, shape: 2.5, scale: 10 messages per month}",
                "{family: Pareto, shape: 2.5, minimum: 10 messages per month}",
                "{family: Weibull, shape: 0.7, scale: 10 messages per month}",
                "{family: observed, units-per-month: [0, 3, 900]}",
                "{family: zero-inflated, idle-share: 30 %, active: 20 messages per month}",
                "{family: mixture, parts: [{share: 25 %, users: 9 messages per month},"
                        + " {share: 75 %, users: 2 messages per month}]}",
                "{family: limited, wanted: {family: log-normal, mu: 2, sigma: 1}, limit: 40 messages per month}");
    }

    @ParameterizedTest
    @MethodSource("usages")
    void usage_roundTrips(String usage) {
        assertRoundTrip(
                Samples.SMALL.replace("      churn:", "      usage:\n        messages: " + usage + "\n      churn:"));
    }

    private static void assertRoundTrip(String text) {
        ScenarioFile file = FILES.read("any.yaml", text);
        assertThat(file).isNotEqualTo(FILES.read("small.yaml", Samples.SMALL));
        for (Format format : Format.values()) {
            String name = format == Format.JSON ? "any.json" : "any.yaml";
            assertThat(FILES.read(name, FILES.write(file, format))).isEqualTo(file);
        }
    }

    /** What is put in the place of what, and the report. */
    static List<List<String>> mistakes() {
        return List.of(
                List.of(
                        "share: 10 %",
                        "shere: 10 %",
                        "clip.yaml:7:7: product.segments.plus.shere: unknown key 'shere', did you mean 'share'?, in a segment"),
                List.of(
                        "share: 10 %",
                        "share: ten",
                        "clip.yaml:7:14: product.segments.plus.share: must be a share from 0 % to 100 % such as 15 %, was 'ten': it has a percent sign"),
                List.of(
                        "share: 10 %",
                        "share: 0.1",
                        "clip.yaml:7:14: product.segments.plus.share: must say its unit, as a share from 0 % to 100 % such as 15 %, was the number 0.1"),
                List.of(
                        "share: 10 %",
                        "share: 300 %",
                        "clip.yaml:7:14: product.segments.plus.share: must be a share from 0 % to 100 % such as 15 %, was '300 %': it lies from 0 % to 100 %"),
                List.of(
                        "price: 9.99 USD per month",
                        "price: 9.99",
                        "clip.yaml:9:16: product.segments.plus.plan.price: must say its unit, as a price such as 9.99 USD per month, was the number 9.99"),
                List.of(
                        "9.99 USD per month",
                        "9.99 EUR per month",
                        "clip.yaml:9:9: product.segments.plus.plan: amounts must be in one currency, were in USD and EUR"),
                List.of(
                        "price: 9.99 USD per month",
                        "price: 9.99 USD per month\n        price: 1 USD per month",
                        "clip.yaml:10:9: product.segments.plus.plan.price: key 'price' is given twice, first at line 9, column 9"),
                List.of(
                        "churn: 6 % per month",
                        "retention: {family: geometrik, churn: 6 % per month}",
                        "clip.yaml:10:27: product.segments.plus.retention.family: unknown retention curve 'geometrik', did you mean 'geometric'?"),
                List.of(
                        "churn: 6 % per month",
                        "retention: {family: log-normal, mu: 2, sigma: -1}",
                        "clip.yaml:10:53: product.segments.plus.retention.sigma: sigma must be positive and finite, was -1.0"),
                List.of(
                        "churn: 6 % per month",
                        "usage: {}",
                        "clip.yaml:7:7: product.segments.plus: must say churn, or retention; said none of them"),
                List.of(
                        "months: 12",
                        "months: 12 USD",
                        "clip.yaml:13:11: business.months: must be a whole number, without quotes and units, was the text '12 USD'"),
                List.of(
                        "start: 2027-01",
                        "start: 2027-13",
                        "clip.yaml:12:10: business.start: must be a month such as 2027-01, was '2027-13': it is written as in the example"),
                List.of(
                        "solvent 1",
                        "solvent 9",
                        "clip.yaml:1:9: format: unknown format 'solvent 9', did you mean 'solvent 1'?"),
                List.of(
                        "currency: USD",
                        "currency: DOLLAR",
                        "clip.yaml:2:11: currency: must be a currency such as USD, was 'DOLLAR': a currency is a code of three capital letters, such as USD"),
                List.of(
                        "months: 12",
                        "months: 12\n  shocks: {cut: {kind: price-change, segment: pluss, from: 2027-03, factor: 0.8}}",
                        "clip.yaml:14:47: business.shocks.cut.segment: unknown segment 'pluss', did you mean 'plus'?"),
                List.of(
                        "months: 12",
                        "months: 12\nstudy: 3",
                        "clip.yaml:14:8: study: must be a study, an object with [inputs, outputs], was the number 3"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistake_isReportedAtItsPlace(List<String> mistake) {
        assertThat(Samples.SMALL).contains(mistake.get(0));
        String text = Samples.SMALL.replace(mistake.get(0), mistake.get(1));
        MalformedFileException refused =
                catchThrowableOfType(MalformedFileException.class, () -> FILES.read("clip.yaml", text));
        assertThat(refused).isNotNull();
        assertThat(refused.problems().stream().map(Object::toString)).containsExactly(mistake.get(2));
    }

    @Test
    void severalMistakes_areInOneReport() {
        String text = Samples.SMALL
                .replace("6 % per month", "6")
                .replace("share: 10 %", "share: 300 %")
                .replace("months: 12", "months: x");
        assertThatThrownBy(() -> FILES.read("clip.yaml", text))
                .isInstanceOf(MalformedFileException.class)
                .satisfies(
                        e -> assertThat(((MalformedFileException) e).problems()).hasSize(3));
    }

    @Test
    void reference_namesEveryKind() {
        assertThat(FILES.reference()).contains("shifted beta-geometric", "market-exit", "per-unit", "migration");
    }
}
