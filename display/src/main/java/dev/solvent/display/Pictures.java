package dev.solvent.display;

import dev.solvent.economics.Breakdown;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;
import dev.solvent.retention.ActivityCurve;
import dev.solvent.retention.CohortTable;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.retention.fit.RetentionFit;
import dev.solvent.retention.fit.RetentionFits;
import dev.solvent.retention.purchases.PurchaseModel;
import dev.solvent.retention.purchases.TransactionLog;
import dev.solvent.retention.survival.KaplanMeier;
import dev.solvent.study.Outcome;
import dev.solvent.study.Output;
import dev.solvent.study.Result;
import dev.solvent.study.Tornado;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * A picture of a result, one line each. Titles say what is shown; {@link Picture#titled} says it in other words.
 *
 * @since 0.1.0
 */
public final class Pictures {

    private Pictures() {}

    /**
     * Retention curves side by side.
     *
     * @param months  last age shown, at least 1
     * @param curves  at least one
     * @return lines over age
     */
    public static Picture retention(int months, RetentionCurve... curves) {
        return RetentionPictures.curves(months, List.of(curves));
    }

    /**
     * A fitted curve with its 90 % interval, and the data that it was fitted to.
     *
     * @param fit  converged
     * @param table  the data
     * @return a line in a band, and points
     */
    public static Picture retention(RetentionFit fit, CohortTable table) {
        return RetentionPictures.fit(fit, table);
    }

    /**
     * The best six of the fitted families that converged, and the data.
     *
     * @param fits  at least one converged
     * @param table  the data
     * @return lines and points
     */
    public static Picture retention(RetentionFits fits, CohortTable table) {
        return RetentionPictures.fits(fits, table);
    }

    /**
     * The share still there as estimated from tenures, with pointwise 95 % intervals.
     *
     * @param estimate  by Kaplan and Meier
     * @return steps in a band
     */
    public static Picture retention(KaplanMeier estimate) {
        return RetentionPictures.estimate(estimate);
    }

    /**
     * Shares of sign-ups that are active, by day.
     *
     * @param days  last day shown, at least 1
     * @param curves  at least one
     * @return lines over days since sign-up
     */
    public static Picture activity(int days, ActivityCurve... curves) {
        return RetentionPictures.activity(days, List.of(curves));
    }

    /**
     * The retention triangle: the share of each cohort still there at each age.
     *
     * @param table  counts by cohort and age
     * @return a heat map with numbers
     */
    public static Picture triangle(CohortTable table) {
        return GridPictures.triangle(table);
    }

    /**
     * Where two levers reach a goal.
     *
     * @param grid  probabilities
     * @return a heat map with numbers and a border around the feasible part
     */
    public static Picture feasibility(FeasibilityGrid grid) {
        return GridPictures.feasibility(grid);
    }

    /**
     * The running sum of contributions of a user against what it took to win them, with the payback; without discount, as payback
     * counts.
     *
     * @param user  the economics
     * @param cac  cost of winning a user, at least 0
     * @return a line, a level and a mark
     */
    public static Picture payback(UnitEconomics user, Money cac) {
        return MoneyPictures.payback(user, cac);
    }

    /**
     * A headline number and its parts, each bar beginning where the one before ended.
     *
     * @param breakdown  such as {@code user.marginWaterfall()}
     * @return bars with numbers
     */
    public static Picture waterfall(Breakdown breakdown) {
        return MoneyPictures.waterfall(breakdown);
    }

    /**
     * What each user brings in a settled month, from the lightest to the heaviest, and which of them bring a loss.
     *
     * @param user  whose users differ on at most one meter
     * @return an area above and below zero
     * @throws IllegalStateException if users differ on more than one meter
     */
    public static Picture margins(UnitEconomics user) {
        return MoneyPictures.margins(user);
    }

    /**
     * What a figure was in every draw of a study.
     *
     * @param result  of at least 20 draws
     * @param unit  of the figure
     * @return a histogram with quantiles
     */
    public static Picture distribution(Result result, String unit) {
        return StudyPictures.distribution(result, unit);
    }

    /**
     * A monthly figure of a study: median, the middle half and nine tenths of the draws.
     *
     * @param outcome  what the study found
     * @param output  monthly
     * @param start  month of its first value
     * @param unit  of the figure
     * @return a fan
     */
    public static Picture fan(Outcome outcome, Output<?> output, YearMonth start, String unit) {
        return StudyPictures.fan(outcome, output, start, unit);
    }

    /**
     * A fan from quantiles of each month.
     *
     * @param label  what the figure is
     * @param unit  of the figure
     * @param start  month of the first values
     * @param quantiles  from probability to values; pairs around 0.5 become bands, others lines
     * @return a fan
     */
    public static Picture fan(String label, String unit, YearMonth start, Map<Double, Series> quantiles) {
        return StudyPictures.fan(label, unit, start, quantiles);
    }

    /**
     * How far an output moves with each input.
     *
     * @param tornado  of a study
     * @param unit  of the output
     * @return bars, the widest first
     */
    public static Picture tornado(Tornado tornado, String unit) {
        return StudyPictures.tornado(tornado, unit);
    }

    /**
     * Shares of the variance of an output by input: first-order indices, and total ones below them.
     *
     * @param output  what varies
     * @param first  first-order index of each input
     * @param total  total index of the same inputs in the same order; may be empty
     * @return bars with intervals
     */
    public static Picture indices(String output, List<IntervalBar> first, List<IntervalBar> total) {
        return StudyPictures.indices(output, first, total);
    }

    /**
     * Figures month by month.
     *
     * @param title  what they are
     * @param series  at least one, of one unit
     * @return lines over calendar months
     */
    public static Picture months(String title, MonthlySeries... series) {
        return MonthPictures.lines(title, List.of(series));
    }

    /**
     * What each cohort adds to a figure, month by month.
     *
     * @param title  what the sum is
     * @param cohorts  oldest first, of one unit, none negative
     * @return areas on top of each other
     */
    public static Picture cohortStack(String title, List<MonthlySeries> cohorts) {
        return MonthPictures.stack(title, cohorts);
    }

    /**
     * Repeat purchases of all customers since the first purchase, as they were and as a model expects them.
     *
     * @param log  all purchases
     * @param model  fitted to the purchases until some day
     * @param window  how the model counts, and until when
     * @return two lines and the end of what the model saw
     */
    public static Picture tracking(TransactionLog log, PurchaseModel model, TrackingWindow window) {
        return TrackingPictures.cumulative(log, model, window);
    }

    /**
     * The same per unit of time.
     *
     * @param log  all purchases
     * @param model  fitted to the purchases until some day
     * @param window  how the model counts, and until when
     * @return two lines and the end of what the model saw
     */
    public static Picture trackingByPeriod(TransactionLog log, PurchaseModel model, TrackingWindow window) {
        return TrackingPictures.incremental(log, model, window);
    }
}
