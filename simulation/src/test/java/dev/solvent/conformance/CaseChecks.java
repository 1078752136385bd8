package dev.solvent.conformance;

import static dev.solvent.quantity.Quantities.cny;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.MeteredCost;
import dev.solvent.economics.SelfHosting;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.economics.metrics.UserCount;
import dev.solvent.pricing.BurnOrder;
import dev.solvent.pricing.CreditGrant;
import dev.solvent.pricing.CreditLedger;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.pricing.ProcessorFee;
import dev.solvent.product.Cohort;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.projection.Column;
import dev.solvent.projection.Projection;
import dev.solvent.projection.Projector;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Quantity;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Span;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.CreditTerms;
import dev.solvent.scenario.Scenario;
import dev.solvent.usage.LogNormalUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** What the library says to the inputs of vectors about the cost of AI and about public cases. */
final class CaseChecks {

    private static final YearMonth START = YearMonth.of(2027, 1);

    private static final BurnOrder ORDER = BurnOrder.OPEN_METER;
    private static final Meter CLIPS = new Meter("clips", Unit.CLIP);
    private static final Meter CHATS = new Meter("chats", new Unit("hour"));

    private CaseChecks() {}

    static Map<String, Function<MetricVector, Map<String, double[]>>> all() {
        return Map.ofEntries(
                Map.entry("price.decline", CaseChecks::decline),
                Map.entry("selfhost.breakeven", CaseChecks::selfHosting),
                Map.entry("credits.breakage.proportional", CaseChecks::breakage),
                Map.entry("credits.openmeter", CaseChecks::expiry),
                Map.entry("store.fee", CaseChecks::store),
                Map.entry("tail.lognormal.shape", CaseChecks::tail),
                Map.entry("tail.cap.lev", CaseChecks::cap),
                Map.entry("flat.rate.margin", CaseChecks::flatRate),
                Map.entry("case.minimax.mau", CaseChecks::miniMaxPayers),
                Map.entry("case.kling.creditprice", CaseChecks::kling),
                Map.entry("case.sora.daily", CaseChecks::sora),
                Map.entry("case.hailuo.vs.sora", CaseChecks::hailuoAgainstSora),
                Map.entry("case.characterai.compute", CaseChecks::characterAi),
                Map.entry("case.characterai.365m", CaseChecks::hundredMillion));
    }

    private static Map<String, double[]> decline(MetricVector v) {
        return Map.of(
                "monthly_multiplier",
                DoubleStream.of(v.list("inputs", "factors_per_year"))
                        .map(factor -> GrowthRate.perYear(1 / factor - 1).factorAfter(1))
                        .toArray());
    }

    /** A month of 730 hours, as the source counts. */
    private static Map<String, double[]> selfHosting(MetricVector v) {
        Money own = usd(v.in("gpu_hour")).times(730 * v.in("gpus")).plus(usd(v.in("overhead")));
        SelfHosting hosting = SelfHosting.of(own.per(Period.MONTH), 0);
        Money perToken = usd(v.in("api_blended_per_M")).dividedBy(1e6);
        return Map.of(
                "monthly", one(own.amount()),
                "tokens", one(hosting.threshold().perMonth().ratioTo(perToken)));
    }

    /** One user buys credits once and burns them over two months. */
    private static Map<String, double[]> breakage(MetricVector v) {
        double[] used = DoubleStream.of(v.list("inputs", "used"))
                .map(each -> each / v.in("sold"))
                .toArray();
        Projection proportional = credits(v, CreditTerms.burned(used).inProportion());
        Projection remote = credits(v, CreditTerms.burned(used));
        return Map.of(
                "revenue", proportional.column(Column.REVENUE).toArray(),
                "deferred_after", proportional.column(Column.DEFERRED_REVENUE).toArray(),
                "remote_method", remote.column(Column.CREDITS_BURNED).toArray(),
                "remote_on_expiry", one(remote.column(Column.CREDITS_EXPIRED).last()));
    }

    private static Projection credits(MetricVector v, CreditTerms terms) {
        PricingPlan pack =
                PricingPlan.subscription("pack", price(v.in("price")).usd().per(Period.MONTH));
        Segment once = new Segment("once", pack, 1, Usage.NONE, RetentionCurve.geometric(Rate.perMonth(1)));
        return Projector.project(Scenario.of(new Product("credits", List.of(once), Optional.empty()), START)
                .over(months(2))
                .channel(new Channel("shop", Series.of(1, 0), usd(0)))
                .credits("once", terms));
    }

