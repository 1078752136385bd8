package dev.solvent.examples.cases;

import dev.solvent.decision.GoalSeek;
import dev.solvent.display.Mark;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.examples.casebook.Stated;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.study.Input;
import dev.solvent.study.Lever;

/** S21: used twice, then deleted. */
public final class NoveltyDecay implements Case {

    @Override
    public String id() {
        return "S21";
    }

    @Override
    public String title() {
        return "Novelty: use it twice, then delete it";
    }

    @Override
    public String question() {
        return "If users use such an app twice, how many ever come to a fifth use, and what does that leave to "
                + "sell?";
    }

    @Override
    public void work(CaseSheet sheet) {
        double mean = sheet.takes("S004-004").number();
        sheet.assumes(new Assumption(
                "uses of a user",
                1,
                1,
                1,
                "geometric",
                "Every use is as likely to be the last; a period of the curve is a use."));
        double goes = GoalSeek.vary(Lever.between("chance to stop after a use", 0.01, 1))
                .until(x -> uses(x).lifetimeMonths())
                .is(mean)
                .orElseThrow();
        double again = sheet.derives("s26.continuation p", uses(goes).survival(1), "chance of one more use");
        sheet.derives("s21.meanUses", uses(goes).lifetimeMonths(), "uses");
        double fifth = sheet.derives("s26.P(>=5 uses)", uses(goes).survival(4), "of users");
        sheet.atLeast(
                "s21.leaveEarly",
                1 - uses(goes).survival(2),
                "of users",
                new Stated(sheet.takes("S000-098").low() / 100, 0, java.util.Optional.of("S000-098")));
        sheet.atLeast(
                "s21.neverPay",
                1 - fifth,
                "of users",
                new Stated(sheet.takes("S003-033").low() / 100, 0, java.util.Optional.of("S003-033")));
        Input<Double> often = sheet.varies(new Assumption("mean uses", mean, 1.5, 4, "uses", "\"Twice\" is a saying."));
        sheet.shows(
                sheet.explores(
                        "s21.fifthUse", "of users", x -> uses(1 / x.of(often)).survival(4), often),
                "users who come a fifth time",
                Mark.at("at most, as stated", 1 - sheet.takes("S003-033").low() / 100));
        sheet.concludes("Half of the users come back after each use, so one in sixteen sees a fifth ("
                + Text.significant(100 * fifth, 3)
                + " %). A free quota of four uses gives away nearly all there is; what can be sold is sold early, to few. Chance of one"
                + " more use: " + Text.significant(again, 2) + ".");
    }

    private static RetentionCurve uses(double stop) {
        return RetentionCurve.geometric(Rate.perMonth(stop));
    }
}
