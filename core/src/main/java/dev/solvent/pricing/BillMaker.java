package dev.solvent.pricing;

import dev.solvent.usage.Consumption;
import dev.solvent.usage.Meter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes out one bill: charges, coupons, spend cap, commitment, tax, each rounded where the policy says. */
final class BillMaker {

    static final String SPEND_CAP = "spend cap";
    static final String COMMITMENT = "minimum commitment";

    private final PricingPlan plan;
    private final BillTerms terms;
    private final RoundingPolicy rounding;
    private final List<Bill.Line> lines = new ArrayList<>();

    private BillMaker(PricingPlan plan, BillTerms terms) {
        this.plan = plan;
        this.terms = terms;
        this.rounding = terms.rounding();
    }

    static Bill make(PricingPlan plan, Consumption consumption, BillTerms terms) {
        return new BillMaker(plan, terms).make(served(plan, consumption));
    }

    private static Consumption served(PricingPlan plan, Consumption wanted) {
        if (plan.quotas().isEmpty()) {
            return wanted;
        }
        Map<Meter, List<BigDecimal>> served = new LinkedHashMap<>();
        wanted.events()
                .forEach((meter, events) -> served.put(meter, cut(plan.quotas().get(meter), events)));
        return new Consumption(served);
    }

    /** Events in their order until the quota is reached; those beyond it did not take place. */
    private static List<BigDecimal> cut(@Nullable Double quota, List<BigDecimal> events) {
        if (quota == null) {
            return events;
        }
        BigDecimal left = BigDecimal.valueOf(quota);
        List<BigDecimal> served = new ArrayList<>();
        for (BigDecimal each : events) {
            BigDecimal part = each.min(left);
            if (part.signum() > 0 || each.signum() == 0) {
                served.add(part);
            }
            left = left.subtract(part);
        }
        return served;
    }

    private Bill make(Consumption consumption) {
        plan.checkCoupons();
        if (!isWithinTrial()) {
            for (Charge charge : plan.charges()) {
                if (charge.isPaidByUser()) {
                    add(charge.label(), items(charge, consumption));
                }
            }
            takeCouponsOff();
            limit(consumption);
        }
        settle();
        Tax tax = plan.terms().payment().tax();
        return new Bill(plan.name(), plan.currency(), lines, taxOf(tax), tax.included());
    }

    private void takeCouponsOff() {
        plan.terms().coupons().stream()
                .filter(each -> each.isValidAt(terms.ageMonths()))
                .forEach(this::takeOff);
    }

    private boolean isWithinTrial() {
        return plan.terms().trialMonths() >= terms.ageMonths() + 1;
    }

    private List<BillItem> items(Charge charge, Consumption consumption) {
        try {
            return charge.isFlat() ? fixedItems(charge, consumption) : charge.items(consumption, terms);
        } catch (IllegalArgumentException e) {
            throw Blame.charge(plan.name(), charge, e);
        }
    }

    /** Fixed fees fall due from the end of the trial on; paid in advance, those of all months to the next payment at once. */
    private List<BillItem> fixedItems(Charge charge, Consumption consumption) {
        int paidMonths = plan.terms().paidMonths(terms.ageMonths());
        int months = plan.terms().billingMonths();
        if (months == 1) {
            return charge.items(consumption, terms.atAge(paidMonths));
        }
        if (paidMonths % months != 0) {
            return List.of();
        }
        BigDecimal due = BigDecimal.ZERO;
        for (int month = 0; month < months; month++) {
            for (BillItem item : charge.items(consumption, terms.atAge(paidMonths + month))) {
                due = due.add(item.amount());
            }
        }
        return List.of(BillItem.fee(charge.label(), due));
    }

    private void add(String label, List<BillItem> items) {
        BigDecimal exact = items.size() == 1
                ? items.get(0).amount()
                : Exact.settled(items.stream().map(BillItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        boolean rounds = rounding.level() == RoundingPolicy.Level.LINE || rounding.level() == RoundingPolicy.Level.TIER;
        lines.add(new Bill.Line(label, items, exact, rounds ? rounding.round(exact, plan.currency()) : exact));
    }

    private void takeOff(Coupon coupon) {
        BigDecimal covered = BigDecimal.ZERO;
        for (Bill.Line line : lines) {
            boolean counts = coupon.charges().isEmpty() || coupon.covers(line.label());
            covered = counts ? covered.add(line.amount()) : covered;
        }
        BigDecimal off = coupon.amount().isPresent()
                ? coupon.amount().orElseThrow().value().min(covered)
                : covered.multiply(coupon.fraction());
        BigDecimal taken = off.min(sum());
        if (taken.signum() > 0) {
            add(coupon.name(), List.of(BillItem.fee(coupon.name(), taken.negate())));
        }
    }

    /** Limits are those of a month: fees for longer count with a month's share, whenever they fall due. */
    private void limit(Consumption consumption) {
        if (plan.terms().limits().isNone()) {
            return;
        }
        BigDecimal due = plan.monthsBetweenFixedPayments() == 1 ? sum() : monthOf(consumption);
        BigDecimal capped =
                terms.limit(plan.terms().limits().maximum()).map(due::min).orElse(due);
        addDifference(SPEND_CAP, capped.subtract(due));
        BigDecimal topped =
                terms.limit(plan.terms().limits().minimum()).map(capped::max).orElse(capped);
        addDifference(COMMITMENT, topped.subtract(capped));
    }

    /** What a month comes to, coupons off, if every fee were paid monthly. */
    private BigDecimal monthOf(Consumption consumption) {
        BillMaker month = new BillMaker(plan, terms);
        for (Charge charge : plan.charges()) {
            if (charge.isPaidByUser()) {
                month.add(
                        charge.label(),
                        charge instanceof FlatFee fee ? List.of(fee.monthly(terms)) : items(charge, consumption));
            }
        }
        month.takeCouponsOff();
        return month.sum();
    }

    private void addDifference(String label, BigDecimal difference) {
        if (difference.signum() != 0) {
            add(label, List.of(BillItem.fee(label, difference)));
        }
    }

    /** Where only the total is rounded, the difference is a line of its own, so that the lines still sum to it. */
    private void settle() {
        if (rounding.level() == RoundingPolicy.Level.INVOICE) {
            BigDecimal due = sum();
            BigDecimal difference = rounding.round(due, plan.currency()).subtract(due);
            addDifference("rounding", difference);
        }
    }

    private BigDecimal sum() {
        return lines.stream().map(Bill.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal taxOf(Tax tax) {
        if (tax.rate().signum() == 0) {
            return BigDecimal.ZERO;
        }
        return switch (rounding.taxBase()) {
            case EACH_LINE ->
                lines.stream().map(each -> rounded(tax.of(each.amount()))).reduce(BigDecimal.ZERO, BigDecimal::add);
            case ROUNDED_SUBTOTAL -> rounded(tax.of(sum()));
            case PRECISE_SUM ->
                rounded(tax.of(lines.stream().map(Bill.Line::exact).reduce(BigDecimal.ZERO, BigDecimal::add)));
        };
    }

    private BigDecimal rounded(BigDecimal amount) {
        return rounding.round(amount, plan.currency());
    }
}
