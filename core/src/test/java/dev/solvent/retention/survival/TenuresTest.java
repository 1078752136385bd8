package dev.solvent.retention.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.quantity.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenuresTest {

    private static final Tenures THREE =
            Tenures.of(Period.WEEK, new double[] {1, 5, 9}, new boolean[] {true, false, true});

    @Test
    void of_columns_knowsEndsAndThoseStillThere() {
        assertThat(THREE.get(0)).isEqualTo(Tenure.ended(1));
        assertThat(THREE.get(1)).isEqualTo(Tenure.stillThere(5));
        assertThat(THREE.unit()).isEqualTo(Period.WEEK);
        assertThat(THREE.size()).isEqualTo(3);
        assertThat(THREE.users()).isEqualTo(3);
        assertThat(THREE).hasToString("Tenures[3 rows in weeks]");
    }

    @Test
    void of_rows_keepsWeightAndEntry() {
        List<Tenure> rows = List.of(
                Tenure.ended(4).enteredAt(1),
                Tenure.endedBetween(2, 6).times(3),
                Tenure.endedBy(5),
                Tenure.stillThere(7));
        Tenures tenures = Tenures.of(Period.MONTH, rows);
        for (int row = 0; row < rows.size(); row++) {
            assertThat(tenures.get(row)).isEqualTo(rows.get(row));
        }
        assertThat(tenures.users()).isEqualTo(6);
    }

    @Test
    void of_arrays_areCopied() {
        double[] ages = {1, 2};
        Tenures tenures = Tenures.of(Period.MONTH, ages, new boolean[] {true, true});
        ages[0] = 99;
        assertThat(tenures.get(0).after()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void of_impossibleDuration_isRejectedNamingRowAndValue(double age) {
        assertThatThrownBy(() -> Tenures.of(Period.DAY, new double[] {1, age}, new boolean[] {true, true}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("duration of row 1 must be at least 0 and finite, was " + age);
    }

    @ParameterizedTest
    @CsvSource({"-1, 2, after", "3, 2, upTo", "1, NaN, upTo"})
    void between_impossibleBounds_areRejected(double after, double upTo, String named) {
        assertThatThrownBy(() -> Tenures.between(Period.DAY, new double[] {after}, new double[] {upTo}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(named + " of row 0 must be");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void withWeights_impossible_areRejected(double weight) {
        assertThatThrownBy(() -> THREE.withWeights(1, weight, 1))
                .hasMessage("weight of row 1 must be positive and finite, was " + weight);
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 6, -1, Double.NaN})
    void withEntries_notBeforeTheEnd_areRejected(double entry) {
        assertThatThrownBy(() -> THREE.withEntries(0, entry, 0)).hasMessageStartingWith("entry of row 1 must be");
    }

    @Test
    void withEntries_atTheStartOfAnInterval_isAllowed() {
        Tenures tenures = Tenures.between(Period.DAY, new double[] {3}, new double[] {8});
        assertThat(tenures.withEntries(3).get(0).entered()).isEqualTo(3);
        assertThatThrownBy(() -> tenures.withEntries(4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withX_wrongLength_isRejected() {
        assertThatThrownBy(() -> THREE.withWeights(1, 2))
                .hasMessage("users must have one value for each of 3 rows, had 2");
        assertThatThrownBy(() -> THREE.withCovariate("x", 1)).hasMessageContaining("x must have one value");
        assertThatThrownBy(() -> THREE.withLabels("x", List.of())).hasMessageContaining("x must have one value");
        assertThatThrownBy(() -> Tenures.of(Period.DAY, new double[2], new boolean[1]))
                .hasMessageContaining("ended");
        assertThatThrownBy(() -> Tenures.between(Period.DAY, new double[2], new double[1]))
                .hasMessageContaining("upTo");
    }

    @Test
    void withCovariate_notFinite_isRejected() {
        assertThatThrownBy(() -> THREE.withCovariate("price", 1, Double.NaN, 2))
                .hasMessage("price of row 1 must be finite, was NaN");
    }

    @Test
    void groupedBy_label_splitsAllColumnsInOrderOfWords() {
        Map<String, Tenures> groups = THREE.withLabels("plan", List.of("b", "a", "b"))
                .withCovariate("x", 1, 2, 3)
                .withWeights(4, 5, 6)
                .withEntries(0, 2, 0)
                .groupedBy("plan");
        assertThat(groups.keySet()).containsExactly("a", "b");
        Tenures b = groups.getOrDefault("b", THREE);
        assertThat(b.covariate("x")).containsExactly(1, 3);
        assertThat(b.users()).isEqualTo(10);
        Tenures a = groups.getOrDefault("a", THREE);
        assertThat(a.get(0)).isEqualTo(new Tenure(2, 5, Double.POSITIVE_INFINITY, 5));
        assertThat(a.covariates()).containsExactly("x");
        Tenures labelled = THREE.withLabels("plan", List.of("b", "a", "b"));
        assertThat(labelled.where("plan", "b").size()).isEqualTo(2);
        assertThatThrownBy(() -> labelled.where("plan", "c")).hasMessage("plan must be a word of the data, was c");
        assertThatThrownBy(() -> THREE.groupedBy("plan")).hasMessage("label must be one of [], was plan");
        assertThatThrownBy(() -> THREE.covariate("x")).hasMessage("covariate must be one of [], was x");
    }

    @Test
    void beyond_anAge_leavesOutWhoWasGoneAndEntersTheOthersThere() {
        Tenures late = THREE.withEntries(0, 0, 7).beyond(1);
        assertThat(late.size()).isEqualTo(2);
        assertThat(late.get(0).entered()).isEqualTo(1);
        assertThat(late.get(1).entered()).isEqualTo(7);
        Tenures interval =
                Tenures.between(Period.DAY, new double[] {3}, new double[] {8}).beyond(3);
        assertThat(interval.get(0).entered()).isEqualTo(3);
        assertThatThrownBy(() -> THREE.beyond(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 2, 2, 1, entered",
        "0, -2, 2, 1, after",
        "0, 2, 1, 1, upTo",
        "0, 2, NaN, 1, upTo",
        "0, 2, 2, 0, weight",
        "2, 2, 2, 1, entered",
        "3, 2, Infinity, 1, entered",
        "3, 2, 5, 1, entered",
        "NaN, 2, 5, 1, entered"
    })
    void tenure_impossible_isRejectedNamingTheField(
            double entered, double after, double upTo, double weight, String named) {
        assertThatThrownBy(() -> new Tenure(entered, after, upTo, weight))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(named + " must be");
    }
}
