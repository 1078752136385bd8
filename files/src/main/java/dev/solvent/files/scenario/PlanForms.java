package dev.solvent.files.scenario;

import dev.solvent.files.mapping.Form;
import dev.solvent.files.mapping.FormTable;
import dev.solvent.files.mapping.Key;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Kinds;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.files.mapping.Values;
import dev.solvent.pricing.Charge;
import dev.solvent.pricing.Coupon;
import dev.solvent.pricing.FlatFee;
import dev.solvent.pricing.PlanTerms;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.pricing.ProcessorFee;
import dev.solvent.pricing.Refunds;
import dev.solvent.pricing.StoreCommission;
import dev.solvent.pricing.Tax;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Quantity;
import dev.solvent.quantity.QuantityRate;
import dev.solvent.usage.Meter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What users pay. */
final class PlanForms {

    /** The label of the fee that {@link PricingPlan#subscription} makes: the key {@code price} says it. */
    private static final String LIST_PRICE = "list price";

    private final Form<PricingPlan> plan;

    PlanForms(ChargeForms charges) {
        plan = plan(charges);
    }

    Form<PricingPlan> plan() {
        return plan;
    }

    private static Form<PricingPlan> plan(ChargeForms charges) {
        FormTable<PricingPlan> table = Form.of(
                "plan",
                PricingPlan.class,
                "What users pay, when, and what others keep of it. A plan without price and charges is free.");
        var name = table.optional(
                "name", Kinds.TEXT, plan -> Optional.of(plan.name()), "of the plan; that of the segment if left out");
        var price = table.optional(
                "price",
                UnitKinds.PRICE,
                PlanForms::listPrice,
                "the subscription, per period; its line is the list price");
        var more = table.withDefault(
                "charges", charges.byLabel(), List.of(), PlanForms::otherCharges, "what else is charged, by label");
        var quotas = table.withDefault(
                "quotas",
                Kinds.mapOf(UnitKinds.METER, UnitKinds.USE),
                Map.of(),
                PlanForms::quotas,
                "what a user may consume at most, by meter");
        TermKeys terms = new TermKeys(table);
        return table.makes(said -> new PricingPlan(
                said.find(name).orElseGet(said::name),
                said.currency(),
                charges(said.find(price), said.get(more)),
                units(said.get(quotas)),
                terms.make(said, said.find(price))));
    }

    private static Optional<Price> listPrice(PricingPlan plan) {
        return plan.charges().stream()
                .findFirst()
                .filter(each -> each instanceof FlatFee && each.label().equals(LIST_PRICE))
                .map(each -> ((FlatFee) each).price());
    }

    /** As a subscription has it in Java: what is priced for longer than a month is paid for as long. */
    private static Period usualBilling(Optional<Price> price) {
        return price.filter(each -> each.per() instanceof Period period && period.compareTo(Period.MONTH) > 0)
                .map(each -> (Period) each.per())
                .orElse(Period.MONTH);
    }

    private static List<Charge> otherCharges(PricingPlan plan) {
        return listPrice(plan).isEmpty()
                ? plan.charges()
                : plan.charges().subList(1, plan.charges().size());
    }

    private static List<Charge> charges(Optional<Price> price, List<Charge> more) {
        List<Charge> all = new ArrayList<>();
        price.ifPresent(each -> all.add(new FlatFee(LIST_PRICE, each)));
        all.addAll(more);
        return all;
    }

    private static Map<Meter, QuantityRate> quotas(PricingPlan plan) {
        Map<Meter, QuantityRate> quotas = new LinkedHashMap<>();
        plan.quotas().forEach((meter, units) -> quotas.put(meter, new Quantity(units, meter.unit()).per(Period.MONTH)));
        return quotas;
    }

    private static Map<Meter, Double> units(Map<Meter, QuantityRate> quotas) {
        Map<Meter, Double> units = new LinkedHashMap<>();
        quotas.forEach((meter, quota) -> {
            meter.check(quota.quantity());
            units.put(meter, quota.perMonth());
        });
        return units;
    }

    static Form<Coupon> coupon() {
        FormTable<Coupon> table = Form.of("coupon", Coupon.class, "A discount.");
        var name = table.required("name", Kinds.TEXT, Coupon::name, "of its line");
        var fraction = table.withDefault(
                "fraction", UnitKinds.EXACT_SHARE, BigDecimal.ZERO, Coupon::fraction, "off what it covers");
        var amount = table.optional("amount", UnitKinds.AMOUNT, Coupon::amount, "off a bill, instead of a fraction");
        var months =
                table.optional("months", Kinds.WHOLE, Coupon::months, "how many first months; left out it never ends");
        var charges = table.withDefault(
                "charges",
                Kinds.listOf(Kinds.TEXT),
                List.of(),
                coupon -> List.copyOf(coupon.charges()),
                "labels of those that it covers; none means all");
        return table.makes(said -> new Coupon(
                said.get(name),
                said.get(fraction),
                said.find(amount),
                said.find(months),
                new TreeSet<>(said.get(charges))));
    }

