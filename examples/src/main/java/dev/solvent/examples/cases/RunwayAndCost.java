package dev.solvent.examples.cases;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.years;

import dev.solvent.display.Mark;
import dev.solvent.economics.metrics.Runway;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Money;
import dev.solvent.study.Input;

/** S19: a cheaper model as runway. */
public final class RunwayAndCost implements Case {

    @Override
    public String id() {
        return "S19";
    }

    @Override
    public String title() {
        return "Haiper, Vidu, Pika: cheaper compute or more money?";
    }

    @Override
    public String question() {
        return "How much longer does the money last if the unit cost halves?";
    }

    @Override
    public void work(CaseSheet sheet) {
        Money cash = sheet.takes("S004-006").asMoney();
        Money burn = cash.over(years((int) sheet.takes("S004-014").number())).perMonth();
        double cut = sheet.takes("S004-025").asFraction();
        sheet.assumes(
                new Assumption("share of compute in the burn", 0.5, 0.3, 0.8, "of burn", "Shown at 30, 50 and 80 %."));
        sheet.derives("s19.haiperBurn24", burn.amount(), "USD per month");
        double least = 0;
        double most = 0;
        for (double share : new double[] {0.3, 0.5, 0.8}) {
            most = sheet.derives(
                    "s19.runway if compute share " + Text.significant(share, 1),
                    months(cash, burn, share * cut),
                    "months");
            least = least == 0 ? most : least;
        }
        Input<Double> share = sheet.varies("share of compute in the burn");
        Input<Double> reached = sheet.varies(
                new Assumption("part of the cut that is reached", 0.7, 0.2, 1, "of the goal", "A goal, not a result."));
        sheet.shows(
                sheet.explores(
                        "s19.runway",
                        "months",
                        x -> months(cash, burn, x.of(share) * cut * x.of(reached)),
                        share,
                        reached),
                "runway",
                Mark.at("without the cut", months(cash, burn, 0)));
        sheet.concludes("Halving the unit cost stretches two years to " + Text.significant(least, 3) + " to "
                + Text.significant(most, 3)
                + " months, as compute is a third or most of the burn: worth as much as a round, without dilution.");
    }

    private static double months(Money cash, Money burn, double saved) {
        return Runway.flat(cash, burn.times(1 - saved)).months().orElseThrow();
    }
}
