package dev.solvent.examples.cases;

import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.decision.GoalSeek;
import dev.solvent.display.Mark;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.study.Input;
import dev.solvent.study.Lever;

/** S10: what AI and SaaS companies can pay for a customer. */
public final class AffordableCac implements Case {

    @Override
    public String id() {
        return "S10";
    }

    @Override
    public String title() {
        return "Gross margins of AI and SaaS: what may a customer cost?";
    }

    @Override
    public String question() {
        return "How much less can a company pay for a customer whose gross margin bears compute?";
    }

    @Override
    public void work(CaseSheet sheet) {
        double ai = sheet.takes("S002-024").low() / 100;
        double aiHigh = sheet.takes("S002-024").high() / 100;
        double saasHigh = sheet.takes("S002-025").high() / 100;
        double saas = (sheet.takes("S002-025").low() / 100 + saasHigh) / 2;
        double middle = (ai + aiHigh) / 2;
        double arpa = sheet.assumes(new Assumption(
                "revenue of a customer", 100, 20, 500, "USD per month", "A round figure; every ratio is free of it."));
        double churn = sheet.assumes(
                new Assumption("churn", 0.03, 0.01, 0.05, "per month", "Common in subscriptions of small businesses."));
        double wanted = sheet.assumes(
                new Assumption("lifetime value over acquisition cost", 3, 3, 5, "ratio", "The rule of the trade."));
        for (double margin : new double[] {ai, middle, aiHigh, saas, saasHigh}) {
            UnitEconomics user = user(arpa, margin, churn);
            String key = " GM=" + Text.significant(margin, 3);
            sheet.offers("customer" + key, user);
            Money cac = user.affordableCac(wanted);
            sheet.derives("s10.cacMax ARPA100 c3%" + key, cac.amount(), "USD");
            sheet.derives(
                    "s10.payback at that CAC" + key, user.simplePayback(cac).orElseThrow(), "months");
        }
        double target = user(arpa, saas, churn).affordableCac(wanted).amount();
        double same = GoalSeek.vary(Lever.between("churn", 0.001, 0.1))
                .until(x -> user(arpa, middle, x).affordableCac(wanted).amount())
                .is(target)
                .orElseThrow();
        sheet.derives("s10.churn to match SaaS70 with AI55", same, "per month");
        Input<Double> margin = sheet.varies(
                new Assumption("gross margin of an AI company", middle, ai, aiHigh, "of revenue", "The stated range."));
        Input<Double> leaving = sheet.varies("churn");
        sheet.shows(
                sheet.explores(
                        "s10.affordableCac",
                        "USD",
                        x -> user(arpa, x.of(margin), x.of(leaving))
                                .affordableCac(wanted)
                                .amount(),
                        margin,
                        leaving),
                "affordable cost of a customer",
                Mark.at("of a SaaS company", target));
        sheet.concludes("An AI company can pay " + Text.significant(100 * middle / saas, 3)
                + " % of what a SaaS company can, and keeps up only if " + Text.significant(100 * same, 3)
                + " % leave a month instead of "
                + Text.significant(100 * churn, 2)
                + " %. Payback at that cost is the same for every margin; churn matters more than margin.");
    }

    private static UnitEconomics user(double arpa, double margin, double churn) {
        return UnitEconomics.ofAverages(
                usd(arpa).per(Period.MONTH), margin, RetentionCurve.geometric(Rate.perMonth(churn)));
    }
}
