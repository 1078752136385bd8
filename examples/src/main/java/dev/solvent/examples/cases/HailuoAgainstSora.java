package dev.solvent.examples.cases;

import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.usage.Meter.VIDEO;

import dev.solvent.claims.Claim;
import dev.solvent.compute.ComputeCost;
import dev.solvent.display.LineChart;
import dev.solvent.economics.Margin;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.examples.casebook.Stated;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** S2: what a unit cost of a tenth to a sixth of Sora's allows. Targets are ratios, whatever a second costs Sora. */
public final class HailuoAgainstSora implements Case {

    private static final String FRACTION = "fraction of price";
    private static final String OF_SORA = "of Sora's cost";

    @Override
    public String id() {
        return "S2";
    }

    @Override
    public String title() {
        return "Hailuo and Vidu against Sora: at what price is there a margin?";
    }

    @Override
    public String question() {
        return "At a tenth to a sixth of Sora's cost for the same seconds, which prices leave a margin, and why is the realised"
                + " margin so thin?";
    }

    @Override
    public void work(CaseSheet sheet) {
        Claim ratio = sheet.takes("S001-010");
        double cheapest = ratio.low();
        double dearest = 1.0 / 6;
        sheet.compares("s2.costRatio.high", dearest, OF_SORA, new Stated(ratio.high(), 5e-7, Optional.of(ratio.id())));
        double soraPerSecond = sheet.assumes(
                new Assumption(
                        "what a second of video costs Sora",
                        0.05,
                        0.007,
                        0.10,
                        "USD per second",
                        "Below, an estimate of seconds per GPU-hour; above, the resale price of Sora 2. No ratio below depends on it."));
        ComputeCost sora = ComputeCost.perSecond(VIDEO, price(soraPerSecond).usd());
        Map<String, ComputeCost> costs = Map.of("k=0.1000", sora.times(cheapest), "k=0.1667", sora.times(dearest));
        for (String label : List.of("k=0.1000", "k=0.1667")) {
            ComputeCost cost = costs.getOrDefault(label, sora);
            ratios(sheet, label, sora.unitCost(VIDEO), cost);
            margins(sheet, label, sora.unitCost(VIDEO), cost);
            explainRealised(sheet, label, sora.unitCost(VIDEO), cost);
        }
        picture(sheet, sora, cheapest, dearest);
        fleet(sheet);
        double free = Margin.of(sora.unitCost(VIDEO).times(0.4), sora.times(cheapest))
                .freeUnitsPerPaidFor(sheet.takes("S000-020").asFraction());
        sheet.concludes(
                "The advantage is pricing power, not a margin. At a tenth of Sora's cost a price of a quarter of that cost"
                        + " still leaves 60 %, at a sixth it takes 42 % of it. That the realised margin is "
                        + Text.percent(sheet.takes("S000-020").asFraction())
                        + " means the advantage is spent: at 40 % of Sora's cost it takes " + Text.significant(free, 3)
                        + " free seconds behind every paid one to explain it, before any store fee.");
    }

    /** Prices as a fraction of Sora's cost at which a target margin is reached. */
    private static void ratios(CaseSheet sheet, String label, Money sora, ComputeCost cost) {
        Claim ai = sheet.takes("S002-024");
        Claim saas = sheet.takes("S002-025");
        double realised = sheet.takes("S000-020").asFraction();
        List<Double> targets = List.of(
                realised,
                ai.low() / 100,
                (ai.low() + ai.high()) / 200,
                ai.high() / 100,
                (saas.low() + saas.high()) / 200,
                saas.high() / 100);
        for (double target : targets) {
            double fraction = Margin.priceFor(target, cost).ratioTo(sora);
            sheet.derives("s2.priceFraction " + label + " GM=" + Text.significant(target, 3), fraction, OF_SORA);
        }
        Money breakEven = Margin.of(sora, cost).breakEvenPrice();
        sheet.derives("s2.breakEvenPrice " + label, breakEven.ratioTo(sora), OF_SORA);
        sheet.derives("s2.costSaving " + label, Margin.of(sora, cost).grossMargin(), OF_SORA);
    }

