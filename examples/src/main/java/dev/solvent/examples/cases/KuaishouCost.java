package dev.solvent.examples.cases;

import static dev.solvent.claims.audit.Expression.ratio;
import static dev.solvent.claims.audit.Expression.value;
import static dev.solvent.quantity.Quantities.cny;

import dev.solvent.claims.Claim;
import dev.solvent.claims.audit.Expression;
import dev.solvent.display.Mark;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.examples.casebook.Stated;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Period;
import dev.solvent.study.Input;

/** S23: AI that lowers cost beside AI that sells. */
public final class KuaishouCost implements Case {

    @Override
    public String id() {
        return "S23";
    }

    @Override
    public String title() {
        return "Kuaishou: AI as a cost lever";
    }

    @Override
    public String question() {
        return "Does AI pay at Kuaishou through cost or through what Kling sells?";
    }

    @Override
    public void work(CaseSheet sheet) {
        sheet.computes("s22.dauMau", ratio("S003-018", "S003-020"), "of monthly users");
        Expression before = value("S003-013").dividedBy(value("S003-014").growthFactor());
        Expression profitBefore = value("S003-015").dividedBy(value("S003-016").growthFactor());
        double marginBefore = sheet.computes("s22.opMargin 9M23", profitBefore.dividedBy(before), "of revenue");
        double margin = sheet.computes("s22.opMargin 9M24", ratio("S003-015", "S003-013"), "of revenue");
        sheet.computes(
                "s22.incrementalOpMargin",
                value("S003-015")
                        .minus(profitBefore)
                        .dividedBy(value("S003-013").minus(before)),
                "of further revenue");
        Claim change = sheet.takes("S003-026");
        double people =
                sheet.takes("S003-025").number() - sheet.takes("S003-022").number();
        sheet.compares("s23.employees", people, "persons", Stated.number(change));
        double cost = sheet.assumes(new Assumption(
                "cost of an employee", 500e3, 300e3, 700e3, "CNY per year", "Loaded, large internet company."));
        double saving = sheet.derives("s23.saving", cny(cost).times(-people).amount(), "CNY per year");
        double kling = sheet.takes("S003-007")
                .asMoneyPerMonth()
                .in(Period.YEAR)
                .money()
                .amount();
        sheet.derives("s23.klingBillings", kling, "CNY per year");
        Input<Double> loaded = sheet.varies("cost of an employee");
        Input<Double> through = sheet.varies(new Assumption(
                "part of the cut that AI made possible",
                0.3,
                0,
                0.8,
                "of it",
                "The text infers it; nothing shows it."));
        sheet.shows(
                sheet.explores(
                        "s23.savingOverKling",
                        "times Kling's billings",
                        x -> x.of(loaded) * -people * x.of(through) / kling,
                        loaded,
                        through),
                "what the cut of staff saves",
                Mark.at("as much as Kling bills", 1));
        sheet.concludes("The operating margin went from " + Text.significant(100 * marginBefore, 2) + " to "
                + Text.significant(100 * margin, 3)
                + " %. The staff that left saves " + Text.significant(saving / 1e6, 3) + " million yuan a year, beside "
                + Text.significant(kling / 1e6, 3)
                + " million that Kling bills: in 2024 AI paid as a cost lever if a seventh of the cut is owed to it.");
    }
}
