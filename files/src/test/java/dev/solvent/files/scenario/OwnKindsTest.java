package dev.solvent.files.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.compute.CostItem;
import dev.solvent.files.document.Format;
import dev.solvent.files.mapping.Form;
import dev.solvent.files.mapping.FormTable;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.files.mapping.UnwritableException;
import dev.solvent.files.source.MalformedFileException;
import dev.solvent.pricing.Charge;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Quantities;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Shock;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import java.time.YearMonth;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Charges, costs and shocks of the caller's own take part by name, and only by name. */
class OwnKindsTest {

    private static final String TEXT = Samples.SMALL
                    .replace(
                            "    price: 9.99 USD per month\n",
                            "    charges:\n          tip: {kind: tip, amount: 2 USD}\n")
                    .replace(
                            "business:\n",
                            "  compute:\n    - cost: {kind: licence, meter: images, each: 0.5 USD}\nbusiness:\n")
            + "  shocks:\n    power cut: {kind: outage, at: 2027-05}\n";

    private static final Catalogue OWN =
            Catalogue.standard().withCharge(Tip.form()).withCost(Licence.form()).withShock(Outage.form());

    /** Each user gives the same. */
    private record Tip(String label, Money amount) implements Charge {

        static Form<Tip> form() {
            FormTable<Tip> table = Form.of("tip", Tip.class, "Each user gives the same.");
            var amount = table.required("amount", UnitKinds.MONEY, Tip::amount, "of a month");
            return table.makes(said -> new Tip(said.name(), said.get(amount)));
        }

        @Override
        public Money revenue(ToDoubleFunction<Meter> units) {
            return amount;
        }

        @Override
        public Money expectedRevenue(Usage usage) {
            return amount;
        }
    }

    /** Each unit is paid to the owner of a right. */
    private record Licence(Meter meter, Money each) implements CostItem {

        static Form<Licence> form() {
            FormTable<Licence> table = Form.of("licence", Licence.class, "Each unit is paid to the owner of a right.");
            var meter = table.required("meter", UnitKinds.METER, Licence::meter, "what is counted");
            var each = table.required("each", UnitKinds.MONEY, Licence::each, "of a unit");
            return table.makes(said -> new Licence(said.get(meter), said.get(each)));
        }

        @Override
        public String label() {
            return "licence";
        }

        @Override
        public Money unitCost() {
            return each;
        }
    }

    /** Nobody signs up in one month. */
    private record Outage(String label, YearMonth at) implements Shock {

        static Form<Outage> form() {
            FormTable<Outage> table = Form.of("outage", Outage.class, "Nobody signs up in one month.");
            var at = table.required("at", UnitKinds.MONTH, Outage::at, "when");
            return table.makes(said -> new Outage(said.name(), said.get(at)));
        }

        @Override
        public double signUpFactor(YearMonth month) {
            return month.equals(at) ? 0 : 1;
        }
    }

    @Test
    void ofTheCallersOwn_areReadAndWritten() {
        ScenarioFiles files = ScenarioFiles.standard().with(OWN);
        ScenarioFile file = files.read("own.yaml", TEXT);
        Scenario scenario = file.scenario().orElseThrow();
        assertThat(file.product().segment("plus").plan().charges()).contains(new Tip("tip", Quantities.usd(2)));
        assertThat(file.product().compute().orElseThrow().lines().get(0).item())
                .isEqualTo(new Licence(Meter.IMAGES, Quantities.usd(0.5)));
        assertThat(scenario.shocks()).containsExactly(new Outage("power cut", YearMonth.of(2027, 5)));
        for (Format format : Format.values()) {
            String text = files.write(file, format);
            ScenarioFile again = files.read("own." + format.name().toLowerCase(Locale.ROOT), text);
            assertThat(again).isEqualTo(file);
            assertThat(files.write(again, format)).isEqualTo(text);
        }
        assertThat(files.schema()).contains("\"tip\"", "\"licence\"", "\"outage\"");
    }

    @Test
    void ofTheCallersOwn_withoutTheCatalogue_areUnknownEach() {
        assertThatThrownBy(() -> ScenarioFiles.standard().read("own.yaml", TEXT))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("product.segments.plus.plan.charges.tip.kind: unknown charge")
                .hasMessageContaining("product.compute[0].cost.kind: unknown")
                .hasMessageContaining("business.shocks['power cut'].kind: unknown shock");
    }

    @Test
    void withoutAForm_areRefusedInWritingWithWhatToDo() {
        ScenarioFile file = ScenarioFiles.standard().read("small.yaml", Samples.SMALL);
        Shock nameless = () -> "strike";
        Scenario struck = file.scenario().orElseThrow().shock(nameless);
        assertThatThrownBy(() -> ScenarioFiles.standard().write(ScenarioFile.of(struck), Format.YAML))
                .isInstanceOf(UnwritableException.class)
                .hasMessageContaining("business.shocks.strike")
                .hasMessageContaining("no file says a shock of")
                .hasMessageContaining("catalogue");
    }
}
