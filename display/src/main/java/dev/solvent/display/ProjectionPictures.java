package dev.solvent.display;

import dev.solvent.economics.Breakdown;
import dev.solvent.internal.Requires;
import dev.solvent.internal.display.Numerals;
import dev.solvent.projection.Attribution;
import dev.solvent.projection.CashTrough;
import dev.solvent.projection.CohortValue;
import dev.solvent.projection.Column;
import dev.solvent.projection.Projection;
import dev.solvent.projection.SegmentProjection;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.Scenario;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A business month by month. */
final class ProjectionPictures {

    private static final List<Column> COSTS = List.of(
            Column.REFUNDS,
            Column.TAX,
            Column.STORE_COMMISSION,
            Column.PROCESSOR_FEE,
            Column.COMPUTE_COST,
            Column.LEVIES,
            Column.ACQUISITION_SPEND,
            Column.UNUSED_COMMITMENT,
            Column.FIXED_COST,
            Column.ONE_OFF);

    private ProjectionPictures() {}

    static Picture months(Projection projection, List<Column> columns) {
        List<MonthlySeries> series = Requires.nonEmpty(columns, "columns").stream()
                .map(column -> new MonthlySeries(
                        column.label(),
                        column.unit(projection.scenario().product().currency()),
                        projection.scenario().start(),
                        projection.column(column)))
                .toList();
        String what = columns.size() == 1 ? columns.get(0).label() : "month by month";
        return MonthPictures.lines(name(projection) + ": " + what, series);
    }

    private static String name(Projection projection) {
        return projection.scenario().product().name();
    }

    private static String currency(Projection projection) {
        return projection.scenario().product().currency().getCurrencyCode();
    }

    static Picture cash(Projection projection) {
        Series cash = projection.column(Column.CASH);
        YearMonth start = projection.scenario().start();
        CashTrough trough = projection.cashTrough();
        String currency = currency(projection);
        LineChart chart = LineChart.titled(name(projection) + ": cash since the start")
                .xCalendar()
                .y("cash", currency)
                .line("cash", LineChart.calendar(start, cash.size()), cash);
        if (trough.cash().amount() < 0) {
            chart = chart.mark(
                    "lowest: " + Numerals.with(trough.cash().amount(), currency) + " in " + trough.month(),
                    Axis.month(trough.month()),
                    trough.cash().amount());
        }
        if (projection.breakEvenMonth().isPresent()) {
            YearMonth month = projection.breakEvenMonth().orElseThrow();
            chart = chart.moment("cash flow not negative from " + month, Axis.month(month));
        }
        return chart.picture();
    }

    static Picture stack(Projection projection) {
        return stack(projection, "revenue", SegmentProjection.CohortPath::revenue);
    }

    static Picture userStack(Projection projection) {
        return stack(projection, "active users", SegmentProjection.CohortPath::active);
    }

    private static Picture stack(
            Projection projection, String what, Function<SegmentProjection.CohortPath, Series> values) {
        Scenario scenario = projection.scenario();
        Map<YearMonth, Series> sums = new TreeMap<>();
        projection.segments().stream()
                .flatMap(segment -> segment.cohorts().stream())
                .forEach(path -> sums.merge(path.acquired(), values.apply(path), Series::plus));
        List<MonthlySeries> cohorts = new ArrayList<>();
        String unit = what.equals("revenue") ? currency(projection) : "users";
        sums.forEach((acquired, series) -> {
            if (series.stream().anyMatch(each -> each > 0)) {
                int from = (int) StrictMath.max(0, ChronoUnit.MONTHS.between(scenario.start(), acquired));
                cohorts.add(new MonthlySeries(
                        "users of " + acquired,
                        unit,
                        scenario.monthAt(from),
                        Series.generate(series.size() - from, i -> StrictMath.max(0, series.get(from + i)))));
            }
        });
        if (cohorts.isEmpty()) {
            throw new IllegalArgumentException("projection must have " + what + " in some month, had none");
        }
        return MonthPictures.stack(name(projection) + ": " + what + " by month of acquisition", cohorts);
    }

