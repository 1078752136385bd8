package dev.solvent.scenario;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.pricing.AdRevenue;
import dev.solvent.pricing.Coupon;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.pricing.ProcessorFee;
import dev.solvent.pricing.Refunds;
import dev.solvent.pricing.StoreCommission;
import dev.solvent.pricing.Tax;
import dev.solvent.product.Segment;
import dev.solvent.product.Spearman;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.usage.UsageTrend;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random scenarios in which users move, change, come back and answer to prices, plans have every term, and books run ahead. */
public final class LivelyScenarios {

    private static final List<Step> STEPS = List.of(
            LivelyScenarios::terms,
            LivelyScenarios::takers,
            LivelyScenarios::prepaid,
            LivelyScenarios::advertising,
            LivelyScenarios::tied,
            LivelyScenarios::conversion,
            LivelyScenarios::migration,
            LivelyScenarios::reactivation,
            LivelyScenarios::drift,
            LivelyScenarios::seats,
            LivelyScenarios::demand,
            LivelyScenarios::credits,
            LivelyScenarios::lag,
            LivelyScenarios::assets,
            LivelyScenarios::newPrice,
            LivelyScenarios::season,
            LivelyScenarios::campaign);

    private LivelyScenarios() {}

    /** One thing more that happens, for a segment, another, a fraction and a small number. */
    private interface Step {
        Scenario in(Scenario scenario, Draw draw);
    }

    private record Draw(int place, int other, double fraction, int number, int serial) {

        Segment segment(Scenario scenario) {
            List<Segment> all = scenario.product().segments();
            return all.get(place % all.size());
        }

        Segment another(Scenario scenario) {
            List<Segment> all = scenario.product().segments();
            return all.get((place + 1 + other % StrictMath.max(1, all.size() - 1)) % all.size());
        }
    }

