package dev.solvent.projection;

import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.economics.Payback;
import dev.solvent.pricing.Charge;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Cohort;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.CarryOver;
import dev.solvent.scenario.Change;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Channel.Campaign;
import dev.solvent.scenario.Saturation;
import dev.solvent.scenario.Scenario;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageTrend;
import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CohortValueTest {

    private static final GrowthRate DISCOUNT = GrowthRate.perYear(0.12);
    private static final RetentionCurve STAY = Business.STAY;
    private static final Projection PROJECTION = Projector.project(Business.scenario());

    @ParameterizedTest(name = "won in {0}")
    @ValueSource(strings = {"2027-01", "2027-09", "2028-12"})
    void cohort_ofAnyMonth_isWorthWhatOneUserIs(String month) {
        CohortValue cohort = PROJECTION.cohort(YearMonth.parse(month));
        var user = Business.user().withDiscount(DISCOUNT);
        assertThat(cohort.users().sum()).isCloseTo(100, within(1e-9));
        assertThat(cohort.ltv(DISCOUNT).amount()).isCloseTo(user.ltv().amount(), within(1e-9));
        assertThat(cohort.cac(DISCOUNT).amount()).isCloseTo(20, within(1e-9));
        assertThat(cohort.ltvToCac(DISCOUNT)).isCloseTo(user.ltvToCac(usd(20)), within(1e-9));
        assertThat(cohort.payback()).isEqualTo(user.payback(usd(20)));
    }

    /** What a study asks of every draw: the curve is read once for the months, and not again for a cohort that brings nobody. */
    @Test
    void cohortOfTheFirstMonth_bindsNothingAgain() {
        AtomicInteger asked = new AtomicInteger();
        RetentionCurve counting = months -> {
            asked.incrementAndGet();
            return STAY.survival(months);
        };
        Projection projection =
                Projector.project(Business.staying(counting).channel(Channel.steady("ads", 100, usd(20))));
        int bound = asked.get();

        CohortValue cohort = projection.cohort(Business.START);

        assertThat(projection.cohort(Business.START)).isSameAs(cohort);
        assertThat(asked).hasValue(bound);
    }

    /** Usage that grows every month changes no flat fee: it is worked out once, and not for each month and age. */
    @Test
    void project_movingUsage_worksOutAFlatFeeOnce() {
        AtomicInteger asked = new AtomicInteger();
        Charge counting = new Charge() {
            @Override
            public String label() {
                return "fee";
            }

            @Override
            public Money revenue(ToDoubleFunction<Meter> units) {
                asked.incrementAndGet();
                return usd(10);
            }

            @Override
            public Money expectedRevenue(Usage usage) {
                return revenue(meter -> 0);
            }

            @Override
            public boolean isFlat() {
                return true;
            }
        };
        Scenario still = Business.paying(PricingPlan.free().withCharge(counting));
        Scenario moving = still.usageTrend("all", UsageTrend.byMonth(GrowthRate.perMonth(0.02), Business.START));
        asked.set(0);
        Projector.project(still);
        int once = asked.getAndSet(0);

        Projector.project(moving);

        assertThat(asked).hasValue(once);
    }

    @Test
    void payback_isNeverForThoseWhoBringLessThanTheyCost() {
        // 9 a month from a tenth fewer every month are 90 at most
        Scenario dear = Business.staying(Business.STAY).channel(Channel.steady("ads", 100, usd(91)));
        CohortValue cohort = Projector.project(dear).cohort(Business.START);
        assertThat(cohort.payback()).isEqualTo(Payback.NEVER);
        assertThat(cohort.ltvToCac(GrowthRate.NONE)).isLessThan(1);
        assertThat(cohort)
                .hasToString("users won in 2027-01: 8282.1 USD for a spend of 9100 USD over 24 months, payback never");
    }

    /** Each of 24 cohorts is watched until month 47: (1 - 0.9^(48 - a)) / 0.1 months of 9 USD. */
    @Test
    void averageCohort_isWatchedForAsLongAgain() {
        double expected = 0;
        for (int won = 0; won < 24; won++) {
            expected += 100 * 9 * (1 - StrictMath.pow(0.9, 48 - won)) / 0.1;
        }
        CohortValue average = PROJECTION.averageCohort();
        assertThat(average.contribution().size()).isEqualTo(48);
        assertThat(average.users().sum()).isCloseTo(2400, within(1e-9));
        assertThat(average.contribution().sum()).isCloseTo(expected, within(1e-6));
        assertThat(average.ltvToCac(GrowthRate.NONE)).isCloseTo(expected / 48_000, within(1e-9));
        assertThat(PROJECTION.ltvToCac()).isEqualTo(average.ltvToCac(GrowthRate.NONE));
    }

    @Test
    void openingUsers_areNotWonAgain() {
        Scenario with = Business.scenario().opening(new Cohort("all", YearMonth.of(2026, 5), 5000));
        assertThat(Projector.project(with).ltvToCac()).isCloseTo(PROJECTION.ltvToCac(), within(1e-9));
    }

    @Test
    void discountOfTheScenario_isThatOfItsAnswers() {
        Projection later = Projector.project(Business.scenario().discount(DISCOUNT));
        assertThat(later.npv()).isEqualTo(PROJECTION.npv(DISCOUNT));
        assertThat(later.ltvToCac()).isEqualTo(PROJECTION.averageCohort().ltvToCac(DISCOUNT));
        assertThat(Business.scenario().diff(later.scenario()))
                .singleElement()
                .extracting(Change::assumption)
                .isEqualTo("discount");
    }

    /** With Michaelis and Menten r(s) = 300 s / (4000 + s): what the next 1 % of 4000 a month brings. */
    @Test
    void marginalCohort_ofASaturatedBudget_isWorthLessThanTheAverage() {
        Saturation curve = Saturation.michaelisMenten(300, 4000);
        Scenario scenario = Business.staying(Business.STAY)
                .channel(Channel.paid("ads", new Campaign(usd(4000).per(Period.MONTH), curve, CarryOver.none())))
                .channel(Channel.steady("friends", 50, usd(0)));
        Projection projection = Projector.project(scenario);
        CohortValue marginal = projection.marginalCohort();
        double more = curve.response(4040) - curve.response(4000);
        assertThat(marginal.users().get(0)).isCloseTo(more, within(1e-9));
        assertThat(marginal.spend().sum()).isCloseTo(24 * 40, within(1e-9));
        assertThat(marginal.cac(GrowthRate.NONE).amount()).isCloseTo(40 / more, within(1e-6));
        assertThat(marginal.ltvToCac(GrowthRate.NONE)).isCloseTo(PROJECTION.ltvToCac() * 20 * more / 40, within(1e-6));
        assertThat(marginal.ltvToCac(GrowthRate.NONE)).isLessThan(projection.ltvToCac());
        assertThat(projection.marginalCohort("ads").contribution()).isEqualTo(marginal.contribution());
        assertThatThrownBy(() -> projection.marginalCohort("friends"))
                .hasMessage("channel must be one that costs something, of [ads], was friends");
    }

    @Test
    void marginalCohort_ofAPriceList_isTheAverage() {
        assertThat(PROJECTION.marginalCohort().ltvToCac(GrowthRate.NONE))
                .isCloseTo(PROJECTION.ltvToCac(), within(1e-9));
    }

    @Test
    void usersWhoComeByThemselves_haveNoRatio() {
        Projection organic =
                Projector.project(Business.staying(Business.STAY).channel(Channel.steady("friends", 10, usd(0))));
        assertThatThrownBy(organic::ltvToCac)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("asks for a spend above 0, was 0.0");
        assertThat(organic.averageCohort().payback()).isEqualTo(Payback.after(1));
        assertThatThrownBy(organic::marginalCohort).hasMessageContaining("of [], was any");
        Projection nobody = Projector.project(Business.staying(Business.STAY));
        assertThatThrownBy(() -> nobody.averageCohort().ltv(DISCOUNT))
                .hasMessage("users of users won in all months must be above 0 for a value per user, were 0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12", "2029-01"})
    void cohort_ofAMonthThatIsNotProjected_isRejected(String month) {
        assertThatThrownBy(() -> PROJECTION.cohort(YearMonth.parse(month)))
                .hasMessage("month must be in [2027-01, 2028-12], was " + month);
    }

    @Test
    void table_endsWithTheBalance() {
        CohortValue cohort = PROJECTION.cohort(Business.START);
        assertThat(cohort.table().column("balance").values().last())
                .isCloseTo(cohort.contribution().sum() - 2000, within(1e-9));
        Series one = Series.of(1);
        assertThatThrownBy(() -> new CohortValue("x", Business.START, one, Series.of(1, 2), one, usd(1).currency()))
                .hasMessageContaining("must have equal months, had 1, 2 and 1");
    }
}
