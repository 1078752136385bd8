package dev.solvent.examples.cases;

import static dev.solvent.claims.audit.Expression.value;
import static dev.solvent.quantity.Quantities.cny;
import static dev.solvent.quantity.Quantities.months;

import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.internal.Text;
import dev.solvent.quantity.ExchangeRate;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Quantities;
import dev.solvent.study.Input;

/** S9: a model that sells credits, from ten million yuan a month to a hundred million dollars a year. */
public final class KlingCredits implements Case {

    @Override
    public String id() {
        return "S9";
    }

    @Override
    public String title() {
        return "Kling: does a credit model scale?";
    }

    @Override
    public String question() {
        return "What does a user of Kling do and pay, and was it right in 2024 to see no business in it?";
    }

    @Override
    public void work(CaseSheet sheet) {
        Money billings = sheet.takes("S003-007").asMoneyPerMonth().perMonth();
        double fx =
                sheet.assumes(new Assumption("yuan per dollar", 7.1, 7.0, 7.3, "CNY per USD", "Market rate of 2024."));
        ExchangeRate rate = new ExchangeRate(Quantities.USD, Quantities.CNY, fx);
        double monthsOpen = sheet.assumes(new Assumption(
                "months since launch", 5.5, 5, 6, "months", "Launched in June 2024; from outside the documents."));
        int between = (int) sheet.assumes(
                new Assumption("months between the two observations", 9, 6, 9, "months", "Autumn 2024 to June 2025."));
        double users = sheet.takes("S003-006").number();
        double videos = sheet.takes("S003-004").number() / monthsOpen;
        sheet.derives("s9.arpmauCny", billings.dividedBy(users).amount(), "CNY per month");
        sheet.derives("s9.videosPerMauMonth(5.5mo)", videos / users, "videos");
        Money perVideo = billings.dividedBy(videos);
        sheet.derives("s9.cnyPerVideo", perVideo.amount(), "CNY");
        double usdPerVideo =
                sheet.derives("s9.usdPerVideo", perVideo.dividedBy(fx).amount(), "USD");
        sheet.derives("s9.usdPerSecond(5s)", usdPerVideo / 5, "USD");
        for (double plan : new double[] {60, 66, 100}) {
            double payers = sheet.derives(
                    "s9.payers at " + Text.significant(plan, 3) + " CNY", billings.ratioTo(cny(plan)), "payers");
            sheet.derives("s9.payRate at " + Text.significant(plan, 3), payers / users, "of monthly users");
        }
        sheet.assumes(new Assumption("plan", 66, 60, 100, "CNY per month", "Of memory; no source found."));
        Money later = sheet.takes("S001-001").asMoney();
        double multiple = sheet.derives("s9.growthMultiple", multiple(later, billings, fx), "times");
        sheet.derives(
                "s9.cmgr9", GrowthRate.multiplying(multiple, months(between)).growth(), "per month");
        sheet.derives("s9.cmgr7", GrowthRate.multiplying(multiple, months(7)).growth(), "per month");
        sheet.computes("s9.idle", value("S003-006").dividedBy(value("S003-003")), "active of ever registered");
        Input<Double> exchange = sheet.varies("yuan per dollar");
        Input<Double> time = sheet.varies("months between the two observations");
        sheet.shows(
                sheet.explores(
                        "s9.growth",
                        "per month",
                        x -> GrowthRate.multiplying(multiple(later, billings, x.of(exchange)), months(1))
                                        .continuous()
                                / x.of(time),
                        exchange,
                        time),
                "growth of the run rate");
        sheet.concludes("A clip brings " + Text.significant(usdPerVideo, 2)
                + " dollars, which bounds what it may cost. Seven of ten sign-ups are idle, yet a tenth of the active pay: a tool for"
                + " creators, not an app for all. From there the run rate grew " + Text.significant(multiple, 2)
                + " times; the forecast of a ceiling was wrong within a year. Converted at " + rate + ".");
    }

    private static double multiple(Money later, Money billings, double yuanPerDollar) {
        ExchangeRate rate = new ExchangeRate(Quantities.CNY, Quantities.USD, 1 / yuanPerDollar);
        return later.ratioTo(
                rate.convert(billings.per(Period.MONTH).in(Period.YEAR)).money());
    }
}
