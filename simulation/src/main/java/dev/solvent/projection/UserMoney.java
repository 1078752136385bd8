package dev.solvent.projection;

import static dev.solvent.pricing.RevenueWaterfall.Step.ADVERTISING;
import static dev.solvent.pricing.RevenueWaterfall.Step.CHARGEBACK;
import static dev.solvent.pricing.RevenueWaterfall.Step.PROCESSOR_FEE;
import static dev.solvent.pricing.RevenueWaterfall.Step.REFUND;
import static dev.solvent.pricing.RevenueWaterfall.Step.STORE_COMMISSION;
import static dev.solvent.pricing.RevenueWaterfall.Step.TAX;

import dev.solvent.pricing.PlanTerms.PaymentTerms;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.pricing.ProcessorFee;
import dev.solvent.pricing.Refunds;
import dev.solvent.pricing.RevenueWaterfall;
import dev.solvent.quantity.Amount;
import dev.solvent.usage.Usage;
import java.math.BigDecimal;

/**
 * What a user of a plan brings in a month of age and who takes of it, from {@link PricingPlan#waterfall}, by stream. What a user
 * who uses nothing would pay is fixed: it can be paid for months ahead.
 */
final class UserMoney {

    private final PricingPlan plan;
    /** The same without what is taken per payment or dispute; the difference is what does not follow the price. */
    private final PricingPlan byRateOnly;

    UserMoney(PricingPlan plan) {
        this.plan = plan;
        this.byRateOnly = byRateOnly(plan);
    }

    private static PricingPlan byRateOnly(PricingPlan plan) {
        Amount nothing = new Amount(BigDecimal.ZERO, plan.currency());
        PaymentTerms payment = plan.terms().payment();
        PricingPlan changed = plan;
        if (payment.processor().isPresent()) {
            changed = changed.withProcessorFee(
                    new ProcessorFee(payment.processor().orElseThrow().rate(), nothing));
        }
        if (payment.refunds().isPresent()) {
            Refunds refunds = payment.refunds().orElseThrow();
            changed = changed.withRefunds(new Refunds(refunds.refunded(), refunds.chargedBack(), nothing));
        }
        return changed;
    }

    /** By stream, of the average user of a usage. */
    double[] at(Usage usage, int ageMonths) {
        RevenueWaterfall all = plan.waterfall(usage, ageMonths);
        RevenueWaterfall rates = byRateOnly.equals(plan) ? all : byRateOnly.waterfall(usage, ageMonths);
        double[] amounts = new double[Stream.COUNT];
        amounts[Stream.BILLED.place()] = all.billed().amount();
        amounts[Stream.ADVERTISING.place()] = all.sum(ADVERTISING).amount();
        amounts[Stream.REFUNDED.place()] = -rates.sum(REFUND, CHARGEBACK).amount();
        amounts[Stream.DISPUTE_FEES.place()] =
                rates.sum(CHARGEBACK).minus(all.sum(CHARGEBACK)).amount();
        amounts[Stream.TAX.place()] = -all.sum(TAX).amount();
        amounts[Stream.STORE.place()] = -all.sum(STORE_COMMISSION).amount();
        amounts[Stream.PROCESSOR.place()] = -rates.sum(PROCESSOR_FEE).amount();
        amounts[Stream.PAYMENT_FEES.place()] =
                rates.sum(PROCESSOR_FEE).minus(all.sum(PROCESSOR_FEE)).amount();
        return amounts;
    }

    /** The part of it that is fixed. */
    double[] fixedAt(int ageMonths) {
        double[] fixed = at(Usage.NONE, ageMonths);
        fixed[Stream.ADVERTISING.place()] = 0;
        return fixed;
    }

    /** The age from which the terms of the plan stay as they are. */
    int settledFrom() {
        return plan.terms().settledFrom();
    }
}
