package dev.solvent.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.solvent.claims.audit.AuditVerdict;
import dev.solvent.claims.audit.Reading;
import dev.solvent.examples.record.PublicRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordAuditTest {

    private static final List<CheckReport> REPORTS = RecordAudit.of(PublicRecord.claims());

    /** Numbers that the checks by hand do not have: they were merged into others or dropped. */
    private static final Set<Integer> NOT_THERE = Set.of(26, 46, 53, 72);

    /** Where the reader judged plausibility or words, which is no arithmetic. Each says why. */
    private static final Set<String> OTHERWISE = Set.of("C09", "C28", "C47", "C80");

    private static final double AGREEMENT = 1e-9;

    @Test
    void checks_areAllEighty() {
        List<String> expected = Stream.concat(
                        IntStream.rangeClosed(1, 81)
                                .filter(number -> !NOT_THERE.contains(number))
                                .mapToObj(number -> (number < 10 ? "C0" : "C") + number),
                        Stream.of("C11b", "C20b", "C47b"))
                .toList();
        assertThat(REPORTS)
                .extracting(report -> report.check().id())
                .hasSize(80)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @TestFactory
    Stream<DynamicTest> check_hasTheVerdictByHand_orSaysWhyNot() {
        return REPORTS.stream()
                .map(report -> DynamicTest.dynamicTest(report.check().id(), () -> {
                    assertThat(report.check().reading()).isNotBlank();
                    if (OTHERWISE.contains(report.check().id())) {
                        assertThat(report.agrees()).isFalse();
                        assertThat(report.check().reading()).hasSizeGreaterThan(150);
                    } else {
                        assertThat(report.check().expected())
                                .as(report.check().byHand())
                                .contains(report.verdict());
                    }
                }));
    }

    /** A share of a year that is all of it, whatever the year, and a sum that is the year: flat in a claim that occurs twice. */
    @Test
    void ranges_areExact_butWhereTheFormulaIsFlat() {
        assertThat(REPORTS.stream()
                        .filter(report -> report.findings().stream()
                                .flatMap(finding -> finding.readings().stream())
                                .anyMatch(reading -> !reading.result().exact()))
                        .map(report -> report.check().id()))
                .containsExactly("C04", "C05");
    }

    @Test
    void contradictions_areBeyondTheRoundingEdges() {
        assertThat(REPORTS.stream()
                        .filter(report -> report.verdict() == AuditVerdict.INCONSISTENT)
                        .map(report -> report.check().id()))
                .containsExactly("C01", "C35", "C47", "C48", "C57", "C74", "C75");
        // 285.0083 % at the least, 284.95 % at the most
        assertThat(REPORTS.get(0).findings().get(0).gap()).isEqualTo(0.05827, within(1e-5));
    }

    @ParameterizedTest(name = "{0} {1}: {2} is {3}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            check, part,                                  reading,     reference,                            scale
            C01,   ratio,                                 '',          sm_ratio_2024,                        100
            C02,   growth,                                '',          revenue_growth_2024,                  100
            C03,   ratio,                                 '',          rd_ratio_9m25,                        100
            C03,   R&D expense,                           '',          rd_expense_9m25_implied,              1
            C04,   nine months 2024,                      '',          rev_9m24_upper,                       1
            C04,   last quarter 2024,                     '',          rev_q424_lower,                       1
            C05,   first quarter,                         '',          rev_q1_25,                            1
            C05,   second quarter,                        '',          rev_q2_25,                            1
            C05,   third quarter,                         '',          rev_q3_25,                            1
            C06,   growth,                                '',          q1_25_qoq_upper,                      100
            C07,   Talkie and Xingye,                     '',          rev_talkie_9m25,                      1
            C07,   Hailuo,                                '',          rev_hailuo_9m25,                      1
            C07,   consumers,                             '',          rev_consumer_9m25_lower,              1
            C07,   business,                              '',          rev_b2b_9m25_upper,                   1
            C11,   'variable cost per revenue, v',        '',          gm_model_variable_cost_ratio,         100
            C11,   'fixed cost, F',                       '',          gm_model_fixed_cost_per_year,         1
            C11,   margin that scale ends at,             '',          gm_model_asymptotic_gm,               100
            C11,   revenue that breaks even,              '',          gm_model_breakeven_revenue,           1
            C12,   revenue over ARPU,                     '',          hailuo_payers_9m25,                   1
            C14,   payers,                                of all ever, minimax_payers_if_cumulative,         1
            C15,   S&M,                                   '',          cac_registered_lower_bound,           1
            C18,   revenue left,                          '',          api_rev_factor,                       1
            C18,   volume needed,                         '',          api_volume_needed,                    100
            C19,   quarterly churn of that renewal,       '',          churn_quarterly_equal_to_85,          100
            C22,   of revenue 2024,                       '',          india_loss_share,                     100
            C28,   first day,                             '',          cai_d1_implied,                       100
            C29,   ratio,                                 '',          cai_payer_ratio,                      1
            C31,   active days if decay is geometric,     '',          talkie_geometric_active_days_30,      1
            C32,   'kept in a month, at the most',        '',          talkie_monthly_survival_upper,        100
            C33,   July,                                  '',          talkie_downloads_jul24,               1
            C34,   'cost of a payer, times',              '',          sea_cac_multiple,                     1
            C38,   market,                                '',          video_market_arr,                     1
            C39,   billings as a run rate,                '',          kling_arr_2024_lower,                 1
            C39,   growth a month over nine,              '',          kling_cmgr_9m,                        100
            C40,   billings per active user,              '',          kling_arpmau_cny,                     1
            C48,   market holds the vendor,               '',          ai_saas_2024_backcast,                1e9
            C49,   Pareto exponent,                       '',          pareto_alpha_10_90,                   1
            C50,   decay,                                 '',          deepseek_decay_per_day,               1
            C50,   half-life,                             '',          deepseek_half_life_days,              1
            C54,   a month,                               '',          iqiyi_arpu_cny,                       1
            C55,   a month,                               '',          netflix_arpu_usd,                     1
            C55,   yuan per dollar that it implies,       '',          implied_cny_per_usd_2019,             1
            C56,   ratio,                                 '',          netflix_iqiyi_arpu_ratio,             1
            C60,   2018,                                  '',          aliyun_growth_2018,                   100
            C67,   share,                                 '',          kuaishou_dau_mau,                     100
            C73,   per GPU,                               '',          h100_unit_price,                      1
            """)
    void part_atThePrintedNumbers_isTheReference(
            String check, String part, String reading, String reference, double scale) throws IOException {
        double expected = references().get(reference).asDouble() * scale;
        Reading found = REPORTS.stream()
                .filter(report -> report.check().id().equals(check))
                .flatMap(report -> report.findings().stream())
                .filter(finding -> finding.name().equals(part))
                .flatMap(finding -> finding.readings().stream())
                .filter(each -> each.label().equals(reading))
                .findFirst()
                .orElseThrow();
        assertThat(found.result().value()).hasValueCloseTo(expected, within(AGREEMENT * expected));
        assertThat(found.result().range().contains(expected * (1 - AGREEMENT))
                        || found.result().range().contains(expected * (1 + AGREEMENT)))
                .isTrue();
    }

    @Test
    void themes_keepTheOrderOfTheRecord() {
        assertThat(REPORTS.stream().map(CheckReport::theme).distinct().collect(Collectors.toList()))
                .hasSize(9);
        assertThat(REPORTS).allSatisfy(report -> assertThat(report.claims()).isNotEmpty());
    }

    private static JsonNode references() throws IOException {
        try (InputStream stream = Objects.requireNonNull(
                RecordAuditTest.class.getResourceAsStream("/dev/solvent/examples/reference-values.json"))) {
            return new ObjectMapper().readTree(stream).get("checks");
        }
    }
}