    static Kind<StoreCommission> store() {
        FormTable<StoreCommission> table =
                Form.of("store commission", StoreCommission.class, "What an app store keeps, at first and later.");
        var first = table.required("first", UnitKinds.SHARE, StoreCommission::first, "in the first months");
        var later = table.required("later", UnitKinds.SHARE, StoreCommission::later, "in those after them");
        var from = table.required(
                "later-from-month",
                Kinds.WHOLE,
                StoreCommission::laterFromMonth,
                "age of the user from which the later one holds");
        return table.makes(said -> new StoreCommission(said.get(first), said.get(later), said.get(from)))
                .orShort(
                        UnitKinds.SHARE,
                        StoreCommission::of,
                        store -> store.equals(StoreCommission.of(store.first()))
                                ? Optional.of(store.first())
                                : Optional.empty());
    }

    static Form<ProcessorFee> processor() {
        FormTable<ProcessorFee> table =
                Form.of("processor fee", ProcessorFee.class, "What a payment processor keeps of each payment.");
        var rate = table.required("rate", UnitKinds.EXACT_SHARE, ProcessorFee::rate, "of what is paid");
        var fixed = table.required("fixed", UnitKinds.AMOUNT, ProcessorFee::fixed, "for each payment");
        return table.makes(said -> new ProcessorFee(said.get(rate), said.get(fixed)));
    }

    static Form<Refunds> refunds() {
        FormTable<Refunds> table = Form.of("refunds", Refunds.class, "What is paid back.");
        var refunded = table.required("refunded", UnitKinds.SHARE, Refunds::refunded, "of payments");
        var chargedBack = table.withDefault(
                "charged-back", UnitKinds.SHARE, 0.0, Refunds::chargedBack, "of payments, taken back through the bank");
        var fee = table.required("dispute-fee", UnitKinds.AMOUNT, Refunds::disputeFee, "for each that is charged back");
        return table.makes(said -> new Refunds(said.get(refunded), said.get(chargedBack), said.get(fee)));
    }

    static Form<Tax> tax() {
        FormTable<Tax> table = Form.of("tax", Tax.class, "Value added tax or sales tax.");
        var rate = table.required("rate", UnitKinds.EXACT_PERCENTAGE, Tax::rate, "of the price without it");
        var included = table.required("included", Kinds.TRUTH, Tax::included, "whether prices include it");
        return table.makes(said -> new Tax(said.get(rate), said.get(included)));
    }

    /** The keys of the terms, which stand in the plan itself. */
    private static final class TermKeys {

        private final Key<PricingPlan, Double> trial;
        private final Key<PricingPlan, Period> billed;
        private final Key<PricingPlan, List<Coupon>> coupons;
        private final Key<PricingPlan, Amount> maximum;
        private final Key<PricingPlan, Amount> minimum;
        private final PaymentKeys payment;

        TermKeys(FormTable<PricingPlan> table) {
            trial = table.withDefault(
                    "trial",
                    UnitKinds.AGE,
                    0.0,
                    plan -> plan.terms().trialMonths(),
                    "free time before the first payment");
            billed = table.optional(
                    "billed-every",
                    UnitKinds.PERIOD,
                    plan -> Optional.of(plan.terms().billing()).filter(each -> each != usualBilling(listPrice(plan))),
                    "month, quarter or year, paid at its start; that of the price if left out, and a month where the price"
                            + " is for less");
            coupons = table.withDefault(
                    "coupons",
                    Kinds.listOf(coupon()),
                    List.of(),
                    plan -> plan.terms().coupons(),
                    "in the order of use");
            minimum = table.optional(
                    "minimum-commitment",
                    UnitKinds.AMOUNT,
                    plan -> plan.terms().limits().minimum(),
                    "least bill of a month");
            maximum = table.optional(
                    "spend-cap", UnitKinds.AMOUNT, plan -> plan.terms().limits().maximum(), "highest bill of a month");
            payment = new PaymentKeys(table);
        }

        PlanTerms make(Values said, Optional<Price> price) {
            return new PlanTerms(
                    said.get(trial),
                    said.find(billed).orElseGet(() -> usualBilling(price)),
                    said.get(coupons),
                    new PlanTerms.Limits(said.find(maximum), said.find(minimum)),
                    payment.make(said));
        }
    }

    /** What others keep of a payment. */
    private static final class PaymentKeys {

        private final Key<PricingPlan, StoreCommission> store;
        private final Key<PricingPlan, ProcessorFee> processor;
        private final Key<PricingPlan, Refunds> refunds;
        private final Key<PricingPlan, Tax> tax;

        PaymentKeys(FormTable<PricingPlan> table) {
            store = table.withDefault(
                    "store-commission",
                    store(),
                    StoreCommission.NONE,
                    plan -> plan.terms().payment().store(),
                    "what an app store keeps of each payment");
            processor = table.optional(
                    "processor-fee", processor(), plan -> plan.terms().payment().processor(), "what a processor keeps");
            refunds = table.optional(
                    "refunds", refunds(), plan -> plan.terms().payment().refunds(), "what is paid back");
            tax = table.withDefault(
                    "tax", tax(), Tax.NONE, plan -> plan.terms().payment().tax(), "on what is paid");
        }

        PlanTerms.PaymentTerms make(Values said) {
            return new PlanTerms.PaymentTerms(said.get(store), said.find(processor), said.find(refunds), said.get(tax));
        }
    }
}
