package dev.solvent.display;

import dev.solvent.internal.Requires;
import dev.solvent.internal.display.Numerals;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/** What happens month by month. */
final class MonthPictures {

    private MonthPictures() {}

    static Picture lines(String title, List<MonthlySeries> series) {
        String unit = commonUnit(series);
        LineChart chart = LineChart.titled(title)
                .xCalendar()
                .y(series.size() == 1 ? Lettering.named(series.get(0).label()) : "amount", unit);
        for (MonthlySeries each : series) {
            chart = chart.line(
                    each.label(), LineChart.calendar(each.start(), each.values().size()), each.values());
        }
        return chart.picture();
    }

    private static String commonUnit(List<MonthlySeries> series) {
        List<String> units = Requires.nonEmpty(series, "series").stream()
                .map(MonthlySeries::unit)
                .distinct()
                .toList();
        if (units.size() > 1) {
            throw new IllegalArgumentException("series must have one unit, had " + units);
        }
        return units.get(0);
    }

    static Picture stack(String title, List<MonthlySeries> cohorts) {
        String unit = commonUnit(cohorts);
        cohorts.forEach(cohort ->
                cohort.values().stream().forEach(each -> Requires.nonNegative(each, "values of " + cohort.label())));
        YearMonth start = cohorts.stream()
                .map(MonthlySeries::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        YearMonth end = cohorts.stream()
                .map(MonthlySeries::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Axis x = new Axis("month", "", Axis.Kind.CALENDAR, Axis.month(start), Axis.month(end));
        int months = (int) (x.high() - x.low());
        double[] sums = new double[months];
        List<List<double[]>> edges = new ArrayList<>();
        for (MonthlySeries cohort : cohorts) {
            List<double[]> steps = new ArrayList<>();
            int first = (int) (Axis.month(cohort.start()) - x.low());
            for (int i = 0; i < cohort.values().size(); i++) {
                steps.add(new double[] {
                    x.low() + first + i,
                    sums[first + i],
                    sums[first + i] + cohort.values().get(i)
                });
                sums[first + i] += cohort.values().get(i);
            }
            edges.add(steps);
        }
        Axis y = MoneyPictures.span(
                "all cohorts together", unit, DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(sums)));
        boolean few = cohorts.size() <= Palette.STYLES;
        XyPlot.Layer layer = (canvas, across, up) -> {
            for (int i = 0; i < edges.size(); i++) {
                List<Point> outline = outline(edges.get(i), across, up);
                if (few) {
                    canvas.filled(outline, i).area(outline, "g o");
                } else {
                    canvas.coloured(outline, Viridis.colour(place(i, edges.size())))
                            .area(outline, "g o");
                }
            }
        };
        return new XyPlot(x, y, keys(cohorts, few), List.of(layer)).picture(title, description(cohorts, y, sums));
    }

    private static double place(int index, int size) {
        return index / (size - 1.0);
    }

    private static List<Key> keys(List<MonthlySeries> cohorts, boolean few) {
        List<Key> keys = new ArrayList<>();
        int last = cohorts.size() - 1;
        for (int i = 0; i <= last; i++) {
            if (few) {
                keys.add(Key.fill(cohorts.get(i).label(), i));
            } else if (i == 0 || i == last || i == last / 2) {
                String age = i == 0 ? " (oldest)" : i == last ? " (youngest)" : "";
                keys.add(Key.coloured(cohorts.get(i).label() + age, Viridis.colour(place(i, cohorts.size()))));
            }
        }
        return keys;
    }

    /** Month by month along the top, and back along the bottom. */
    private static List<Point> outline(List<double[]> steps, Scale across, Scale up) {
        List<Point> top = new ArrayList<>();
        List<Point> bottom = new ArrayList<>();
        for (double[] step : steps) {
            for (int side = 0; side <= 1; side++) {
                top.add(new Point(across.at(step[0] + side), up.at(step[2])));
                bottom.add(0, new Point(across.at(step[0] + side), up.at(step[1])));
            }
        }
        top.addAll(bottom);
        return top;
    }

    private static String description(List<MonthlySeries> cohorts, Axis y, double[] sums) {
        double highest = DoubleStream.of(sums).max().orElse(0);
        double last = cohorts.get(cohorts.size() - 1).values().get(0);
        return "Stack of " + cohorts.size() + " cohorts, month by month, in " + y.unit() + ". All together: "
                + Numerals.shown(sums[0]) + " in the first month, " + Numerals.shown(sums[sums.length - 1])
                + " in the last, at most " + Numerals.shown(highest) + ". The last cohort begins with "
                + Numerals.shown(last) + ".";
    }
}
