package dev.solvent.scenario;

import dev.solvent.internal.Text;
import dev.solvent.pricing.Charge;
import dev.solvent.pricing.Coupon;
import dev.solvent.pricing.FlatFee;
import dev.solvent.pricing.PerUnit;
import dev.solvent.pricing.PlanTerms;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.pricing.ProcessorFee;
import dev.solvent.pricing.Refunds;
import dev.solvent.pricing.StoreCommission;
import dev.solvent.pricing.Tax;
import dev.solvent.quantity.Period;
import java.util.LinkedHashMap;
import java.util.Map;

/** A plan in words: its price, what it includes and charges beside, and who takes a part. */
final class PlanWords {

    private static final int DIGITS = 6;

    private PlanWords() {}

    static Map<String, String> aspects(PricingPlan plan) {
        Map<String, String> found = new LinkedHashMap<>();
        long flat = plan.charges().stream().filter(FlatFee.class::isInstance).count();
        for (Charge each : plan.charges()) {
            charge(each, flat == 1, found);
        }
        plan.quotas()
                .forEach((meter, units) -> found.put("quota of " + meter.name(), UseWords.amount(meter, units)));
        terms(plan.terms(), found);
        found.put("plan name", plan.name());
        return found;
    }

    private static void charge(Charge charge, boolean isOnlyFee, Map<String, String> found) {
        if (charge instanceof FlatFee fee) {
            found.put(isOnlyFee ? "price" : "price of " + fee.label(), fee.price().toString());
        } else if (charge instanceof PerUnit unit) {
            found.put("price of " + unit.label(), unit.price().toString());
            if (unit.included() > 0) {
                found.put("allowance of " + unit.label(), UseWords.amount(unit.meter(), unit.included()));
            }
        } else {
            found.put("charge " + charge.label(), Words.of(charge));
        }
    }

    private static void terms(PlanTerms terms, Map<String, String> found) {
        found.put("billing", "by the " + terms.billing().label());
        if (terms.trialMonths() > 0) {
            found.put("trial", Text.significant(terms.trialMonths() * Period.MONTH.days(), DIGITS) + " days");
        }
        terms.coupons().forEach(each -> found.put("coupon " + each.name(), words(each)));
        terms.limits().maximum().ifPresent(most -> found.put("spend cap", most + " per month"));
        terms.limits().minimum().ifPresent(least -> found.put("minimum commitment", least + " per month"));
        PlanTerms.PaymentTerms payment = terms.payment();
        if (!payment.store().equals(StoreCommission.NONE)) {
            found.put("store commission", words(payment.store()));
        }
        payment.processor().ifPresent(fee -> found.put("processor fee", words(fee)));
        payment.refunds().ifPresent(each -> found.put("refunds", words(each)));
        if (!payment.tax().equals(Tax.NONE)) {
            found.put("tax", words(payment.tax()));
        }
    }

    private static String words(Coupon coupon) {
        String off = coupon.amount()
                .map(Object::toString)
                .orElseGet(() -> Text.percent(coupon.fraction().doubleValue()));
        String where = coupon.charges().isEmpty() ? "" : " on " + Words.of(coupon.charges());
        return off + " off" + where + coupon.months().map(count -> " for " + count + " months").orElse("");
    }

    private static String words(StoreCommission store) {
        String first = Text.percent(store.first());
        return store.first() == store.later()
                ? first
                : first + ", from month " + store.laterFromMonth() + " " + Text.percent(store.later());
    }

    private static String words(ProcessorFee fee) {
        return Text.percent(fee.rate().doubleValue()) + " and " + fee.fixed();
    }

    private static String words(Refunds refunds) {
        return Text.percent(refunds.refunded()) + " and " + Text.percent(refunds.chargedBack()) + " charged back at "
                + refunds.disputeFee();
    }

    private static String words(Tax tax) {
        return Text.percent(tax.rate().doubleValue()) + (tax.included() ? " included" : " on top");
    }
}
