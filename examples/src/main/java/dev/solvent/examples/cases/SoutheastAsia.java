package dev.solvent.examples.cases;

import static dev.solvent.claims.audit.Expression.exactly;
import static dev.solvent.claims.audit.Expression.ratio;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.display.Mark;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Share;
import dev.solvent.study.Input;
import java.util.List;

/** S11: what a local way to pay is worth. */
public final class SoutheastAsia implements Case {

    @Override
    public String id() {
        return "S11";
    }

    @Override
    public String title() {
        return "Southeast Asia: what is a local payment method worth?";
    }

    @Override
    public String question() {
        return "What does the lower conversion cost, and what may a local payment method cost?";
    }

    @Override
    public void work(CaseSheet sheet) {
        Share here = sheet.takes("S000-076").asShare();
        Share industry = sheet.takes("S000-077").asShare();
        double uplift =
                sheet.computes("s11.uplift", ratio("S000-077", "S000-076").minus(exactly(1)), "more payers");
        sheet.assumes(new Assumption(
                "price of an install", 0.5, 0.3, 1, "USD", "Usual in the region; shown at 0.3, 0.5 and 1."));
        double ltv =
                sheet.assumes(new Assumption("value of a payer", 10, 5, 30, "USD", "Gross profit over the lifetime."));
        for (String cpi : List.of("0.3", "0.5", "1.0")) {
            cac(sheet, "1.2%", cpi, here);
            cac(sheet, "3.5%", cpi, industry);
        }
        double users = 1e6;
        double won = industry.of(users) - here.of(users);
        double budget = sheet.derives(
                "s11.localisationBudget per 1M users LTV10", usd(ltv).times(won).amount(), "USD");
        Input<Double> worth = sheet.varies("value of a payer");
        Input<Double> reached = sheet.varies(new Assumption(
                "part of the gap that payment closes",
                0.5,
                0.1,
                1,
                "of the gap",
                "The text lays all of it to payment."));
        sheet.shows(
                sheet.explores(
                        "s11.budget",
                        "USD per million users",
                        x -> usd(x.of(worth)).times(won * x.of(reached)).amount(),
                        worth,
                        reached),
                "budget for local payment",
                Mark.at("if all of them are reached", budget));
        sheet.concludes("Local payment can bring " + Text.significant(100 * uplift, 3)
                + " % more payers from the same users, worth up to " + Text.significant(budget / 1000, 3)
                + " thousand dollars per million of them.");
    }

    private static void cac(CaseSheet sheet, String key, String cpi, Share conversion) {
        Money payer = usd(Double.parseDouble(cpi)).dividedBy(conversion.fraction());
        sheet.derives("s11.cacPerPayer " + key + " cpi=" + cpi, payer.amount(), "USD");
    }
}
