package dev.solvent.pricing;

import static dev.solvent.pricing.Tariffs.METER;
import static dev.solvent.pricing.Tariffs.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.GammaUsage;
import dev.solvent.usage.UsageDistribution;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CreditsTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    private static CreditLedger bought() {
        return CreditLedger.empty(BurnOrder.STRIPE)
                .grant(CreditGrant.of("pack", "100", DAY)
                        .expiring(DAY.plusDays(30))
                        .bought(usd("20")))
                .grant(CreditGrant.of("gift", "10", DAY).expiring(DAY.plusDays(30)));
    }

    /** 110 credits, 35 burned (the gift first), the rest expires: 25 of the pack are revenue, 75 are breakage. */
    @Test
    void ledger_giftBurnsBeforeThePack_andTheRestExpires() {
        CreditLedger.Burn burn = bought().burn(DAY.plusDays(3), new BigDecimal("35"));
        assertThat(burn.uncovered()).isZero();
        assertThat(burn.ledger().batch("gift").outstanding()).isZero();
        assertThat(burn.ledger().balance(DAY.plusDays(4))).isEqualByComparingTo("75");
        assertThat(burn.ledger().earned()).isEqualByComparingTo("5");
        assertThat(burn.ledger().deferred()).isEqualByComparingTo("15");
        CreditLedger later = burn.ledger().expire(DAY.plusDays(30));
        assertThat(later.earned()).isEqualByComparingTo("20");
        assertThat(later.breakage()).isEqualByComparingTo("15");
        assertThat(later.deferred()).isZero();
        assertThat(later.burn(DAY.plusDays(31), BigDecimal.TEN).uncovered()).isEqualByComparingTo("10");
    }

    @Test
    void ledger_revokedGrant_isNotEarned() {
        CreditLedger ledger = bought().burn(DAY, new BigDecimal("60")).ledger().revoke("pack");
        assertThat(ledger.batch("pack").revoked()).isEqualByComparingTo("50");
        assertThat(ledger.earned()).isEqualByComparingTo("10");
        assertThat(ledger.deferred()).isZero();
    }

    @Test
    void ledger_firstInFirstOut_ignoresExpiry() {
        CreditLedger ledger = CreditLedger.empty(BurnOrder.FIRST_IN_FIRST_OUT)
                .grant(CreditGrant.of("soon", "5", DAY).expiring(DAY.plusDays(2)))
                .grant(CreditGrant.of("old", "5", DAY.minusDays(9)));
        assertThat(ledger.burn(DAY, new BigDecimal("5")).ledger().batch("old").burned())
                .isEqualByComparingTo("5");
        // credits that have not begun cannot be burned
        assertThat(ledger.balance(DAY.minusDays(3))).isEqualByComparingTo("5");
    }

    /** Whatever is done, granted = burned + expired + revoked + outstanding. */
    @Property
    void ledger_anyActs_balances(@ForAll @Size(max = 12) List<@IntRange(min = 0, max = 60) Integer> acts) {
        CreditLedger ledger = bought();
        LocalDate day = DAY;
        BigDecimal asked = BigDecimal.ZERO;
        BigDecimal uncovered = BigDecimal.ZERO;
        for (int act : acts) {
            day = day.plusDays(act / 10);
            if (act % 7 == 6) {
                ledger = ledger.revoke("gift");
            } else {
                CreditLedger.Burn burn = ledger.burn(day, BigDecimal.valueOf(act));
                asked = asked.add(BigDecimal.valueOf(act));
                uncovered = uncovered.add(burn.uncovered());
                ledger = burn.ledger();
            }
        }
        BigDecimal burned = BigDecimal.ZERO;
        for (CreditLedger.Batch each : ledger.batches()) {
            assertThat(each.burned().add(each.expired()).add(each.revoked()).add(each.outstanding()))
                    .isEqualByComparingTo(each.grant().credits());
            burned = burned.add(each.burned());
        }
        assertThat(burned.add(uncovered)).isEqualByComparingTo(asked);
        assertThat(ledger.earned().add(ledger.deferred())).isEqualByComparingTo("20");
    }

    @Test
    void credits_outsideTheirRange_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bought().grant(CreditGrant.of("gift", "1", DAY)))
                .withMessage("name of grant must be new to the ledger, was gift");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bought().batch("none"))
                .withMessage("name must be one of [pack, gift], was none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditGrant.of("zero", "0", DAY))
                .withMessage("credits of grant zero must be positive, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditGrant.of("x", "1", DAY).bought(usd("-1")))
                .withMessageContaining("paid of grant x must be at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditGrant.of("x", "1", DAY).expiring(DAY))
                .withMessageContaining("until must be after 2027-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bought().burn(DAY, BigDecimal.valueOf(-1)))
                .withMessage("credits must be at least 0, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CreditLedger.Batch(
                        CreditGrant.of("x", "1", DAY), BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO))
                .withMessageContaining("of grant x must sum to at most 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rollover(BigDecimal.TEN, Optional.of(BigDecimal.ONE), false))
                .withMessage("maximum must be at least the minimum of 10, was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rollover(BigDecimal.valueOf(-1), Optional.empty(), false))
                .withMessageContaining("minimum must be at least 0");
        assertThat(Rollover.NONE.apply(BigDecimal.TEN)).isZero();
        assertThat(new Rollover(BigDecimal.ONE, Optional.empty(), true).apply(BigDecimal.TEN))
                .isEqualByComparingTo("10");
    }

    /** 40,000 users over four months, drawn: means within four standard errors, which are below 0.15 credits. */
    @Test
    void rollover_drawnUsers_averageToTheRecursion() {
        GammaUsage month = new GammaUsage(METER, 2, 25);
        List<RolloverModel.Month> months = RolloverModel.upTo(month, 45, 30).months(4);
        SplittableRandom random = new SplittableRandom(5);
        int users = 40_000;
        double[][] sums = new double[4][3];
        for (int user = 0; user < users; user++) {
            double carried = 0;
            for (int k = 0; k < 4; k++) {
                double used = month.quantile(random.nextDouble(1e-12, 1));
                double left = StrictMath.max(0, 45 + carried - used);
                sums[k][0] += carried / users;
                sums[k][1] += StrictMath.max(0, used - 45 - carried) / users;
                carried = StrictMath.min(left, 30);
                sums[k][2] += (left - carried) / users;
            }
        }
        for (int k = 0; k < 4; k++) {
            assertThat(months.get(k).rolledOver()).isCloseTo(sums[k][0], within(0.3));
            assertThat(months.get(k).beyond()).isCloseTo(sums[k][1], within(0.6));
            assertThat(months.get(k).lost()).isCloseTo(sums[k][2], within(0.3));
            assertThat(months.get(k).error()).isLessThan(1e-3);
        }
    }

    /** The first month knows no rollover, so its closed form is known; and every month balances. */
    @Test
    void rollover_everyMonth_balances() {
        GammaUsage month = new GammaUsage(METER, 0.7, 60);
        List<RolloverModel.Month> months = RolloverModel.upTo(month, 40, 25).months(12);
        assertThat(months.get(0).beyond()).isCloseTo(month.meanAbove(40), within(1e-12));
        assertThat(months.get(0).rolledOver()).isZero();
        for (int k = 0; k + 1 < 12; k++) {
            RolloverModel.Month now = months.get(k);
            double left = 40 + now.rolledOver() - now.burned();
            assertThat(now.lost() + months.get(k + 1).rolledOver())
                    .isCloseTo(
                            left,
                            within(1e-9 + 4 * (now.error() + months.get(k + 1).error())));
            assertThat(now.burned() + now.beyond()).isCloseTo(month.mean(), within(1e-9));
        }
    }

    /** Without rollover every month is the first; equal users of 30 of 40 credits carry what they may. */
    @Test
    void rollover_degenerate_isKnown() {
        UsageDistribution month = new GammaUsage(METER, 2, 25);
        assertThat(RolloverModel.upTo(month, 45, 0).months(3))
                .extracting(RolloverModel.Month::beyond)
                .allSatisfy(beyond -> assertThat(beyond).isCloseTo(month.meanAbove(45), within(1e-12)));
        List<RolloverModel.Month> equal =
                RolloverModel.upTo(new FixedUsage(METER, 30), 40, 25).months(4);
        assertThat(equal.get(3).rolledOver()).isCloseTo(25, within(1e-9));
        assertThat(equal.get(3).lost()).isCloseTo(10, within(1e-9));
        assertThat(equal.get(3).beyond()).isZero();
    }

    /**
     * 40,000 users who are topped up to 12, drawn, within four standard errors; and every month balances: what is left goes on,
     * is lost, or is topped up.
     */
    @Test
    void rollover_withMinimum_averagesAndBalances() {
        GammaUsage month = new GammaUsage(METER, 2, 25);
        List<RolloverModel.Month> months = new RolloverModel(month, 45, 12, 30).months(4);
        SplittableRandom random = new SplittableRandom(6);
        int users = 40_000;
        double[][] sums = new double[4][4];
        double[][] squares = new double[4][4];
        for (int user = 0; user < users; user++) {
            double carried = 0;
            for (int k = 0; k < 4; k++) {
                double used = month.quantile(random.nextDouble(1e-12, 1));
                double left = StrictMath.max(0, 45 + carried - used);
                double next = StrictMath.min(30, StrictMath.max(12, left));
                double[] seen = {
                    carried,
                    StrictMath.max(0, used - 45 - carried),
                    StrictMath.max(0, left - 30),
                    StrictMath.max(0, 12 - left)
                };
                for (int i = 0; i < 4; i++) {
                    sums[k][i] += seen[i] / users;
                    squares[k][i] += seen[i] * seen[i] / users;
                }
                carried = next;
            }
        }
        for (int k = 0; k < 4; k++) {
            RolloverModel.Month now = months.get(k);
            double[] said = {now.rolledOver(), now.beyond(), now.lost(), now.toppedUp()};
            for (int i = 0; i < 4; i++) {
                double standardError = StrictMath.sqrt((squares[k][i] - sums[k][i] * sums[k][i]) / users);
                assertThat(said[i]).isCloseTo(sums[k][i], within(4 * standardError + 2 * now.error()));
            }
            double left = 45 + now.rolledOver() - now.burned();
            double next = k < 3 ? months.get(k + 1).rolledOver() : left - now.lost() + now.toppedUp();
            assertThat(left - now.lost() + now.toppedUp()).isCloseTo(next, within(1e-2));
        }
        assertThat(months.get(0).rolledOver()).isZero();
        assertThat(months.get(3).error()).isLessThan(1e-3);
    }

    /** All roll over exactly 20: who uses 50 of 40 credits a month is topped up, whatever is left. */
    @Test
    void rollover_leastIsMost_isKnown() {
        List<RolloverModel.Month> equal = new RolloverModel(new FixedUsage(METER, 50), 40, 20, 20).months(3);
        assertThat(equal).extracting(RolloverModel.Month::rolledOver).containsExactly(0.0, 20.0, 20.0);
        assertThat(equal).extracting(RolloverModel.Month::beyond).containsExactly(10.0, 0.0, 0.0);
        assertThat(equal).extracting(RolloverModel.Month::toppedUp).containsExactly(20.0, 10.0, 10.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RolloverModel(new FixedUsage(METER, 50), 40, 20, 10))
                .withMessage("mostRolledOver must be at least leastRolledOver of 20.0, was 10.0");
    }

    @Test
    void spendCommitment_wrongMonths_isRefused() {
        SpendCommitment commitment = new SpendCommitment(BigDecimal.TEN, 2, Optional.empty());
        assertThat(commitment
                        .topUps(List.of(BigDecimal.ONE, BigDecimal.valueOf(20)))
                        .get(1))
                .isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> commitment.topUps(List.of(BigDecimal.ONE)))
                .withMessage("usage must have 2 months, had 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpendCommitment(BigDecimal.valueOf(-1), 2, Optional.empty()))
                .withMessageContaining("total must be at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpendCommitment(BigDecimal.ONE, 2, Optional.of(BigDecimal.valueOf(-1))))
                .withMessageContaining("monthlyMinimum must be at least 0");
    }
}
