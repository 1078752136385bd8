package dev.solvent.examples.cases;

import static dev.solvent.claims.audit.Expression.ratio;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.display.Mark;
import dev.solvent.economics.metrics.CustomerAcquisition;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.examples.casebook.Stated;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Period;
import dev.solvent.study.Input;

/** S18: a viral effect as acquisition. */
public final class Virality implements Case {

    @Override
    public String id() {
        return "S18";
    }

    @Override
    public String title() {
        return "PixVerse: what is a viral effect worth?";
    }

    @Override
    public String question() {
        return "How many payers does a hundred million impressions bring, at no cost of media?";
    }

    @Override
    public void work(CaseSheet sheet) {
        double seen = sheet.takes("S001-011").low();
        double clicks =
                sheet.assumes(new Assumption("clicks", 0.01, 0.003, 0.03, "of impressions", "Organic short video."));
        double signUps = sheet.assumes(new Assumption("sign-ups", 0.2, 0.1, 0.4, "of clicks", "A free product."));
        double pay =
                sheet.assumes(new Assumption("payers", 0.02, 0.01, 0.04, "of sign-ups", "Consumer subscriptions."));
        double price = sheet.assumes(new Assumption("price", 10, 5, 15, "USD per month", "Entry plan."));
        double payers = sheet.derives("s18.payers", seen * clicks * signUps * pay, "payers");
        double arr = sheet.derives(
                "s18.arr",
                usd(price)
                        .times(payers)
                        .per(Period.MONTH)
                        .in(Period.YEAR)
                        .money()
                        .amount(),
                "USD per year");
        sheet.derives("s18.cac", new CustomerAcquisition(usd(0), payers).cac().orElseThrow(), "USD");
        double coverage = sheet.assumes(new Assumption(
                "revenue over cost", 0.9, 0.8, 1, "ratio", "\"The great majority of cost\" is all that is said."));
        sheet.atMost("s18.coverage", coverage, "revenue over cost", Stated.high(sheet.takes("S001-004")));
        sheet.computes("s18.visits a month, if since launch", ratio("S004-010", "S004-009"), "visits per month");
        Input<Double> click = sheet.varies("clicks");
        Input<Double> join = sheet.varies("sign-ups");
        Input<Double> convert = sheet.varies("payers");
        sheet.shows(
                sheet.explores(
                        "s18.range",
                        "payers",
                        x -> seen * x.of(click) * x.of(join) * x.of(convert),
                        click,
                        join,
                        convert),
                "payers that one effect brings",
                Mark.at("as assumed", payers));
        sheet.concludes(
                "One effect brings " + Text.significant(payers, 2) + " payers and " + Text.significant(arr / 1000, 3)
                        + " thousand dollars a year for nothing. It takes about twenty a year for a run rate of ten million, so virality opens a"
                        + " market and does not carry it.");
    }
}
