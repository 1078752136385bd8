package dev.solvent.display;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.retention.ActivityCurve;
import dev.solvent.retention.CohortTable;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.retention.RetentionTable;
import dev.solvent.retention.fit.RetentionFit;
import dev.solvent.retention.fit.RetentionFits;
import dev.solvent.retention.survival.IntervalType;
import dev.solvent.retention.survival.KaplanMeier;
import java.util.List;

/** How long users stay. */
final class RetentionPictures {

    private static final String AGE = "months since acquisition";
    private static final double FIT_LEVEL = 0.9;
    private static final int MOST_FAMILIES = 6;
    private static final double ESTIMATE_LEVEL = 0.95;

    private RetentionPictures() {}

    static Picture curves(int months, List<RetentionCurve> curves) {
        Requires.nonEmpty(curves, "curves");
        LineChart chart =
                chart(curves.size() == 1 ? "Retention: " + curves.get(0).label() : "Retention curves");
        for (RetentionCurve curve : curves) {
            chart = chart.line(curve.label(), ages(months), percent(curve.over(months)));
        }
        return chart.picture();
    }

    private static LineChart chart(String title) {
        return LineChart.titled(title)
                .xAge(AGE)
                .y("users still there", "% of the cohort")
                .yBetween(0, 100);
    }

    private static Series ages(int months) {
        return Series.generate(months + 1, age -> age);
    }

    private static Series percent(RetentionTable table) {
        return table.survival().map(share -> 100 * share);
    }

    static Picture fit(RetentionFit fit, CohortTable table) {
        int months = lastMonth(table);
        Series ages = ages(months);
        Series low = ages.map(age -> age == 0 ? 100 : 100 * bound(fit, age, true));
        Series high = ages.map(age -> age == 0 ? 100 : 100 * bound(fit, age, false));
        return observed(chart("Retention: " + fit.family().label() + " fitted to " + table), table)
                .line(fit.curve().label(), ages, percent(fit.curve().over(months)))
                .band("its 90 % interval", ages, low, high)
                .picture();
    }

    private static double bound(RetentionFit fit, double age, boolean lower) {
        var interval = fit.survivalInterval(age, FIT_LEVEL);
        return (lower ? interval.lower() : interval.upper()).orElse(lower ? 0 : 1);
    }

    private static int lastMonth(CohortTable table) {
        return (int) StrictMath.max(
                1, StrictMath.ceil(table.lastAge() * table.period().in(Period.MONTH)));
    }

    private static LineChart observed(LineChart chart, CohortTable table) {
        Series pooled = table.pooledSurvival();
        double step = table.period().in(Period.MONTH);
        return chart.points(
                "observed, all cohorts together",
                Series.generate(pooled.size(), age -> age * step),
                pooled.map(share -> 100 * share));
    }

    static Picture fits(RetentionFits fits, CohortTable table) {
        int months = lastMonth(table);
        List<RetentionFit> converged =
                fits.fits().stream().filter(fit -> fit.fit().isConverged()).toList();
        Requires.nonEmpty(converged, "fits that converged");
        int shown = StrictMath.min(MOST_FAMILIES, converged.size());
        String which =
                shown < converged.size() ? "the best " + shown + " of " + converged.size() + " families" : "families";
        LineChart chart = observed(chart("Retention: " + which + " fitted to " + table), table);
        for (RetentionFit fit : converged.subList(0, shown)) {
            chart = chart.line(
                    fit.family().label(), ages(months), percent(fit.curve().over(months)));
        }
        return chart.picture();
    }

    static Picture estimate(KaplanMeier estimate) {
        Series times = estimate.table().times();
        int size = times.size() + 1;
        double[] low = new double[size];
        double[] share = new double[size];
        double[] high = new double[size];
        low[0] = share[0] = high[0] = 100;
        for (int i = 1; i < size; i++) {
            var interval = estimate.intervalAt(times.get(i - 1), ESTIMATE_LEVEL, IntervalType.LOG_LOG);
            share[i] = 100 * estimate.survivals().get(i - 1);
            low[i] = 100 * interval.lower().orElse(share[i] / 100);
            high[i] = interval.upper().isPresent()
                    ? 100 * interval.upper().getAsDouble()
                    : share[i] > 0 ? share[i] : high[i - 1];
        }
        Series ages = Series.generate(size, i -> i == 0 ? 0 : times.get(i - 1));
        String unit = estimate.table().unit().label() + "s";
        return LineChart.titled("Retention: " + estimate)
                .x("age", unit)
                .y("users still there", "%")
                .yBetween(0, 100)
                .steps("Kaplan-Meier", ages, Series.of(share))
                .stepBand("95 % interval at each age", ages, Series.of(low), Series.of(high))
                .picture();
    }

    static Picture activity(int days, List<ActivityCurve> curves) {
        Requires.nonEmpty(curves, "curves");
        Series at = Series.generate(Requires.atLeast(days, 1, "days") + 1, day -> day);
        LineChart chart = LineChart.titled(
                        curves.size() == 1 ? "Activity: " + curves.get(0).label() : "Activity curves")
                .xWhole("time since sign-up", "days")
                .y("users active on the day", "% of sign-ups")
                .yBetween(0, 100);
        for (ActivityCurve curve : curves) {
            chart = chart.line(curve.label(), at, at.map(day -> 100 * curve.activeShare((int) day)));
        }
        return chart.picture();
    }
}
