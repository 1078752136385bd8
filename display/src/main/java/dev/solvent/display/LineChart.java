package dev.solvent.display;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.display.Numerals;
import dev.solvent.quantity.Series;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Lines, steps, bands and points over an axis. Immutable: each call gives a chart with more.
 *
 * <pre>{@code
 * LineChart.titled("Price and profit").x("price", "USD per month").y("profit", "USD")
 *         .line("base case", prices, profits).level("target", 100_000).picture()
 * }</pre>
 *
 * <p>A band takes the colour of the line before it. The y axis begins at zero where the numbers come near it; state its ends with
 * {@link #yBetween} where that misleads.
 *
 * @since 0.1.0
 */
public final class LineChart {

    private static final String UNNAMED = "(axis without a name)";
    private static final Axis NO_AXIS = new Axis(UNNAMED, "", Axis.Kind.NUMBERS, 0, 0);
    private static final int Y_INTERVALS = 8;

    private final String title;
    private final Axis x;
    private final Axis y;
    private final List<Layer> layers;

    private LineChart(String title, Axis x, Axis y, List<Layer> layers) {
        this.title = title;
        this.x = x;
        this.y = y;
        this.layers = layers;
    }

    /**
     * An empty chart.
     *
     * @param title  what it shows
     * @return a chart that waits for axes and lines
     */
    public static LineChart titled(String title) {
        return new LineChart(Requires.text(title, "title"), NO_AXIS, NO_AXIS, List.of());
    }

    /**
     * Names the axis from left to right.
     *
     * @param name  what is measured
     * @param unit  may be empty where the name says it
     * @return the chart
     */
    public LineChart x(String name, String unit) {
        return new LineChart(title, new Axis(name, unit, Axis.Kind.NUMBERS, 0, 0), y, layers);
    }

    /**
     * Lets the axis from left to right count whole things, such as days.
     *
     * @param name  what is counted
     * @param unit  may be empty where the name says it
     * @return the chart
     */
    public LineChart xWhole(String name, String unit) {
        return new LineChart(title, new Axis(name, unit, Axis.Kind.WHOLE, 0, 0), y, layers);
    }

    /**
     * Lets the axis from left to right be an age in months.
     *
     * @param name  such as {@code months since sign-up}
     * @return the chart
     */
    public LineChart xAge(String name) {
        return new LineChart(title, new Axis(name, "", Axis.Kind.AGES, 0, 0), y, layers);
    }

    LineChart xCalendar() {
        return new LineChart(title, new Axis("month", "", Axis.Kind.CALENDAR, 0, 0), y, layers);
    }

    /**
     * Names the axis from bottom to top.
     *
     * @param name  what is measured
     * @param unit  may be empty where the name says it
     * @return the chart
     */
    public LineChart y(String name, String unit) {
        return new LineChart(title, x, new Axis(name, unit, Axis.Kind.NUMBERS, y.low(), y.high()), layers);
    }

    /**
     * States the ends of the axis from bottom to top.
     *
     * @param low  at the bottom
     * @param high  at the top, above low
     * @return the chart
     */
    public LineChart yBetween(double low, double high) {
        Numerals.drawable(low, "low");
        Numerals.drawable(high, "high");
        if (!(low < high)) {
            throw new IllegalArgumentException("low must be below high, " + high + ", was " + low);
        }
        return new LineChart(title, x, new Axis(y.name(), y.unit(), y.kind(), low, high), layers);
    }

    /**
     * A line through points.
     *
     * @param label  in the legend
     * @param at  values of x, in order
     * @param values  as many values of y
     * @return the chart with the line
     */
    public LineChart line(String label, Series at, Series values) {
        return plus(new Layer(Layer.Kind.LINE, label, styles(), at, values, values));
    }

    /**
     * A line that jumps at points.
     *
     * @param label  in the legend
     * @param at  values of x, in order
     * @param values  the value of y from there on, as many
     * @return the chart with the line
     */
    public LineChart steps(String label, Series at, Series values) {
        return plus(new Layer(Layer.Kind.STEPS, label, styles(), at, values, values));
    }

    /**
     * Points of data.
     *
     * @param label  in the legend
     * @param at  values of x
     * @param values  as many values of y
     * @return the chart with the points
     */
    public LineChart points(String label, Series at, Series values) {
        return plus(new Layer(Layer.Kind.POINTS, label, count(Layer.Kind.POINTS), at, values, values));
    }

    /**
     * An area between two edges, in the colour of the line before it.
     *
     * @param label  in the legend
     * @param at  values of x, in order
     * @param low  lower edge, as many
     * @param high  upper edge, as many
     * @return the chart with the band
     */
    public LineChart band(String label, Series at, Series low, Series high) {
        return plus(new Layer(Layer.Kind.BAND, label, StrictMath.max(0, styles() - 1), at, low, high));
    }

    LineChart stepBand(String label, Series at, Series low, Series high) {
        return plus(new Layer(Layer.Kind.STEP_BAND, label, StrictMath.max(0, styles() - 1), at, low, high));
    }

    /**
     * A reference line across.
     *
     * @param label  in the legend
     * @param value  of y
     * @return the chart with the line
     */
    public LineChart level(String label, double value) {
        return plus(reference(Layer.Kind.LEVEL, label, Series.of(), Series.of(value)));
    }

    /**
     * A reference line upright.
     *
     * @param label  in the legend
     * @param at  value of x
     * @return the chart with the line
     */
    public LineChart moment(String label, double at) {
        return plus(reference(Layer.Kind.MOMENT, label, Series.of(at), Series.of()));
    }

    /**
     * The one point that the chart is about.
     *
     * @param label  in the legend
     * @param at  value of x
     * @param value  of y
     * @return the chart with the point
     */
    public LineChart mark(String label, double at, double value) {
        return plus(reference(Layer.Kind.MARK, label, Series.of(at), Series.of(value)));
    }

    private static Layer reference(Layer.Kind kind, String label, Series at, Series value) {
        return new Layer(kind, label, 0, at, value, value);
    }

    private int styles() {
        return count(Layer.Kind.LINE) + count(Layer.Kind.STEPS);
    }

    private int count(Layer.Kind kind) {
        return (int) layers.stream().filter(each -> each.kind() == kind).count();
    }

    private LineChart plus(Layer layer) {
        requireNonNull(layer.label(), "label");
        if (layer.kind() != Layer.Kind.LEVEL) {
            Numerals.drawable(layer.x(), "x of " + layer.label());
        }
        if (layer.kind() != Layer.Kind.MOMENT) {
            Numerals.drawable(layer.y(), "y of " + layer.label());
            Numerals.drawable(layer.upper(), "y of " + layer.label());
        }
        if (!layer.isReference()
                && (layer.x().size() != layer.y().size()
                        || layer.x().size() != layer.upper().size())) {
            throw new IllegalArgumentException(
                    "y of " + layer.label() + " must have " + layer.x().size() + " values, as x has, had "
                            + layer.y().size() + " and " + layer.upper().size());
        }
        List<Layer> more = new ArrayList<>(layers);
        more.add(layer);
        return new LineChart(title, x, y, List.copyOf(more));
    }

    /**
     * Draws it.
     *
     * @return the picture
     * @throws IllegalStateException if an axis has no name or there is nothing to draw
     */
    public Picture picture() {
        boolean hasX = !x.name().equals(UNNAMED);
        boolean hasY = !y.name().equals(UNNAMED);
        if (!hasX || !hasY || layers.isEmpty()) {
            throw new IllegalStateException("chart '" + title + "' must have x, y and something to draw, has x " + hasX
                    + ", y " + hasY + ", layers " + layers.size());
        }
        Axis across = Axis.of(
                x.name(), x.unit(), x.kind(), xs().min().orElse(0), xs().max().orElse(1));
        List<XyPlot.Layer> drawn = layers.stream()
                .sorted(Comparator.comparing(Layer::kind))
                .<XyPlot.Layer>map(layer -> (canvas, right, up) -> layer.draw(canvas, right, up, styles() > 1))
                .toList();
        return new XyPlot(across, upward(), keys(), drawn).picture(title, description(across));
    }

    private List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            long around = layers.subList(0, i).stream()
                    .filter(each -> each.isBand() && each.style() == layer.style())
                    .count();
            keys.add(layer.key(new Layer.Surroundings((int) around, styles() > 1)));
        }
        return keys;
    }

    private DoubleStream xs() {
        return layers.stream().flatMapToDouble(layer -> layer.x().stream());
    }

    private DoubleStream ys() {
        return layers.stream()
                .flatMapToDouble(layer -> DoubleStream.concat(layer.y().stream(), layer.upper().stream()));
    }

    private Axis upward() {
        if (y.low() < y.high()) {
            return y;
        }
        double low = ys().min().orElse(0);
        double high = ys().max().orElse(1);
        boolean fromZero = low > 0 && low <= high / 2;
        boolean toZero = high < 0 && high >= low / 2;
        return Axis.of(y.name(), y.unit(), y.kind(), fromZero ? 0 : low, toZero ? 0 : high)
                .rounded(Y_INTERVALS);
    }

    private String description(Axis across) {
        StringBuilder text = new StringBuilder("Chart of " + y.name() + " (" + y.unit() + ") over " + across.title()
                + ", from " + shownX(across.low()) + " to " + shownX(across.high()) + ".");
        for (Layer layer : layers) {
            text.append(' ').append(layer.label());
            if (layer.isLine()) {
                text.append(": from ")
                        .append(shownY(layer.y().get(0)))
                        .append(" to ")
                        .append(shownY(layer.y().last()));
                text.append(", lowest ").append(shownY(layer.y().stream().min().orElseThrow()));
                text.append(", highest ").append(shownY(layer.y().stream().max().orElseThrow()));
            } else if (layer.isBand()) {
                text.append(": at the end from ")
                        .append(shownY(layer.y().last()))
                        .append(" to ");
                text.append(shownY(layer.upper().last()));
            } else if (layer.kind() == Layer.Kind.POINTS) {
                text.append(": ").append(layer.x().size()).append(layer.x().size() == 1 ? " point" : " points");
            }
            text.append('.');
        }
        return text.toString();
    }

    private String shownX(double value) {
        return x.kind() == Axis.Kind.CALENDAR ? Axis.month(value).toString() : Numerals.shown(value);
    }

    private String shownY(double value) {
        return Numerals.shown(value);
    }

    static Series calendar(YearMonth start, int months) {
        return Series.generate(months, i -> Axis.month(start) + i);
    }
}
