package dev.solvent.files.scenario;

import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.compute.Adoption;
import dev.solvent.compute.AmortisedCost;
import dev.solvent.compute.Circumstances;
import dev.solvent.compute.CliffCost;
import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.Condition;
import dev.solvent.compute.CostItem;
import dev.solvent.compute.DerivedCost;
import dev.solvent.compute.GpuFleetCost;
import dev.solvent.compute.ListedCost;
import dev.solvent.compute.ListedPrice;
import dev.solvent.compute.MeteredCost;
import dev.solvent.compute.MixedCost;
import dev.solvent.compute.PriceTrend;
import dev.solvent.compute.RateCard;
import dev.solvent.pricing.AdRevenue;
import dev.solvent.pricing.Charge;
import dev.solvent.pricing.Coupon;
import dev.solvent.pricing.FlatFee;
import dev.solvent.pricing.MeteredCharge;
import dev.solvent.pricing.PerUnit;
import dev.solvent.pricing.PercentageCharge;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.pricing.ProcessorFee;
import dev.solvent.pricing.QuantityRounding;
import dev.solvent.pricing.Refunds;
import dev.solvent.pricing.StoreCommission;
import dev.solvent.pricing.Tariff;
import dev.solvent.pricing.Tax;
import dev.solvent.pricing.Tier;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.product.Spearman;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Quantity;
import dev.solvent.quantity.QuantityRate;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Span;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.Mixture;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.Dependence;
import dev.solvent.usage.GammaUsage;
import dev.solvent.usage.LimitedUsage;
import dev.solvent.usage.LogNormalUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.MixtureUsage;
import dev.solvent.usage.Spread;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import dev.solvent.usage.UsageQuantile;
import dev.solvent.usage.WeibullUsage;
import dev.solvent.usage.ZeroInflatedUsage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Random products that use everything a file can say: every charge, cost, family and trend, with numbers of all their digits. */
final class AnyProduct {

    static final Meter CLIPS = new Meter("clips", Unit.CLIP);
    private static final Meter PAYMENTS = new Meter("payments: made", new Unit("payment"));

    private final SplittableRandom random;

