package dev.solvent.microsimulation;

import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.Period;
import dev.solvent.quantity.Quantity;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.study.Running;
import dev.solvent.usage.GammaUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import org.junit.jupiter.api.Test;

class BillsTest {

    /** Users of 0, 50, 150 and 400 units a month: bills of 20, 20, 25 and 50, and 100 and 50 units unused. */
    private static final Usage FOUR = Usage.of(UsageDistribution.observed(Meter.CREDITS, Series.of(0, 50, 150, 400)));

    private static final CreditPlan PLAN = CreditPlan.of(usd(20), 100, usd(0.1));

    @Test
    void fourUsers_areCountedByHand() {
        Bills bills = new Bills(PLAN, FOUR);
        assertThat(bills.mean().amount()).isCloseTo((20 + 20 + 25 + 50) / 4.0, within(1e-12));
        assertThat(bills.breakage().amount()).isCloseTo(20 * (1 + 0.5) / 4, within(1e-12));
        assertThat(bills.shareAbove(usd(19))).isEqualTo(1);
        assertThat(bills.shareAbove(usd(24))).isCloseTo(0.5, within(1e-12));
        assertThat(bills.shareAbove(usd(26))).isCloseTo(0.25, within(1e-12));
        assertThat(new Bills(CreditPlan.of(usd(20), 100, usd(0)), FOUR).shareAbove(usd(20)))
                .isZero();
        assertThat(new Bills(CreditPlan.of(usd(0), 0, usd(0.1)), FOUR).breakage())
                .isEqualTo(usd(0));
    }

    @Test
    void meanBill_isWhatSimulatedUsersPay() {
        Usage usage = Usage.of(new GammaUsage(Meter.CREDITS, 0.7, 150)).withMonthlyVariation(0.9);
        RetentionCurve always = RetentionCurve.tabulated(1, 0);
        Users users = UserSimulation.of(PLAN, usage, always, usd(0.01)).over(1).run(100_000, 5, Running.withDefaults());
        assertThat(users.revenue().mean().covers(new Bills(PLAN, usage).mean().amount()))
                .isTrue();
    }

    @Test
    void shocks_takeTheirShareOfEveryMonth() {
        RetentionCurve stay = RetentionCurve.geometric(Rate.perMonth(0.1));
        RetentionCurve shocked = new Bills(PLAN, FOUR).staying(stay, usd(26), 0.4);
        assertThat(shocked.survival(0)).isEqualTo(1);
        assertThat(shocked.survival(3)).isCloseTo(StrictMath.pow(0.9 * 0.9, 3), within(1e-12));
        assertThat(shocked.label()).contains("bills shock 25 % a month");
    }

    @Test
    void whatHasNoClosedForm_isRefused() {
        assertThatThrownBy(() -> new Bills(PLAN.carrying(10), FOUR)).hasMessageContaining("simulate users");
        Usage two = Usage.of(
                FOUR.distributions().get(0),
                UsageDistribution.fixed(Meter.MESSAGES, new Quantity(1, Unit.MESSAGE).per(Period.MONTH)));
        assertThatThrownBy(() -> new Bills(PLAN, two)).hasMessageContaining("usage must be of one meter");
    }
}
