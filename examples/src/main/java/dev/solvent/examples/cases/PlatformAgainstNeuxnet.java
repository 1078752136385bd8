package dev.solvent.examples.cases;

import static dev.solvent.claims.audit.Expression.exactly;
import static dev.solvent.claims.audit.Expression.value;

import dev.solvent.claims.audit.Expression;
import dev.solvent.display.Mark;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.study.Input;

/** S8: a price cut and a churn without a period, beside a sticky competitor. */
public final class PlatformAgainstNeuxnet implements Case {

    @Override
    public String id() {
        return "S8";
    }

    @Override
    public String title() {
        return "MiniMax open platform against Neuxnet: what is sticky worth?";
    }

    @Override
    public String question() {
        return "What do the price cut and the churn do to revenue and lifetime value, and does it matter whether the"
                + " churn is of a month?";
    }

    @Override
    public void work(CaseSheet sheet) {
        Expression left =
                value("S000-072").growthFactor().times(value("S000-073").complement());
        sheet.computes("s8.revFactor", left, "of revenue");
        double volume =
                sheet.computes("s8.volForRevenue", exactly(1).dividedBy(left).minus(exactly(1)), "more volume");
        sheet.assumes(new Assumption(
                "unit cost of the platform",
                1 - sheet.takes("X3-005").asFraction(),
                0.25,
                0.5,
                "of the old price",
                "From the gross margin of the prospectus, outside the documents."));
        Expression margin = value("S000-072").asNumber().plus(value("X3-005").asNumber());
        sheet.computes(
                "s8.volForGrossProfit m=.306",
                value("X3-005")
                        .dividedBy(margin.times(value("S000-073").complement()))
                        .minus(exactly(1)),
                "more volume");
        double churn = sheet.takes("S000-073").asFraction();
        double cost = sheet.takes("X3-005").asFraction();
        Rate quarterly = Rate.perQuarter(churn);
        sheet.derives("s8.annualRetention.q", quarterly.in(Period.YEAR).complement(), "of customers");
        sheet.derives(
                "s8.annualRetention.m", Rate.perMonth(churn).in(Period.YEAR).complement(), "of customers");
        double perQuarter = ltv(sheet, "MiniMax GM .694 q", cost, quarterly);
        double perMonth = ltv(sheet, "MiniMax GM .694 m", cost, Rate.perMonth(churn));
        double perYear = ltv(sheet, "MiniMax GM .694 y", cost, Rate.perYear(churn));
        Rate lost = Rate.perYear(1 - sheet.takes("S000-074").low() / 100);
        double neuxnet = ltv(sheet, "Neuxnet", sheet.takes("S000-036").low() / 100, lost);
        sheet.derives("s8.minimaxGMneeded to match Neuxnet (q)", cost * neuxnet / perQuarter, "of revenue");
        sheet.derives("s8.churnEqualToRenewal", lost.in(Period.QUARTER).probability(), "per quarter");
        Input<Double> uncertain = sheet.varies(new Assumption(
                "churn of the platform in a quarter",
                churn,
                0.03,
                0.24,
                "of customers",
                "From the annual to the monthly reading."));
        Input<Double> gross = sheet.varies(new Assumption(
                "gross margin of the platform",
                cost,
                0.5,
                0.75,
                "of revenue",
                "Unit cost of 25 to 50 % of the price."));
        sheet.shows(
                sheet.explores(
                        "s8.ltvPerAnnualRevenue",
                        "years of revenue",
                        x -> worth(x.of(gross), Rate.perQuarter(x.of(uncertain))),
                        uncertain,
                        gross),
                "value of a customer",
                Mark.at("churn read as monthly", perMonth),
                Mark.at("as quarterly", perQuarter),
                Mark.at("as yearly", perYear),
                Mark.at("Neuxnet", neuxnet));
        sheet.concludes("To hold revenue takes " + Text.significant(100 * volume, 3)
                + " % more volume from those who stay. A customer is worth " + Text.significant(perMonth, 2) + ", "
                + Text.significant(perQuarter, 2) + " or " + Text.significant(perYear, 2)
                + " years of revenue as the churn is of a month, a quarter or a year, beside "
                + Text.significant(neuxnet, 2)
                + " at Neuxnet: the verdict turns with a period that the text does not state.");
    }

    private static double ltv(CaseSheet sheet, String key, double margin, Rate churn) {
        return sheet.derives("s8.ltvPerAnnualRevenue " + key, worth(margin, churn), "years of revenue");
    }

    /** Gross profit of a customer who renews by the year, in years of revenue; a period of the curve is a year. */
    private static double worth(double margin, Rate churn) {
        Rate yearly = churn.in(Period.YEAR);
        return margin
                * RetentionCurve.geometric(Rate.perMonth(yearly.probability())).lifetimeMonths();
    }
}
