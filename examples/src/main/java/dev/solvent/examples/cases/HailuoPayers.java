package dev.solvent.examples.cases;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.claims.Claim;
import dev.solvent.display.Mark;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.examples.casebook.Stated;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.study.Input;

/** S5: what a revenue per payer over nine months says about how long payers stay. */
public final class HailuoPayers implements Case {

    @Override
    public String id() {
        return "S5";
    }

    @Override
    public String title() {
        return "Hailuo: payers and what they are worth, from one ARPU";
    }

    @Override
    public String question() {
        return "What monthly retention of payers does the stated revenue per payer imply, and what is a payer worth?";
    }

    private static final int WINDOW_MONTHS = 9;
    private static final EvenPayers PAYERS = new EvenPayers(WINDOW_MONTHS);

    @Override
    public void work(CaseSheet sheet) {
        Claim arpu = sheet.takes("S000-031");
        sheet.assumes(new Assumption(
                "months that the ARPU covers",
                WINDOW_MONTHS,
                1,
                12,
                "months",
                "The only reading that closes with the revenue."));
        MoneyRate revenue = sheet.takes("S000-016")
                .asShare()
                .of(sheet.takes("S000-004").asMoney())
                .over(months(WINDOW_MONTHS));
        sheet.derives("s5.payers", revenue.over(months(WINDOW_MONTHS)).ratioTo(arpu.asMoney()), "payers");
        sheet.derives(
                "s5.arppuMonth",
                arpu.asMoney().over(months(WINDOW_MONTHS)).money().amount(),
                "USD per month");
        sheet.atMost(
                "s5.webShare",
                sheet.takes("S001-002")
                        .asMoney()
                        .ratioTo(revenue.in(Period.YEAR).money()),
                "of revenue a year",
                new Stated(1, 0, java.util.Optional.of("S001-002")));
        sheet.assumes(new Assumption(
                "arrival of payers", 1, 1, 1, "uniform", "Payers come evenly over the nine months and pay at once."));
        double most = sheet.derives(
                "s5.maxPaidMonthsUniform", PAYERS.paidMonths(RetentionCurve.geometric(Rate.perMonth(0))), "months");
        sheet.derives("s5.noChurnArppu at 9.99", usd(9.99).times(most).amount(), "USD");
        double low = ltv(sheet, arpu.asMoney(), 28);
        double high = ltv(sheet, arpu.asMoney(), 12);
        ltv(sheet, arpu.asMoney(), 15);
        ltv(sheet, arpu.asMoney(), 20);
        Input<Double> price = sheet.varies(new Assumption(
                "price that a payer pays a month", 15, 12, 28, "USD", "Plans from 9.99 to 199.99, blended."));
        double target = arpu.number();
        sheet.shows(
                sheet.explores("s5.revLTV", "USD", x -> lifetimeRevenue(target, x.of(price)), price),
                "lifetime revenue of a payer",
                Mark.at("stated revenue per payer in nine months", target));
        sheet.concludes(
                "Without churn the cheapest plan cannot reach the ARPU, so payers buy more than that. A blended price of 12"
                        + " or 28 dollars, both plausible, moves the lifetime revenue from " + Text.significant(high, 3)
                        + " to "
                        + Text.significant(low, 3) + " dollars: the value of a payer has not been shown.");
    }

    private static double ltv(CaseSheet sheet, Money arpu, double price) {
        String key = " p=" + Text.significant(price, 2);
        RetentionCurve curve = PAYERS.staying(arpu.amount(), price);
        sheet.derives("s5.monthlyRetention" + key, curve.survival(1), "of payers");
        sheet.derives("s5.lifetimeMonths" + key, curve.lifetimeMonths(), "months");
        UnitEconomics payer = payer(arpu.amount(), price);
        sheet.offers("payer" + key, payer);
        return sheet.derives("s5.revLTV" + key, payer.revenueLtv().amount(), "USD");
    }

    private static double lifetimeRevenue(double arpu, double price) {
        return payer(arpu, price).revenueLtv().amount();
    }

    private static UnitEconomics payer(double arpu, double price) {
        return UnitEconomics.ofAverages(usd(price).per(Period.MONTH), 1, PAYERS.staying(arpu, price));
    }
}
