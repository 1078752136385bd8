package dev.solvent.examples.cases;

import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.display.Mark;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Money;
import dev.solvent.study.Input;
import java.util.List;

/** S16: chips are not the cost of a run. */
public final class TrainingCost implements Case {

    @Override
    public String id() {
        return "S16";
    }

    @Override
    public String title() {
        return "A month of 14,000 GPUs: what does training cost?";
    }

    @Override
    public String question() {
        return "What does the training run cost beside the value of its chips, and how much video repays it?";
    }

    private static final double HOURS_A_MONTH = 730;

    @Override
    public void work(CaseSheet sheet) {
        double gpus = sheet.takes("S004-015").number();
        Money chips = sheet.takes("S004-017").asMoney();
        double months = sheet.takes("S004-016").number();
        double hours = sheet.derives("s16.gpuHours", gpus * HOURS_A_MONTH * months, "GPU-hours");
        double rent =
                sheet.assumes(new Assumption("rent of a GPU", 2.5, 2, 4, "USD per hour", "Rented H100, 2024 to 2025."));
        double life = sheet.assumes(
                new Assumption("months over which chips are written off", 36, 24, 60, "months", "Three years."));
        double contribution = sheet.assumes(new Assumption(
                "contribution of a second of video", 0.05, 0.01, 0.06, "USD", "Price less cost of serving."));
        for (String price : List.of("2.0", "2.5", "4.0")) {
            sheet.derives(
                    "s16.runCost at " + price,
                    usd(Double.parseDouble(price)).times(hours).amount(),
                    "USD");
        }
        Money run = usd(rent).times(hours);
        sheet.derives("s16.capexDepreciation month (36m)", chips.dividedBy(life).amount(), "USD per month");
        double minutes = sheet.takes("X9-001").number();
        sheet.derives("s16.minutes where inference = training (5 min/h)", hours * minutes, "minutes of video");
        sheet.derives("s16.amort per sec over 1e9 s", run.dividedBy(1e9).amount(), "USD per second");
        double repaid =
                sheet.derives("s16.secondsToRecover 25.55M at .05 margin", run.ratioTo(usd(contribution)), "seconds");
        Input<Double> price = sheet.varies("rent of a GPU");
        Input<Double> gain = sheet.varies("contribution of a second of video");
        sheet.shows(
                sheet.explores(
                        "s16.seconds",
                        "seconds",
                        x -> usd(x.of(price)).times(hours).ratioTo(usd(x.of(gain))),
                        price,
                        gain),
                "seconds of video that repay a run",
                Mark.at("as assumed", repaid));
        double share = run.ratioTo(chips);
        double slow = aDay(sheet, "S003-001", repaid, sheet.takes("S003-001").high());
        double fast = aDay(sheet, "S000-056", repaid, sheet.takes("S000-056").low());
        sheet.concludes("The run costs " + Text.significant(100 * share, 2)
                + " % of what its chips are worth. It takes "
                + Text.significant(repaid / 1e6, 3)
                + " million seconds of video to repay, within the time until others have caught up "
                + Text.significant(slow / 1e6, 2) + " to " + Text.significant(fast / 1e6, 2) + " million a day.");
    }

    /** Video of a day if the run must be repaid before others have caught up. */
    private static double aDay(CaseSheet sheet, String claim, double seconds, double months) {
        return sheet.derives("s16.secondsADay " + claim, seconds / (months * HOURS_A_MONTH / 24), "seconds per day");
    }
}