    /** What would expire if nothing more were used; a correction is another history of an immutable ledger. */
    private static Map<String, double[]> expiry(MetricVector v) {
        LocalDate day = LocalDate.of(2027, 1, 1);
        BigDecimal consumed = BigDecimal.valueOf(v.in("consume"));
        BigDecimal corrected = consumed.subtract(BigDecimal.valueOf(v.in("correct_back")));
        CreditLedger granted =
                CreditLedger.empty(ORDER).grant(CreditGrant.of("grant", Double.toString(v.in("grant")), day));
        CreditLedger mended = granted.burn(day, corrected).ledger();
        return Map.of(
                "planned_breakage",
                new double[] {
                    granted.balance(day).doubleValue(),
                    granted.burn(day, consumed).ledger().balance(day).doubleValue(),
                    mended.balance(day).doubleValue()
                },
                "final_breakage",
                one(mended.batch("grant").outstanding().doubleValue()));
    }

    private static Map<String, double[]> store(MetricVector v) {
        PricingPlan plan =
                PricingPlan.subscription("plan", price(v.in("price")).usd().per(Period.MONTH));
        double[] net = DoubleStream.of(v.list("inputs", "rates"))
                .map(rate -> kept(plan.withStoreCommission(rate)).amount())
                .toArray();
        Money web = kept(plan.withProcessorFee(ProcessorFee.of(
                Double.toString(v.in("stripe", 0)), price(v.in("stripe", 1)).usd())));
        double share = 1 - web.ratioTo(usd(v.in("price")));
        return Map.of("net", net, "web", one(web.amount()), "breakeven_rate_vs_web", one(share));
    }

    private static Money kept(PricingPlan plan) {
        return UnitEconomics.of(plan, Usage.NONE, Optional.empty(), RetentionCurve.geometric(Rate.perMonth(0)))
                .marginWaterfall()
                .total();
    }

    private static Map<String, double[]> tail(MetricVector v) {
        var usage = new LogNormalUsage(Meter.VIDEO, StrictMath.log(v.in("median")), v.in("sigma"));
        return Map.of(
                "mean_over_median", one(usage.mean() / usage.quantile(0.5)),
                "p995_over_median", one(usage.quantile(0.995) / usage.quantile(0.5)),
                "top1pct_share", one(usage.topShare(0.01)),
                "frac_users_above_mean", one(usage.survival(usage.mean())));
    }

    private static LogNormalUsage ofMean(double mean, double sigma) {
        return new LogNormalUsage(Meter.VIDEO, StrictMath.log(mean) - sigma * sigma / 2, sigma);
    }

    private static Map<String, double[]> cap(MetricVector v) {
        LogNormalUsage usage = ofMean(v.in("mean_cost"), v.in("sigma"));
        return Map.of(
                "E_min",
                DoubleStream.of(v.list("inputs", "cap_multiples_of_mean"))
                        .map(usage::limitedExpectedValue)
                        .toArray());
    }

    private static Map<String, double[]> flatRate(MetricVector v) {
        PricingPlan plan = PricingPlan.subscription(
                        "flat", price(v.in("price")).usd().per(Period.MONTH))
                .withProcessorFee(ProcessorFee.of(
                        Double.toString(v.in("fee")), price(v.in("fixed_fee")).usd()));
        LogNormalUsage usage = ofMean(v.in("mean_cost"), v.in("sigma"));
        UnitEconomics user = UnitEconomics.of(
                plan,
                usage,
                ComputeCost.perSecond(Meter.VIDEO, price("1").usd()),
                RetentionCurve.geometric(Rate.perMonth(0)));
        return Map.of(
                "margin_mean", one(user.marginWaterfall().total().amount()),
                "share_users_negative", one(user.shareOfUsersAtALoss()),
                "loss_from_negative_users_per_sub",
                        one(usage.meanAbove(kept(plan).amount())));
    }

    private static Map<String, double[]> miniMaxPayers(MetricVector v) {
        UserCount payers = UserCount.unique(v.in("payers_k") / 1000, months(9));
        UserCount cumulative = UserCount.unique(v.in("cumulative_m"), months(9));
        return Map.of(
                "pay_over_mau",
                        one(new UserCount(v.in("payers_k"), UserCount.Basis.UNIQUE, months(9))
                                .shareOf(UserCount.unique(v.in("mau_k"), months(9)), "monthly active, taken as unique")
                                .fraction()),
                "pay_over_cumulative",
                        one(payers.shareOf(cumulative, "registered").fraction()));
    }

