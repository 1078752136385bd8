package dev.solvent.examples.cases;

import static dev.solvent.claims.audit.Expression.ratio;

import dev.solvent.decision.GoalSeek;
import dev.solvent.display.Mark;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.study.Input;
import dev.solvent.study.Lever;

/** S15: what a point of first-day retention is worth. */
public final class FirstDayWorth implements Case {

    @Override
    public String id() {
        return "S15";
    }

    @Override
    public String title() {
        return "Maoxiang and Xingye: what is a first-day point worth?";
    }

    @Override
    public String question() {
        return "How many more active days does the better first day bring, under the same shape of decay?";
    }

    private static final int MONTH_DAYS = 30;
    private static final int YEAR_DAYS = 365;

    @Override
    public void work(CaseSheet sheet) {
        double better = sheet.takes("S000-026").asFraction();
        double worse = sheet.takes("S000-025").asFraction();
        double bound = sheet.takes("S000-021").high();
        sheet.assumes(new Assumption(
                "shape of decay", 1, 1, 1, "the same", "The exponent that meets the bound on active days, for both."));
        double exponent = exponent(worse, bound);
        sheet.derives("s15.exponent", exponent, "exponent");
        double geometric = sheet.derives("s15.geometric", lifetime(better) / lifetime(worse), "ratio");
        double month = sheet.derives("s15.powerlaw30", ratio(better, worse, exponent, MONTH_DAYS), "ratio");
        sheet.derives("s15.powerlaw365", ratio(better, worse, exponent, YEAR_DAYS), "ratio");
        sheet.derives("s15.perPoint", (month - 1) / (100 * (better - worse)), "of active days per point");
        Input<Double> days = sheet.varies(new Assumption(
                "active days of a month", bound - 0.5, 3.5, bound, "days", "The document has only the bound."));
        sheet.shows(
                sheet.explores(
                        "s15.year",
                        "times the active days of a year",
                        x -> ratio(better, worse, exponent(worse, x.of(days)), YEAR_DAYS),
                        days),
                "worth of the better first day",
                Mark.at("under geometric decay, for ever", geometric));
        sheet.concludes("The better first day brings " + Text.significant(100 * (month - 1), 2)
                + " % more active days in a month under a power law, "
                + Text.significant(100 * (geometric - 1), 2)
                + " % for ever under geometric decay: a point is worth about two per cent of the value of a user, to be weighed against"
                + " what a point costs to build.");
    }

    /** A use of the curves in days: the period here is a day. */
    private static double exponent(double firstDay, double activeDays) {
        return GoalSeek.vary(Lever.between("exponent", 0.01, 5))
                .until(b -> RetentionCurve.powerLaw(firstDay, b).expectedMonths(MONTH_DAYS))
                .is(activeDays)
                .orElseThrow();
    }

    private static double ratio(double better, double worse, double exponent, int days) {
        return RetentionCurve.powerLaw(better, exponent).expectedMonths(days)
                / RetentionCurve.powerLaw(worse, exponent).expectedMonths(days);
    }

    private static double lifetime(double firstDay) {
        return RetentionCurve.geometric(Rate.perMonth(1 - firstDay)).lifetimeMonths();
    }
}
