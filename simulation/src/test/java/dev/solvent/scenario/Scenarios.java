package dev.solvent.scenario;

import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.MeteredCost;
import dev.solvent.compute.PriceTrend;
import dev.solvent.pricing.Charge;
import dev.solvent.pricing.FlatFee;
import dev.solvent.pricing.PerUnit;
import dev.solvent.pricing.PlanTerms;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Cohort;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Quantities;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.Mixture;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.GammaUsage;
import dev.solvent.usage.LogNormalUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import dev.solvent.pricing.Refunds;
import dev.solvent.quantity.Span;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random scenarios of every kind, for the properties of the module. */
public final class Scenarios {

    private static final YearMonth EPOCH = YearMonth.of(2027, 1);

    private Scenarios() {}

    /** Businesses with everything: segments, costs, opening cohorts, fixed costs and shocks. */
    public static Arbitrary<Scenario> any() {
        return withoutShocks()
                .flatMap(calm -> shocks(calm).map(shocks -> with(calm, shocks)))
                .withoutEdgeCases();
    }

    /** The same, to which nothing happens. */
    public static Arbitrary<Scenario> withoutShocks() {
        return products()
                .flatMap(product -> Combinators.combine(
                                months(0, 24), Arbitraries.integers().between(1, 30), channels(), fixedCosts())
                        .flatAs((start, months, channels, fixedCosts) -> openings(product, start)
                                .map(opening -> new Scenario(
                                        product,
                                        start,
                                        months,
                                        channels,
                                        opening,
                                        fixedCosts,
                                        List.of(),
                                        Behaviour.NONE,
                                        Books.NONE))))
                .withoutEdgeCases();
    }

    /** One cohort, won in the first month, on plans with terms, trials, coupons and whoever takes a part. */
    public static Arbitrary<Scenario> onTerms() {
        return Combinators.combine(withoutShocks(), terms().list().ofSize(3))
                .as((any, terms) -> {
                    Product product = any.product();
                    for (int i = 0; i < product.segments().size(); i++) {
                        Segment each = product.segments().get(i);
                        product = product.with(each.plan(terms.get(i).apply(each.plan())));
                    }
                    return Scenario.of(product, any.start()).over(new Span(any.months(), Period.MONTH));
                })
                .withoutEdgeCases();
    }

    private static Arbitrary<UnaryOperator<PricingPlan>> terms() {
        return Combinators.combine(
                        Arbitraries.of(Period.MONTH, Period.QUARTER, Period.YEAR),
                        doubles(0, 1).optional(0.5),
                        Arbitraries.integers().between(1, 14),
                        Arbitraries.integers().between(1, 40).optional(0.3),
                        doubles(0, 0.5).optional(0.3))
                .as((term, off, months, trialDays, refunded) -> plan -> {
                    PricingPlan changed = plan.prepaid(term);
                    if (off.isPresent()) {
                        String fraction = BigDecimal.valueOf(off.orElseThrow()).toPlainString();
                        changed = changed.withIntroductoryDiscount(new Span(months, Period.MONTH), fraction);
                    }
                    if (trialDays.isPresent()) {
                        changed = changed.withTrialDays(trialDays.orElseThrow());
                    }
                    if (refunded.isPresent()) {
                        changed = changed.withRefunds(
                                new Refunds(refunded.orElseThrow(), 0.1, price("15").usd()));
                    }
                    return changed;
                });
    }

    /** A scenario with other shocks. */
    public static Scenario with(Scenario base, List<Shock> shocks) {
        return new Scenario(
                base.product(),
                base.start(),
                base.months(),
                base.channels(),
                base.opening(),
                base.fixedCosts(),
                shocks,
                Behaviour.NONE,
                Books.NONE);
    }

    /** Curves of every family, those in which all leave or nobody does included. */
    public static Arbitrary<RetentionCurve> curves() {
        return Arbitraries.oneOf(
                families(),
                Combinators.combine(doubles(0, 1), families()).as((floor, curve) -> curve.withFloor(floor)),
                Combinators.combine(doubles(0, 1), families(), families())
                        .as((share, one, other) -> RetentionCurve.mixture(
                                List.of(new Mixture.Part(share, one), new Mixture.Part(1 - share, other)))));
    }

