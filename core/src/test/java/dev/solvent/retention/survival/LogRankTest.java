package dev.solvent.retention.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogRankTest {

    @Test
    void compareWithin_lungBySexWithinPerformance_isThatOfR() {
        // R 4.2, survival 3.5-3: survdiff(Surv(time, status) ~ sex + strata(ph.ecog), data = lung)
        Tenures lung = known(Samples.lung());
        List<Map<String, Tenures>> strata = new ArrayList<>();
        lung.groupedBy("ph.ecog").values().forEach(stratum -> {
            Map<String, Tenures> groups = new LinkedHashMap<>();
            groups.put("1", stratum.where("sex", "1"));
            groups.put("2", stratum.where(row -> stratum.label("sex").get(row).equals("2")));
            strata.add(groups);
        });
        LogRank test = LogRank.compareWithin(strata, 0);
        assertThat(test.test().statistic()).isEqualTo(10.7950596334964, within(1e-12));
        assertThat(test.groups().get(0).observed()).isEqualTo(111);
        assertThat(test.groups().get(0).expected()).isEqualTo(90.6410226636549, within(1e-12));
        assertThat(test.groups().get(0).users() + test.groups().get(1).users()).isEqualTo(227);
    }

    @Test
    void compare_petoWeights_isThatOfR() {
        // R 4.2, survival 3.5-3: survdiff(Surv(time, status) ~ ph.ecog, data = lung, rho = 1); waltons likewise
        LogRank test = LogRank.compare(known(Samples.lung()).groupedBy("ph.ecog"), 1);
        assertThat(test.test().statistic()).isEqualTo(23.395293370343, within(1e-11));
        assertThat(test.test().degreesOfFreedom()).isEqualTo(3);
        assertThat(test.groups().get(1).observed()).isEqualTo(47.81422973292363, within(1e-12));
        assertThat(test.groups().get(3).expected()).isEqualTo(0.158903651277871, within(1e-13));
        LogRank flies = LogRank.compare(Samples.waltons().groupedBy("group"), 1);
        assertThat(flies.test().statistic()).isEqualTo(139.843934199433, within(1e-11));
        assertThat(flies).hasToString("log-rank chi-square 139.844 on 1, p = 2.88E-32");
    }

    @Test
    void compare_wholeWeights_countUsers() {
        Tenures once = Samples.aml();
        double[] two = new double[once.size()];
        java.util.Arrays.fill(two, 2);
        List<Tenure> rows = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int row = 0; row < 2 * once.size(); row++) {
            rows.add(once.get(row / 2));
            words.add(once.label("x").get(row / 2));
        }
        LogRank weighted = LogRank.compare(once.withWeights(two).groupedBy("x"));
        LogRank repeated = LogRank.compare(
                Tenures.of(Period.WEEK, rows).withLabels("x", words).groupedBy("x"));
        assertThat(weighted.test().statistic()).isEqualTo(repeated.test().statistic(), within(1e-13));
    }

    @Test
    void compare_lateEntries_isTheScoreTestOfCox() {
        // without ties the log-rank test is the score test of a Cox model with one indicator
        Tenures data = Samples.allEnded(2, 3, 6, 7, 8, 9)
                .withEntries(1, 0, 5, 2, 1, 7)
                .withCovariate("group", 1, 0, 0, 1, 0, 1)
                .withLabels("group", List.of("1", "0", "0", "1", "0", "1"));
        double score = CoxModel.of("group").fit(data).scoreTest().statistic();
        assertThat(LogRank.compare(data.groupedBy("group")).test().statistic()).isEqualTo(score, within(1e-13));
    }

    @Test
    void compare_unusable_isRefused() {
        Tenures early = Samples.allEnded(1, 2);
        Tenures late = Samples.allEnded(5, 6).withEntries(4, 4);
        assertThatThrownBy(() -> LogRank.compare(Map.of("a", early))).hasMessage("groups must be at least 2, were [a]");
        assertThatThrownBy(() -> LogRank.compareWithin(List.of(), 0)).hasMessageContaining("strata");
        assertThatThrownBy(() -> LogRank.compare(Map.of("a", early, "b", late)))
                .hasMessageStartingWith("groups must be at risk together");
        assertThatThrownBy(() -> LogRank.compare(Map.of("a", early, "b", early), -1))
                .hasMessageContaining("rho");
        assertThatThrownBy(() -> LogRank.compare(Map.of("a", early, "b", early.withWeights(1.5, 1))))
                .hasMessageContaining("whole numbers");
        Tenures never = Tenures.of(Period.MONTH, new double[] {1}, new boolean[] {false});
        assertThatThrownBy(() -> LogRank.compare(Map.of("a", never, "b", never)))
                .hasMessageStartingWith("groups must have users at risk together");
        assertThatThrownBy(() -> LogRank.compareWithin(
                        List.of(Map.of("a", early, "b", early), Map.of("a", early, "c", early)), 0))
                .hasMessageStartingWith("strata must have the same groups");
    }

    private static Tenures known(Tenures lung) {
        List<String> ecog = lung.label("ph.ecog");
        return lung.where(row -> !ecog.get(row).isEmpty());
    }
}
