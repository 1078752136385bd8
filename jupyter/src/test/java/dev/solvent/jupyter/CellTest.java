package dev.solvent.jupyter;

import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.display.LineChart;
import dev.solvent.display.Picture;
import dev.solvent.economics.Breakdown;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.study.Tornado;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.Test;
import org.rapaio.jupyter.kernel.display.DisplaySystem;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

class CellTest {

    private static final Pattern DATA = Pattern.compile("src=\"data:image/svg\\+xml;base64,([A-Za-z0-9+/=]+)\"");

    /** As a user defines it in a cell. */
    record Plateau(double floor) implements RetentionCurve {
        @Override
        public double survival(double months) {
            return floor + (1 - floor) / (1 + months);
        }
    }

    private static Picture picture() {
        Series x = Series.of(0, 1);
        return LineChart.titled("a < b & \"c\"")
                .x("x", "")
                .y("y", "USD")
                .line("<i>", x, x)
                .picture();
    }

    @Test
    void picture_becomesAnImageWithItsSvg() {
        Cell cell = Cell.of(picture());
        Matcher data = DATA.matcher(cell.html());
        assertThat(data.find()).isTrue();
        assertThat(new String(Base64.getDecoder().decode(data.group(1)), StandardCharsets.UTF_8))
                .isEqualTo(picture().svg());
        assertThat(cell.html()).contains("alt=\"a &lt; b &amp; &quot;c&quot;. Chart of y (USD) over x");
        assertThat(cell.text()).startsWith("a < b & \"c\"\nChart of y (USD)");
    }

    @Test
    void breakdown_becomesATableWithItsCurrency() {
        Breakdown breakdown = new Breakdown(
                "contribution",
                List.of(new Breakdown.Part("<b>price</b>", usd(1234.5)), new Breakdown.Part("compute", usd(-2))));
        assertThat(Cell.of(breakdown).html())
                .contains(">USD</th>", "&lt;b&gt;price&lt;/b&gt;", ">1,234</td>", ">-2</td>", ">1,232</td>")
                .doesNotContain("<b>");
    }

    @Test
    void cohortsAndTornado_becomeTables() {
        CohortTable table = CohortTable.of(Period.WEEK, CohortRow.of("2027-W01", 1200, 300));
        assertThat(Cell.of(table).html()).contains(">week 1</th>", ">2027-W01</th>", ">1,200</td>");
        Tornado tornado = new Tornado("LTV", 1, List.of(new Tornado.Bar("churn", 3, 0.5)));
        assertThat(Cell.of(tornado).html())
                .contains(">LTV with one input moved", ">churn</th>", ">3.000</td>", ">0.500</td>");
    }

    @Test
    void text_isEscaped_andKeepsItsLines() {
        assertThat(Cell.of(usd(3)).html()).isEqualTo("<span>3 USD</span>");
        assertThat(Cell.of(RetentionCurve.of("<script>", m -> 1.0)).html()).doesNotContain("<script>");
        assertThat(Cell.of(RetentionCurve.of("two\nlines", m -> 1.0)).html()).startsWith("<pre>");
    }

    @Test
    void value_ofTheLibraryOrOfItsInterfaces_isShown() {
        assertThat(Cell.isShown(Rate.perMonth(0.1))).isTrue();
        assertThat(Cell.isShown(new Plateau(0.2))).isTrue();
        assertThat(Cell.isShown("text")).isFalse();
        assertThat(Cell.isShown(List.of())).isFalse();
    }

    @Test
    void rapaio_findsTheProvider_andShowsHtml() {
        assertThat(ServiceLoader.load(DisplayProvider.class)).hasAtLeastOneElementOfType(RapaioDisplay.class);
        assertThat(DisplaySystem.inst().render(usd(3)).data())
                .containsEntry("text/html", "<span>3 USD</span>")
                .containsEntry("text/plain", "3 USD");
        assertThat(DisplaySystem.inst().render(picture()).data().get("text/html"))
                .asString()
                .startsWith("<img alt=");
        assertThat(new RapaioDisplay().getDisplayTransformers().get(0).transformedClass())
                .isEqualTo(Cell.class);
    }

    @Test
    void jjava_findsTheExtension_andShowsHtml() {
        assertThat(ServiceLoader.load(Extension.class)).hasAtLeastOneElementOfType(JJavaExtension.class);
        Renderer renderer = new Renderer();
        JJavaExtension.install(renderer);
        assertThat(renderer.render(usd(3)).getData(MIMEType.TEXT_HTML)).isEqualTo("<span>3 USD</span>");
        assertThat(renderer.render(picture()).getData(MIMEType.TEXT_HTML))
                .asString()
                .startsWith("<img alt=");
        assertThat(renderer.render("<plain>").getData(MIMEType.TEXT_HTML)).isNull();
    }
}
