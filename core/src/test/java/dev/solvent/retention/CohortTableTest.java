package dev.solvent.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.Period;
import org.junit.jupiter.api.Test;

class CohortTableTest {

    private static final CohortTable TABLE = CohortTable.of(
            Period.MONTH, CohortRow.of("may", 100, 60, 30), CohortRow.of("june", 300, 200), CohortRow.of("july", 50));

    /** Age 1: 260 of 400; age 2: 30 of the 60 of may, since june has not reached it. */
    @Test
    void pooledRetention_ofCohortsThatReachedTheAge() {
        assertThat(TABLE.pooledRetention().toArray()).containsExactly(0.65, 0.5);
        assertThat(TABLE.pooledSurvival().get(2)).isCloseTo(0.325, within(1e-15));
        assertThat(TABLE.size()).isEqualTo(450);
        assertThat(TABLE.lastAge()).isEqualTo(2);
        assertThat(TABLE).hasToString("3 cohorts, 450 users, 2 months");
    }

    @Test
    void pooledRetention_nobodyLeft_stops() {
        CohortTable table = CohortTable.of(Period.WEEK, CohortRow.of("a", 5, 0, 0));
        assertThat(table.pooledRetention().toArray()).containsExactly(0.0);
    }

    @Test
    void withoutLast_isTheTableOfThen() {
        assertThat(TABLE.withoutLast(1))
                .isEqualTo(CohortTable.of(Period.MONTH, CohortRow.of("may", 100, 60), CohortRow.of("june", 300)));
        assertThat(TABLE.withoutLast(0)).isEqualTo(TABLE);
        assertThatThrownBy(() -> TABLE.withoutLast(3))
                .hasMessage("periods must be at most 2, the age of the oldest cohort, was 3");
    }

    @Test
    void of_impossibleCounts_areRefused() {
        assertThatThrownBy(() -> CohortRow.of("may", 100, 120))
                .hasMessage("counts of cohort may must be in [0, 100], the size of the cohort, was 120 at age 1");
        assertThatThrownBy(() -> CohortRow.of("may", 100, -1)).hasMessageContaining("was -1 at age 1");
        assertThatThrownBy(() -> CohortRow.of("may")).hasMessageContaining("counts must not be empty");
        assertThatThrownBy(() -> TABLE.plus(CohortRow.of("may", 1)))
                .hasMessageContaining("names of cohorts must differ");
        assertThat(TABLE.plus(CohortRow.of("august", 70)).cohorts()).hasSize(4);
    }
}