    /** Businesses with all that a scenario may say. */
    public static Arbitrary<Scenario> any() {
        Arbitrary<Draw> draws = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.doubles().between(0.01, 0.2).ofScale(2),
                        Arbitraries.integers().between(1, 6))
                .as((place, other, fraction, number) -> new Draw(place, other, fraction, number, 0));
        Arbitrary<List<Integer>> steps = Arbitraries.integers()
                .between(0, STEPS.size() - 1)
                .list()
                .uniqueElements()
                .ofMinSize(3)
                .ofMaxSize(9);
        return Combinators.combine(Scenarios.any(), steps, draws.list().ofSize(9))
                .as((scenario, chosen, with) -> {
                    Scenario lively = scenario;
                    // in the order of the list, so that plans are settled before demand is said
                    List<Integer> ordered = chosen.stream().sorted().toList();
                    for (int i = 0; i < ordered.size(); i++) {
                        lively = STEPS.get(ordered.get(i)).in(lively, with.get(i));
                    }
                    return lively;
                })
                .withoutEdgeCases();
    }

    private static Scenario plan(Scenario scenario, Draw draw, PricingPlan plan) {
        return scenario.product(scenario.product().with(draw.segment(scenario).plan(plan)));
    }

    private static Scenario terms(Scenario scenario, Draw draw) {
        PricingPlan plan = draw.segment(scenario).plan();
        return plan(
                scenario,
                draw,
                plan.withTrialDays(draw.number() * 10)
                        .withCoupon(Coupon.percentOff("welcome", "0.25").forFirst(months(draw.number()))));
    }

    private static Scenario takers(Scenario scenario, Draw draw) {
        PricingPlan plan = draw.segment(scenario).plan();
        return plan(
                scenario,
                draw,
                plan.withStoreCommission(StoreCommission.thirtyThenFifteen())
                        .withProcessorFee(ProcessorFee.of("0.029", price("0.30").usd()))
                        .withRefunds(
                                new Refunds(draw.fraction(), 0.01, price("15").usd()))
                        .withTax(Tax.included("0.19")));
    }

    private static Scenario prepaid(Scenario scenario, Draw draw) {
        return plan(
                scenario,
                draw,
                draw.segment(scenario).plan().prepaid(draw.number() > 3 ? Period.QUARTER : Period.YEAR));
    }

    private static Scenario advertising(Scenario scenario, Draw draw) {
        return draw.segment(scenario).usage().meters().stream()
                .findFirst()
                .map(meter -> plan(
                        scenario,
                        draw,
                        draw.segment(scenario)
                                .plan()
                                .withCharge(new AdRevenue(
                                        "ads", meter, price("7").usd().per(1000, meter.unit()), draw.fraction()))))
                .orElse(scenario);
    }

    private static Scenario tied(Scenario scenario, Draw draw) {
        Segment segment = draw.segment(scenario).usageTiedToLifetime(Spearman.spearman(5 * draw.fraction() - 0.5));
        return scenario.product(scenario.product().with(segment));
    }

    private static Scenario conversion(Scenario scenario, Draw draw) {
        String from = draw.segment(scenario).name();
        String to = draw.another(scenario).name();
        return from.equals(to) ? scenario : scenario.move(Move.conversion(from, to, draw.number(), draw.fraction()));
    }

    private static Scenario migration(Scenario scenario, Draw draw) {
        Segment from = draw.segment(scenario);
        Segment to = draw.another(scenario);
        // demand may raise a conversion to all, and then a second way out is refused
        boolean isLeft = scenario.behaviour().moves().stream()
                .anyMatch(each -> each.from().equals(from.name()));
        if (from.equals(to) || isLeft) {
            return scenario;
        }
        Move move = Move.migration(from.name(), to.name(), scenario.start().plusMonths(draw.number()), draw.fraction());
        boolean staysThere =
                to.retention().survival(100) > 0 && to.plan().terms().billing() == Period.MONTH;
        return scenario.move(staysThere ? move.keepingAge() : move);
    }

    private static Scenario reactivation(Scenario scenario, Draw draw) {
        return scenario.reactivation(new Reactivation(
                        draw.segment(scenario).name(), draw.another(scenario).name(), draw.fraction()))
                .reactivation(new Reactivation(
                        draw.segment(scenario).name(), draw.segment(scenario).name(), draw.fraction()));
    }

    private static Scenario drift(Scenario scenario, Draw draw) {
        return scenario.usageTrend(
                draw.segment(scenario).name(), UsageTrend.settling(1 + draw.number(), 1 + draw.number()));
    }

    private static Scenario seats(Scenario scenario, Draw draw) {
        GrowthRate growth = GrowthRate.perYear(draw.fraction());
        return scenario.seatTrend(draw.segment(scenario).name(), UsageTrend.byAge(growth))
                .seatTrend(draw.segment(scenario).name(), UsageTrend.byMonth(growth, scenario.start()));
    }

    private static Scenario demand(Scenario scenario, Draw draw) {
        String segment = draw.segment(scenario).name();
        boolean isFreeAtTimes = scenario.shocks().stream()
                .anyMatch(each -> each.priceFactor(segment, scenario.monthAt(scenario.months() + 12)) == 0);
        if (scenario.offer(segment).price() == 0 || isFreeAtTimes) {
            // an elasticity says nothing of a price of 0
            return scenario;
        }
        Demand demand = Demand.elasticity(segment, -draw.number())
                .toPrice(Demand.Answer.CHURN, draw.fraction())
                .toPrice(Demand.Answer.USAGE, -draw.fraction());
        return scenario.demand(demand)
                .shock(Shock.priceCut(segment, draw.fraction(), scenario.start().plusMonths(draw.number())));
    }

    private static Scenario credits(Scenario scenario, Draw draw) {
        CreditTerms terms = CreditTerms.burned(0.3, 0.2, draw.fraction());
        terms = draw.number() % 2 == 0 ? terms.inProportion() : terms;
        return scenario.credits(draw.segment(scenario).name(), draw.number() > 3 ? terms.endingOnLeaving() : terms);
    }

    private static Scenario lag(Scenario scenario, Draw draw) {
        return scenario.payoutLag(draw.segment(scenario).name(), months(draw.number()));
    }

    private static Scenario assets(Scenario scenario, Draw draw) {
        return scenario.invest(new Investment("training", usd(1e6 * draw.fraction()), scenario.start(), draw.number()))
                .commitment(new Commitment(
                        "gpus",
                        usd(1e5 * draw.fraction()).per(Period.MONTH),
                        scenario.start().plusMonths(1),
                        scenario.start().plusMonths(1 + draw.number())));
    }

    private static Scenario newPrice(Scenario scenario, Draw draw) {
        return scenario.shock(Shock.priceForNewUsers(
                draw.segment(scenario).name(),
                draw.number() == 1 && scenario.behaviour().demands().isEmpty() ? 0 : draw.number(),
                scenario.start().plusMonths(draw.number())));
    }

    private static Scenario season(Scenario scenario, Draw draw) {
        return scenario.shock(Shock.season("season", 1.5, 0.5, 1, 1, 1, 1, 1, 1, 1, 1, 0.8, 1.2))
                .shock(Shock.usageStep(
                        draw.segment(scenario).name(), 1.5, scenario.start().plusMonths(2)))
                .shock(Shock.marketExit(
                        "exit",
                        scenario.start().plusMonths(3),
                        draw.fraction(),
                        draw.another(scenario).name()));
    }

    private static Scenario campaign(Scenario scenario, Draw draw) {
        Channel.Campaign campaign = new Channel.Campaign(
                usd(1e5 * draw.fraction()).per(Period.MONTH),
                Saturation.michaelisMenten(10_000, 20_000),
                CarryOver.geometric(draw.fraction(), 4));
        return scenario.channel(Channel.paid("campaign", campaign))
                .channel(Channel.wordOfMouth("friends", draw.fraction(), months(1), usd(0)));
    }

    /** So many users in one segment at once, and nothing else: for figures of one cohort. */
    public static Scenario once(Scenario any, Segment segment, double users) {
        return Scenario.of(any.product(), any.start())
                .over(months(any.months()))
                .channel(new Channel("once", Series.of(users, 0), usd(0)).to(segment.name()));
    }
}
