package dev.solvent.files.scenario;

import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.economics.Terms;
import dev.solvent.economics.Timing;
import dev.solvent.economics.UserCost;
import dev.solvent.product.Cohort;
import dev.solvent.product.Product;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Span;
import dev.solvent.scenario.AcquisitionCut;
import dev.solvent.scenario.Behaviour;
import dev.solvent.scenario.CarryOver;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.ChurnSpike;
import dev.solvent.scenario.Commitment;
import dev.solvent.scenario.ConstantElasticity;
import dev.solvent.scenario.Conversion;
import dev.solvent.scenario.CostStep;
import dev.solvent.scenario.CreditTerms;
import dev.solvent.scenario.Demand;
import dev.solvent.scenario.Investment;
import dev.solvent.scenario.Levy;
import dev.solvent.scenario.LogitDemand;
import dev.solvent.scenario.MarketExit;
import dev.solvent.scenario.Move;
import dev.solvent.scenario.NewUserPrice;
import dev.solvent.scenario.Offer;
import dev.solvent.scenario.OneOffPayment;
import dev.solvent.scenario.PriceChange;
import dev.solvent.scenario.PricedDemand;
import dev.solvent.scenario.Reactivation;
import dev.solvent.scenario.Saturation;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Shock;
import dev.solvent.scenario.UsageStep;
import dev.solvent.usage.UsageTrend;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Random scenarios that use everything a file can say. */
final class AnyScenario {

    private final AnyProduct any;

    AnyScenario(long seed) {
        any = new AnyProduct(new SplittableRandom(seed));
    }

    ScenarioFile file() {
        Product product = any.product();
        Economics economics = any.isSo() ? Economics.DEFAULTS : economics();
        return (any.below(4) == 0 ? ScenarioFile.of(product) : ScenarioFile.of(scenario(product))).with(economics);
    }

    private Economics economics() {
        Terms terms = new Terms(
                any.growth(),
                Timing.values()[any.below(3)],
                any.isSo() ? Optional.of(new Span(1 + any.below(60), any.period())) : Optional.empty(),
                any.isSo() ? Optional.of(any.month()) : Optional.empty(),
                any.isSo()
                        ? List.of(new UserCost("support", usd(any.number(0, 3)).per(any.period()), any.isSo()))
                        : List.of());
        return new Economics(terms, any.isSo() ? Optional.of(usd(any.number(0, 90))) : Optional.empty());
    }

    Scenario scenario(Product product) {
        Scenario scenario = Scenario.of(product, YearMonth.of(2027, 1)).over(new Span(1 + any.below(60), Period.MONTH));
        String first = "segment 0";
        String last = "segment " + (product.segments().size() - 1);
        scenario = acquisition(scenario, first);
        scenario = books(scenario, first, last);
        scenario = shocks(scenario, first, last);
        return first.equals(last) ? drifts(scenario, first) : drifts(moves(scenario, first, last), last);
    }

    private Scenario acquisition(Scenario given, String segment) {
        Scenario scenario = given;
        if (any.isSo()) {
            scenario = scenario.channel(
                    new Channel("ads", Series.of(any.number(0, 9000), any.number(0, 9000)), usd(any.number(0, 9))));
        }
        if (any.isSo()) {
            scenario = scenario.channel(Channel.paid(
                            "campaign",
                            new Channel.Campaign(usd(any.number(1, 9e4)).per(any.period()), saturation(), carryOver()))
                    .to(segment));
        }
        if (any.isSo()) {
            scenario = scenario.channel(
                    Channel.wordOfMouth("friends", any.number(0, 0.9), new Span(2, Period.WEEK), usd(0)));
        }
        return any.isSo()
                ? scenario.opening(new Cohort(segment, YearMonth.of(2026, 1 + any.below(12)), any.number(0, 9000)))
                : scenario;
    }

    private Saturation saturation() {
        return any.isSo()
                ? Saturation.hill(any.number(1, 9e4), any.number(1, 9e4), any.number(0.5, 2))
                : Saturation.logistic(any.number(1, 9e4), any.number(0.001, 1));
    }

    private CarryOver carryOver() {
        return switch (any.below(6)) {
            case 0 -> CarryOver.none();
            case 1 -> CarryOver.geometric(any.number(0, 0.9), 1 + any.below(9));
            case 2 -> CarryOver.weibullCdf(any.number(0.5, 2), any.number(1, 6), 1 + any.below(9));
            case 3 -> CarryOver.weibullPdf(any.number(0.5, 2), any.number(1, 6), 2 + any.below(9));
            case 4 -> CarryOver.binomial(any.number(0.1, 0.9), 1 + any.below(9));
            default -> CarryOver.geometric(any.number(0, 0.9), 3).normalised();
        };
    }

