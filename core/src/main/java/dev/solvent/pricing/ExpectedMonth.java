package dev.solvent.pricing;

import dev.solvent.pricing.RevenueWaterfall.Line;
import dev.solvent.pricing.RevenueWaterfall.Step;
import dev.solvent.quantity.Money;
import dev.solvent.usage.Usage;
import java.util.ArrayList;
import java.util.List;

/** Makes the {@link RevenueWaterfall} of a plan at an age. */
final class ExpectedMonth {

    private final PricingPlan plan;
    private final PlanTerms terms;
    private final Usage served;
    private final int ageMonths;
    private final List<Line> lines = new ArrayList<>();

    private ExpectedMonth(PricingPlan plan, Usage usage, int ageMonths) {
        this.plan = plan;
        this.terms = plan.terms();
        this.served = plan.served(usage);
        this.ageMonths = ageMonths;
    }

    static RevenueWaterfall of(PricingPlan plan, Usage usage, int ageMonths) {
        plan.checkCoupons();
        ExpectedMonth month = new ExpectedMonth(plan, usage, ageMonths);
        month.addBilled();
        month.addTakers();
        return new RevenueWaterfall(month.lines);
    }

    /** List price, coupons one after the other, limits, and the part of the month that is a trial. */
    private void addBilled() {
        double list = 0;
        List<Charge> charges = plan.charges();
        for (Charge charge : charges) {
            if (charge.isPaidByUser()) {
                double money = plan.expected(charge, served).amount();
                add(Step.LIST_PRICE, charge.label(), money);
                list += money;
            }
        }
        if (lines.isEmpty()) {
            add(Step.LIST_PRICE, "list price", 0);
        }
        List<Coupon> coupons = new ArrayList<>();
        double before = list;
        for (Coupon coupon : terms.coupons()) {
            if (coupon.isValidAt(ageMonths)) {
                coupons.add(coupon);
                double after = due(coupons, PlanTerms.Limits.NONE);
                add(Step.COUPON, coupon.name(), after - before);
                before = after;
            }
        }
        if (!terms.limits().isNone()) {
            double after = due(coupons, terms.limits());
            add(
                    Step.LIMIT,
                    terms.limits().maximum().isPresent() ? BillMaker.SPEND_CAP : BillMaker.COMMITMENT,
                    after - before);
            before = after;
        }
        double paid = terms.paidShare(ageMonths);
        if (paid < 1) {
            add(Step.TRIAL, "trial", before * (paid - 1));
        }
    }

    private double due(List<Coupon> coupons, PlanTerms.Limits limits) {
        return BoundPlan.of(plan, DueRule.withCoupons(plan.charges(), coupons, limits))
                .expectedDue(served)
                .value();
    }

    /** Refunds and chargebacks come off what is billed, tax off what is kept, the store's part off that. */
    private void addTakers() {
        double billed = new RevenueWaterfall(lines).billed().amount();
        PlanTerms.PaymentTerms payment = terms.payment();
        double payments = payments();
        double kept = billed;
        if (payment.refunds().isPresent()) {
            Refunds refunds = payment.refunds().orElseThrow();
            double fees = refunds.chargedBack()
                    * payments
                    * refunds.disputeFee().value().doubleValue();
            add(Step.REFUND, "refunds", -refunds.refunded() * billed);
            add(Step.CHARGEBACK, "chargebacks", -refunds.chargedBack() * billed - fees);
            kept = refunds.kept() * billed;
        }
        double tax = kept * payment.tax().shareWithin();
        addTaken(Step.TAX, "tax", tax);
        addTaken(
                Step.STORE_COMMISSION,
                "store commission",
                (kept - tax) * payment.store().at(terms.paidMonths(ageMonths)));
        if (payment.processor().isPresent()) {
            ProcessorFee fee = payment.processor().orElseThrow();
            double paid = billed * payment.tax().paidPerStated();
            addTaken(
                    Step.PROCESSOR_FEE,
                    "processor fee",
                    paid * fee.rate().doubleValue()
                            + payments * fee.fixed().value().doubleValue());
        }
        for (Charge charge : plan.charges()) {
            if (!charge.isPaidByUser()) {
                add(
                        Step.ADVERTISING,
                        charge.label(),
                        plan.expected(charge, served).amount());
            }
        }
    }

    /**
     * Payments in this month, on average, of those who owe anything: fixed fees as often as they fall due, with what else is owed
     * then; between two of them, those who owe for usage pay for it alone.
     */
    private double payments() {
        double fixed = 1.0 / plan.monthsBetweenFixedPayments();
        double payments = fixed * paying(plan);
        if (fixed < 1) {
            payments += (1 - fixed) * paying(plan.withoutFixedFees());
        }
        return terms.paidShare(ageMonths) * payments;
    }

    private double paying(PricingPlan billed) {
        List<Coupon> coupons = terms.coupons().stream()
                .filter(each -> each.isValidAt(ageMonths))
                .toList();
        return BoundPlan.of(billed, DueRule.withCoupons(billed.charges(), coupons, terms.limits()))
                .payingShare(served);
    }

    private void addTaken(Step step, String label, double taken) {
        if (taken != 0) {
            add(step, label, -taken);
        }
    }

    private void add(Step step, String label, double money) {
        lines.add(new Line(step, label, Money.of(money, plan.currency())));
    }
}