    private static Map<String, double[]> kling(MetricVector v) {
        double back = GrowthRate.perQuarter(v.in("qoq")).discountFactor(3);
        return Map.of(
                "q1_implied",
                one(cny(v.in("q2_revenue_rmb_m")).times(back).amount()));
    }

    /** A month of the scenario, as a day of it. */
    private static Map<String, double[]> sora(MetricVector v) {
        Projection month = served(
                v.in("users"),
                Segment.of("active", PricingPlan.free()).share(v.in("active")),
                CLIPS,
                v.in("videos"),
                v.in("cost_per_video"));
        Money daily = dailyCost(month);
        return Map.of(
                "videos",
                        one(month.segment("active").units(CLIPS).last() / Period.MONTH.in(Period.DAY)),
                "cost", one(daily.amount()),
                "ratio", one(daily.ratioTo(usd((double) v.at("expected", "wsj")))));
    }

    /** Users who each use so much of a meter a day, over one month. */
    private static Projection served(double users, Segment segment, Meter meter, double perDay, double costOfUnit) {
        ComputeCost cost = ComputeCost.of(new MeteredCost(
                meter.name(), meter, price(costOfUnit).usd().per(meter.unit())));
        Segment using = segment.usage(
                UsageDistribution.fixed(meter, new Quantity(perDay, meter.unit()).per(Period.DAY)));
        return Projector.project(Scenario.of(Product.named("app").segment(using).compute(cost), START)
                .over(months(1))
                .channel(Channel.steady("all", users, usd(0))));
    }

    private static Money dailyCost(Projection month) {
        return usd(month.column(Column.COMPUTE_COST).last())
                .per(Period.MONTH)
                .in(Period.DAY)
                .money();
    }

    private static Map<String, double[]> hailuoAgainstSora(MetricVector v) {
        return Map.of(
                "r_768_vs_sora2", ratio(v, "hailuo768_per_s", "sora2"),
                "r_768_vs_pro", ratio(v, "hailuo768_per_s", "sora2pro"),
                "r_768_vs_prohd", ratio(v, "hailuo768_per_s", "sora2pro_hd"),
                "r_512_vs_sora2", ratio(v, "hailuo512_fast", "sora2"));
    }

    private static double[] ratio(MetricVector v, String one, String other) {
        return one(perSecond(v.in(one)).ratioTo(perSecond(v.in(other))));
    }

    private static Money perSecond(double amount) {
        return ComputeCost.perSecond(Meter.VIDEO, price(amount).usd()).unitCost(Meter.VIDEO);
    }

    private static Map<String, double[]> characterAi(MetricVector v) {
        Money daily = dailyCost(talking(v, v.in("minutes") / 60));
        PricingPlan plan =
                PricingPlan.subscription("c.ai+", price(v.in("price")).usd().per(Period.MONTH));
        Projection year = Projector.project(
                Scenario.of(Product.named("app").segment(Segment.of("payers", plan)), START)
                        .over(months(12))
                        .opening(new Cohort("payers", START.minusMonths(1), v.in("payers"))));
        return Map.of(
                "compute_per_year", one(aYear(daily)),
                "subs_at_full_price", one(year.column(Column.REVENUE).sum()),
                "payer_over_dau",
                        one(UserCount.unique(v.in("payers"), months(1))
                                .shareOf(UserCount.unique(v.in("dau"), months(1)), "daily active, taken as unique")
                                .fraction()));
    }

    private static Map<String, double[]> hundredMillion(MetricVector v) {
        Money daily = dailyCost(talking(v, v.in("hours")));
        return Map.of("per_day", one(daily.amount()), "per_year", one(aYear(daily)));
    }

    /** The source counts 365 days. */
    private static double aYear(Money daily) {
        return daily.per(Period.DAY).over(new Span(365, Period.DAY)).amount();
    }

    private static Projection talking(MetricVector v, double hoursPerDay) {
        Segment daily = Segment.of("daily active", PricingPlan.free());
        return served(v.in("dau"), daily, CHATS, hoursPerDay, v.in("usd_per_hour"));
    }

    private static double[] one(double figure) {
        return new double[] {figure};
    }
}