    private Scenario books(Scenario given, String first, String last) {
        Scenario scenario = given.discount(any.isSo() ? GrowthRate.NONE : any.growth());
        if (any.isSo()) {
            CreditTerms terms = CreditTerms.burned(any.number(0.1, 0.5), any.number(0, 0.4));
            terms = any.isSo() ? terms.inProportion() : terms;
            scenario = scenario.credits(last, any.isSo() ? terms.endingOnLeaving() : terms);
        }
        if (any.isSo()) {
            scenario = scenario.payoutLag(first, new Span(1 + any.below(3), Period.MONTH));
        }
        if (any.isSo()) {
            scenario = scenario.invest(
                            new Investment("training", usd(any.number(0, 1e6)), any.month(), 1 + any.below(40)))
                    .commitment(new Commitment(
                            "gpus",
                            usd(any.number(0, 1e5)).per(any.period()),
                            YearMonth.of(2027, 2),
                            YearMonth.of(2028, 2)));
        }
        return any.isSo()
                ? scenario.fixed("team", usd(any.number(0, 1e5)).per(any.period()))
                        .fixed("support", usd(4000).per(Period.MONTH), Series.of(1, any.number(0, 9)))
                : scenario;
    }

    private Scenario shocks(Scenario given, String first, String last) {
        List<Shock> all = List.of(
                new AcquisitionCut("cut", YearMonth.of(2027, 3), YearMonth.of(2027, 9), any.share()),
                Shock.acquisitionStop("stop", any.month()),
                new ChurnSpike("spike", any.month(), any.share()),
                new PriceChange("price", first, any.month(), any.number(0, 2)),
                new NewUserPrice("new price", last, any.month(), any.number(0, 2)),
                new CostStep("cost", any.month(), any.number(0, 2)),
                new UsageStep("use", first, any.month(), any.number(0.1, 2)),
                new Levy("levy", any.share(), any.month(), any.share()),
                new OneOffPayment("fine", any.month(), usd(any.number(0, 1e6))),
                new MarketExit("exit", any.month(), any.share(), any.isSo() ? List.of() : List.of(first)),
                Shock.season("season", 1.5, 0.5, 1, 1, 1, 1, 1, 1, 1, 1, 0.8, 1.2));
        Scenario scenario = given;
        for (Shock each : all) {
            scenario = any.isSo() ? scenario.shock(each) : scenario;
        }
        return scenario;
    }

    private Scenario moves(Scenario given, String from, String to) {
        Scenario scenario = given;
        if (any.isSo()) {
            scenario = scenario.move(Move.conversion(from, to, 1 + any.below(6), any.number(0.01, 0.3)));
        }
        if (any.isSo()) {
            scenario = scenario.move(
                    new Conversion("upgrade", to, from, Series.of(any.number(0, 0.1), any.number(0, 0.1))));
        }
        if (any.isSo()) {
            scenario = scenario.move(
                    Move.migration(from, to, any.month(), any.number(0, 0.2)).keepingAge());
        }
        return scenario.reactivation(new Reactivation(from, to, any.number(0, 0.1)));
    }

    private Scenario drifts(Scenario given, String segment) {
        Scenario scenario = given;
        if (any.isSo()) {
            scenario = scenario.usageTrend(segment, usageTrend()).seatTrend(segment, usageTrend());
        }
        if (any.isSo()) {
            Demand demand = any.isSo()
                    ? new LogitDemand(segment, any.number(1, 30), any.number(0.1, 9))
                    : new ConstantElasticity(segment, Map.of(), Map.of(Demand.Answer.USAGE, any.number(-2, 2)))
                            .toPrice(Demand.Answer.CHURN, any.number(0, 2))
                            .toPrice(Demand.Answer.SIGN_UPS, -1.4);
            scenario = demand(scenario, demand);
            // said at other prices: the reference is no longer the offer of the segment
            scenario = any.isSo()
                    ? scenario.product(scenario.product()
                            .with(scenario.product().segment(segment).plan(any.plan())))
                    : scenario;
        }
        return scenario;
    }

    /** Of some plans only bills can be computed: their demand says its own reference. */
    private Scenario demand(Scenario scenario, Demand demand) {
        try {
            return scenario.demand(demand);
        } catch (IllegalStateException e) {
            Behaviour was = scenario.behaviour();
            Behaviour with = new Behaviour(
                    was.moves(),
                    was.reactivations(),
                    was.drifts(),
                    List.of(new PricedDemand(demand, new Offer(any.number(1, 30), any.number(0, 9)))));
            return new Scenario(
                    scenario.product(),
                    scenario.start(),
                    scenario.months(),
                    scenario.channels(),
                    scenario.opening(),
                    scenario.fixedCosts(),
                    scenario.shocks(),
                    with,
                    scenario.books());
        }
    }

    private UsageTrend usageTrend() {
        return switch (any.below(6)) {
            case 0 -> UsageTrend.NONE;
            case 1 -> UsageTrend.byAge(any.growth());
            case 2 -> UsageTrend.settling(any.number(0.1, 3), any.number(0.1, 12));
            case 3 -> UsageTrend.byMonth(any.growth(), any.month());
            case 4 -> UsageTrend.stepAt(any.month(), any.number(0.1, 3));
            default -> UsageTrend.byAge(any.growth()).and(UsageTrend.stepAt(any.month(), 2));
        };
    }
}
