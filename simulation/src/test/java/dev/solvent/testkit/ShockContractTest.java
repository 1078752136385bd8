package dev.solvent.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.scenario.Shock;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** A shock of a user's own keeps the contract, and the contract catches shocks that do not. */
class ShockContractTest extends ShockContract {

    private static final YearMonth MARCH = YearMonth.of(2027, 3);

    /** Nothing is sold in a market any more: the share of its users leaves and does not come again. */
    private record MarketExit(String label, YearMonth from, double share) implements Shock {

        @Override
        public double signUpFactor(YearMonth month) {
            return month.isBefore(from) ? 1 : 1 - share;
        }

        @Override
        public double survivalFactor(String segment, YearMonth month) {
            return month.equals(from) ? 1 - share : 1;
        }
    }

    /** Says what it wants in all months. */
    private record Liar(String label, double survivalFactor, double priceFactor) implements Shock {

        @Override
        public double survivalFactor(String segment, YearMonth month) {
            return survivalFactor;
        }

        @Override
        public double priceFactor(String segment, YearMonth month) {
            return priceFactor;
        }
    }

    @Override
    protected Shock shock() {
        return new MarketExit("exit", MARCH, 0.2);
    }

    @Override
    protected YearMonth firstMonth() {
        return MARCH;
    }

    @Test
    void contract_ofAShockThatActsAlways_fails() {
        assertThatThrownBy(() -> contractOf(new Liar("liar", 0.5, 1)).effects_outsideTheirDates_areNeutral())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void contract_ofAShockThatNeverActs_fails() {
        assertThatThrownBy(() -> contractOf(new Liar("liar", 1, 1)).effects_onTheirDates_areThere())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void contract_ofAShockThatBringsUsersBack_fails() {
        assertThatThrownBy(() -> contractOf(new Liar("liar", 2, 1)).fractions_areBetweenZeroAndOne())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void contract_ofAShockWithANegativePrice_fails() {
        assertThatThrownBy(() -> contractOf(new Liar("liar", 1, -1)).factors_areAtLeastZeroAndFinite())
                .isInstanceOf(AssertionError.class);
    }

    private static ShockContract contractOf(Shock shock) {
        return new ShockContract() {
            @Override
            protected Shock shock() {
                return shock;
            }

            @Override
            protected YearMonth firstMonth() {
                return MARCH;
            }
        };
    }
}
