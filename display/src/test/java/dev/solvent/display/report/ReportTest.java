package dev.solvent.display.report;

import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.seconds;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.compute.ComputeCost;
import dev.solvent.display.Business;
import dev.solvent.display.LineChart;
import dev.solvent.display.Picture;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.projection.Measure;
import dev.solvent.projection.Projector;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.retention.fit.RetentionFit;
import dev.solvent.study.Correlations;
import dev.solvent.study.Design;
import dev.solvent.study.Input;
import dev.solvent.study.Lever;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import dev.solvent.usage.UsageDistribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    private static final int MOST_BYTES = 3_000_000;

    private static final Report BUSINESS = Report.of(Business.projection()).with(Report.of(Business.outcome()));

    private static Picture picture(String label) {
        Series x = Series.of(0, 1);
        return LineChart.titled(label)
                .x("x", "")
                .y("y", "USD")
                .line(label, x, x)
                .picture();
    }

    private static UnitEconomics user() {
        return UnitEconomics.of(
                        PricingPlan.subscription("Pro", price("10").usd().per(MONTH)),
                        UsageDistribution.fixed(VIDEO, seconds(40).per(MONTH)),
                        ComputeCost.perSecond(VIDEO, price("0.05").usd()),
                        RetentionCurve.geometric(Rate.perMonth(0.06)))
                .over(months(24));
    }

    @Test
    void html_ofAProjectionAndAStudy_holdsAllPartsInOrder() {
        String page = BUSINESS.withSource("monthly churn of creators", "our cohorts of 2026")
                .html();
        assertThat(page)
                .containsSubsequence(
                        "<h1>Clip, 2027-01 to 2028-12</h1>",
                        "Net present value",
                        "LTV:CAC",
                        "<h2 id=\"contents\">Contents</h2>",
                        ">Where money comes from and goes</h2>",
                        "<figure>",
                        "Figure 1.",
                        ">Month by month</h2>",
                        ">Assumptions and their sources</h2>",
                        "our cohorts of 2026",
                        ">How to repeat this</h2>",
                        "fingerprint: ");
    }

    @Test
    void html_drawnAgain_isTheSameToTheByteAndLight() {
        String page = BUSINESS.html();
        String again = Report.of(Business.projection())
                .with(Report.of(Business.outcome()))
                .html();
        assertThat(again).isEqualTo(page);
        assertThat(page.length()).isLessThan(MOST_BYTES);
    }

    @Test
    void html_everyPage_needsNothingFromOutside() {
        assertThat(BUSINESS.html().replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http", "<script", "src=", "@import", "@font-face", "url(\"", "<link", "javascript:");
    }

    @Test
    void html_everyPage_canBeReadByEar() {
        String page = BUSINESS.html();
        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">").contains("<main id=\"report\">");
        assertThat(count(page, "<h1")).isEqualTo(1);
        assertThat(count(page, "<table")).isEqualTo(count(page, "<caption")).isPositive();
        assertThat(count(page, "<figure>"))
                .isEqualTo(count(page, "<figcaption>"))
                .isGreaterThan(8);
        Matcher heading = Pattern.compile("<h([1-6])").matcher(page);
        int level = 0;
        while (heading.find()) {
            int next = Integer.parseInt(heading.group(1));
            assertThat(next).isLessThanOrEqualTo(level + 1);
            level = next;
        }
        assertThat(page).doesNotContain("<th>", "<th class");
    }

    @Test
    void html_idsAndLinks_areEachThereOnce() {
        Section same = Section.titled("The same");
        Picture picture = picture("drawn twice");
        String page = Report.titled("ids")
                .with(same.with(picture).with(same))
                .with(Section.titled("The same").with(picture))
                .with(Section.titled("每秒").with(Section.titled("!")))
                .with(Section.titled("report"))
                .html();
        List<String> ids = Pattern.compile("\\bid=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().contains("the-same", "the-same-2", "the-same-3", "section", "report-2");
        Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(page)
                .results()
                .forEach(link -> assertThat(ids).contains(link.group(1)));
    }

    private static int count(String page, String part) {
        return page.split(Pattern.quote(part), -1).length - 1;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "]]></style><svg onload=alert(1)>",
                "a & b < c 'd' \"e\"",
                "שלום\u202E",
                "lone \uD800 and \u0000\u0001",
                "</title></pre></code><b>"
            })
    void html_hostileNamesEverywhere_areText(String name) {
        Section section = Section.titled(name)
                .badge(name, Tone.BAD)
                .lead(name)
                .text(name)
                .conclusion(name)
                .code(name + "\n" + name)
                .with(picture(name), name)
                .with(Table.captioned(name).text(name).number(name).row(name, name))
                .with(Section.titled(name));
        String page = Report.titled(name)
                .withLead(name)
                .badge(name, Tone.NOTE)
                .with(new Headline(name, name, name, name))
                .with(section)
                .with(new Premise(name, name, name, name))
                .repeatedBy(name)
                .html();
        assertThat(page).doesNotContain("<script", "<img", "onload=alert(1)>", "<b>", "\u0000", "\u0001");
        assertThat(count(page, "</style>")).isEqualTo(1 + count(page, "<svg "));
        assertThat(count(page, "</title>")).isEqualTo(1 + count(page, "<title id="));
        assertThat(Table.captioned(name).text(name).row(name).html()).doesNotContain("<script", "<img", "<b>");
    }

    @Test
    void of_aUser_showsWorthAndPayback() {
        assertThat(Report.of(user(), usd(12)).html())
                .contains("What a user of plan Pro is worth", "Lifetime value", "Gross margin", "Payback", "LTV:CAC")
                .contains("cost of winning a user");
        assertThat(Report.of(user()).html()).doesNotContain("Payback");
    }

    @Test
    void of_aProjectionWithoutSpend_leavesOutWhatItCannotSay() {
        String page = Report.of(Projector.project(Business.scenario().withChannels(List.of())))
                .html();
        assertThat(page).contains("never").doesNotContain("LTV:CAC", "Does winning users pay?");
    }

    @Test
    void of_correlatedInputs_saysWhyNoTornado() {
        Input<?> one = Input.normal("one", 1, 0.1);
        Input<?> other = Input.normal("other", 2, 0.1);
        Lever<Double> lever = Lever.between("lever", 0, 2);
        Output<double[]> sum = Output.<double[]>of("sum", x -> x[0]).in("USD");
        Output<double[]> same = Output.of("same", x -> x[1]);
        Output<double[]> path = Output.monthly("path", 2, x -> Series.of(x[0], x[0] + 1));
        Study study = Study.of(one, other, lever)
                .correlated(Correlations.spearman().with(one, other, 0.5))
                .value(x -> new double[] {x.number(one) + x.number(other) * x.number(lever), 7})
                .measuring(sum, same, path);
        String page = Report.of(study.run(Design.sobol(1024))).html();
        assertThat(page)
                .contains("none moves alone", "the same in every draw", "decided, not chance", "Path, month by month");
        String few = Report.of(study.run(Design.monteCarlo(10))).html();
        assertThat(few).contains("too few draws", "Too few draws for a range.");
    }

    @Test
    void withSource_ofAnUnknownPremise_saysWhichThereAre() {
        assertThatThrownBy(() ->
                        Report.titled("x").with(Premise.of("churn", "5 %", "")).withSource("price", "list"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("premise must be one of [churn], was price");
    }

    @Test
    void table_ofEveryResult_hasARowForEach() {
        CohortTable cohorts = CohortTable.of(MONTH, CohortRow.of("a", 100, 60, 50), CohortRow.of("b", 90, 50));
        assertThat(Table.of(cohorts).rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).hasSize(4));
        assertThat(Table.of(RetentionFit.compare(cohorts)).rows()).hasSizeGreaterThan(3);
        assertThat(Table.of(user().marginWaterfall()).html()).contains("contribution a month");
        assertThat(Table.of(Business.projection().table()).rows()).hasSize(24);
        var before = Projector.project(Business.scenario().without("price cut creator"));
        assertThat(Table.of(Business.projection().bridgeFrom(before).of(Measure.npv()))
                        .rows())
                .hasSize(3);
        var outcome = Business.outcome();
        assertThat(Table.of(outcome).rows()).hasSize(2);
        assertThat(Table.of(outcome.study().tornado(Business.NPV)).rows()).hasSize(2);
        assertThat(Table.of(outcome.rankCorrelations(Business.NPV)).rows()).hasSize(2);
        assertThat(Table.of(outcome)).isEqualTo(Table.of(outcome)).hasSameHashCodeAs(Table.of(outcome));
    }

    @Test
    void table_wrongShape_isRefused() {
        Table table = Table.captioned("plans").text("plan").number("price, USD");
        assertThatThrownBy(() -> table.row("Pro"))
                .hasMessage("a row of 'plans' must have 2 cells, one per heading, had 1");
        assertThatThrownBy(() -> table.row("Pro", "10").text("late"))
                .hasMessage("headings of 'plans' must come before its rows");
        assertThatThrownBy(() -> Section.titled("x").withId("1 a")).hasMessageContaining("anchor must be letters");
        assertThat(table).hasToString("table: plans, 0 rows");
    }

    @Test
    void writeTo_aFile_holdsThePage(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");
        Report report = Report.titled("x")
                .with(picture("p"))
                .with(Table.captioned("t").text("a"))
                .with(Headline.of("words", "never"))
                .withTitle("y");
        report.writeTo(file);
        assertThat(Files.readString(file)).isEqualTo(report.html()).contains("<h1>y</h1>");
        assertThat(report).hasToString("report: y, 2 sections");
    }
}