    static Picture waterfall(Projection projection) {
        Scenario scenario = projection.scenario();
        List<Breakdown.Part> parts = new ArrayList<>();
        parts.add(part(projection, Column.REVENUE, 1));
        COSTS.stream()
                .filter(column -> projection.column(column).sum() != 0)
                .forEach(column -> parts.add(part(projection, column, -1)));
        String months = scenario.start() + " to " + scenario.monthAt(scenario.months() - 1);
        return MoneyPictures.waterfall(new Breakdown("operating result", parts))
                .titled(name(projection) + ": from revenue to operating result, " + months);
    }

    private static Breakdown.Part part(Projection projection, Column column, double sign) {
        double sum = sign * projection.column(column).sum();
        return new Breakdown.Part(
                column.label(), Money.of(sum, projection.scenario().product().currency()));
    }

    static Picture bridge(Attribution attribution) {
        double largest = StrictMath.max(StrictMath.abs(attribution.before()), StrictMath.abs(attribution.after()));
        List<RowPlot.Row> rows = new ArrayList<>();
        List<Double> ends = new ArrayList<>(List.of(0.0, attribution.before(), attribution.after()));
        rows.add(row("before", 0, Numerals.drawable(attribution.before(), "before"), -1, largest));
        StringBuilder description = new StringBuilder("Bridge of " + attribution.result() + " in " + attribution.unit()
                + ". Before: " + Numerals.shown(attribution.before()) + ".");
        double reached = attribution.before();
        for (Attribution.Part part : attribution.parts()) {
            double value = Numerals.drawable(part.value(), part.group());
            rows.add(row(part.group(), reached, reached + value, value < 0 ? 1 : 0, largest));
            description
                    .append(' ')
                    .append(part.group())
                    .append(": ")
                    .append(Numerals.shown(value))
                    .append('.');
            reached += value;
            ends.add(reached);
        }
        rows.add(row("after", 0, Numerals.drawable(attribution.after(), "after"), -1, largest));
        description
                .append(" After: ")
                .append(Numerals.shown(attribution.after()))
                .append('.');
        Axis axis = MoneyPictures.span(
                attribution.result(), attribution.unit(), ends.stream().mapToDouble(each -> each));
        List<Key> keys = List.of(Key.fill("raises it", 0), Key.fill("lowers it", 1), Key.ink("the whole"));
        return new RowPlot(axis, keys, List.of(attribution.unit()), rows, 0)
                .picture("What changed " + attribution.result() + ", change by change", description.toString());
    }

    private static RowPlot.Row row(String label, double from, double to, int style, double largest) {
        return new RowPlot.Row(
                label,
                List.of(new RowPlot.Bar(from, to, style, 0)),
                List.of(),
                List.of(Numerals.aligned(style < 0 ? to : to - from, largest)));
    }

    static Picture payback(CohortValue cohort) {
        String currency = cohort.currency().getCurrencyCode();
        Series brought = cohort.contribution().cumulative();
        Series spent = cohort.spend().cumulative();
        Series ages = Series.generate(brought.size() + 1, age -> age);
        LineChart chart = LineChart.titled("Payback of " + cohort.of() + ": " + cohort.payback())
                .xAge("months since " + cohort.start())
                .y("so far", currency)
                .line("contribution so far", ages, fromZero(brought))
                .line("spent on winning them so far", ages, fromZero(spent));
        if (cohort.payback().isReached()) {
            int reached = cohort.payback().months().getAsInt();
            chart = chart.mark(
                    "payback after " + cohort.payback(),
                    reached,
                    fromZero(brought).get(reached));
        }
        return chart.picture();
    }

    private static Series fromZero(Series sums) {
        return Series.generate(sums.size() + 1, i -> i == 0 ? 0 : sums.get(i - 1));
    }
}
