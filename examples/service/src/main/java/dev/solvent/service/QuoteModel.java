package dev.solvent.service;

import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.MeteredCost;
import dev.solvent.compute.PriceTrend;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.economics.UserCost;
import dev.solvent.pricing.MeteredCharge;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.pricing.ProcessorFee;
import dev.solvent.pricing.Refunds;
import dev.solvent.pricing.Tariff;
import dev.solvent.pricing.Tax;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Quantities;
import dev.solvent.quantity.Quantity;
import dev.solvent.quantity.QuantityRate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.service.QuoteRequest.Included;
import dev.solvent.service.QuoteRequest.Plan;
import dev.solvent.service.QuoteRequest.Takers;
import dev.solvent.service.QuoteRequest.Use;
import dev.solvent.usage.Spread;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/** A request in the types of the library. */
final class QuoteModel {

    private static final double TENTH = 0.10;
    /** Costs move from the month of acquisition on, so that it does not matter which it is. */
    private static final YearMonth ACQUIRED = YearMonth.of(2027, 1);

    private final QuoteRequest request;
    private final UnitEconomics user;

    private QuoteModel(QuoteRequest request) {
        this.request = request;
        PricingPlan plan = plan(request);
        Price cost = amount(request.cost().perUnit()).per(request.meter().unit());
        UnitEconomics all = UnitEconomics.of(
                        plan, usage(request.usage().mean().doubleValue()), cost(cost), request.retention())
                .withDiscount(
                        GrowthRate.perYear(request.value().discountPerYear().doubleValue()))
                .over(Quantities.months(request.value().horizonMonths()))
                .acquiredIn(ACQUIRED);
        BigDecimal perUser = request.cost().perUser();
        this.user = perUser.signum() == 0
                ? all
                : all.withOtherCost(
                        new UserCost("other cost", amount(perUser).toMoney().per(Period.MONTH), true));
    }

    static QuoteModel of(QuoteRequest request) {
        return new QuoteModel(request);
    }

    QuoteRequest request() {
        return request;
    }

    /** The user of whom the request speaks. */
    UnitEconomics user() {
        return user;
    }

    /** What winning the user costs. */
    Money cac() {
        return amount(request.value().cac()).toMoney();
    }

    /** The same user with some figures changed. */
    UnitEconomics user(RetentionCurve retention, Price costPerUnit, double meanUnits) {
        return new UnitEconomics(
                user.plan(), Usage.of(usage(meanUnits)), Optional.of(cost(costPerUnit)), retention, user.terms());
    }

    private Amount amount(BigDecimal value) {
        return new Amount(value, request.currency());
    }

    private PricingPlan plan(QuoteRequest from) {
        Plan asked = from.plan();
        Price price = amount(asked.price()).per(asked.yearly() ? Period.YEAR : Period.MONTH);
        PricingPlan plan = PricingPlan.subscription(asked.name(), price);
        if (asked.quota().isPresent()) {
            plan = plan.withQuota(from.meter(), asked.quota().orElseThrow().doubleValue());
        }
        if (asked.included().isPresent()) {
            plan = withBeyond(plan, asked.included().orElseThrow());
        }
        if (asked.trialDays() > 0) {
            plan = plan.withTrialDays(asked.trialDays());
        }
        return withTakers(plan, asked.takers());
    }

    private PricingPlan withBeyond(PricingPlan plan, Included included) {
        Price price = amount(included.price())
                .per(included.perUnits(), request.meter().unit());
        if (!included.inPacks()) {
            return plan.withOverage(request.meter(), included.units().doubleValue(), price);
        }
        return plan.withCharge(new MeteredCharge(
                "credit packs",
                request.meter(),
                Tariff.packages(price).withFreeUnits(included.units().toPlainString())));
    }

    private PricingPlan withTakers(PricingPlan plan, Takers takers) {
        PricingPlan with = plan;
        if (takers.storeFraction().signum() > 0) {
            with = with.withStoreCommission(takers.storeFraction().doubleValue());
        }
        if (takers.processorFraction().signum() > 0 || takers.processorFixed().signum() > 0) {
            with = with.withProcessorFee(new ProcessorFee(takers.processorFraction(), amount(takers.processorFixed())));
        }
        if (takers.refundedFraction().signum() > 0) {
            with = with.withRefunds(new Refunds(takers.refundedFraction().doubleValue(), 0, amount(BigDecimal.ZERO)));
        }
        return takers.taxWithin().signum() > 0 ? with.withTax(new Tax(takers.taxWithin(), true)) : with;
    }

    private ComputeCost cost(Price perUnit) {
        ComputeCost cost = ComputeCost.of(new MeteredCost("per unit", request.meter(), perUnit))
                .withFailedAttempts(request.cost().failed().doubleValue());
        return request.cost()
                .changePerYear()
                .map(change ->
                        cost.withTrend(PriceTrend.compounding(ACQUIRED, GrowthRate.perYear(change.doubleValue()))))
                .orElse(cost);
    }

    private UsageDistribution usage(double meanUnits) {
        Use use = request.usage();
        QuantityRate mean = new Quantity(meanUnits, request.meter().unit()).per(Period.MONTH);
        if (use.topTenth().isEmpty()) {
            return UsageDistribution.fixed(request.meter(), mean);
        }
        Spread spread = Spread.topShare(TENTH, use.topTenth().orElseThrow().doubleValue());
        return switch (use.family()) {
            case LOG_NORMAL -> UsageDistribution.logNormal(request.meter(), mean, spread);
            case GAMMA -> UsageDistribution.gamma(request.meter(), mean, spread);
            case WEIBULL -> UsageDistribution.weibull(request.meter(), mean, spread);
            case LOMAX -> UsageDistribution.lomax(request.meter(), mean, spread);
            case EQUAL -> UsageDistribution.fixed(request.meter(), mean);
        };
    }
}
