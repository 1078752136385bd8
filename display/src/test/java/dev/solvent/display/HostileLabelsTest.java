package dev.solvent.display;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.economics.Breakdown;
import dev.solvent.internal.display.Xml;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Quantities;
import dev.solvent.quantity.Series;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.study.Tornado;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names come from files and from users of users: whatever they hold, a picture stays a picture. */
class HostileLabelsTest {

    static final List<String> LABELS = List.of(
            "<script>alert(1)</script>",
            "a & b < c > d \"e\" 'f'",
            "]]><svg onload=alert(1)>",
            "long ".repeat(400),
            "unbroken".repeat(200),
            "שלום עולם: עלות לשנייה",
            "تكلفة الثانية المقبولة من الفيديو",
            "\u202Eright to left override",
            "每秒视频的计算成本，包括失败的尝试，以及所有其他与此有关的费用和开支",
            "emoji 🎬🎬🎬 and 👩‍👩‍👧",
            "line\nbreak\tand\u0000control\u0001\u001B",
            "lone \uD800 surrogate and \uFFFE",
            "e\u0301e\u0301e\u0301 combining",
            "   ",
            "%s ${x} #{y} url(#a) style");

    static Stream<Picture> pictures() {
        return LABELS.stream().flatMap(HostileLabelsTest::withLabel);
    }

    static Stream<Picture> withLabel(String label) {
        String named = label.isBlank() ? "x" : label;
        Series x = Series.of(0, 1, 2);
        return Stream.of(
                Pictures.months(
                        named,
                        new MonthlySeries(label, label, Gallery.START, x),
                        new MonthlySeries(label, label, Gallery.START, x)),
                Pictures.indices(
                        named, List.of(IntervalBar.of(label, 0.3)), List.of(new IntervalBar(label, 0.2, 0.4, 0.5))),
                Pictures.cohortStack(named, List.of(new MonthlySeries(label, "USD", Gallery.START, x))),
                Pictures.tornado(
                        new Tornado(named, 1, List.of(new Tornado.Bar(label, 0.5, 2), new Tornado.Bar(label, 2, 3))),
                        label),
                Pictures.triangle(
                        CohortTable.of(Period.MONTH, CohortRow.of(named, 10, 5), CohortRow.of(named + "2", 7))),
                Pictures.retention(6, RetentionCurve.of(named, m -> 1 / (1 + m)), RetentionCurve.of(named, m -> 1.0)),
                Pictures.waterfall(new Breakdown(
                        named,
                        List.of(
                                new Breakdown.Part(named, Quantities.usd(3)),
                                new Breakdown.Part(named, Quantities.usd(-1))))),
                Pictures.feasibility(FeasibilityGrid.of(
                        named,
                        new FeasibilityGrid.Side(named, label, x),
                        new FeasibilityGrid.Side(named, label, x),
                        List.of(x.map(v -> v / 2), x.map(v -> 0), x.map(v -> 1)),
                        0.5)),
                LineChart.titled(named)
                        .x(named, label)
                        .y(named, label)
                        .points(label, x, x)
                        .level(label, 1)
                        .moment(label, 1)
                        .mark(label, 1, 1)
                        .picture());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void label_whateverItHolds_isTextAndLegible(Picture picture) {
        for (Theme theme : Theme.values()) {
            SvgPage page = SvgPage.of(picture.svg(theme));
            assertThat(page.elements("script")).isEmpty();
            assertThat(page.elements("svg")).isEmpty();
            assertThat(page.root().getElementsByTagName("*").getLength()).isGreaterThan(5);
        }
        assertThat(SvgPage.of(picture).flaws()).isEmpty();
    }

    @Test
    void label_long_isKeptInFullWhereItIsShortened() {
        String label = "long ".repeat(400).strip();
        SvgPage page = SvgPage.of(Pictures.indices("x", List.of(IntervalBar.of(label, 0.3)), List.of()));
        assertThat(page.elements("title").stream().map(title -> title.getTextContent()))
                .contains(label);
        assertThat(page.texts()).anyMatch(text -> text.endsWith("…"));
    }

    @Test
    void label_ofUsualLength_isNotCut() {
        String label = "compute cost per accepted second of video, failed attempts included";
        SvgPage page = SvgPage.of(Pictures.indices("x", List.of(IntervalBar.of(label, 0.3)), List.of()));
        assertThat(String.join(" ", page.texts()))
                .contains("compute cost per accepted second of")
                .contains("video, failed attempts included");
    }

    @Test
    void escape_markupAndControls_becomeText() {
        assertThat(Xml.escape("<a b='c' d=\"e\">&\n\u0000\uD800é🎬"))
                .isEqualTo("&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp; \uFFFD\uFFFDé🎬");
    }
}
