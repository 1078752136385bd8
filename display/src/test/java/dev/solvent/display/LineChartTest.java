package dev.solvent.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.solvent.quantity.Series;
import org.junit.jupiter.api.Test;

class LineChartTest {

    private static final Series X = Series.of(0, 1, 2);
    private static final LineChart CHART =
            LineChart.titled("chart").x("price", "USD").y("margin", "%");

    @Test
    void picture_withoutAxesOrLines_isRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LineChart.titled("chart").line("a", X, X).picture())
                .withMessage("chart 'chart' must have x, y and something to draw, has x false, y false, layers 1");
        assertThatIllegalStateException().isThrownBy(CHART::picture);
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        LineChart.titled("chart").x("a", "").line("a", X, X).picture());
    }

    @Test
    void line_numbersThatCannotBeDrawn_areRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHART.line("a", X, Series.of(1, Double.NaN, 1)))
                .withMessage("y of a[1] must be finite, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHART.line("a", Series.of(0, Double.POSITIVE_INFINITY, 1), X))
                .withMessage("x of a[1] must be finite, was Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHART.line("a", X, Series.of(1)))
                .withMessage("y of a must have 3 values, as x has, had 1 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHART.band("a", X, X, Series.of(1)))
                .withMessage("y of a must have 3 values, as x has, had 3 and 1");
        assertThatIllegalArgumentException().isThrownBy(() -> CHART.level("a", Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> CHART.moment("a", Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHART.yBetween(1, 1))
                .withMessage("low must be below high, 1.0, was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineChart.titled(" "))
                .withMessage("title must not be blank");
        assertThatIllegalArgumentException().isThrownBy(() -> CHART.x(" ", "")).withMessage("name must not be blank");
    }

    @Test
    void picture_everyLayer_isInLegendAndDescription() {
        Picture picture = CHART.line("line", X, X)
                .band("band", X, X, X.map(x -> x + 1))
                .steps("steps", X, X)
                .points("points", X, X)
                .points("one point", Series.of(1), Series.of(1))
                .level("level", 2)
                .moment("moment", 1)
                .mark("mark", 1, 1)
                .picture();
        assertThat(SvgPage.of(picture).texts())
                .contains("line", "band", "steps", "points", "level", "moment", "mark", "price (USD)", "margin (%)");
        assertThat(picture.description())
                .isEqualTo("Chart of margin (%) over price (USD), from 0 to 2. line: from 0 to 2, lowest 0, highest 2."
                        + " band: at the end from 2 to 3. steps: from 0 to 2, lowest 0, highest 2. points: 3 points."
                        + " one point: 1 point. level. moment. mark.");
        assertThat(SvgPage.of(picture).flaws()).isEmpty();
    }

    @Test
    void picture_manyLines_allDiffer() {
        LineChart chart = CHART;
        for (int i = 0; i < 12; i++) {
            int line = i;
            chart = chart.line("line " + i, X, X.map(x -> x + line));
        }
        assertThat(SvgPage.of(chart.picture()).elements("path").stream()
                        .map(path -> path.getAttribute("class"))
                        .filter(style -> style.startsWith("ln"))
                        .distinct())
                .hasSize(12);
    }

    @Test
    void axis_wholeAndAges_haveWholeLabels() {
        assertThat(SvgPage.of(LineChart.titled("days")
                                .xWhole("day", "")
                                .y("y", "")
                                .line("a", Series.of(0, 1), Series.of(0, 1))
                                .picture())
                        .texts())
                .doesNotContain("0.5 ");
        assertThat(SvgPage.of(LineChart.titled("ages")
                                .xAge("months")
                                .y("y", "")
                                .line("a", Series.of(0, 48), Series.of(0, 1))
                                .picture())
                        .texts())
                .contains("12", "24", "36", "48");
        assertThat(SvgPage.of(LineChart.titled("ages")
                                .xAge("months")
                                .y("y", "")
                                .line("a", Series.of(0, 1e6), Series.of(0, 1))
                                .picture())
                        .flaws())
                .isEmpty();
    }

    @Test
    void number_negativeAndSmall_hasTwoDecimals() {
        assertThat(Canvas.number(-0.004)).isEqualTo("0");
        assertThat(Canvas.number(-1.055)).isEqualTo("-1.05");
        assertThat(Canvas.number(-0.5)).isEqualTo("-0.5");
        assertThat(Canvas.number(3.1)).isEqualTo("3.1");
        assertThat(Canvas.number(3.01)).isEqualTo("3.01");
    }

    @Test
    void wrap_wordsAndRoom() {
        assertThat(Lettering.wrap("one two three", 13, 60, 9)).containsExactly("one two", "three");
        assertThat(Lettering.wrap("unbreakable", 13, 40, 9)).containsExactly("unbre", "akabl", "e");
        assertThat(Lettering.wrap("one two three", 13, 60, 1)).containsExactly("one tw…");
        assertThat(Lettering.wrap("up to 90 %", 13, 55, 9)).containsExactly("up to", "90 %");
        assertThat(Lettering.wrap("", 13, 60, 1)).containsExactly("");
    }

    @Test
    void viridis_ends_areThePublishedOnes() {
        assertThat(Viridis.colour(0)).isEqualTo("#440154");
        assertThat(Viridis.colour(0.5)).isEqualTo("#21918c");
        assertThat(Viridis.colour(1)).isEqualTo("#fde725");
        assertThat(Viridis.colour(2)).isEqualTo("#fde725");
        assertThat(Viridis.isBright(0)).isFalse();
        assertThat(Viridis.isBright(1)).isTrue();
    }
}