    private static Arbitrary<RetentionCurve> families() {
        return Arbitraries.oneOf(
                doubles(0, 1).map(churn -> RetentionCurve.geometric(Rate.perMonth(churn))),
                Combinators.combine(doubles(0.3, 5), doubles(0.3, 20)).as(RetentionCurve::shiftedBetaGeometric),
                Combinators.combine(doubles(0.3, 2), doubles(1, 60)).as(RetentionCurve::weibull),
                Combinators.combine(doubles(0.05, 1), doubles(0.05, 2)).as(RetentionCurve::powerLaw),
                doubles(0, 1).list().ofMinSize(1).ofMaxSize(6).map(Scenarios::tabulated),
                doubles(0, 0.5)
                        .map(floor -> RetentionCurve.of(
                                "half of the rest", months -> floor + (1 - floor) * StrictMath.pow(0.5, months))));
    }

    private static RetentionCurve tabulated(List<Double> kept) {
        double[] retained = new double[kept.size() + 1];
        retained[0] = 1;
        for (int month = 1; month < retained.length; month++) {
            retained[month] = retained[month - 1] * kept.get(month - 1);
        }
        return RetentionCurve.tabulated(retained);
    }

    private static Arbitrary<PricingPlan> plans() {
        Arbitrary<Charge> fee = digits(0, 100).map(amount -> new FlatFee("fee", amount));
        Arbitrary<Charge> overage = Combinators.combine(digits(0, 2), doubles(0, 200))
                .as((price, included) ->
                        new PerUnit("overage", Meter.VIDEO, new Price(price.amount(), 10, Unit.SECOND), included));
        Arbitrary<Map<Meter, Double>> quota = doubles(0, 300).map(limit -> Map.of(Meter.VIDEO, limit));
        return Combinators.combine(fee.optional(), overage.optional(), quota.optional(0.3), doubles(0, 0.3))
                .as((flat, perUnit, limit, commission) -> {
                    List<Charge> charges = new ArrayList<>();
                    flat.ifPresent(charges::add);
                    perUnit.ifPresent(charges::add);
                    return new PricingPlan("plan", Quantities.USD, charges, limit.orElse(Map.of()), PlanTerms.DEFAULTS)
                            .withStoreCommission(commission);
                });
    }

    private static Arbitrary<Usage> usages() {
        Arbitrary<UsageDistribution> video = Arbitraries.oneOf(
                doubles(0, 200).map(mean -> new FixedUsage(Meter.VIDEO, mean)),
                Combinators.combine(doubles(0.2, 5), doubles(1, 60))
                        .as((shape, scale) -> new GammaUsage(Meter.VIDEO, shape, scale)),
                Combinators.combine(doubles(0, 5), doubles(0.1, 1.5))
                        .as((mu, sigma) -> new LogNormalUsage(Meter.VIDEO, mu, sigma)));
        Arbitrary<UsageDistribution> messages = doubles(0, 500).map(mean -> new FixedUsage(Meter.MESSAGES, mean));
        return Combinators.combine(video.optional(0.8), messages.optional(0.5)).as((one, other) -> {
            List<UsageDistribution> used = new ArrayList<>();
            one.ifPresent(used::add);
            other.ifPresent(used::add);
            return new Usage(used);
        });
    }

    private static Arbitrary<Product> products() {
        Arbitrary<Segment> segment = Combinators.combine(plans(), doubles(0.01, 1), usages(), curves())
                .as((plan, weight, usage, curve) -> new Segment("segment", plan, weight, usage, curve));
        return Combinators.combine(
                        segment.list().ofMinSize(1).ofMaxSize(3), computeCosts().optional(0.8))
                .as(Scenarios::product);
    }

    private static Product product(List<Segment> drawn, Optional<ComputeCost> compute) {
        double weights = drawn.stream().mapToDouble(Segment::share).sum();
        List<Segment> segments = new ArrayList<>();
        for (Segment each : drawn) {
            segments.add(new Segment(
                    "segment " + segments.size(),
                    each.plan(),
                    each.share() / StrictMath.max(1, weights),
                    each.usage(),
                    each.retention()));
        }
        return new Product("product", segments, compute);
    }

