package dev.solvent.projection;

import static dev.solvent.pricing.RevenueWaterfall.Step.ADVERTISING;
import static dev.solvent.pricing.RevenueWaterfall.Step.CHARGEBACK;
import static dev.solvent.pricing.RevenueWaterfall.Step.PROCESSOR_FEE;
import static dev.solvent.pricing.RevenueWaterfall.Step.REFUND;
import static dev.solvent.pricing.RevenueWaterfall.Step.STORE_COMMISSION;
import static dev.solvent.pricing.RevenueWaterfall.Step.TAX;

import dev.solvent.pricing.Charge;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.pricing.RevenueWaterfall;
import dev.solvent.usage.Usage;

/** What a user brings at an age and who takes of it, and which part of that is a fixed fee. */
final class UserMoney {

    /** Streams of money, in the order of {@link #STREAMS}. */
    static final Column[] STREAMS = {
        Column.REVENUE, Column.REFUNDS, Column.TAX, Column.STORE_COMMISSION, Column.PROCESSOR_FEE
    };

    private final double[] amounts;
    private final double flatShare;

    private UserMoney(double[] amounts, double flatShare) {
        this.amounts = amounts;
        this.flatShare = flatShare;
    }

    static UserMoney of(PricingPlan plan, Usage usage, int ageMonths) {
        RevenueWaterfall waterfall = plan.waterfall(usage, ageMonths);
        double[] amounts = {
            waterfall.billed().amount() + waterfall.sum(ADVERTISING).amount(),
            -waterfall.sum(REFUND, CHARGEBACK).amount(),
            -waterfall.sum(TAX).amount(),
            -waterfall.sum(STORE_COMMISSION).amount(),
            -waterfall.sum(PROCESSOR_FEE).amount()
        };
        double flat = 0;
        double list = 0;
        for (Charge charge : plan.charges()) {
            double money = plan.expectedRevenue(charge, usage).amount();
            list += money;
            flat += charge.isFlat() ? money : 0;
        }
        return new UserMoney(amounts, list > 0 ? flat / list : 0);
    }

    /** The last age at which the terms of a plan change. */
    static int lastChange(PricingPlan plan) {
        int last = (int) StrictMath.ceil(plan.terms().trialMonths());
        last = StrictMath.max(last, plan.terms().payment().store().laterFromMonth());
        for (var coupon : plan.terms().coupons()) {
            last = StrictMath.max(last, coupon.months().orElse(0));
        }
        return last;
    }

    double all(int stream) {
        return amounts[stream];
    }

    double flat(int stream) {
        return amounts[stream] * flatShare;
    }
}
