package dev.solvent.scenario;

import static dev.solvent.quantity.Quantities.cny;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.quantity.Quantities.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.compute.ComputeCost;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Cohort;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.CurrencyMismatchException;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Span;
import dev.solvent.usage.Meter;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioTest {

    private static final YearMonth START = YearMonth.of(2027, 1);
    private static final PricingPlan TEN =
            PricingPlan.subscription("plan", price("10").usd().per(Period.MONTH));
    private static final Product PRODUCT = Product.named("clip").segment(Segment.of("creator", TEN));
    private static final Scenario EMPTY = Scenario.of(PRODUCT, START);

    @Test
    void of_isOverThreeYearsAndHasNothingElse() {
        assertThat(EMPTY)
                .isEqualTo(new Scenario(
                        PRODUCT, START, 36, List.of(), List.of(), List.of(), List.of(), Behaviour.NONE, Books.NONE));
    }

    @Test
    void changes_addToEachOtherAndLeaveTheOriginalAlone() {
        Channel ads = Channel.steady("ads", 100, usd(2));
        Cohort early = new Cohort("creator", YearMonth.of(2026, 12), 50);
        Shock stop = Shock.acquisitionStop("stop", YearMonth.of(2028, 1));
        Scenario scenario = EMPTY.channel(ads)
                .opening(early)
                .fixed("team", usd(10).per(Period.MONTH))
                .shock(stop)
                .over(months(5));
        assertThat(scenario)
                .isEqualTo(new Scenario(
                        PRODUCT,
                        START,
                        5,
                        List.of(ads),
                        List.of(early),
                        List.of(new FixedCost("team", usd(10).per(Period.MONTH))),
                        List.of(stop),
                        Behaviour.NONE,
                        Books.NONE));
        assertThat(EMPTY).isEqualTo(Scenario.of(PRODUCT, START));
    }

    @Test
    void product_replacesTheProductOnly() {
        Product other = Product.named("song").segment(Segment.of("creator", TEN));
        Scenario scenario = EMPTY.channel(Channel.steady("ads", 100, usd(2)));
        assertThat(scenario.product(other).product()).isEqualTo(other);
        assertThat(scenario.product(other).product(PRODUCT)).isEqualTo(scenario);
    }

    @Test
    void over_years_countsMonths() {
        assertThat(EMPTY.over(years(2)).months()).isEqualTo(24);
    }

    @Test
    void monthAt_countsFromTheStart() {
        assertThat(EMPTY.monthAt(0)).isEqualTo(START);
        assertThat(EMPTY.monthAt(13)).isEqualTo(YearMonth.of(2028, 2));
    }

    @Test
    void without_ofALabelThatIsNotThere_isRejectedNamingThoseThatAre() {
        Scenario scenario = EMPTY.shock(Shock.acquisitionStop("stop", START));
        assertThatThrownBy(() -> scenario.without("levy"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("label must be a shock of the scenario, of [stop], was levy");
    }

    @ParameterizedTest(name = "months {0}")
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void months_below1_areRejected(int months) {
        assertThatThrownBy(() -> new Scenario(
                        PRODUCT, START, months, List.of(), List.of(), List.of(), List.of(), Behaviour.NONE, Books.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("months must be at least 1, was " + months);
    }

    @Test
    void over_aSpanThatIsNoWholeNumberOfMonths_isRejected() {
        assertThatThrownBy(() -> EMPTY.over(new Span(7, Period.DAY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("span must be a whole number of months, was 7 days");
    }

    @Test
    void product_withoutSegments_isRejected() {
        assertThatThrownBy(() -> Scenario.of(Product.named("clip"), START))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("product clip has no segment yet");
    }

    @Test
    void opening_ofAnUnknownSegment_isRejectedNamingIt() {
        rejected(
                "segment must be one of [creator] of product clip, was nobody",
                scenario -> scenario.opening(new Cohort("nobody", START.minusMonths(1), 5)));
    }

    @Test
    void opening_notBeforeTheStart_isRejectedNamingTheMonth() {
        rejected(
                "opening cohorts must be acquired before 2027-01, was 2027-01",
                scenario -> scenario.opening(new Cohort("creator", START, 5)));
    }

    @Test
    void names_usedTwice_areRejectedNamingThem() {
        Channel ads = Channel.steady("ads", 100, usd(2));
        rejected(
                "channels must have distinct names, were [ads, ads]",
                scenario -> scenario.channel(ads).channel(ads));
        rejected(
                "fixedCosts must have distinct names, were [team, team]",
                scenario -> scenario.fixed("team", usd(1).per(Period.MONTH)).fixed("team", usd(2).per(Period.MONTH)));
        rejected(
                "shocks must have distinct names, were [stop, stop]",
                scenario ->
                        scenario.shock(Shock.acquisitionStop("stop", START)).shock(Shock.costStep("stop", START, 2)));
    }

    @Test
    void currencies_thatDiffer_areRefusedNamingBoth() {
        ComputeCost yuan = ComputeCost.perSecond(Meter.VIDEO, price("0.2").cny());
        mixed(scenario -> scenario.product(PRODUCT.compute(yuan)));
        mixed(scenario -> scenario.channel(Channel.steady("ads", 100, cny(2))));
        mixed(scenario -> scenario.fixed("team", cny(2).per(Period.MONTH)));
    }

    @Test
    void parts_null_areRejectedNamingThem() {
        assertThatThrownBy(() -> Scenario.of(PRODUCT, nothing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("start");
        assertThatThrownBy(() -> Scenario.of(nothing(), START))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("product");
    }

    private static void rejected(String message, UnaryOperator<Scenario> change) {
        assertThatThrownBy(() -> change.apply(EMPTY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static void mixed(UnaryOperator<Scenario> change) {
        assertThatThrownBy(() -> change.apply(EMPTY))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessageContaining("USD")
                .hasMessageContaining("CNY");
    }

    @SuppressWarnings({"TypeParameterUnusedInFormals", "NullAway"})
    private static <T> T nothing() {
        return null;
    }
}
