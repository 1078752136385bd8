package dev.solvent.decision;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.economics.Payback;
import dev.solvent.projection.CohortValue;
import dev.solvent.projection.Projector;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.CarryOver;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Saturation;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Shock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelReturnsTest {

    private static ChannelReturn only(Saturation curve, double spend) {
        return ChannelReturns.of(Shop.empty().channel(Shop.buying("ads", spend, curve, CarryOver.none())))
                .of("ads");
    }

    private static double limit(ChannelReturn channel) {
        return channel.limit().spend().orElseThrow().perMonth().amount();
    }

    /** V k M / (k + x)^2 = s at x = k (sqrt(V M / (k s)) - 1). */
    @ParameterizedTest(name = "at a spend of {0}")
    @ValueSource(doubles = {0, 1000, 50_000})
    void limit_ofMichaelisMenten_isTheClosedForm(double spend) {
        double expected = 4000 * (StrictMath.sqrt(Shop.value() * 300 / (4000 * Shop.spent())) - 1);
        ChannelReturn ads = only(Saturation.michaelisMenten(300, 4000), spend);
        assertThat(limit(ads)).isCloseTo(expected, within(1e-9 * expected));
        assertThat(ads.marginal(usd(expected).per(Period.MONTH))).isCloseTo(1, within(1e-10));
        assertThat(ads.marginal(usd(0).per(Period.MONTH)))
                .isCloseTo(Shop.value() * 300 / 4000 / Shop.spent(), within(1e-9));
    }

    /** V M s/2 / cosh^2(s x / 2) = S at x = 2/s acosh(sqrt(V M s / (2 S))), and acosh(y) = ln(y + sqrt(y^2 - 1)). */
    @Test
    void limit_ofLogistic_isTheClosedForm() {
        double speed = 0.0004;
        double cosh = StrictMath.sqrt(Shop.value() * 300 * speed / 2 / Shop.spent());
        double expected = 2 / speed * StrictMath.log(cosh + StrictMath.sqrt(cosh * cosh - 1));
        assertThat(limit(only(Saturation.logistic(300, speed), 4000))).isCloseTo(expected, within(1e-9 * expected));
    }

    /** A normalised carry-over delays what money does; unnormalised, it does more. */
    @Test
    void carryOver_ofTwoMonths_isTheSumOverItsMonths() {
        Saturation curve = Saturation.michaelisMenten(300, 4000);
        CarryOver half = () -> Series.of(0.5, 0.5);
        Scenario scenario = Shop.empty().channel(Shop.buying("ads", 2000, curve, half));
        CohortValue marginal = Projector.project(scenario).marginalCohort("ads");
        ChannelReturn ads = ChannelReturns.of(scenario).of("ads");
        assertThat(ads.marginal()).isCloseTo(marginal.ltvToCac(Shop.DISCOUNT), within(0.005 * ads.marginal()));
        assertThat(ads.marginalCac().amount())
                .isCloseTo(
                        marginal.cac(Shop.DISCOUNT).amount(),
                        within(0.005 * ads.marginalCac().amount()));
        assertThat(ads.marginalLtv().amount())
                .isCloseTo(marginal.ltv(Shop.DISCOUNT).amount(), within(1e-4));
        // month 0 has half of the money at work, months 1 to 23 all, month 24 half again
        double users = 0.5 * curve.marginal(1000) + 23 * curve.marginal(2000) + 0.5 * curve.marginal(1000);
        double undiscounted = 24 / users;
        ChannelReturn free = ChannelReturns.of(scenario.discount(dev.solvent.quantity.GrowthRate.NONE))
                .of("ads");
        assertThat(free.marginalCac().amount()).isCloseTo(undiscounted, within(1e-9 * undiscounted));
        assertThat(free.nextMoney().users().get(0)).isCloseTo(0.5 * curve.marginal(1000), within(1e-12));
        assertThat(free.nextMoney().users().get(1)).isCloseTo(0.5 * curve.marginal(2000), within(1e-12));
        assertThat(free.nextMoney().spend().sum()).isEqualTo(1);
    }

    @Test
    void everythingAtOnce_isTheDifferenceOfProjections() {
        double step = 1e-4;
        Saturation curve = Saturation.hill(500, 6000, 1.3);
        double more = Shop.watchedNpv(Shop.lively(5000 * (1 + step), curve));
        double less = Shop.watchedNpv(Shop.lively(5000 * (1 - step), curve));
        ChannelReturn ads = ChannelReturns.of(Shop.lively(5000, curve)).of("ads");
        MoneyRate spend = usd(5000).per(Period.MONTH);
        double slope = ads.netValue(usd(5000.5).per(Period.MONTH))
                .minus(ads.netValue(usd(4999.5).per(Period.MONTH)))
                .amount();
        assertThat(slope).isCloseTo((more - less) / (2 * step * 5000), within(1e-6 * StrictMath.abs(slope)));
        double nothing = Shop.watchedNpv(Shop.lively(0, curve));
        assertThat(ads.netValue(spend).amount())
                .isCloseTo(Shop.watchedNpv(Shop.lively(5000, curve)) - nothing, within(1e-6 * 5000));
        assertThat(ads.average()).isCloseTo(averageByProjection(curve, nothing), within(1e-9 * ads.average()));
    }

    private static double averageByProjection(Saturation curve, double nothing) {
        Scenario with = Shop.lively(5000, curve);
        double discounted = 0;
        for (int month = 0; month < Shop.MONTHS; month++) {
            boolean strike = month >= 8 && month < 11;
            discounted += (strike ? 2500 : 5000) * Shop.DISCOUNT.discountFactor(month);
        }
        return (Shop.watchedNpv(with) - nothing + discounted) / discounted;
    }

    @Test
    void usersAtAPrice_bringTheSameForAllMoney() {
        ChannelReturns dear = ChannelReturns.of(Shop.empty().channel(Channel.steady("ads", 100, usd(100))));
        ChannelReturns fair = ChannelReturns.of(Shop.empty().channel(Channel.steady("ads", 100, usd(20))));
        CohortValue cohort = Projector.project(fair.scenario()).averageCohort();
        ChannelReturn ads = fair.of("ads");
        assertThat(ads.marginal()).isCloseTo(cohort.ltvToCac(Shop.DISCOUNT), within(1e-9));
        assertThat(ads.average()).isCloseTo(ads.marginal(), within(1e-12));
        assertThat(ads.marginalCac().amount()).isCloseTo(20, within(1e-9));
        assertThat(ads.spend().perMonth().amount()).isCloseTo(2000, within(1e-9));
        assertThat(ads.nextMoney().payback())
                .isEqualTo(Projector.project(fair.scenario()).cohort(Shop.START).payback());
        assertThat(ads.limit().verdict()).isEqualTo(SpendLimit.Verdict.WITHOUT_LIMIT);
        assertThat(dear.of("ads").limit())
                .hasToString("nothing: all money brings less than itself, and no saturation is stated");
        assertThat(dear.of("ads").nextMoney().payback()).isEqualTo(Payback.NEVER);
        assertThatThrownBy(() -> fair.split(usd(10).per(Period.MONTH)))
                .hasMessageContaining("channels with a saturation");
    }

    /** Hill of shape 2 passes one twice; the value is least at the first and greatest at the second. */
    @Test
    void limit_ofAnSCurve_isWhereItFalls() {
        ChannelReturn ads = only(Saturation.hill(300, 4000, 2), 4000);
        double limit = limit(ads);
        assertThat(ads.marginal(usd(limit).per(Period.MONTH))).isCloseTo(1, within(1e-10));
        for (double spend : new double[] {0, 100, 0.9 * limit, 0.999 * limit, 1.001 * limit, 1.1 * limit}) {
            assertThat(ads.netValue(usd(spend).per(Period.MONTH)))
                    .isLessThan(ads.netValue(usd(limit).per(Period.MONTH)));
        }
    }

    @Test
    void limit_thatIsNotThere_saysWhy() {
        assertThat(only(Saturation.michaelisMenten(10, 4000), 100).limit())
                .hasToString("nothing: no spend brings back itself");
        // passes one twice, but even at its best all that was spent is not back
        assertThat(only(Saturation.hill(53, 4000, 8), 100).limit().verdict())
                .isEqualTo(SpendLimit.Verdict.NEVER_WORTH_IT);
        assertThat(only(spend -> spend / 10, 100).limit())
                .hasToString("no limit: the next money brings more than itself even at a million times the spend");
        assertThatThrownBy(() -> new SpendLimit(SpendLimit.Verdict.REACHED, Optional.empty(), "why"))
                .hasMessageContaining("spend must be there only if it is reached");
    }

    @Test
    void firstMoneyOfSteepCurves_isRefused() {
        ChannelReturns returns = ChannelReturns.of(
                Shop.empty().channel(Shop.buying("ads", 0, Saturation.hill(300, 4000, 0.5), CarryOver.none())));
        ChannelReturn ads = returns.of("ads");
        assertThatThrownBy(ads::marginal).hasMessageContaining("infinitely many users");
        assertThatThrownBy(ads::average).hasMessageContaining("asks for a spend above 0");
        assertThat(limit(ads)).isPositive();
        assertThatThrownBy(() -> returns.of("radio")).hasMessageContaining("of [ads], was radio");
        assertThatThrownBy(() -> ChannelReturns.of(Shop.empty().channel(Channel.steady("friends", 5, usd(0)))))
                .hasMessageContaining("channels that cost something");
    }

    @Test
    void moneyThatWinsNobody_hasNoCost() {
        Saturation full = spend -> 10;
        ChannelReturn ads = only(full, 100);
        assertThat(ads.marginal()).isZero();
        assertThatThrownBy(ads::marginalCac).hasMessage("more money on ads wins nobody at 100 USD per month");
        Scenario never = Shop.empty()
                .channel(Shop.buying("ads", 10, Saturation.michaelisMenten(10, 10), CarryOver.none()))
                .shock(Shock.acquisitionStop("nobody signs up any more", Shop.START));
        assertThatThrownBy(() -> ChannelReturns.of(never).of("ads").nextMoney())
                .hasMessage("nothing is ever spent on ads");
    }

    @Test
    void nextMoney_startsWhereMoneyIsSpent() {
        Scenario later = Shop.empty()
                .channel(Channel.steady("ads", 100, usd(20)))
                .shock(Shock.acquisitionCut("not yet", Shop.START, months(3), 0));
        CohortValue next = ChannelReturns.of(later).of("ads").nextMoney();
        assertThat(next.start()).isEqualTo(Shop.START.plusMonths(3));
        assertThat(next.of()).isEqualTo("next money on ads in 2027-04");
        assertThat(next.users().get(0)).isCloseTo(1 / 20.0, within(1e-12));
        assertThat(next.spend().get(0)).isEqualTo(1);
        assertThat(next.payback()).isEqualTo(Payback.after(3)); // 9 + 8.1 + 7.29 = 24.39
    }

    @Test
    void split_makesTheNextMoneyBringTheSame() {
        Scenario scenario = Shop.empty()
                .channel(Shop.buying("social", 9000, Saturation.michaelisMenten(600, 4000), CarryOver.none()))
                .channel(Shop.buying(
                        "video",
                        1000,
                        Saturation.logistic(300, 0.0006),
                        CarryOver.geometric(0.5, 3).normalised()))
                .channel(Channel.steady("search", 10, usd(30)));
        ChannelReturns returns = ChannelReturns.of(scenario);
        SpendSplit split = returns.split(usd(10_000).per(Period.MONTH));
        double social = returns.of("social").marginal(split.of("social"));
        assertThat(returns.of("video").marginal(split.of("video"))).isCloseTo(social, within(1e-8));
        assertThat(split.of("social").perMonth().amount()
                        + split.of("video").perMonth().amount())
                .isCloseTo(10_000, within(1e-6));
        assertThat(split.gain().amount())
                .isCloseTo(Shop.watchedNpv(split.scenario()) - Shop.watchedNpv(scenario), within(1e-4))
                .isPositive();
        assertThat(split.scenario().channels().get(2))
                .isEqualTo(scenario.channels().get(2));
        assertThat(split.toString()).contains("next money then brings").contains("gain: ");
        assertThatThrownBy(() -> split.of("search")).hasMessageContaining("of [social, video], was search");
    }

    @Test
    void table_saysItAll() {
        Scenario scenario = Shop.empty()
                .channel(Shop.buying("social", 2000, Saturation.michaelisMenten(300, 4000), CarryOver.none()))
                .channel(Channel.steady("search", 10, usd(30)))
                .channel(Shop.buying("radio", 0, Saturation.michaelisMenten(1, 4000), CarryOver.none()))
                .channel(Channel.steady("friends", 10, usd(0)));
        assertThat(ChannelReturns.of(scenario))
                .hasToString(ChannelReturns.of(scenario).toTable());
        assertThat(ChannelReturns.of(scenario).toTable().lines().map(each -> each.substring(0, each.indexOf(" "))))
                .containsExactly("channel", "social", "search", "radio");
        assertThat(ChannelReturns.of(scenario).of("social"))
                .asString()
                .startsWith("social at 2000 USD per month, limit ");
    }
}
