package dev.solvent.examples.cases;

import static dev.solvent.claims.audit.Expression.difference;
import static dev.solvent.claims.audit.Expression.exactly;
import static dev.solvent.claims.audit.Expression.ratio;
import static dev.solvent.claims.audit.Expression.value;

import dev.solvent.claims.audit.Expression;
import dev.solvent.display.Mark;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.examples.casebook.Exploration;
import dev.solvent.internal.Text;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.study.Input;

/** S22: a forecast from two growth rates, and what came. */
public final class QuarterlyPath implements Case {

    @Override
    public String id() {
        return "S22";
    }

    @Override
    public String title() {
        return "MiniMax by quarter: did the slow-down last?";
    }

    @Override
    public String question() {
        return "What did two growth rates suggest for the last quarter of 2025, and what came?";
    }

    @Override
    public void work(CaseSheet sheet) {
        Expression second = value("S000-045").growthFactor();
        Expression third = second.times(value("S000-044").growthFactor());
        Expression first = value("S000-004")
                .asTotal()
                .dividedBy(exactly(1).plus(second.asNumber()).plus(third));
        sheet.computes("s23.q1", first, "USD");
        sheet.computes("s23.q2", first.times(second), "USD");
        double quarter = sheet.computes("s23.q3", first.times(third), "USD");
        double decay = sheet.computes("s23.growth decay ratio", ratio("S000-044", "S000-045"), "ratio");
        sheet.assumes(new Assumption(
                "decay of growth",
                1,
                1,
                1,
                "the same again",
                "The growth of the next quarter falls by the same ratio."));
        double growth = sheet.takes("S000-044").asFraction();
        double forecast = sheet.derives("s23.Q4 forecast geometric-decay growth", next(quarter, growth, decay), "USD");
        double actual = sheet.computes("s23.Q4 actual external", difference("X3-004", "S000-004"), "USD");
        double came = sheet.derives("s23.Q4 QoQ external", actual / quarter - 1, "per quarter");
        sheet.computes(
                "s23.lastQuarter2024, at least",
                value("S000-041")
                        .asTotal()
                        .minus(value("S000-004")
                                .asTotal()
                                .dividedBy(value("S000-005").growthFactor())),
                "USD");
        Input<Double> ratio = sheet.varies(new Assumption(
                "ratio of one growth to the one before", decay, 0.2, 1.5, "ratio", "One observation of it."));
        Exploration range = sheet.explores("s23.forecast", "USD", x -> next(quarter, growth, x.of(ratio)), ratio);
        sheet.shows(
                range, "revenue of the next quarter", Mark.at("as forecast", forecast), Mark.at("what came", actual));
        sheet.concludes("Two growth rates forecast " + Text.significant(forecast / 1e6, 3) + " million, "
                + Text.significant(range.p10() / 1e6, 3)
                + " to " + Text.significant(range.p90() / 1e6, 3) + " if one does not trust their ratio; "
                + Text.significant(actual / 1e6, 3)
                + " came, " + Text.significant(100 * came, 3)
                + " % more than the quarter before. The slow-down did not last: one ratio is no law.");
    }

    private static double next(double quarter, double growth, double decay) {
        return GrowthRate.perQuarter(growth * decay).factorAfter(3) * quarter;
    }
}
