package dev.solvent.examples.cases;

import static dev.solvent.claims.audit.Expression.exactly;
import static dev.solvent.claims.audit.Expression.ratio;
import static dev.solvent.claims.audit.Expression.value;

import dev.solvent.claims.Claim;
import dev.solvent.claims.audit.Expression;
import dev.solvent.decision.GoalSeek;
import dev.solvent.display.Mark;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.examples.casebook.Stated;
import dev.solvent.internal.Text;
import dev.solvent.retention.ActivityFamily;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.study.Input;
import dev.solvent.study.Lever;

/** S6: a competitor with more users, better retention and a higher pay rate. */
public final class CharacterAgainstTalkie implements Case {

    @Override
    public String id() {
        return "S6";
    }

    @Override
    public String title() {
        return "Character.AI against Talkie: users, retention or pay rate?";
    }

    @Override
    public String question() {
        return "What makes the lead of the competitor, and how much more can it pay for a user?";
    }

    private static final int MONTH_DAYS = 30;

    @Override
    public void work(CaseSheet sheet) {
        Expression payRate = ratio("S000-083", "S000-084");
        sheet.computes("s6.payerRatio", value("S000-082").times(payRate), "ratio");
        sheet.assumes(new Assumption(
                "revenue per payer, over Talkie's",
                1,
                0.1,
                1.5,
                "ratio",
                "Equal; what is reported elsewhere suggests a sixth."));
        double perInstall =
                sheet.computes("s6.ltvPerInstallRatio", value("S000-062").times(payRate), "ratio");
        sheet.atMost(
                "s6.d1OfTheMultiple",
                sheet.takes("S000-062").number() * sheet.takes("S000-025").asFraction(),
                "of sign-ups",
                new Stated(1, 0, java.util.Optional.of("S000-062")));
        sheet.computes("s6.maxD1multiple", exactly(1).dividedBy(value("S000-025")), "ratio");
        Claim bound = sheet.takes("S000-021");
        double month = ActivityFamily.POWER_LAW
                .through(1, sheet.takes("S000-025").asShare())
                .withActiveDays(MONTH_DAYS, bound.high())
                .activeShare(MONTH_DAYS);
        double wanted = sheet.derives("s6.caiD30", sheet.takes("S000-062").number() * month, "of sign-ups");
        double firstDay = sheet.takes("S000-026").asFraction();
        double exponent = GoalSeek.vary(Lever.between("exponent", 0.01, 2))
                .until(b -> RetentionCurve.powerLaw(firstDay, b).survival(MONTH_DAYS))
                .is(wanted)
                .orElseThrow();
        sheet.derives("s6.caiB with D1=.5732", exponent, "exponent");
        Input<Double> arppu = sheet.varies("revenue per payer, over Talkie's");
        Input<Double> retention = sheet.varies(new Assumption(
                "lifetime over Talkie's",
                sheet.takes("S000-062").number(),
                1.37,
                2.35,
                "ratio",
                "From the gap of the first day alone to the stated multiple at its rounding edge."));
        double payers =
                sheet.takes("S000-083").asFraction() / sheet.takes("S000-084").asFraction();
        sheet.shows(
                sheet.explores(
                        "s6.ltvPerInstall",
                        "times Talkie's",
                        x -> payers * x.of(arppu) * x.of(retention),
                        arppu,
                        retention),
                "value of an install",
                Mark.at("at the middle of the assumptions", perInstall));
        sheet.concludes("Per install the competitor earns " + Text.significant(perInstall, 3)
                + " times as much and can pay that much more for one: an auction that Talkie cannot win. The multiple of"
                + " retention cannot be of the first day, where it would leave almost nobody out; of day 30 it means "
                + Text.significant(100 * wanted, 3) + " %. Most of the lead is pay rate and retention, not users.");
    }
}
