package dev.solvent.retention.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.quantity.Period;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import org.junit.jupiter.api.Test;

class UserPeriodsTest {

    /** Ann in 10, 11 and 13; Bob in 10; Cleo in 12 and 13; the last period seen is 13. */
    private static UserPeriods sample() {
        return new UserPeriods(Period.MONTH)
                .add("ann", 13)
                .add("ann", 10)
                .add("ann", 11)
                .add("ann", 11)
                .add("bob", 10)
                .add("cleo", 12)
                .add("cleo", 13);
    }

    @Test
    void survivors_aGapIsNotALoss() {
        assertThat(sample().survivors())
                .isEqualTo(CohortTable.of(Period.MONTH, CohortRow.of("10", 2, 1, 1, 1), CohortRow.of("12", 1, 1)));
    }

    @Test
    void active_countsThePeriodsSeen() {
        assertThat(sample().active())
                .isEqualTo(CohortTable.of(Period.MONTH, CohortRow.of("10", 2, 1, 0, 1), CohortRow.of("12", 1, 1)));
    }

    @Test
    void observedUntil_lengthensTheTriangle() {
        assertThat(sample().observedUntil(14).survivors().cohorts().get(1).counts())
                .containsExactly(1L, 1L, 0L);
        assertThatThrownBy(() -> new UserPeriods(Period.MONTH).survivors()).hasMessageContaining("an observation");
    }

    @Test
    void add_wrongTenures_areRefused() {
        var tenures = new TenureAccumulator(Period.MONTH);
        assertThatThrownBy(() -> tenures.addLost(3, 3, 1)).hasMessage("to must be above from, 3.0, was 3.0");
        assertThatThrownBy(() -> tenures.addAlive(3, -1)).hasMessageContaining("kept must be at least 0");
        assertThatThrownBy(() -> new HoldOut(0)).hasMessage("periods must be at least 1, was 0");
        assertThat(tenures.addAlive(0, 5).snapshot().users()).isEqualTo(5);
    }
}
