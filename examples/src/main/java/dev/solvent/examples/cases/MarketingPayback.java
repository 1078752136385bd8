package dev.solvent.examples.cases;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.claims.Claim;
import dev.solvent.display.Mark;
import dev.solvent.economics.metrics.CacPayback;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.examples.casebook.Stated;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.study.Input;

/** S4: how long until a marketing dollar of 2024 returns. */
public final class MarketingPayback implements Case {

    @Override
    public String id() {
        return "S4";
    }

    @Override
    public String title() {
        return "Marketing above revenue: when does a dollar come back?";
    }

    @Override
    public String question() {
        return "How many months until a marketing dollar of 2024 returns as gross profit, and how slowly must users"
                + " leave for that?";
    }

    @Override
    public void work(CaseSheet sheet) {
        Money spent = sheet.takes("S000-017").asMoney();
        Claim stated = sheet.takes("S000-042");
        sheet.compares(
                "s4.smRatio",
                spent.ratioTo(sheet.takes("S000-041").asMoney()),
                "of revenue",
                new Stated(stated.asFraction(), 0.0012, Stated.fraction(stated).claim()));
        sheet.assumes(new Assumption(
                "revenue that marketing brought", 1, 0.5, 1, "of revenue", "All of it: the best case for marketing."));
        double sameYear = sheet.derives(
                "s4.revPerSMdollar.2024", sheet.takes("S000-041").asMoney().ratioTo(spent), "USD a year per USD");
        MoneyRate later = sheet.takes("S000-004").asMoney().over(months(9));
        double optimistic = sheet.derives(
                "s4.revPerSMdollar.9M25ann/2024", later.in(Period.YEAR).money().ratioTo(spent), "USD a year per USD");
        double industry = 1 / (sheet.takes("S000-043").high() / 100);
        double realised = sheet.takes("S000-020").asFraction();
        for (double margin : new double[] {realised, 0.25, 0.55, 0.7}) {
            String key = " GM=" + Text.significant(margin, 3);
            returns(sheet, "", key, sameYear, margin);
            returns(sheet, "(optimistic)", key, optimistic, margin);
            sheet.derives("s4.paybackMonths(industry 50%)" + key, payback(industry, margin), "months");
        }
        Money needed = usd(1).dividedBy(realised);
        sheet.derives("s4.lifetimeRevenuePerSMdollar for LTV=CAC at 4.7%", needed.amount(), "USD");
        sheet.derives("s4. for 3:1", needed.times(3).amount(), "USD");
        explore(sheet, sameYear, optimistic, payback(industry, 0.25));
        boolean never = paybackOf(sameYear, sheet.takes("S000-019").asFraction())
                .monthsOnGrossProfit()
                .isEmpty();
        sheet.concludes("At the realised margin a dollar takes " + Text.significant(payback(sameYear, realised) / 12, 2)
                + " years" + (never ? ", at the one of the year before it never came back" : "")
                + ". Even at the margin of software no more than " + Text.significant(100 / payback(sameYear, 0.7), 2)
                + " % may leave a month, several times fewer than case S1 finds.");
    }

    /** Payback, and the churn whose mean lifetime is just that long. */
    private static void returns(CaseSheet sheet, String label, String key, double revenue, double margin) {
        double months = sheet.derives("s4.paybackMonths" + label + key, payback(revenue, margin), "months");
        String churn = label.isEmpty() ? "s4.maxMonthlyChurn" : "s4.maxMonthlyChurn(opt)";
        sheet.derives(churn + key, 1 / months, "of users a month");
    }

    private static void explore(CaseSheet sheet, double sameYear, double optimistic, double atVendors) {
        Input<Double> margin = sheet.varies(new Assumption(
                "gross margin", 0.25, 0.04, 0.7, "of revenue", "From the realised one to that of software."));
        Input<Double> revenue = sheet.varies(new Assumption(
                "revenue a year per marketing dollar",
                sameYear,
                sameYear / 2,
                optimistic,
                "USD",
                "From half of the year's revenue to all of the next year's."));
        sheet.shows(
                sheet.explores("s4.payback", "months", x -> payback(x.of(revenue), x.of(margin)), margin, revenue),
                "payback of a marketing dollar",
                Mark.at("at the marketing ratio of overseas vendors and a margin of 25 %", atVendors));
    }

    private static double payback(double revenueAYear, double margin) {
        return paybackOf(revenueAYear, margin).monthsOnGrossProfit().orElseThrow();
    }

    private static CacPayback paybackOf(double revenueAYear, double margin) {
        return new CacPayback(usd(1), usd(revenueAYear).per(Period.YEAR), margin, Rate.perMonth(0));
    }
}
