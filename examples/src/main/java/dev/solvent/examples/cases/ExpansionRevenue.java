package dev.solvent.examples.cases;

import static dev.solvent.claims.audit.Expression.exactly;
import static dev.solvent.claims.audit.Expression.value;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.economics.metrics.CustomerAcquisition;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.internal.Text;
import dev.solvent.study.Input;

/** S17: what orders of existing customers are worth. */
public final class ExpansionRevenue implements Case {

    @Override
    public String id() {
        return "S17";
    }

    @Override
    public String title() {
        return "Salesforce: a third of orders from customers one has";
    }

    @Override
    public String question() {
        return "What does it save, and add, when part of new orders needs no new customer?";
    }

    @Override
    public void work(CaseSheet sheet) {
        double cost = sheet.assumes(new Assumption(
                "cost of an order of an existing customer",
                0,
                0,
                0.2,
                "of one of a new customer",
                "Close to nothing."));
        double share = sheet.takes("S000-033").asFraction();
        double ratio = sheet.derives("s17.cacRatio", blended(share, cost), "of the cost of a new customer");
        double multiplier = sheet.computes(
                "s17.ltvMultiplier", exactly(1).dividedBy(value("S000-033").complement()), "times");
        Input<Double> price = sheet.varies("cost of an order of an existing customer");
        Input<Double> part = sheet.varies(new Assumption(
                "share of such orders",
                share,
                0.1,
                0.4,
                "of orders",
                "Around the stated one; MiniMax has perhaps none."));
        sheet.shows(
                sheet.explores(
                        "s17.cac", "of the cost of a new customer", x -> blended(x.of(part), x.of(price)), price, part),
                "cost of a customer, orders of old ones included");
        sheet.concludes("An order costs " + Text.significant(100 * ratio, 2)
                + " % of what a new customer does, and a customer is worth " + Text.significant(multiplier, 3)
                + " times as much: the value of keeping revenue, not only logos.");
    }

    private static double blended(double share, double cost) {
        return new CustomerAcquisition(usd(1 - share + share * cost), 1).cac().orElseThrow();
    }
}