    private static Arbitrary<ComputeCost> computeCosts() {
        Arbitrary<PriceTrend> trend = Arbitraries.oneOf(
                Arbitraries.just(PriceTrend.constant()),
                Combinators.combine(months(-12, 36), doubles(0, 2)).as(PriceTrend::step),
                Combinators.combine(months(-12, 36), doubles(-0.9, 1))
                        .as((from, change) -> PriceTrend.compounding(from, GrowthRate.perYear(change))));
        return Combinators.combine(
                        digits(0, 1), doubles(0, 0.9), trend, doubles(0, 3).optional(0.5))
                .as((perSecond, failed, moves, perMessage) -> {
                    ComputeCost video = ComputeCost.perSecond(Meter.VIDEO, perSecond.amount())
                            .withFailedAttempts(failed)
                            .withTrend(moves);
                    return video.plus(perMessage
                            .map(Scenarios::messages)
                            .orElseGet(() -> ComputeCost.free(Meter.MESSAGES, Quantities.USD)));
                });
    }

    private static ComputeCost messages(double cents) {
        Price price = price(cents).usd().per(100, Unit.MESSAGE);
        return ComputeCost.of(new MeteredCost("messages", Meter.MESSAGES, price));
    }

    private static Arbitrary<List<Channel>> channels() {
        return Combinators.combine(doubles(0, 10_000).list().ofMinSize(1).ofMaxSize(5), doubles(0, 50))
                .as((signUps, cac) -> new Channel("channel", series(signUps), usd(cac)))
                .list()
                .ofMaxSize(3)
                .map(drawn -> {
                    List<Channel> named = new ArrayList<>();
                    for (Channel each : drawn) {
                        named.add(new Channel("channel " + named.size(), each.signUps(), each.cac()));
                    }
                    return named;
                });
    }

    private static Arbitrary<List<Cohort>> openings(Product product, YearMonth start) {
        return Combinators.combine(
                        Arbitraries.of(product.segments()),
                        Arbitraries.integers().between(1, 60),
                        doubles(0, 50_000))
                .as((segment, age, size) -> new Cohort(segment.name(), start.minusMonths(age), size))
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<List<FixedCost>> fixedCosts() {
        return Combinators.combine(doubles(0, 100_000), Arbitraries.of(Period.MONTH, Period.QUARTER, Period.YEAR))
                .as((amount, period) -> usd(amount).per(period))
                .list()
                .ofMaxSize(2)
                .map(costs -> {
                    List<FixedCost> named = new ArrayList<>();
                    costs.forEach(cost -> named.add(new FixedCost("cost " + named.size(), cost)));
                    return named;
                });
    }

    /** Shocks of every kind with distinct labels, dated before, within and after the months of a scenario. */
    public static Arbitrary<List<Shock>> shocks(Scenario scenario) {
        return Combinators.combine(
                        Arbitraries.integers().between(-6, scenario.months() + 6),
                        Arbitraries.of(scenario.product().segments()),
                        doubles(0, 1),
                        doubles(0, 3),
                        Arbitraries.integers().between(0, 5))
                .as((month, segment, fraction, factor, kind) ->
                        shock(scenario.monthAt(month), segment.name(), fraction, factor, kind))
                .list()
                .ofMaxSize(6)
                .map(drawn -> {
                    List<Shock> labelled = new ArrayList<>();
                    drawn.forEach(each -> labelled.add(each.apply("shock " + labelled.size())));
                    return labelled;
                });
    }

    /** A shock that waits for its label. */
    private static Function<String, Shock> shock(
            YearMonth when, String segment, double fraction, double factor, int kind) {
        return switch (kind) {
            case 0 -> label -> new AcquisitionCut(label, when, when.plusMonths(1 + (int) (factor * 4)), fraction);
            case 1 -> label -> new ChurnSpike(label, when, fraction);
            case 2 -> label -> new PriceChange(label, segment, when, factor);
            case 3 -> label -> new CostStep(label, when, factor);
            case 4 -> label -> new Levy(label, fraction, when, factor / 3);
            default -> label -> new OneOffPayment(label, when, usd(factor * 100_000));
        };
    }

    private static Arbitrary<Price> digits(int from, int to) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(from), BigDecimal.valueOf(to))
                .ofScale(3)
                .map(value -> price(value.toPlainString()).usd().per(Period.MONTH));
    }

    private static Arbitrary<YearMonth> months(int from, int to) {
        return Arbitraries.integers().between(from, to).map(EPOCH::plusMonths);
    }

    /** Numbers of two decimals, so that what fails is easy to read; each bound is one in ten, as things go wrong there. */
    private static Arbitrary<Double> doubles(double from, double to) {
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.doubles().between(from, to).ofScale(2)),
                Tuple.of(1, Arbitraries.just(from)),
                Tuple.of(1, Arbitraries.just(to)));
    }

    private static Series series(List<Double> values) {
        return Series.generate(values.size(), values::get);
    }
}
