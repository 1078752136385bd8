package dev.solvent.display;

import dev.solvent.internal.Requires;
import dev.solvent.internal.display.Numerals;
import dev.solvent.quantity.Series;
import dev.solvent.study.Outcome;
import dev.solvent.study.Output;
import dev.solvent.study.Result;
import dev.solvent.study.Tornado;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** How sure we are. */
final class StudyPictures {

    private static final double[] FAN = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final int LEAST_DRAWS = 20;
    private static final int BINS = 40;

    /** Draws beyond this share at each end are not shown. */
    private static final double TAIL = 0.005;

    private StudyPictures() {}

    static Picture fan(Outcome outcome, Output<?> output, YearMonth start, String unit) {
        Map<Double, Series> quantiles = new LinkedHashMap<>();
        for (double p : FAN) {
            quantiles.put(p, outcome.fan(output, p));
        }
        return fan(output.name(), unit, start, quantiles);
    }

    static Picture fan(String label, String unit, YearMonth start, Map<Double, Series> quantiles) {
        LineChart chart =
                LineChart.titled("Range of " + label + ", month by month").xCalendar();
        return fan(chart.y(label, unit), LineChart.calendar(start, months(quantiles)), quantiles);
    }

    static Picture fanByMonth(String label, String unit, Map<Double, Series> quantiles) {
        LineChart chart =
                LineChart.titled("Range of " + label + ", month by month").xAge("months since the start");
        return fan(chart.y(label, unit), Series.generate(months(quantiles), month -> month), quantiles);
    }

    private static int months(Map<Double, Series> quantiles) {
        return Requires.nonEmpty(quantiles.values(), "quantiles")
                .iterator()
                .next()
                .size();
    }

    private static Picture fan(LineChart empty, Series at, Map<Double, Series> quantiles) {
        TreeMap<Double, Series> sorted = new TreeMap<>(quantiles);
        sorted.keySet().forEach(p -> Requires.openFraction(p, "quantile"));
        LineChart chart = empty;
        for (Map.Entry<Double, Series> each : sorted.entrySet()) {
            double p = each.getKey();
            if (pair(sorted, p).isEmpty()) {
                chart = chart.line(p == 0.5 ? "median" : "P" + Numerals.shown(100 * p), at, each.getValue());
            }
        }
        LineChart bands = chart;
        for (Map.Entry<Double, Series> each : sorted.entrySet()) {
            Optional<Series> upper = pair(sorted, each.getKey());
            if (each.getKey() < 0.5 && upper.isPresent()) {
                String ends =
                        "P" + Numerals.shown(100 * each.getKey()) + " to P" + Numerals.shown(100 - 100 * each.getKey());
                bands = bands.band(
                        ends + ", " + Numerals.percent(1 - 2 * each.getKey()) + " of draws",
                        at,
                        each.getValue(),
                        upper.get());
            }
        }
        return bands.picture();
    }

    /** The quantile that is as far from the median on the other side. */
    private static Optional<Series> pair(Map<Double, Series> sorted, double p) {
        return sorted.entrySet().stream()
                .filter(other -> p != other.getKey() && StrictMath.abs(p + other.getKey() - 1) < 1e-9)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static Picture distribution(Result result, String unit, List<Mark> marks) {
        double[] draws = result.draws().stream().sorted().toArray();
        Requires.atLeast(draws.length, LEAST_DRAWS, "draws of " + result.name());
        double low = draws[(int) (draws.length * TAIL)];
        double high = draws[draws.length - 1 - (int) (draws.length * TAIL)];
        double from = marks.stream().mapToDouble(Mark::value).reduce(low, StrictMath::min);
        double to = marks.stream().mapToDouble(Mark::value).reduce(high, StrictMath::max);
        Axis x = Axis.of(result.name(), unit, Axis.Kind.NUMBERS, from, to);
        double width = (x.high() - x.low()) / BINS;
        double[] shares = new double[BINS];
        for (double draw : draws) {
            if (draw >= low && draw <= high) {
                shares[(int) StrictMath.min(BINS - 1, (draw - x.low()) / width)] += 100.0 / draws.length;
            }
        }
        Axis y = MoneyPictures.span(
                "draws", "% of all", DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(shares)));
        List<Key> keys = new ArrayList<>();
        StringBuilder description = new StringBuilder("Histogram of " + x.title() + " in " + draws.length + " draws.");
        for (double p : new double[] {0.1, 0.5, 0.9}) {
            String text = "P" + (int) (100 * p) + ": " + Numerals.with(at(draws, p), unit);
            keys.add(Key.reference(text));
            description.append(' ').append(text).append('.');
        }
        for (Mark mark : marks) {
            String text = mark.label() + ": " + Numerals.with(mark.value(), unit);
            keys.add(Key.pin(text, marks.indexOf(mark)));
            description.append(' ').append(text).append('.');
        }
        XyPlot.Layer layer = (canvas, across, up) -> {
            for (int bin = 0; bin < BINS; bin++) {
                Point corner = new Point(across.at(x.low() + bin * width), up.at(0));
                Point other = new Point(across.at(x.low() + (bin + 1) * width) - 1, up.at(shares[bin]));
                canvas.filled(Box.between(corner, other), 0);
            }
            for (double p : new double[] {0.1, 0.5, 0.9}) {
                canvas.line(across.at(at(draws, p)), up.from(), across.at(at(draws, p)), up.to(), "z");
            }
            for (int i = 0; i < marks.size(); i++) {
                double at = across.at(marks.get(i).value());
                Strokes.pin(canvas, new Point(at, up.to()), up.from(), i);
            }
        };
        return new XyPlot(x, y, keys, List.of(layer))
                .picture("Distribution of " + result.name(), description.toString());
    }

    private static double at(double[] sorted, double p) {
        return sorted[(int) StrictMath.min(sorted.length - 1, StrictMath.floor(p * sorted.length))];
    }

    static Picture tornado(Tornado tornado, String unit) {
        Requires.nonEmpty(tornado.bars(), "bars");
        double base = Numerals.drawable(tornado.base(), "base");
        List<RowPlot.Row> rows = new ArrayList<>();
        StringBuilder description =
                new StringBuilder("Tornado of " + tornado.output() + ", base " + Numerals.with(base, unit) + ".");
        for (Tornado.Bar bar : tornado.bars()) {
            double low = Numerals.drawable(bar.atLow(), bar.input());
            double high = Numerals.drawable(bar.atHigh(), bar.input());
            int lane = (low - base) * (high - base) > 0 ? 1 : 0;
            rows.add(new RowPlot.Row(
                    bar.input(),
                    List.of(new RowPlot.Bar(base, low, 1, 0), new RowPlot.Bar(base, high, 0, lane)),
                    List.of(),
                    List.of(Numerals.shown(low), Numerals.shown(high))));
            description
                    .append(' ')
                    .append(bar.input())
                    .append(": ")
                    .append(Numerals.shown(low))
                    .append(" at its P10, ");
            description.append(Numerals.shown(high)).append(" at its P90.");
        }
        DoubleStream ends = tornado.bars().stream().flatMapToDouble(bar -> DoubleStream.of(bar.atLow(), bar.atHigh()));
        List<Key> keys = List.of(
                Key.fill("input at its P10", 1),
                Key.fill("input at its P90", 0),
                Key.upright("all inputs at their medians: " + Numerals.with(base, unit)));
        Axis axis = MoneyPictures.span(tornado.output(), unit, DoubleStream.concat(DoubleStream.of(base), ends));
        return new RowPlot(axis, keys, List.of("at P10", "at P90"), rows, base)
                .picture("What moves " + tornado.output(), description.toString());
    }
}
