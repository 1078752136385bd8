package dev.solvent.display;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Whatever numbers and labels it is given, a picture stays within its frame and can be read. */
class PictureProperties {

    private static final Pattern NUMBER = Pattern.compile("[ML ](-?[0-9.]+) (-?[0-9.]+)");

    @Property(tries = 100)
    void chart_anyNumbersAndLabels_staysWithinItsFrame(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = -1e100, max = 1e100) Double> values,
            @ForAll @StringLength(max = 60) String label) {
        Series y = Series.generate(values.size(), values::get);
        Picture picture = Pictures.months("any", new MonthlySeries(label, label, Gallery.START, y));
        SvgPage page = SvgPage.of(picture);
        assertThat(page.flaws()).isEmpty();
        page.elements("path").forEach(path -> {
            Matcher numbers = NUMBER.matcher(path.getAttribute("d"));
            while (numbers.find()) {
                assertThat(Double.parseDouble(numbers.group(1))).isBetween(-3.0, Picture.WIDTH);
                assertThat(Double.parseDouble(numbers.group(2))).isBetween(-3.0, page.height());
            }
        });
    }

    @Property(tries = 100)
    void rows_anyNumbersAndLabels_canBeRead(
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = -2, max = 2) Double> values,
            @ForAll @StringLength(max = 200) String label) {
        List<IntervalBar> bars = new ArrayList<>();
        values.forEach(value -> bars.add(new IntervalBar(label, value - 0.1, value, value + 0.1)));
        assertThat(SvgPage.of(Pictures.indices("output", bars, bars)).flaws()).isEmpty();
    }

    @Property
    void ticks_anySpan_areFewAndWithin(
            @ForAll @DoubleRange(min = -1e100, max = 1e100) double one,
            @ForAll @DoubleRange(min = -1e100, max = 1e100) double other) {
        Axis axis = Axis.of("x", "", Axis.Kind.NUMBERS, StrictMath.min(one, other), StrictMath.max(one, other))
                .rounded(8);
        List<Axis.Tick> ticks = axis.ticks(8);
        assertThat(ticks).hasSizeBetween(2, 11);
        assertThat(ticks.get(0).at()).isEqualTo(axis.low());
        assertThat(ticks.get(ticks.size() - 1).at()).isEqualTo(axis.high());
        double slip = 1e-9 * (axis.high() - axis.low());
        assertThat(axis.low() - slip).isLessThanOrEqualTo(StrictMath.min(one, other));
        assertThat(axis.high() + slip).isGreaterThanOrEqualTo(StrictMath.max(one, other));
        assertThat(ticks.stream().map(Axis.Tick::label)).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void wrap_anyText_keepsEveryLineInItsRoomAndEveryLetter(@ForAll @StringLength(max = 300) String text) {
        List<String> lines = Lettering.wrap(text, 13, 200, Integer.MAX_VALUE);
        lines.forEach(line -> assertThat(Lettering.width(line, 13)).isLessThanOrEqualTo(200));
        assertThat(String.join("", lines).replaceAll("\\s", ""))
                .isEqualTo(text.strip().replaceAll("\\s", ""));
    }
}
