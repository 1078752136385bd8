package dev.solvent.microsimulation;

import static dev.solvent.quantity.Quantities.cny;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.internal.Normal;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.study.Design;
import dev.solvent.study.Estimate;
import dev.solvent.study.Result;
import dev.solvent.study.Running;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.GammaUsage;
import dev.solvent.usage.LogNormalUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserSimulationTest {

    private static final int USERS = 200_000;
    private static final Running ONE = Running.withDefaults();

    /** The reference of the C baseline: gamma levels of mean 105, months of log-normal fluctuation with sigma 0.8. */
    private static final UsageDistribution LEVEL = new GammaUsage(Meter.CREDITS, 0.7, 150);

    private static final double VARIATION = StrictMath.sqrt(StrictMath.expm1(0.64));
    private static final CreditPlan PLAN = CreditPlan.of(usd(20), 100, usd(0.15));
    private static final RetentionCurve STAY = RetentionCurve.shiftedBetaGeometric(0.8, 6);

    static UserSimulation reference() {
        return UserSimulation.of(PLAN, Usage.of(LEVEL).withMonthlyVariation(VARIATION), STAY, usd(0.25));
    }

    private static double expectedMonths(RetentionCurve curve, int months) {
        double sum = 0;
        for (int month = 0; month < months; month++) {
            sum += curve.survival(month);
        }
        return sum;
    }

    /** Four standard errors: two half-widths of a 95 % interval, and a little. */
    private static void near(Estimate estimate, double truth) {
        double error = (estimate.high() - estimate.value()) / 1.96;
        assertThat(estimate.value()).isCloseTo(truth, within(4 * error));
    }

    @Test
    void run_theReference_hasTheMeansOfItsClosedForms() {
        Users users = reference().run(USERS, 1, ONE);
        double months = expectedMonths(STAY, 36);
        UsageDistribution month = LEVEL.fluctuating(VARIATION);
        near(users.months().mean(), months);
        near(users.cost().mean(), months * 0.25 * 105);
        // Gauss-Hermite average of gamma layers: the core's own closed form of a month
        near(users.revenue().mean(), months * (20 + 0.15 * month.meanAbove(100)));
        near(users.margin().mean(), months * (20 + 0.15 * month.meanAbove(100) - 0.25 * 105));
    }

    /**
     * What an independent C program with exact samplers found for 32 million users (eight runs of four million, seeds 1 to 4, month
     * by month and by direct lifetimes): its own error is a sixth of ours.
     */
    @Test
    void run_theReference_isTheCBaselines() {
        Users users = reference().run(1_000_000, 1, ONE);
        near(users.months().mean(), 14.5748);
        near(users.shareAtALoss(), 0.354841);
        near(users.margin().quantile(0.1), -246.0012);
        near(users.margin().quantile(0.5), 23.8229);
        near(users.margin().quantile(0.9), 409.3470);
    }

    /** Months and levels keep their distributions when they are tied; their ranks move together. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.6, 0.5})
    void usageTiedToLifetime_keepsBothAndTheirRanks(double spearman) {
        Users free = reference().run(USERS, 2, ONE);
        Users tied = reference().usageTiedToLifetime(spearman).run(USERS, 2, ONE);
        near(tied.months().mean(), expectedMonths(STAY, 36));
        assertThat(tied.whoPays(10).get(0).cost())
                .isLessThan(tied.whoPays(10).get(9).cost());
        double heavy = tied.whoPays(2).get(1).cost() / free.whoPays(2).get(1).cost();
        assertThat(heavy > 1).isEqualTo(spearman > 0);
    }

    /** Exponential lifetimes and log-normal levels with scores tied by r: E[level 1{alive}] is a shifted normal integral. */
    @Test
    void usageTiedToLifetime_aLogNormalLevel_isItsClosedForm() {
        double sigma = 0.9;
        UsageDistribution level = new LogNormalUsage(Meter.CREDITS, 3, sigma);
        RetentionCurve stay = RetentionCurve.geometric(Rate.perMonth(0.1));
        Users users = UserSimulation.of(CreditPlan.of(usd(0), 0, usd(0)), Usage.of(level), stay, usd(1))
                .usageTiedToLifetime(0.4)
                .over(24)
                .run(USERS, 3, ONE);
        double r = 2 * StrictMath.sin(StrictMath.PI * 0.4 / 6);
        double expected = 0;
        for (int month = 0; month < 24; month++) {
            double alive = stay.survival(month);
            // alive means a score above -quantile(alive); weighting by the level shifts the score by r sigma
            expected += level.mean() * (month == 0 ? 1 : Normal.cumulative(Normal.quantile(alive) + r * sigma));
        }
        near(users.cost().mean(), expected);
    }

    /** Carried units, by hand: every user uses 60, 100 are included, 30 are carried; no month is beyond. */
    @Test
    void run_carried_isByHand() {
        RetentionCurve forever = RetentionCurve.of("forever", m -> 1);
        Usage sixty = Usage.of(new FixedUsage(Meter.CREDITS, 60));
        Users users = UserSimulation.of(CreditPlan.of(usd(10), 50, usd(1)).carrying(30), sixty, forever, usd(0.1))
                .over(4)
                .run(2, 1, ONE);
        // 10 units short each month: nothing is ever left to carry
        assertThat(users.revenue().draws()).isEqualTo(Series.of(80, 80));
        assertThat(users.cost().draws().get(0)).isCloseTo(24, within(1e-12));
        Users spare = UserSimulation.of(CreditPlan.of(usd(10), 70, usd(1)).carrying(30), sixty, forever, usd(0.1))
                .over(4)
                .run(2, 1, ONE);
        assertThat(spare.revenue().draws()).isEqualTo(Series.of(40, 40));
        assertThat(spare.shareAtALoss().value()).isZero();
        assertThat(spare.subsidy()).isZero();
    }

    /** What is carried only lowers what is paid, and nothing is carried at most 0. */
    @Test
    void carrying_moreUnits_lowersWhatEveryUserPays() {
        Users none = reference().run(5000, 4, ONE);
        UserSimulation carrying = new UserSimulation(
                PLAN.carrying(200),
                reference().usage(),
                STAY,
                usd(0.25),
                reference().horizon());
        Result saved = none.revenue().minus(carrying.run(5000, 4, ONE).revenue());
        assertThat(saved.draws().stream().min().orElseThrow()).isGreaterThanOrEqualTo(-1e-9);
        assertThat(saved.mean().value()).isPositive();
        UserSimulation tiny = new UserSimulation(
                PLAN.carrying(1e-300),
                reference().usage(),
                STAY,
                usd(0.25),
                reference().horizon());
        assertThat(tiny.run(5000, 4, ONE).revenue().minus(none.revenue()).deviation())
                .isLessThan(1e-9);
    }

    @Test
    void withStoreCommission_takesItsShareOfAllPayments() {
        UserSimulation store = new UserSimulation(
                PLAN.withStoreCommission(0.3),
                reference().usage(),
                STAY,
                usd(0.25),
                reference().horizon());
        double plain = reference().run(1000, 4, ONE).revenue().mean().value();
        assertThat(store.run(1000, 4, ONE).revenue().mean().value()).isCloseTo(0.7 * plain, within(1e-9));
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {2, 3, 7})
    void run_anyThreads_isTheSameToTheBit(int threads) {
        UserSimulation tied = reference().usageTiedToLifetime(0.3);
        assertThat(tied.run(10_000, 5, ONE.threads(threads)).fingerprint())
                .isEqualTo(tied.run(10_000, 5, ONE).fingerprint());
        assertThat(tied.bases(100, 3000, 5, ONE.threads(threads)).lowestCash().draws())
                .isEqualTo(tied.bases(100, 3000, 5, ONE).lowestCash().draws());
    }

    /** Bits on any machine, as of JDK 17 on x86-64. */
    @Test
    void run_tenThousandUsers_hasTheBitsOfRecord() {
        assertThat(reference().run(10_000, 5, ONE).fingerprint()).isEqualTo("9542b3114083b37b");
        assertThat(reference().usageTiedToLifetime(0.3).run(10_000, 5, ONE).fingerprint())
                .isEqualTo("da5ac50615878e6c");
    }

    /** Users are what they are, whether fewer or more are drawn. */
    @Test
    void run_moreUsers_keepsTheFirst() {
        Series few = reference().run(1500, 6, ONE).margin().draws();
        Series many = reference().run(4000, 6, ONE).margin().draws();
        assertThat(Series.generate(1500, many::get)).isEqualTo(few);
    }

    /** Cash of a base is the sum of its users, and its mean the closed form. */
    @Test
    void bases_lastMonth_isTheSumOfTheirUsers() {
        int customers = 700;
        SmallBases bases = reference().bases(customers, 5, 7, ONE);
        Series margins = reference().run(5 * customers, 7, ONE).margin().draws();
        for (int base = 0; base < 5; base++) {
            double sum = 0;
            for (int user = base * customers; user < (base + 1) * customers; user++) {
                sum += margins.get(user);
            }
            assertThat(bases.cashAfter(35).draws().get(base)).isCloseTo(sum, within(1e-8));
        }
        assertThat(bases.toString()).startsWith("5 bases of 700 customers: lowest cash: mean");
        assertThatThrownBy(() -> bases.cashAfter(36)).hasMessage("month must be in [0, 35], was 36");
        assertThatThrownBy(() -> bases.cashAfter(-1)).hasMessageContaining("was -1");
    }

    /** The spread of a base's cash falls with the root of its size. */
    @Test
    void bases_larger_haveLessLuck() {
        SmallBases small = reference().bases(10, 2000, 8, ONE);
        SmallBases large = reference().bases(250, 2000, 8, ONE);
        double perCustomer = small.cashAfter(35).deviation() / 10;
        // the deviation of heavy tails errs by some percent at 2,000 bases; a factor of five is seen all the same
        assertThat(large.cashAfter(35).deviation() / 250).isBetween(perCustomer / 7, perCustomer / 3.5);
        assertThat(small.lowestCash().draws().stream().max().orElseThrow()).isLessThanOrEqualTo(0);
        assertThat(small.fan(0.5).size()).isEqualTo(36);
        assertThat(small.fan(0.1).last()).isLessThan(small.fan(0.9).last());
    }

    /** Parts sum to the whole, and the lightest pay for the heaviest where use beyond the plan is sold below cost. */
    @Test
    void whoPays_tenths_sumToAll() {
        Users users = reference().run(50_000, 9, ONE);
        List<Users.Part> parts = users.whoPays(10);
        assertThat(parts.stream().mapToDouble(Users.Part::revenue).sum() / 10)
                .isCloseTo(users.revenue().mean().value(), within(1e-9));
        double all = parts.stream().mapToDouble(Users.Part::shareOfMargin).sum();
        assertThat(StrictMath.abs(all)).isCloseTo(1, within(1e-9));
        assertThat(parts.get(0).shareOfMargin()).isPositive();
        assertThat(parts.get(9).shareOfMargin()).isNegative();
        assertThat(users.subsidy()).isPositive();
        assertThat(users.toString()).contains("at a loss", "90 % to 100 %");
    }

    @Test
    void run_cancelled_ends() {
        AtomicInteger asked = new AtomicInteger();
        Running running = ONE.cancelledBy(() -> asked.incrementAndGet() > 3000);
        assertThatThrownBy(() -> reference().run(100_000, 1, running)).isInstanceOf(CancellationException.class);
    }

    @Test
    void of_whatCannotBe_isRefused() {
        Usage two = Usage.of(LEVEL, new GammaUsage(Meter.VIDEO, 1, 1));
        assertThatThrownBy(() -> UserSimulation.of(PLAN, two, STAY, usd(1))).hasMessageContaining("one meter");
        assertThatThrownBy(() -> UserSimulation.of(PLAN, Usage.of(LEVEL), STAY, usd(-1)))
                .hasMessageContaining("costPerUnit");
        assertThatThrownBy(() -> UserSimulation.of(PLAN, Usage.of(LEVEL), STAY, cny(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reference().usageTiedToLifetime(1)).hasMessageContaining("(-1, 1), was 1.0");
        assertThatThrownBy(() -> reference().usageTiedToLifetime(-1)).hasMessageContaining("was -1.0");
        assertThatThrownBy(() -> reference().over(0)).hasMessageContaining("months must be at least 1");
        assertThatThrownBy(() -> reference().run(1, 1, ONE)).hasMessageContaining("users must be at least 2");
        assertThatThrownBy(() -> reference().run(10_000_000, 1, ONE))
                .hasMessageContaining("at most 268435456 are kept");
        assertThatThrownBy(() -> reference().bases(0, 2, 1, ONE)).hasMessageContaining("customers must be");
        assertThatThrownBy(() -> reference().bases(1, 1, 1, ONE)).hasMessageContaining("bases must be");
        assertThatThrownBy(() -> CreditPlan.of(usd(-1), 1, usd(1))).hasMessageContaining("monthlyFee");
        assertThatThrownBy(() -> CreditPlan.of(usd(1), Double.NaN, usd(1))).hasMessageContaining("includedUnits");
        assertThatThrownBy(() -> PLAN.carrying(-1)).hasMessageContaining("mostCarried");
        assertThatThrownBy(() -> PLAN.withStoreCommission(1.5)).hasMessageContaining("storeCommission");
        assertThat(reference().bytesKept(1000)).isEqualTo(32_000);
        assertThatThrownBy(() -> Result.ofOwnDraws("x", Design.sobol(64), Series.of(1, 2)))
                .hasMessageContaining("must be 2 draws of Monte Carlo");
        assertThatThrownBy(() -> Result.ofOwnDraws("x", Design.monteCarlo(3), Series.of(1, 2)))
                .hasMessageContaining("must be 2 draws of Monte Carlo");
    }
}