    /** Margins at prices given as a fraction of Sora's cost; at a sixth none is negative. */
    private static void margins(CaseSheet sheet, String label, Money sora, ComputeCost cost) {
        for (double fraction : new double[] {0.2, 0.25, 0.5, 1.0}) {
            double margin = Margin.of(sora.times(fraction), cost).grossMargin();
            sheet.derives("s2.GM " + label + " price=" + fraction, margin, FRACTION);
        }
        sheet.atLeast(
                "s2.GM " + label + " price=1/6",
                Margin.of(sora.times(1.0 / 6), cost).grossMargin(),
                FRACTION,
                new Stated(0, 1e-12, Optional.of("S001-010")));
    }

    private static void picture(CaseSheet sheet, ComputeCost sora, double cheapest, double dearest) {
        Series prices = Series.generate(91, i -> 10 + i);
        LineChart chart = LineChart.titled("At what price is there a margin?")
                .x("price of a second", "% of what it costs Sora")
                .y("gross margin", "% of price")
                .yBetween(-100, 100);
        for (double ratio : new double[] {cheapest, dearest}) {
            chart = chart.line(
                    "at " + Text.significant(100 * ratio, 3) + " % of Sora's cost",
                    prices,
                    prices.map(price -> 100
                            * Margin.of(sora.unitCost(VIDEO).times(price / 100), sora.times(ratio))
                                    .grossMargin()));
        }
        sheet.shows(
                chart.level("realised margin", 100 * sheet.takes("S000-020").asFraction())
                        .picture(),
                "Where a line crosses the realised margin, the whole advantage in cost has been given away in the price.");
    }

    /** What would explain the realised margin: seconds given away behind each that is sold. */
    private static void explainRealised(CaseSheet sheet, String label, Money sora, ComputeCost cost) {
        double realised = sheet.takes("S000-020").asFraction();
        if (label.equals("k=0.1000")) {
            assumePrices(sheet);
        }
        sheet.derives(
                "s2.freePerPaid.nofee f=.4 " + label,
                Margin.of(sora.times(0.4), cost).freeUnitsPerPaidFor(realised),
                "free per paid second");
        Margin listed = Margin.of(Money.of(0.045, sora.currency()), cost).withStoreCommission(0.15);
        sheet.derives(
                "s2.freePerPaid " + label + " p=.045 fee=.15 cS=.05",
                listed.freeUnitsPerPaidFor(realised),
                "free per paid second");
        sheet.derives(
                "s2.GM " + label + " p=.045 fee=.15 3 free per paid",
                listed.withFreeUnitsPerPaid(3).grossMargin(),
                FRACTION);
    }

    private static void assumePrices(CaseSheet sheet) {
        Claim listed = sheet.takes("X10-001");
        sheet.assumes(new Assumption(
                "Hailuo's price of a second",
                0.045,
                listed.low(),
                listed.high(),
                "USD per second",
                "Between the list price of a 768p clip and that of the later model; from outside the documents."));
        sheet.assumes(new Assumption(
                "store and payment fee", 0.15, 0.03, 0.30, "of price", "3 % on the web, up to 30 % in an app store."));
    }

    /** Where the lower end of Sora's cost comes from: an illustration, no target depends on it. */
    private static void fleet(CaseSheet sheet) {
        double secondsPerGpuHour = sheet.takes("X9-001").number() * 60;
        sheet.assumes(new Assumption(
                "price of a GPU-hour",
                2.5,
                2,
                4,
                "USD per GPU-hour",
                "Rented H100, 2024 to 2025; shown at 2, 2.5 and 4."));
        for (String perHour : List.of("2.0", "2.5", "4.0")) {
            ComputeCost rented = ComputeCost.gpuFleet(VIDEO, price(perHour).usd(), secondsPerGpuHour, 1);
            sheet.derives(
                    "s2.soraCostPerSec gpu=" + perHour, rented.unitCost(VIDEO).amount(), "USD per second");
        }
    }
}
