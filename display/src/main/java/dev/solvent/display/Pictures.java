package dev.solvent.display;

import dev.solvent.decision.FeasibilityMap;
import dev.solvent.economics.Breakdown;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.projection.Attribution;
import dev.solvent.projection.CohortValue;
import dev.solvent.projection.Column;
import dev.solvent.projection.Projection;
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
import dev.solvent.study.ShapleyEffects;
import dev.solvent.study.SobolIndices;
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
     * Where two levers keep all requirements: {@code Pictures.feasibility(GoalSeek.on(study).vary(price, quota)...map(9))}.
     *
     * @param map  of a study
     * @return a heat map with numbers and a border around the feasible part
     */
    public static Picture feasibility(FeasibilityMap map) {
        return GridPictures.feasibility(map);
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
     * From the revenue of all projected months to their operating result.
     *
     * @param projection  of a business
     * @return bars with numbers
     */
    public static Picture waterfall(Projection projection) {
        return ProjectionPictures.waterfall(projection);
    }

    /**
     * What changed a result from one projection to another: {@code Pictures.bridge(after.bridgeFrom(before).of(Measure.npv()))}.
     *
     * @param attribution  of a bridge
     * @return bars with numbers between before and after
     */
    public static Picture bridge(Attribution attribution) {
        return ProjectionPictures.bridge(attribution);
    }

    /**
     * What users won bring against what winning them takes, with the payback: {@code projection.averageCohort()}, or the cohort of
     * one month.
     *
     * @param cohort  of a projection
     * @return two lines and a mark
     */
    public static Picture payback(CohortValue cohort) {
        return ProjectionPictures.payback(cohort);
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
     * @param marks  figures to hold the draws against, such as a claim or a target
     * @return a histogram with quantiles
     */
    public static Picture distribution(Result result, String unit, Mark... marks) {
        return StudyPictures.distribution(result, unit, List.of(marks));
    }

    /**
     * What an output was in every draw of a study, in its unit.
     *
     * @param outcome  what the study found
     * @param output  of one figure
     * @param marks  figures to hold the draws against, such as a target
     * @return a histogram with quantiles
     */
    public static Picture distribution(Outcome outcome, Output<?> output, Mark... marks) {
        return distribution(outcome.of(output), outcome.unit(output), marks);
    }

    /**
     * How far an output moves with each input, in its unit; takes two runs of the study per input and one more.
     *
     * @param outcome  of a study whose inputs are independent
     * @param output  of one figure
     * @return bars, the widest first
     */
    public static Picture tornado(Outcome outcome, Output<?> output) {
        return tornado(outcome.study().tornado(output), outcome.unit(output));
    }

    /**
     * A monthly output of a study, in its unit: median, the middle half and nine tenths of the draws.
     *
     * @param outcome  what the study found
     * @param output  monthly
     * @param start  month of its first value
     * @return a fan
     */
    public static Picture fan(Outcome outcome, Output<?> output, YearMonth start) {
        return fan(outcome, output, start, outcome.unit(output));
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
     * A fan from quantiles of each month, over months counted from 0.
     *
     * @param label  what the figure is
     * @param unit  of the figure
     * @param quantiles  from probability to values; pairs around 0.5 become bands, others lines
     * @return a fan
     */
    public static Picture fanByMonth(String label, String unit, Map<Double, Series> quantiles) {
        return StudyPictures.fanByMonth(label, unit, quantiles);
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
        return IndexPictures.indices(output, first, total);
    }

    /**
     * Shares of the variance of an output by input, the greatest total first: {@code Pictures.indices(study.sobolIndices(npv))}.
     *
     * @param indices  first-order and total
     * @return bars with intervals
     */
    public static Picture indices(SobolIndices indices) {
        return IndexPictures.indices(indices);
    }

    /**
     * Shares of the variance of an output by input, correlated or not: {@code study.sensitivity(npv).shapleyEffects()}.
     *
     * @param effects  that sum to one
     * @return bars with intervals
     */
    public static Picture effects(ShapleyEffects effects) {
        return IndexPictures.effects(effects);
    }

    /**
     * Figures of one unit side by side.
     *
     * @param title  what they are
     * @param unit  of all of them
     * @param bars  from top to bottom, at least one; an interval is drawn over its bar
     * @return bars with numbers
     */
    public static Picture bars(String title, String unit, IntervalBar... bars) {
        return IndexPictures.bars(title, unit, List.of(bars));
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
     * Figures of a projection month by month.
     *
     * @param projection  of a business
     * @param columns  at least one, of one unit
     * @return lines over calendar months
     */
    public static Picture months(Projection projection, Column... columns) {
        return ProjectionPictures.months(projection, List.of(columns));
    }

    /**
     * Cash since the start, with its lowest point and the month from which cash flow is never negative again.
     *
     * @param projection  of a business
     * @return a line with marks
     */
    public static Picture cash(Projection projection) {
        return ProjectionPictures.cash(projection);
    }

    /**
     * Revenue by month of acquisition, all segments together.
     *
     * @param projection  of a business with revenue
     * @return areas on top of each other, the oldest at the bottom
     */
    public static Picture cohortStack(Projection projection) {
        return ProjectionPictures.stack(projection);
    }

    /**
     * Active users by month of acquisition, all segments together.
     *
     * @param projection  of a business with users
     * @return areas on top of each other, the oldest at the bottom
     */
    public static Picture userStack(Projection projection) {
        return ProjectionPictures.userStack(projection);
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
