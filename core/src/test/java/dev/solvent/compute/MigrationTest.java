package dev.solvent.compute;

import static dev.solvent.compute.Adoption.over;
import static dev.solvent.quantity.Quantities.USD;
import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.seconds;
import static dev.solvent.usage.Meter.VIDEO;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.MARCH;
import static java.time.Month.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.economics.Breakdown;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.Meter;
import dev.solvent.usage.UsageDistribution;
import java.time.LocalDate;
import java.time.YearMonth;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationTest {

    private static final Offset<Double> MONEY = within(1e-15);
    private static final ComputeCost OLD =
            ComputeCost.perSecond(VIDEO, price("0.04").usd()).named("sora");
    private static final ComputeCost NEXT =
            ComputeCost.perSecond(VIDEO, price("0.01").usd()).named("hailuo");
    private static final ComputeCost MOVING = OLD.migratingTo(NEXT, at(2027, MARCH), over(months(6)));

    @ParameterizedTest
    @CsvSource({
        // month of 2027, share moved: (k + 1/2) / 6
        "1, 0",
        "2, 0",
        "3, 0.0833333333333333",
        "4, 0.25",
        "8, 0.916666666666667",
        "9, 1",
        "12, 1"
    })
    void migratingTo_evenMove_blendsByTheShareMoved(int month, double moved) {
        assertThat(MOVING.unitCost(VIDEO, YearMonth.of(2027, month)).amount())
                .isCloseTo(0.04 * (1 - moved) + 0.01 * moved, MONEY);
    }

    @Test
    void migratingTo_withoutAMonth_isTheOldModel() {
        assertThat(MOVING.isDated()).isTrue();
        assertThat(MOVING.unitCost(VIDEO)).isEqualTo(OLD.unitCost(VIDEO));
        assertThat(MOVING.migratingTo(NEXT.times(0.5), at(2029, JANUARY), Adoption.atOnce())
                        .unitCost(VIDEO))
                .isEqualTo(OLD.unitCost(VIDEO));
    }

    @Test
    void migratingTo_inSteps_endsAtTheLastModel() {
        ComputeCost twice = MOVING.migratingTo(NEXT.times(0.5).named("next"), at(2028, JANUARY), over(months(2)));
        assertThat(twice.unitCost(VIDEO, at(2027, SEPTEMBER)).amount()).isCloseTo(0.01, MONEY);
        assertThat(twice.unitCost(VIDEO, at(2028, JANUARY)).amount()).isCloseTo(0.75 * 0.01 + 0.25 * 0.005, MONEY);
        assertThat(twice.unitCost(VIDEO, at(2028, MARCH)).amount()).isCloseTo(0.005, MONEY);
    }

    @Test
    void migratingTo_keepsFailuresOfEachModel() {
        ComputeCost cost = OLD.withFailedAttempts(0.2)
                .migratingTo(NEXT.withFailedAttempts(0.5), at(2027, MARCH), Adoption.atOnce());
        assertThat(cost.unitCost(VIDEO, at(2027, FEBRUARY)).amount()).isCloseTo(0.05, MONEY);
        assertThat(cost.unitCost(VIDEO, at(2027, MARCH)).amount()).isCloseTo(0.02, MONEY);
    }

    @Test
    void migratingTo_sameLabels_areToldApart() {
        ComputeCost cost = ComputeCost.perSecond(VIDEO, price("0.04").usd());
        ComputeCost moving = cost.migratingTo(cost.times(0.5), at(2027, MARCH), over(months(6)));
        assertThat(moving.lines())
                .extracting(line -> line.item().label())
                .containsExactly("video", "video from 2027-03");
    }

    @Test
    void waterfall_inTheMiddleOfAMove_hasALinePerModel() {
        UnitEconomics user = UnitEconomics.of(
                        PricingPlan.subscription("Pro", price("20").usd().per(Period.MONTH)),
                        UsageDistribution.fixed(VIDEO, seconds(100).per(Period.MONTH)),
                        MOVING,
                        RetentionCurve.geometric(Rate.perMonth(0.1)))
                .over(months(12))
                .acquiredIn(at(2027, java.time.Month.APRIL));
        Breakdown waterfall = user.marginWaterfall();
        assertThat(waterfall.part("compute sora video").amount()).isCloseTo(-3, within(1e-12));
        assertThat(waterfall.part("compute hailuo video").amount()).isCloseTo(-0.25, within(1e-12));
        assertThat(waterfall.total().amount()).isCloseTo(16.75, within(1e-12));
    }

    @Test
    void adoption_logistic_isHalfWayAtItsMiddleAndSumsWithWhatIsLeft() {
        Adoption curve = Adoption.logistic(6, 1.5);
        // symmetric about month 6: shares of months 5 and 6 sum to 1
        assertThat(curve.share(5) + curve.share(6)).isCloseTo(1, within(1e-14));
        assertThat(curve.share(60)).isCloseTo(1, within(1e-14));
        for (int month = 0; month < 24; month++) {
            assertThat(curve.share(month)).isBetween(0.0, curve.share(month + 1));
        }
        // mean of 1 / (1 + e^-(t-6)/1.5) over [6, 7]: 1.5 (ln(1 + e^(2/3)) - ln 2)
        assertThat(curve.share(6)).isCloseTo(1.5 * StrictMath.log((1 + StrictMath.exp(2.0 / 3)) / 2), within(1e-14));
    }

    @Test
    void adoption_outsideItsRange_isNamedWithTheMonth() {
        ComputeCost broken = OLD.migratingTo(NEXT, at(2027, MARCH), month -> 2);
        assertThatIllegalStateException()
                .isThrownBy(() -> broken.unitCost(VIDEO, at(2027, MARCH)))
                .withMessage("adoption must return a share in [0, 1], returned 2.0 in month 0 of the move");
    }

    @Test
    void trends_multiply() {
        PriceTrend rise = PriceTrend.step(at(2027, MARCH), 1.5);
        PriceTrend fall = PriceTrend.compounding(at(2027, JANUARY), GrowthRate.perMonth(-0.1));
        assertThat(rise.and(fall).factor(at(2027, MARCH))).isCloseTo(1.5 * 0.81, within(1e-15));
        assertThat(rise.and(PriceTrend.constant())).isEqualTo(rise);
        assertThat(PriceTrend.constant().and(rise)).isEqualTo(rise);
        assertThat(rise.and(fall).isDated()).isTrue();
        assertThat(rise.and(fall)).hasToString("times 1.5 from 2027-03, " + fall);
        assertThat(OLD.withAlso(rise)
                        .withAlso(fall)
                        .unitCost(VIDEO, at(2027, MARCH))
                        .amount())
                .isCloseTo(0.04 * 1.5 * 0.81, MONEY);
    }

    @Test
    void learning_doublesExperience_costsTheStatedShare() {
        // one month of experience, constant output: after one month experience has doubled, after three quadrupled
        PriceTrend steady = PriceTrend.learning(at(2027, JANUARY), 0.8, 1, GrowthRate.NONE);
        assertThat(steady.factor(at(2026, SEPTEMBER))).isEqualTo(1);
        assertThat(steady.factor(at(2027, FEBRUARY))).isCloseTo(0.8, within(1e-15));
        assertThat(steady.factor(at(2027, JANUARY).plusMonths(3))).isCloseTo(0.64, within(1e-15));
        // output doubles each month: experience is 1, 2, 4, 8
        PriceTrend growing = PriceTrend.learning(at(2027, JANUARY), 0.8, 1, GrowthRate.perMonth(1));
        assertThat(growing.factor(at(2027, JANUARY).plusMonths(3))).isCloseTo(0.512, within(1e-14));
        assertThat(growing).hasToString("times 0.8 per doubling from 2027-01");
    }

    @Test
    void occasionalJumps_meanOfACompoundPoissonProcess() {
        PriceTrend jumps = PriceTrend.occasionalJumps(at(2027, JANUARY), 0.078, 0.5);
        assertThat(jumps.factor(at(2028, JANUARY))).isCloseTo(StrictMath.exp(-0.039), within(1e-15));
        assertThat(jumps.factor(at(2026, JANUARY))).isEqualTo(1);
        assertThat(jumps).hasToString("0.078 jumps a year to 0.5 from 2027-01");
        assertThat(PriceTrend.leaving(at(2027, JANUARY), Adoption.atOnce())).hasToString("leaving from 2027-01");
        assertThat(PriceTrend.arriving(at(2027, JANUARY), Adoption.atOnce())).hasToString("arriving from 2027-01");
    }

    @Test
    void listedCost_changeWithinAMonth_costsTheMeanOfItsDays() {
        LocalDate cut = LocalDate.of(2026, 8, 21);
        RateCard card = RateCard.of(
                "sol",
                ListedPrice.of(Meter.OUTPUT, price("30").usd().perMillion(Unit.TOKEN))
                        .until(cut),
                ListedPrice.of(Meter.OUTPUT, price("20").usd().perMillion(Unit.TOKEN))
                        .from(cut));
        ComputeCost cost = card.cost(Circumstances.ORDINARY, LocalDate.of(2026, 8, 1), Meter.OUTPUT);
        assertThat(cost.isDated()).isTrue();
        // twenty days at 30 and eleven at 20
        assertThat(cost.unitCost(Meter.OUTPUT, YearMonth.of(2026, 8)).amount())
                .isCloseTo((20 * 30 + 11 * 20) / 31.0 / 1e6, within(1e-18));
        assertThat(cost.unitCost(Meter.OUTPUT, YearMonth.of(2026, 9)).amount()).isCloseTo(20e-6, within(1e-18));
        assertThat(cost.unitCost(Meter.OUTPUT).amount()).isCloseTo(30e-6, within(1e-18));
    }

    @Test
    void costs_thatToolsForget_arePerUnitOfTheMeter() {
        // a second of video is 2 MB, watched 5 times and kept a year; a check for every fifth second
        assertThat(ComputeCost.egress(VIDEO, 0.002 * 5, price("0.12").usd())
                        .unitCost(VIDEO)
                        .amount())
                .isCloseTo(0.0012, MONEY);
        assertThat(ComputeCost.storage(VIDEO, 0.002, months(12), price("0.04").usd())
                        .unitCost(VIDEO)
                        .amount())
                .isCloseTo(0.00096, MONEY);
        assertThat(ComputeCost.moderation(VIDEO, 0.2, price("0.001").usd())
                        .unitCost(VIDEO)
                        .amount())
                .isCloseTo(0.0002, MONEY);
        Meter characters = PriceUnit.INPUT_MCHAR.meter();
        assertThat(ComputeCost.perMillionCharacters(characters, price("15").usd())
                        .unitCost(characters)
                        .amount())
                .isCloseTo(15e-6, MONEY);
        assertThat(ComputeCost.perImage(Meter.IMAGES, price("0.04").usd())
                        .unitCost(Meter.IMAGES)
                        .amount())
                .isCloseTo(0.04, MONEY);
        Meter searches = PriceUnit.WEB_SEARCH.meter();
        assertThat(ComputeCost.perRequest(searches, price("0.01").usd())
                        .unitCost(searches)
                        .amount())
                .isCloseTo(0.01, MONEY);
        assertThat(ComputeCost.free(VIDEO, USD).unitCost(VIDEO).amount()).isZero();
    }

    @Test
    void plus_anotherCurrency_isRefused() {
        ComputeCost yuan = ComputeCost.perSecond(VIDEO, price("0.5").cny());
        assertThatIllegalArgumentException().isThrownBy(() -> OLD.plus(yuan)).withMessageContaining("CNY");
    }

    @Test
    void withFailedAttempts_all_isRefusedNamingTheCost() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OLD.withFailedAttempts(1))
                .withMessage("failedShare of cost sora video must be in [0, 1), was 1.0");
    }

    @Test
    void mixed_clips_costByTheirShares() {
        Meter clips = PriceUnit.VIDEO_CLIP.meter();
        ComputeCost cost = MixedCost.of("hailuo", clips)
                .with(0.75, price("2.0").cny().per(Unit.CLIP))
                .with(0.25, price("4.0").cny().per(Unit.CLIP))
                .cost();
        assertThat(cost.unitCost(clips).amount()).isCloseTo(2.5, MONEY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MixedCost.of("hailuo", clips)
                        .with(0.75, price("2.0").cny().per(Unit.CLIP))
                        .cost())
                .withMessage("shares of cost hailuo must sum to 1, sum to 0.75");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MixedCost.of("hailuo", clips)
                        .with(1, price("2.0").cny().per(Unit.SECOND))
                        .cost())
                .withMessage("price of cost hailuo must be per clip, was 2 CNY per second");
    }
}
