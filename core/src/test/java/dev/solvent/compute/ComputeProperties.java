package dev.solvent.compute;

import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.tokens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.economics.UnitEconomics;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Spread;
import dev.solvent.usage.UsageDistribution;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Mean costs under cliffs and quotas are the integrals that they stand for; migrations and look-ups answer within what is
 * listed.
 */
class ComputeProperties {

    private static final double QUADRATURE = 1e-9;
    private static final LocalDate DAY = LocalDate.of(2026, 8, 1);

    @Provide
    Arbitrary<UsageDistribution> unequal() {
        Arbitrary<Double> mean = Arbitraries.doubles().between(1e3, 1e6);
        Arbitrary<Double> variation = Arbitraries.doubles().between(0.2, 4);
        Arbitrary<Boolean> heavy = Arbitraries.of(true, false);
        return Combinators.combine(mean, variation, heavy)
                .as((units, spread, tail) -> tail
                        ? UsageDistribution.logNormal(
                                Meter.FRESH_INPUT, tokens(units).per(Period.MONTH), Spread.variation(spread))
                        : UsageDistribution.gamma(
                                Meter.FRESH_INPUT, tokens(units).per(Period.MONTH), Spread.variation(spread)));
    }

    /** Integral of a smooth function over [0, end], after x = end e^-y, by Simpson's rule on 40,000 intervals. */
    private static double integral(DoubleUnaryOperator function, double end) {
        int intervals = 40_000;
        double last = 60;
        double step = last / intervals;
        double sum = 0;
        for (int i = 0; i <= intervals; i++) {
            double x = end * StrictMath.exp(-i * step);
            double weight = i == 0 || i == intervals ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * function.applyAsDouble(x) * x;
        }
        return sum * step / 3;
    }

    /** Tokens of prompts up to the bound by parts, E[X; X at most b] = b F(b) - integral of F: the rest is above it. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void expectedCost_ofACliff_isTheQuadrature(
            @ForAll("unequal") UsageDistribution prompt,
            @ForAll @DoubleRange(min = 0.1, max = 5) double boundOverMean) {
        double bound = prompt.mean() * boundOverMean;
        CliffCost cost = new CliffCost(
                "input",
                prompt,
                bound,
                price("3").usd().perMillion(Unit.TOKEN),
                price("6").usd().perMillion(Unit.TOKEN));
        double below = bound * prompt.cumulative(bound) - integral(prompt::cumulative, bound);
        double expected = (3e-6 * below + 6e-6 * (prompt.mean() - below)) / prompt.mean();
        assertThat(cost.unitCost().amount()).isCloseTo(expected, within(QUADRATURE * expected));
    }

    /** Served units with a quota are the integral of the share of users above each amount. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void expectedCost_underAQuota_isTheQuadrature(
            @ForAll("unequal") UsageDistribution usage,
            @ForAll @DoubleRange(min = 0.1, max = 5) double quotaOverMean,
            @ForAll @DoubleRange(min = 0, max = 0.9) double failed) {
        double quota = usage.mean() * quotaOverMean;
        ComputeCost cost = ComputeCost.perMillionTokens(
                        Meter.FRESH_INPUT, price("3").usd())
                .withFailedAttempts(failed);
        UnitEconomics user = UnitEconomics.of(
                PricingPlan.free().withQuota(Meter.FRESH_INPUT, quota),
                usage,
                cost,
                RetentionCurve.geometric(Rate.perMonth(0.1)));
        double served = integral(units -> 1 - usage.cumulative(units), quota);
        double expected = -3e-6 / (1 - failed) * served;
        assertThat(user.marginWaterfall().total().amount())
                .isCloseTo(expected, within(QUADRATURE * StrictMath.abs(expected)));
    }

    @Property
    void migration_inEveryMonth_liesBetweenBothModels(
            @ForAll @DoubleRange(min = 0.01, max = 1) double old,
            @ForAll @DoubleRange(min = 0.01, max = 1) double next,
            @ForAll @IntRange(min = 0, max = 24) int months,
            @ForAll @IntRange(min = -6, max = 48) int when) {
        YearMonth from = YearMonth.of(2027, 3);
        ComputeCost moving = perSecond(old).migratingTo(perSecond(next), from, new Adoption.Even(months));
        double cost = moving.unitCost(Meter.VIDEO, from.plusMonths(when)).amount();
        double slack = 1e-12;
        assertThat(cost).isBetween(StrictMath.min(old, next) - slack, StrictMath.max(old, next) + slack);
        if (when < 0) {
            assertThat(cost).isEqualTo(old);
        }
        if (when >= months) {
            assertThat(cost).isEqualTo(next);
        }
    }

    private static ComputeCost perSecond(double dollars) {
        Amount amount = price(dollars).usd();
        return ComputeCost.perSecond(Meter.VIDEO, amount);
    }

    /** What a look-up finds applies, and nothing that applies has conditions on more things. */
    @Property
    void find_answer_isTheMostSpecificThatApplies(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 15) Integer> kinds,
            @ForAll @IntRange(min = 0, max = 15) int asked) {
        List<ListedPrice> prices = new ArrayList<>();
        for (int kind : Set.copyOf(kinds)) {
            ListedPrice listed =
                    ListedPrice.of(Meter.FRESH_INPUT, price(kind + 1).usd().perMillion(Unit.TOKEN));
            listed = (kind & 1) > 0 ? listed.when(Condition.is("service", "batch")) : listed;
            listed = (kind & 2) > 0 ? listed.when(Condition.is("quality", "high")) : listed;
            listed = (kind & 12) > 0 ? listed.when(Condition.contextAbove((kind >> 2) * 100.0)) : listed;
            prices.add(listed);
        }
        Circumstances when = Circumstances.ORDINARY.withContext((asked >> 2) * 100.0 + 1);
        when = (asked & 1) > 0 ? when.inService("batch") : when;
        Circumstances circumstances = (asked & 2) > 0 ? when.with("quality", "high") : when;

        List<ListedPrice> applying = prices.stream()
                .filter(each -> each.conditions().stream().allMatch(condition -> condition.holds(circumstances)))
                .toList();
        Lookup answer = RateCard.of("model", prices).find(Meter.FRESH_INPUT, circumstances, DAY);
        if (applying.isEmpty()) {
            assertThat(((Lookup.Unpriced) answer).reason()).isEqualTo(Lookup.Reason.CIRCUMSTANCES);
            return;
        }
        int most =
                applying.stream().mapToInt(each -> each.subjects().size()).max().orElseThrow();
        List<ListedPrice> top =
                applying.stream().filter(each -> each.subjects().size() == most).toList();
        boolean oneLadder = top.stream().map(ListedPrice::subjects).distinct().count() == 1;
        if (oneLadder) {
            ListedPrice highest = top.stream()
                    .max(java.util.Comparator.comparingDouble(ListedPrice::rung))
                    .orElseThrow();
            assertThat(answer.orThrow()).isEqualTo(highest);
        } else {
            assertThat(((Lookup.Unpriced) answer).reason()).isEqualTo(Lookup.Reason.AMBIGUOUS);
        }
    }
}
