package dev.solvent.display;

import dev.solvent.internal.Requires;
import dev.solvent.study.Estimate;
import dev.solvent.study.ShapleyEffects;
import dev.solvent.study.SobolIndices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/** Whose uncertainty it is. */
final class IndexPictures {

    private IndexPictures() {}

    static Picture indices(SobolIndices indices) {
        List<SobolIndices.Index> sorted = indices.indices().stream()
                .sorted(Comparator.comparing(
                                (SobolIndices.Index each) -> each.total().value())
                        .reversed())
                .toList();
        return indices(
                indices.output(),
                sorted.stream().map(each -> bar(each.name(), each.first())).toList(),
                sorted.stream().map(each -> bar(each.name(), each.total())).toList());
    }

    private static IntervalBar bar(String name, Estimate estimate) {
        return new IntervalBar(name, estimate.low(), estimate.value(), estimate.high());
    }

    static Picture indices(String output, List<IntervalBar> first, List<IntervalBar> total) {
        Requires.nonEmpty(first, "first");
        if (total.isEmpty()) {
            return shares(output, List.of(new Kind("first-order", "first-order: the input alone", first)));
        }
        if (!labels(first).equals(labels(total))) {
            throw new IllegalArgumentException(
                    "total must be of the inputs " + labels(first) + ", was of " + labels(total));
        }
        return shares(
                output,
                List.of(
                        new Kind("first-order", "first-order: the input alone", first),
                        new Kind("total", "total: with its interactions", total)));
    }

    private static List<String> labels(List<IntervalBar> bars) {
        return bars.stream().map(IntervalBar::label).toList();
    }

    static Picture effects(ShapleyEffects effects) {
        List<IntervalBar> bars = effects.effects().stream()
                .sorted(Comparator.comparing(
                                (ShapleyEffects.Effect each) -> each.share().value())
                        .reversed())
                .map(each -> bar(each.input(), each.share()))
                .toList();
        return shares(
                effects.output(),
                List.of(new Kind(
                        "effect of Shapley",
                        "effect of Shapley: all of them sum to 100 %",
                        Requires.nonEmpty(bars, "effects"))));
    }

    static Picture bars(String title, String unit, List<IntervalBar> bars) {
        Requires.nonEmpty(bars, "bars");
        StringBuilder description = new StringBuilder("Bars, in " + unit + ".");
        bars.forEach(bar -> description
                .append(' ')
                .append(bar.label())
                .append(": ")
                .append(bar.shown())
                .append('.'));
        boolean whiskers = bars.stream().anyMatch(bar -> bar.low() < bar.high());
        List<Key> keys = whiskers ? List.of(Key.fill("the figure", 0), Key.whisker("interval")) : List.of();
        return new RowPlot(
                        axis("", unit, bars),
                        keys,
                        List.of(unit),
                        bars.stream().map(bar -> row(List.of(bar))).toList(),
                        0)
                .picture(title, description.toString());
    }

    private static Axis axis(String name, String unit, List<IntervalBar> bars) {
        return MoneyPictures.span(
                name.isEmpty() ? unit : name,
                name.isEmpty() ? "" : unit,
                DoubleStream.concat(
                        DoubleStream.of(0),
                        bars.stream().flatMapToDouble(each -> DoubleStream.of(each.low(), each.value(), each.high()))));
    }

    /** One way to share the variance out, a bar per input. */
    private record Kind(String name, String meaning, List<IntervalBar> bars) {

        IntervalBar percent(int input) {
            IntervalBar bar = bars.get(input);
            return new IntervalBar(bar.label(), 100 * bar.low(), 100 * bar.value(), 100 * bar.high());
        }
    }

    private static Picture shares(String output, List<Kind> kinds) {
        List<RowPlot.Row> rows = new ArrayList<>();
        StringBuilder description = new StringBuilder("Shares of the variance of " + output + " in percent, by input.");
        List<IntervalBar> all = new ArrayList<>();
        for (int i = 0; i < kinds.get(0).bars().size(); i++) {
            int input = i;
            List<IntervalBar> lanes =
                    kinds.stream().map(kind -> kind.percent(input)).toList();
            rows.add(row(lanes));
            all.addAll(lanes);
            for (int kind = 0; kind < lanes.size(); kind++) {
                description
                        .append(kind == 0 ? " " + lanes.get(0).label() + ": " : ", ")
                        .append(kinds.get(kind).name())
                        .append(' ')
                        .append(lanes.get(kind).shown());
            }
            description.append('.');
        }
        Axis axis = axis("share of the variance of " + output, "%", all);
        List<Key> keys = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            keys.add(Key.fill(kinds.get(kind).meaning(), kind));
        }
        keys.add(Key.whisker("interval"));
        return new RowPlot(
                        axis,
                        keys,
                        kinds.stream().map(kind -> kind.name() + ", %").toList(),
                        rows,
                        0)
                .picture("Which input makes " + output + " uncertain", description.toString());
    }

    private static RowPlot.Row row(List<IntervalBar> lanes) {
        List<RowPlot.Bar> bars = new ArrayList<>();
        List<RowPlot.Whisker> whiskers = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            IntervalBar each = lanes.get(lane);
            bars.add(new RowPlot.Bar(0, each.value(), lane, lane));
            if (each.low() < each.high()) {
                whiskers.add(new RowPlot.Whisker(each.low(), each.high(), lane));
            }
        }
        return new RowPlot.Row(
                lanes.get(0).label(),
                bars,
                whiskers,
                lanes.stream().map(IntervalBar::shown).toList());
    }
}
