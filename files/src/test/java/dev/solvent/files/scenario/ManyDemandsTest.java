package dev.solvent.files.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.files.mapping.Form;
import dev.solvent.files.mapping.FormTable;
import dev.solvent.files.source.MalformedFileException;
import dev.solvent.pricing.Charge;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Quantities;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** A valid file costs nothing to read, however often it asks for the same slow average. */
class ManyDemandsTest {

    private static final int DEMANDS = 200;

    /** Counts how often its average is asked for. */
    private record Counted(String label, AtomicInteger asked) implements Charge {

        static Form<Counted> form(AtomicInteger asked) {
            FormTable<Counted> table = Form.of("counted", Counted.class, "Counts how often its average is asked for.");
            return table.makes(said -> new Counted(said.name(), asked));
        }

        @Override
        public Money revenue(ToDoubleFunction<Meter> units) {
            return Quantities.usd(1);
        }

        @Override
        public Money expectedRevenue(Usage usage) {
            asked.incrementAndGet();
            return Quantities.usd(1);
        }
    }

    @Test
    void demandsOfASegment_askForItsAverageOnce() {
        AtomicInteger asked = new AtomicInteger();
        ScenarioFiles files = ScenarioFiles.standard().with(Catalogue.standard().withCharge(Counted.form(asked)));
        ScenarioFile file = files.read("many.yaml", text(1, "{kind: counted}", ""));
        assertThat(file.scenario().orElseThrow().behaviour().demands()).hasSize(DEMANDS);
        assertThat(asked).hasValue(1);
    }

    @Test
    void slowAveragesOfManySegments_areRefusedBeforeAnyIsWorkedOut() {
        AtomicInteger asked = new AtomicInteger();
        ScenarioFiles files = ScenarioFiles.standard().with(Catalogue.standard().withCharge(Counted.form(asked)));
        assertThat(files.read("two.yaml", text(Business.MOST_AVERAGES, "{kind: counted}", ""))
                        .scenario())
                .isPresent();
        asked.set(0);
        assertThatThrownBy(() -> files.read("many.yaml", text(Business.MOST_AVERAGES + 1, "{kind: counted}", "")))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining(
                        "must state their reference if there are more than 2, were 3, the first [s0, s1]");
        assertThatThrownBy(() -> files.read(
                        "free.yaml",
                        text(
                                Business.MOST_AVERAGES + 1,
                                "{kind: counted}, nothing: {kind: flat-fee, price: 0 USD per month}",
                                "")))
                .as("a fee of nothing is no fee")
                .hasMessageContaining("must state their reference");
        assertThat(asked).hasValue(0);
    }

    @Test
    void statedReferences_areTakenAsTheyAre() {
        AtomicInteger asked = new AtomicInteger();
        ScenarioFiles files = ScenarioFiles.standard().with(Catalogue.standard().withCharge(Counted.form(asked)));
        files.read("stated.yaml", text(20, "{kind: counted}", ", reference: {price: 5 USD per month}"));
        assertThat(asked).hasValue(0);
    }

    private static String text(int segments, String charge, String reference) {
        StringBuilder text = new StringBuilder("""
                format: solvent 1
                currency: USD
                meters: {clips: clip, songs: song}
                product:
                  name: Talk
                  segments:
                """);
        for (int i = 0; i < segments; i++) {
            text.append("    s")
                    .append(i)
                    .append(":\n      share: ")
                    .append(100.0 / segments)
                    .append(" %\n");
            text.append("      plan: {charges: {use: ").append(charge).append("}, spend-cap: 50 USD}\n");
            text.append("      usage: {clips: {family: gamma, mean: 22 clips per month, variation: 0.7},"
                    + " songs: {family: gamma, mean: 3 songs per month, variation: 0.7}}\n");
            text.append("      churn: 6 % per month\n");
        }
        text.append("business:\n  start: 2027-01\n  demands:\n");
        for (int i = 0; i < DEMANDS; i++) {
            text.append("    - {demand: {kind: elasticity, segment: s")
                    .append(i % segments)
                    .append(", of-price: {sign-ups: -1}}")
                    .append(reference)
                    .append("}\n");
        }
        return text.toString();
    }
}
