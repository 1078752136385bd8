package dev.solvent.examples.cases;

import static dev.solvent.claims.audit.Expression.read;
import static dev.solvent.claims.audit.Expression.value;

import dev.solvent.claims.Claim;
import dev.solvent.display.Mark;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.examples.casebook.Stated;
import dev.solvent.internal.Text;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Span;
import dev.solvent.study.Input;

/** S20: how fast a model loses its share. */
public final class ShareDecay implements Case {

    @Override
    public String id() {
        return "S20";
    }

    @Override
    public String title() {
        return "Kling, Runway, DeepSeek, Jimeng: how long does a share last?";
    }

    @Override
    public String question() {
        return "How fast does a model that leads lose its share, beside the time marketing takes to return?";
    }

    @Override
    public void work(CaseSheet sheet) {
        Claim peak = sheet.takes("S000-068");
        Claim later = sheet.takes("S000-069");
        int days = (int) sheet.assumes(
                new Assumption("days between the two shares", 74, 70, 80, "days", "Mid-February to the end of April."));
        double kept = later.number() / peak.number();
        sheet.atMost(
                "s20.change",
                kept - 1,
                "of the share",
                new Stated(sheet.takes("S000-070").high() / 100, 0, java.util.Optional.of("S000-070")));
        GrowthRate decay = GrowthRate.multiplying(kept, new Span(days, Period.DAY));
        double half = sheet.derives("s20.deepseekHalfLife", decay.periodsTo(0.5).orElseThrow(), "days");
        sheet.derives("s20.decay", -decay.continuous(), "per day");
        sheet.derives(
                "s20.deepseek share after 180d from 7%",
                peak.number() * decay.factorAfter(new Span(180, Period.DAY).in(Period.MONTH)), "% of messages");
        sheet.derives(
                "s25.jimeng monthly",
                GrowthRate.perYear(sheet.takes("S000-087").asFraction())
                        .in(Period.MONTH)
                        .growth(),
                "per month");
        sheet.computes("s20.videoMarket", read("S001-001", "money/year").dividedBy(value("S000-027")), "USD per year");
        sheet.computes(
                "s20.rest if Runway has the lower share",
                value("S000-027").plus(value("S000-030")).complement(),
                "of the market");
        sheet.computes(
                "s20.rest if Runway has the higher share",
                value("S000-027").plus(value("S000-085")).complement(),
                "of the market");
        Input<Double> first = sheet.varies(new Assumption(
                "share at the peak", peak.number(), 6.5, 7.5, "% of messages", "Half a unit of the last digit."));
        Input<Double> last = sheet.varies(new Assumption(
                "share later", later.number(), 2.5, 3.5, "% of messages", "Half a unit of the last digit."));
        sheet.shows(
                sheet.explores(
                        "s20.halfLife",
                        "days",
                        x -> GrowthRate.multiplying(x.of(last) / x.of(first), new Span(days, Period.DAY))
                                .periodsTo(0.5)
                                .orElseThrow(),
                        first,
                        last),
                "half-life of a share",
                Mark.at("from the shares as printed", half));
        sheet.concludes("A leading model loses half its share in " + Text.significant(half, 2)
                + " days. Marketing that takes twenty months to return (case S4 at the best margin) meets a share that has halved ten"
                + " times. The two shares of Runway make two markets; no model may use both.");
    }
}
