package dev.solvent.display;

import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.retention.purchases.PurchaseModel;
import dev.solvent.retention.purchases.Tracking;
import dev.solvent.retention.purchases.TransactionLog;
import java.time.temporal.ChronoUnit;

/** A fitted model of purchases beside what happened. */
final class TrackingPictures {

    private TrackingPictures() {}

    static Picture cumulative(TransactionLog log, PurchaseModel model, TrackingWindow window) {
        Compared compared = compare(log, model, window);
        return picture("Repeat purchases since the first purchase", "purchases since the start", compared);
    }

    static Picture incremental(TransactionLog log, PurchaseModel model, TrackingWindow window) {
        Compared all = compare(log, model, window);
        Compared each = new Compared(
                all.unit(),
                withoutFirst(all.times()),
                changes(all.actual()),
                changes(all.expected()),
                all.calibrated());
        return picture(
                "Repeat purchases, " + all.unit().label() + " by " + all.unit().label(),
                "purchases per " + all.unit().label(),
                each);
    }

    private record Compared(Period unit, Series times, Series actual, Series expected, double calibrated) {}

    private static Compared compare(TransactionLog log, PurchaseModel model, TrackingWindow window) {
        Period unit = model.unit();
        var customers = log.summarise(window.end(), window.calendar(), unit);
        double oldest = customers.each(history -> history.age()).stream().max().orElseThrow();
        long days = window.calibrationEnd().until(window.end(), ChronoUnit.DAYS);
        Series times = Series.generate((int) StrictMath.floor(oldest) + 1, time -> time);
        return new Compared(
                unit,
                times,
                log.cumulativeRepeatPurchases(times, window.calendar(), unit),
                Tracking.expectedCumulative(model, customers, times),
                StrictMath.max(0, oldest - days * Period.DAY.in(unit)));
    }

    private static Series withoutFirst(Series series) {
        return Series.generate(series.size() - 1, i -> series.get(i + 1));
    }

    private static Series changes(Series cumulative) {
        return withoutFirst(Tracking.incremental(cumulative));
    }

    private static Picture picture(String title, String name, Compared compared) {
        return LineChart.titled(title)
                .x("time since the first purchase of all", compared.unit().label() + "s")
                .y("repeat purchases of all customers", name)
                .line("what happened", compared.times(), compared.actual())
                .line("what the model expects", compared.times(), compared.expected())
                .moment("end of what the model saw", compared.calibrated())
                .picture();
    }
}