    AnyProduct(SplittableRandom random) {
        this.random = random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean isSo() {
        return random.nextBoolean();
    }

    /** A number with all its digits, or a round one, as people write. */
    double number(double from, double to) {
        double any = from + (to - from) * random.nextDouble();
        return isSo() ? any : StrictMath.max(from, StrictMath.rint(any * 100) / 100);
    }

    double share() {
        return switch (below(8)) {
            case 0 -> 0;
            case 1 -> 1;
            default -> number(0.01, 0.99);
        };
    }

    YearMonth month() {
        return YearMonth.of(2027, 1).plusMonths(below(40));
    }

    Amount amount(double most) {
        return price(BigDecimal.valueOf(below((int) (most * 1000)) + 1, 3).toPlainString())
                .usd();
    }

    Period period() {
        return Period.values()[below(Period.values().length)];
    }

    GrowthRate growth() {
        return new GrowthRate(number(-0.5, 0.9), period());
    }

    Product product() {
        int count = 1 + below(3);
        Product product = Product.named(isSo() ? "Clip" : "a \"product\": # with\ttabs");
        for (int i = 0; i < count; i++) {
            Segment segment = new Segment("segment " + i, plan(), number(0, 1.0 / count), usage(), curve(2));
            product =
                    product.segment(below(4) == 0 ? segment.usageTiedToLifetime(new Spearman(number(-1, 1))) : segment);
        }
        return isSo() ? product.compute(compute()) : product;
    }

    PricingPlan plan() {
        List<Charge> charges = new ArrayList<>();
        int count = below(4);
        for (int i = 0; i < count; i++) {
            charges.add(charge("charge " + i));
        }
        PricingPlan plan = isSo()
                ? PricingPlan.subscription("plan", amount(100).per(isSo() ? Period.MONTH : Period.YEAR))
                : PricingPlan.free();
        for (Charge each : charges) {
            plan = plan.withCharge(each);
        }
        return takers(terms(plan));
    }

    private PricingPlan terms(PricingPlan given) {
        PricingPlan plan = given;
        if (isSo()) {
            plan = plan.withTrialDays(below(40));
        }
        if (below(3) == 0) {
            plan = plan.withCoupon(Coupon.percentOff("half", "0.50").forFirst(new Span(1 + below(5), Period.MONTH)));
        }
        if (below(3) == 0) {
            plan = plan.withCoupon(Coupon.amountOff("some", amount(5)));
        }
        if (below(3) == 0) {
            plan = plan.withSpendCap(amount(900))
                    .withMinimumCommitment(price("0.001").usd());
        }
        if (below(3) == 0) {
            plan = plan.withQuota(Meter.VIDEO, number(0, 500)).withQuota(CLIPS, 12);
        }
        return below(3) == 0 ? plan.prepaid(isSo() ? Period.YEAR : Period.QUARTER) : plan;
    }

    private PricingPlan takers(PricingPlan given) {
        PricingPlan plan = given;
        if (isSo()) {
            plan = plan.withStoreCommission(
                    isSo() ? StoreCommission.of(share()) : new StoreCommission(share(), share(), below(20)));
        }
        if (isSo()) {
            plan = plan.withProcessorFee(ProcessorFee.of("0.0290", amount(1)));
        }
        if (isSo()) {
            plan = plan.withRefunds(new Refunds(number(0, 0.4), number(0, 0.4), amount(20)));
        }
        return isSo() ? plan.withTax(isSo() ? Tax.included("0.19") : Tax.onTop("0.200")) : plan;
    }

    private Charge charge(String label) {
        Price perSecond = amount(1).per(1 + below(2000), Unit.SECOND);
        return switch (below(5)) {
            case 0 -> new FlatFee(label, amount(50).per(period()));
            case 1 -> new PerUnit(label, Meter.VIDEO, perSecond, isSo() ? 0 : number(0, 100));
            case 2 -> new MeteredCharge(label, Meter.VIDEO, tariff());
            case 3 -> percentage(label);
            default -> new AdRevenue(label, CLIPS, amount(9).per(1000, Unit.CLIP), share());
        };
    }

    private Tariff tariff() {
        Tier first = Tier.upTo("100", amount(1).per(Unit.SECOND));
        Tier second = Tier.upTo("1000.5", amount(1).per(60, Unit.SECOND)).withFlat(amount(3));
        Tier rest = Tier.rest(amount(1).per(Unit.SECOND)).inWholeBlocks();
        Tariff tariff = isSo() ? Tariff.graduated(first, second, rest) : Tariff.volume(first, rest);
        if (isSo()) {
            tariff = tariff.withFreeUnits("5").billedPer("60", QuantityRounding.UP);
        }
        if (isSo()) {
            tariff = tariff.withDiscount("0.1250").withMaximum(amount(500));
        }
        return isSo() ? tariff.withoutFlatAtZero() : tariff;
    }

    private Charge percentage(String label) {
        PercentageCharge charge = PercentageCharge.of(
                label,
                PAYMENTS,
                PercentageCharge.TransactionPrice.of("0.0300", amount(1)).within("0.10", "20"));
        if (isSo()) {
            charge = charge.withFree(new PercentageCharge.FreeTransactions(below(5), new BigDecimal("10.00")));
        }
        return isSo()
                ? charge.withTypical(new PercentageCharge.Transactions(
                        CLIPS, UsageDistribution.fixed(PAYMENTS, of(number(1, 50), PAYMENTS))))
                : charge;
    }

    Usage usage() {
        List<UsageDistribution> used = new ArrayList<>();
        if (isSo()) {
            used.add(distribution(Meter.VIDEO, 2));
        }
        if (isSo()) {
            used.add(distribution(Meter.MESSAGES, 2));
        }
        Usage usage = new Usage(used);
        if (used.size() == 2 && isSo()) {
            usage = usage.withDependence(new Dependence(number(0, 1)));
        }
        return isSo() ? usage.withMonthlyVariation(number(0, 2)) : usage;
    }

    QuantityRate of(double units, Meter meter) {
        return new Quantity(units, meter.unit()).per(isSo() ? Period.MONTH : period());
    }

    UsageDistribution distribution(Meter meter, int depth) {
        QuantityRate mean = of(number(1, 900), meter);
        Spread spread = isSo() ? Spread.variation(number(0.3, 2)) : Spread.topShare(0.1, number(0.3, 0.7));
        return switch (below(depth > 0 ? 11 : 7)) {
            case 0 -> UsageDistribution.fixed(meter, mean);
            case 1 -> UsageDistribution.gamma(meter, mean, spread);
            case 2 -> UsageDistribution.logNormal(meter, mean, spread);
            case 3 -> UsageDistribution.lomax(meter, mean, Spread.topShare(0.1, number(0.45, 0.8)));
            case 4 -> UsageDistribution.weibull(meter, mean, spread);
            case 5 -> new GammaUsage(meter, number(0.1, 5), number(0.1, 300));
            case 6 -> UsageDistribution.observed(meter, Series.of(number(0, 9), number(0, 9), number(0, 900)));
            case 7 -> new ZeroInflatedUsage(number(0, 0.9), distribution(meter, depth - 1));
            case 8 ->
                UsageDistribution.mixture(
                        MixtureUsage.part(0.25, distribution(meter, depth - 1)),
                        MixtureUsage.part(0.75, distribution(meter, depth - 1)));
            case 9 -> new LimitedUsage(distribution(meter, depth - 1), number(0, 500));
            default -> through(meter);
        };
    }

    private UsageDistribution through(Meter meter) {
        UsageQuantile low = new UsageQuantile(0.5, of(10, meter));
        UsageQuantile high = new UsageQuantile(0.9, new Quantity(number(500, 900), meter.unit()).per(Period.DAY));
        return isSo() ? LogNormalUsage.through(meter, low, high) : WeibullUsage.through(meter, low, high);
    }

    RetentionCurve curve(int depth) {
        return switch (below(depth > 0 ? 15 : 11)) {
            case 0 -> RetentionCurve.geometric(new Rate(share(), period()));
            case 1 -> RetentionCurve.shiftedBetaGeometric(number(0.1, 9), number(0.1, 9));
            case 2 -> RetentionCurve.betaDiscreteWeibull(number(0.1, 9), number(0.1, 9), number(0.5, 2));
            case 3 -> RetentionCurve.discreteWeibull(number(0.01, 0.9), number(0.5, 2));
            case 4 -> RetentionCurve.weibull(number(0.5, 2), number(1, 60));
            case 5 -> RetentionCurve.logNormal(number(-1, 4), number(0.2, 3));
            case 6 -> RetentionCurve.logLogistic(number(0.5, 3), number(1, 60));
            case 7 -> RetentionCurve.generalisedGamma(number(-1, 4), number(0.2, 3), number(-2, 2));
            case 8 -> RetentionCurve.powerLaw(number(0.05, 1), number(0.1, 3));
            case 9 ->
                RetentionCurve.piecewiseExponential(
                        Series.of(1, number(2, 9)), Series.of(number(0, 1), 0.1, number(0, 0.1)));
            case 10 -> RetentionCurve.tabulated(1, number(0.4, 0.9), number(0.1, 0.4));
            case 11 -> curve(depth - 1).withFloor(share());
            case 12 ->
                RetentionCurve.mixture(
                        List.of(new Mixture.Part(0.125, curve(depth - 1)), new Mixture.Part(0.875, curve(depth - 1))));
            case 13 -> curve(0).scaled(number(0.1, 12));
            default -> RetentionCurve.powerLaw(0.4, number(0.1, 1)).after(number(1, 9));
        };
    }

    ComputeCost compute() {
        ComputeCost video = line(ComputeCost.of(item(Meter.VIDEO)));
        ComputeCost all = video.plus(line(ComputeCost.of(item(Meter.MESSAGES))));
        return isSo()
                ? all.migratingTo(
                        video.named("next"), month(), isSo() ? Adoption.atOnce() : Adoption.logistic(number(1, 9), 2))
                : all;
    }

    private ComputeCost line(ComputeCost given) {
        ComputeCost cost = isSo() ? given.withFailedAttempts(number(0, 0.9)) : given;
        return (isSo() ? cost.times(number(0, 3)) : cost).withTrend(trend(2));
    }

    private CostItem item(Meter meter) {
        Price per = amount(1).per(isSo() ? 1 : 1_000_000, meter.unit());
        return switch (below(7)) {
            case 0 -> new MeteredCost(isSo() ? meter.name() : "computing", meter, per);
            case 1 -> new DerivedCost("egress", meter, amount(1).per(ComputeCost.GIGABYTE), number(0, 3));
            case 2 ->
                new GpuFleetCost(meter.name(), meter, amount(4).per(Unit.GPU_HOUR), number(1, 900), number(0.1, 1));
            case 3 -> new MixedCost("mix", meter, List.of(new MixedCost.Part(0.3, per), new MixedCost.Part(0.7, per)));
            case 4 -> new CliffCost("long", distribution(meter, 0), number(1, 900), per, per);
            case 5 ->
                new AmortisedCost(
                        "training", meter, usd(number(0, 1e6)), new Span(1 + below(30), Period.MONTH), number(1, 1e7));
            default -> listed(meter, per);
        };
    }

    private CostItem listed(Meter meter, Price per) {
        Circumstances circumstances = new Circumstances(
                Map.of("service", "batch", "audio", "true"),
                number(0, 1000),
                isSo() ? Optional.of(LocalTime.of(below(24), below(60))) : Optional.empty());
        RateCard card = RateCard.of(
                "model",
                ListedPrice.of(meter, per).from(LocalDate.of(2020, 1, 31)),
                ListedPrice.of(meter, per).when(Condition.contextAbove(200_000)).when(Condition.is("service", "batch")),
                ListedPrice.of(meter, per)
                        .when(Condition.daily(LocalTime.of(16, 30), LocalTime.of(0, 30)))
                        .until(LocalDate.of(2031, 1, 1)));
        return new ListedCost(card, meter, circumstances, LocalDate.of(2027, 1, 15));
    }

    PriceTrend trend(int depth) {
        return switch (below(depth > 0 ? 7 : 5)) {
            case 0 -> PriceTrend.constant();
            case 1 -> PriceTrend.step(month(), number(0, 2));
            case 2 -> PriceTrend.compounding(month(), growth());
            case 3 -> PriceTrend.learning(month(), number(0.5, 1), number(1, 24), growth());
            case 4 -> PriceTrend.occasionalJumps(month(), number(0, 3), number(0, 1));
            case 5 -> PriceTrend.arriving(month(), Adoption.over(new Span(1 + below(12), Period.MONTH)));
            default -> new PriceTrend.Product(trend(depth - 1), trend(depth - 1));
        };
    }
}
