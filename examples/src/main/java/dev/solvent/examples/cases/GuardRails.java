package dev.solvent.examples.cases;

import static dev.solvent.claims.audit.Expression.exactly;
import static dev.solvent.claims.audit.Expression.growth;
import static dev.solvent.claims.audit.Expression.product;
import static dev.solvent.claims.audit.Expression.value;

import dev.solvent.claims.Claim;
import dev.solvent.claims.audit.Expression;
import dev.solvent.display.IntervalBar;
import dev.solvent.display.Pictures;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.examples.casebook.Stated;
import dev.solvent.internal.Text;

/** S24: what others earn, as bands to compare with. */
public final class GuardRails implements Case {

    @Override
    public String id() {
        return "S24";
    }

    @Override
    public String title() {
        return "Benchmarks: which bands should a plan be compared with?";
    }

    @Override
    public String question() {
        return "What do vendors, clouds and markets earn and hold, and which of these figures is fit for a benchmark?";
    }

    @Override
    public void work(CaseSheet sheet) {
        sheet.computes("s24.adobe", product("S000-088", "S000-089"), "USD per year");
        sheet.computes("s24.aliyunGrowth", growth("S002-020", "S002-022"), "per year");
        Expression market =
                value("S000-057").dividedBy(value("S000-058").growthFactor().power(9));
        double back = sheet.computes("s24.market2024", market, "USD");
        sheet.computes(
                "s24.paretoExponent",
                exactly(1)
                        .dividedBy(exactly(1)
                                .minus(value("S000-060")
                                        .ofAWhole()
                                        .log()
                                        .dividedBy(value("S000-059").log()))),
                "exponent");
        Claim openAi = sheet.takes("S000-053");
        sheet.atLeast(
                "s24.marketHoldsOpenAi",
                back,
                "USD per year",
                new Stated(openAi.low(), 0, java.util.Optional.of(openAi.id())));
        Claim operating = sheet.takes("S000-052");
        sheet.atMost(
                "s24.netWithinOperating",
                sheet.takes("S000-050").asFraction(),
                "of revenue",
                Stated.fraction(operating));
        double marketing = sheet.takes("S000-017")
                .asMoney()
                .ratioTo(sheet.takes("S000-041").asMoney());
        sheet.derives("s24.marketing2024", marketing, "of revenue");
        sheet.derives(
                "s24.marketingTimesVendors",
                marketing / (sheet.takes("S000-043").high() / 100),
                "times the most of overseas vendors");
        double research = sheet.takes("S000-048")
                .asMoney()
                .ratioTo(sheet.takes("S000-004").asMoney());
        sheet.derives(
                "s24.researchTimesVendors", research / sheet.takes("S000-051").asFraction(), "times");
        Claim vendors = sheet.takes("S000-043");
        sheet.shows(
                Pictures.bars(
                        "MiniMax beside the bands of overseas vendors",
                        "% of revenue",
                        new IntervalBar("sales and marketing, 2024", 0, 100 * marketing, vendors.high()),
                        IntervalBar.of("research and development, nine months of 2025", 100 * research),
                        IntervalBar.of(
                                "research and development of overseas vendors",
                                100 * sheet.takes("S000-051").asFraction())),
                "Bars are MiniMax unless they say otherwise; the whisker ends at the most that vendors spend.");
        sheet.concludes(
                "Marketing below half of revenue, R&D of an eighth and an operating margin of a sixth are the bands; MiniMax is outside"
                        + " each. The market of 2024 (" + Text.significant(back / 1e9, 2)
                        + " billion dollars) is smaller than the run rate stated for OpenAI, and a net margin above the operating one needs a"
                        + " reason: two figures that no plan should lean on.");
    }
}
