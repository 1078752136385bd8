package dev.solvent.conformance;

import static dev.solvent.quantity.Quantities.USD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.solvent.pricing.Allocation;
import dev.solvent.pricing.Bill;
import dev.solvent.pricing.BillTerms;
import dev.solvent.pricing.BurnOrder;
import dev.solvent.pricing.CouponSpread;
import dev.solvent.pricing.CreditGrant;
import dev.solvent.pricing.CreditLedger;
import dev.solvent.pricing.CreditPrice;
import dev.solvent.pricing.MeteredCharge;
import dev.solvent.pricing.PercentageCharge;
import dev.solvent.pricing.PlanTerms;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.pricing.ProcessorFee;
import dev.solvent.pricing.ProratedUnits;
import dev.solvent.pricing.Proration;
import dev.solvent.pricing.QuantityRounding;
import dev.solvent.pricing.Rollover;
import dev.solvent.pricing.RoundingPolicy;
import dev.solvent.pricing.SpendCommitment;
import dev.solvent.pricing.Tariff;
import dev.solvent.pricing.Tax;
import dev.solvent.pricing.Tier;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Unit;
import dev.solvent.usage.Consumption;
import dev.solvent.usage.Meter;
import dev.solvent.usage.NestedCounters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Published examples of what users are billed, by group. Amounts are compared as decimals; the figures of the page are their
 * doubles.
 */
final class PricingVectors implements VectorChecks {

    private static final Meter UNITS = new Meter("units", new Unit("unit"));
    private static final Meter PAYMENTS = new Meter("payments", new Unit("USD"));
    private static final LocalDate DAY = LocalDate.of(2026, 8, 1);

    private static final Map<String, BiConsumer<Vector, Comparison>> BY_GROUP = Map.ofEntries(
            Map.entry("graduated", PricingVectors::tiers),
            Map.entry("volume", PricingVectors::tiers),
            Map.entry("graduated_delta", PricingVectors::graduatedDelta),
            Map.entry("block_tiers", PricingVectors::blocks),
            Map.entry("package", PricingVectors::packages),
            Map.entry("package_delta", PricingVectors::packageDelta),
            Map.entry("unit_conversion", PricingVectors::unitConversion),
            Map.entry("standard", PricingVectors::standard),
            Map.entry("percentage", PricingVectors::percentage),
            Map.entry("dynamic", PricingVectors::dynamic),
            Map.entry("commitment", PricingVectors::commitment),
            Map.entry("proration", PricingVectors::proration),
            Map.entry("prorated_graduated", PricingVectors::proratedGraduated),
            Map.entry("coupon_tax", PricingVectors::couponTax),
            Map.entry("credit_note", PricingVectors::creditNote),
            Map.entry("rounding", PricingVectors::rounding),
            Map.entry("allocation", PricingVectors::allocation),
            Map.entry("credit_rollover", PricingVectors::creditRollover),
            Map.entry("credit_burn_order", PricingVectors::burnOrder),
            Map.entry("prepaid_tokens", PricingVectors::prepaidTokens),
            Map.entry("commitment_spend", PricingVectors::spendCommitment),
            Map.entry("payment_fee", PricingVectors::paymentFee),
            Map.entry("usage_decomposition", PricingVectors::decomposition));

    @Override
    public Map<String, BiConsumer<Vector, Comparison>> checks() {
        Map<String, BiConsumer<Vector, Comparison>> checks = new LinkedHashMap<>();
        for (Vector vector : Vector.allOf("pricing-and-compute")) {
            BiConsumer<Vector, Comparison> check =
                    BY_GROUP.get(vector.at("group").asText());
            if (check != null) {
                checks.put(vector.id(), check);
            }
        }
        return checks;
    }

    private static BigDecimal decimal(JsonNode node) {
        return new BigDecimal(node.asText());
    }

    private static BigDecimal in(Vector vector, String field) {
        return decimal(vector.at("input", field));
    }

    private static Optional<BigDecimal> maybe(Vector vector, String field) {
        JsonNode node = vector.at("input").get(field);
        return node == null || node.isNull() ? Optional.empty() : Optional.of(decimal(node));
    }

    private static boolean has(Vector vector, String field) {
        return vector.at("input").has(field);
    }

    private static List<BigDecimal> list(JsonNode node) {
        List<BigDecimal> numbers = new ArrayList<>();
        node.forEach(each -> numbers.add(decimal(each)));
        return numbers;
    }

    private static Amount usd(BigDecimal value) {
        return new Amount(value, USD);
    }

    private static Price per(BigDecimal value, long count) {
        return usd(value).per(count, UNITS.unit());
    }

    private static Tariff tariff(Vector vector) {
        List<Tier> tiers = new ArrayList<>();
        for (JsonNode node : vector.at("input", "tiers")) {
            JsonNode end = node.get("up_to");
            Price price = per(decimal(node.get("unit")), 1);
            Tier tier = end.isNull() ? Tier.rest(price) : Tier.upTo(end.asText(), price);
            tiers.add(node.has("flat") ? tier.withFlat(usd(decimal(node.get("flat")))) : tier);
        }
        Tier[] array = tiers.toArray(Tier[]::new);
        return vector.at("group").asText().equals("volume") ? Tariff.volume(array) : Tariff.graduated(array);
    }

    private static void compare(Vector vector, Comparison into, String what, BigDecimal ours) {
        compare(vector, into, what, ours, decimal(vector.at("expected", what)));
    }

    private static void compare(Vector vector, Comparison into, String what, BigDecimal ours, BigDecimal published) {
        String assertion = vector.at("assertion").asText();
        if (assertion.startsWith("tol:")) {
            into.compareAbsolute(
                    what, ours.doubleValue(), published.doubleValue(), Double.parseDouble(assertion.substring(4)));
            return;
        }
        BigDecimal digits = assertion.startsWith("round(")
                ? ours.setScale(Integer.parseInt(assertion.substring(6, assertion.length() - 1)), RoundingMode.HALF_UP)
                : ours;
        assertThat(digits).as(vector.id() + " " + what).isEqualByComparingTo(published);
        into.compare(what, digits.doubleValue(), published.doubleValue(), 0);
    }

    /** The tariff on its own, on the bill of a plan, and in the double back-end. */
    private static void compareBill(Vector vector, Comparison into, Tariff tariff, BigDecimal quantity) {
        BigDecimal cost = tariff.cost(quantity);
        compare(vector, into, "total", cost);
        PricingPlan plan = new PricingPlan(
                "plan", USD, List.of(new MeteredCharge("units", UNITS, tariff)), Map.of(), PlanTerms.DEFAULTS);
        Bill bill =
                plan.bill(Consumption.NONE.and(UNITS, quantity), BillTerms.DEFAULTS.rounded(RoundingPolicy.exact()));
        assertThat(bill.total()).as("the bill").isEqualByComparingTo(cost);
        into.compare(
                "as a double",
                plan.revenue(meter -> quantity.doubleValue()).amount(),
                vector.number("expected", "total"),
                1e-12);
    }

    private static void tiers(Vector vector, Comparison into) {
        compareBill(vector, into, tariff(vector), in(vector, "quantity"));
    }

    private static void graduatedDelta(Vector vector, Comparison into) {
        compare(
                vector,
                into,
                "total",
                tariff(vector).costOfMore(in(vector, "already_billed"), in(vector, "new_total")));
    }

    /** Blocks of Kill Bill: bounds are the running sum of size times blocks; -1 blocks have no end. */
    private static void blocks(Vector vector, Comparison into) {
        List<Tier> tiers = new ArrayList<>();
        BigDecimal bound = BigDecimal.ZERO;
        JsonNode blocks = vector.at("input", "blocks");
        for (int i = 0; i < blocks.size(); i++) {
            long size = blocks.get(i).get("size").asLong();
            long most = blocks.get(i).get("max_blocks").asLong();
            Price price = per(decimal(blocks.get(i).get("price")), size);
            bound = bound.add(BigDecimal.valueOf(size * most));
            boolean last = i == blocks.size() - 1;
            tiers.add((last ? Tier.rest(price) : Tier.upTo(bound.toPlainString(), price)).inWholeBlocks());
        }
        Tier[] array = tiers.toArray(Tier[]::new);
        boolean all = vector.at("input", "policy").asText().equals("ALL_TIERS");
        compareBill(vector, into, all ? Tariff.graduated(array) : Tariff.volume(array), in(vector, "quantity"));
    }

    private static void packages(Vector vector, Comparison into) {
        assertThat(vector.at("input", "round").asText()).isEqualTo("up");
        Tariff tariff = Tariff.packages(per(
                        in(vector, "price"), vector.at("input", "package_size").asLong()))
                .withFreeUnits(vector.at("input", "free_units").asText());
        compareBill(vector, into, tariff, in(vector, "quantity"));
    }

    private static void packageDelta(Vector vector, Comparison into) {
        Tariff tariff = Tariff.packages(
                per(in(vector, "price"), vector.at("input", "package_size").asLong()));
        compare(vector, into, "total", tariff.costOfMore(in(vector, "already"), in(vector, "new_total")));
    }

    private static void unitConversion(Vector vector, Comparison into) {
        Tariff priced = has(vector, "tiers") ? tariff(vector) : Tariff.perUnit(per(in(vector, "unit_price"), 1));
        Tariff tariff = priced.billedPer(vector.at("input", "divide_by").asText(), QuantityRounding.UP);
        if (has(vector, "usage_discount")) {
            tariff = tariff.withFreeUnits(vector.at("input", "usage_discount").asText());
        }
        compareBill(vector, into, tariff, in(vector, "quantity"));
    }

    private static void standard(Vector vector, Comparison into) {
        compareBill(vector, into, Tariff.perUnit(per(in(vector, "unit_price"), 1)), in(vector, "quantity"));
    }

    private static void percentage(Vector vector, Comparison into) {
        PercentageCharge.TransactionPrice price = PercentageCharge.TransactionPrice.of(
                in(vector, "rate_pct").movePointLeft(2).toPlainString(),
                usd(maybe(vector, "fixed").orElse(BigDecimal.ZERO)));
        if (has(vector, "min")) {
            price = price.within(
                    vector.at("input", "min").asText(),
                    vector.at("input", "max").asText());
        }
        PercentageCharge.FreeTransactions free = new PercentageCharge.FreeTransactions(
                maybe(vector, "free_events").orElse(BigDecimal.ZERO).intValueExact(),
                maybe(vector, "free_amount")
                        .or(() -> maybe(vector, "free_units"))
                        .orElse(BigDecimal.ZERO));
        PercentageCharge charge =
                PercentageCharge.of("payments", PAYMENTS, price).withFree(free);
        Consumption payments = Consumption.NONE.andEvents(PAYMENTS, payments(vector));
        compare(
                vector,
                into,
                "total",
                charge.items(payments, BillTerms.DEFAULTS).get(0).amount());
    }

    /** Where only totals are given: the free amount in one payment, the rest in as many equal ones as are paid for. */
    private static List<BigDecimal> payments(Vector vector) {
        if (has(vector, "event_values")) {
            return list(vector.at("input", "event_values"));
        }
        int paid = vector.at("input", "paid_events").asInt();
        BigDecimal free = in(vector, "free_units");
        List<BigDecimal> payments = new ArrayList<>();
        if (free.signum() > 0) {
            payments.add(free);
        }
        BigDecimal each = in(vector, "units").subtract(free).divide(BigDecimal.valueOf(paid));
        IntStream.range(0, paid).forEach(i -> payments.add(each));
        return payments;
    }

    /** The amount is in the event: a price of one on a meter of amounts. */
    private static void dynamic(Vector vector, Comparison into) {
        Tariff tariff = Tariff.perUnit(usd(BigDecimal.ONE).per(PAYMENTS.unit()));
        BigDecimal amount = in(vector, "precise_total_amount_cents").movePointLeft(2);
        BigDecimal total = tariff.cost(amount);
        compare(vector, into, "total", total);
        compare(vector, into, "unit", total.divide(in(vector, "units")));
    }

    private static void commitment(Vector vector, Comparison into) {
        if (has(vector, "used_cents") || has(vector, "minimum_credits_cents")) {
            trueUp(vector, into);
            return;
        }
        Tariff tariff;
        BigDecimal before = in(vector, "previously_billed");
        BigDecimal total;
        if (has(vector, "unit_price")) {
            BigDecimal price = in(vector, "unit_price");
            tariff = Tariff.perUnit(per(price, 1))
                    .withDiscount(
                            in(vector, "percent_discount").movePointLeft(2).toPlainString());
            BigDecimal ofOne = tariff.cost(BigDecimal.ONE);
            before = before.divide(ofOne);
            total = before.add(in(vector, "quantity"));
        } else {
            tariff = Tariff.perUnit(per(BigDecimal.ONE, 1));
            total = before.add(in(vector, "line_amount"));
        }
        if (maybe(vector, "maximum").isPresent()) {
            tariff = tariff.withMaximum(usd(maybe(vector, "maximum").orElseThrow()));
        }
        if (maybe(vector, "minimum").isPresent()) {
            tariff = tariff.withMinimum(usd(maybe(vector, "minimum").orElseThrow()));
        }
        boolean first = before.signum() == 0;
        compare(vector, into, "total", first ? tariff.cost(total) : tariff.costOfMore(before, total));
    }

    /** Lago's true-up is the line that tops a fee up to its minimum; credits are worth a part of the currency. */
    private static void trueUp(Vector vector, Comparison into) {
        BigDecimal worth = maybe(vector, "credits_per_currency_rate").orElse(BigDecimal.ONE);
        BigDecimal minimum = maybe(vector, "minimum_cents")
                .or(() -> maybe(vector, "minimum_credits_cents"))
                .orElseThrow();
        BigDecimal used =
                maybe(vector, "used_cents").or(() -> maybe(vector, "used")).orElseThrow();
        Proration part = has(vector, "period_days")
                ? Proration.of(
                        vector.at("input", "days").asLong(),
                        vector.at("input", "period_days").asLong())
                : Proration.FULL;
        MeteredCharge charge = new MeteredCharge(
                "units", UNITS, Tariff.perUnit(per(worth, 1)).withMinimum(usd(minimum.multiply(worth))));
        BigDecimal topUp = charge.items(Consumption.NONE.and(UNITS, used), BillTerms.DEFAULTS.prorated(part)).stream()
                .filter(each -> each.label().equals("minimum"))
                .findFirst()
                .orElseThrow()
                .amount();
        compare(vector, into, "total", topUp);
    }

    private static void proration(Vector vector, Comparison into) {
        if (has(vector, "old_price")) {
            planChange(vector, into);
        } else if (has(vector, "scale")) {
            Proration part = Proration.killBill(
                    vector.at("input", "days").asLong(),
                    vector.at("input", "period_days").asLong());
            compare(vector, into, "total", part.factor());
        } else {
            partOfAFee(vector, into);
        }
    }

    private static void planChange(Vector vector, Comparison into) {
        Proration rest = has(vector, "fraction_remaining")
                ? new Proration(in(vector, "fraction_remaining"), BigDecimal.ONE, OptionalInt.empty())
                : Proration.of(
                        vector.at("input", "days_remaining").asLong(),
                        vector.at("input", "period_days").asLong());
        Proration.Change change = rest.change(in(vector, "old_price"), in(vector, "new_price"));
        compare(vector, into, "total", change.due());
        if (vector.at("expected").has("credit")) {
            compare(vector, into, "credit", change.credit());
            compare(vector, into, "charge", change.charge());
        }
    }

    /** A fee in cents on a bill with tax, as Lago makes it out. */
    private static void partOfAFee(Vector vector, Comparison into) {
        BigDecimal taxRate = maybe(vector, "tax_pct").orElse(BigDecimal.ZERO).movePointLeft(2);
        PricingPlan plan = PricingPlan.subscription(
                        "plan", usd(in(vector, "amount_cents").movePointLeft(2)).per(Period.MONTH))
                .withTax(new Tax(taxRate, false));
        Proration part = Proration.of(
                vector.at("input", "days").asLong(),
                vector.at("input", "period_days").asLong());
        Bill bill = plan.bill(
                Consumption.NONE,
                BillTerms.DEFAULTS.rounded(RoundingPolicy.lago()).prorated(part));
        compare(vector, into, "total", bill.total().movePointRight(2));
    }

    private static void proratedGraduated(Vector vector, Comparison into) {
        List<BigDecimal> units = list(vector.at("input", "events"));
        List<BigDecimal> prorated = list(vector.at("input", "prorated_events"));
        List<ProratedUnits> events = IntStream.range(0, units.size())
                .mapToObj(i -> new ProratedUnits(units.get(i), prorated.get(i)))
                .toList();
        compare(vector, into, "total", ProratedUnits.cost(tariff(vector), events));
    }

    private static void couponTax(Vector vector, Comparison into) {
        List<BigDecimal> fees = list(vector.at("input", "fees_cents"));
        CouponSpread spread = CouponSpread.over(fees, 5);
        for (JsonNode coupon : vector.at("input", "coupons")) {
            JsonNode target = coupon.get("fees");
            List<Integer> covered = target.isTextual()
                    ? IntStream.range(0, fees.size()).boxed().toList()
                    : list(target).stream().map(BigDecimal::intValueExact).toList();
            spread = spread.minus(decimal(coupon.get("cents")), covered);
        }
        BigDecimal subtotal = BigDecimal.ZERO;
        BigDecimal tax = BigDecimal.ZERO;
        for (int i = 0; i < fees.size(); i++) {
            BigDecimal rate = decimal(vector.at("input", "tax_pct", i)).movePointLeft(2);
            BigDecimal left = spread.left().get(i);
            compare(
                    vector,
                    into,
                    "coupon of fee " + i,
                    spread.taken().get(i),
                    decimal(vector.at("expected", "coupon_per_fee", i)));
            compare(
                    vector,
                    into,
                    "tax of fee " + i,
                    left.multiply(rate).setScale(0, RoundingMode.HALF_UP),
                    decimal(vector.at("expected", "tax_per_fee_rounded", i)));
            subtotal = subtotal.add(left);
            tax = tax.add(left.multiply(rate));
        }
        RoundingPolicy cents = RoundingPolicy.lago().withDigits(0);
        compare(vector, into, "subtotal", cents.round(subtotal, USD));
        compare(vector, into, "taxes", cents.round(tax, USD));
        compare(vector, into, "total", cents.round(subtotal, USD).add(cents.round(tax, USD)));
    }

    private static void creditNote(Vector vector, Comparison into) {
        RoundingPolicy cents = RoundingPolicy.lago().withDigits(0);
        PricingPlan plan = PricingPlan.subscription(
                        "plan", usd(in(vector, "amount_cents")).per(Period.MONTH))
                .withTax(Tax.onTop(in(vector, "tax_pct").movePointLeft(2).toPlainString()));
        Bill note = plan.bill(
                Consumption.NONE,
                BillTerms.DEFAULTS
                        .rounded(cents)
                        .prorated(Proration.of(
                                vector.at("input", "unused_days").asLong(),
                                vector.at("input", "period_days").asLong())));
        compare(vector, into, "subtotal", note.subtotal());
        compare(vector, into, "tax", note.tax());
        compare(vector, into, "total", note.total());
    }

    private static void rounding(Vector vector, Comparison into) {
        if (has(vector, "tax_pct")) {
            PricingPlan plan = PricingPlan.payPerUse("plan", UNITS, per(in(vector, "unit"), 1))
                    .withTax(Tax.onTop(in(vector, "tax_pct").movePointLeft(2).toPlainString()));
            Bill bill = plan.bill(Consumption.NONE.and(UNITS, in(vector, "quantity")));
            compare(vector, into, "total", bill.tax());
            return;
        }
        BigDecimal rounded = RoundingPolicy.stripe()
                .withDigits(vector.at("input", "scale").asInt())
                .withMode(RoundingMode.valueOf(vector.at("input", "mode").asText()))
                .round(in(vector, "value"), USD);
        compare(vector, into, "total", rounded);
    }

    private static void allocation(Vector vector, Comparison into) {
        List<BigDecimal> parts = Allocation.split(
                in(vector, "amount"),
                list(vector.at("input", "weights")),
                vector.at("input", "scale").asInt());
        List<BigDecimal> published = list(vector.at("expected", "parts"));
        assertThat(parts).hasSameSizeAs(published);
        for (int i = 0; i < parts.size(); i++) {
            compare(vector, into, "part " + i, parts.get(i), published.get(i));
        }
    }

    private static void creditRollover(Vector vector, Comparison into) {
        Rollover rule = new Rollover(
                in(vector, "min_rollover"),
                maybe(vector, "max_rollover"),
                vector.at("input", "preserve_overage").asBoolean());
        compare(vector, into, "total", rule.apply(in(vector, "balance").subtract(in(vector, "used"))));
    }

    /** The rule as an order of grants; and the grant that has expired. */
    private static void burnOrder(Vector vector, Comparison into) {
        if (has(vector, "rule")) {
            CreditLedger ledger = CreditLedger.empty(BurnOrder.OPEN_METER)
                    .grant(CreditGrant.of("never", "1", DAY))
                    .grant(CreditGrant.of("made first", "1", DAY).expiring(DAY.plusDays(9)))
                    .grant(CreditGrant.of("made later", "1", DAY.minusDays(1)).expiring(DAY.plusDays(9)))
                    .grant(CreditGrant.of("expires first", "1", DAY).expiring(DAY.plusDays(5)))
                    .grant(CreditGrant.of("late", "1", DAY)
                            .expiring(DAY.plusDays(2))
                            .withPriority(2))
                    .grant(CreditGrant.of("early", "1", DAY).withPriority(-1));
            List<String> order = List.of("early", "expires first", "made first", "made later", "never", "late");
            for (int i = 0; i < order.size(); i++) {
                ledger = ledger.burn(DAY, BigDecimal.ONE).ledger();
                into.compare(order.get(i), ledger.batch(order.get(i)).burned().doubleValue(), 1, 0);
            }
            return;
        }
        CreditLedger ledger = CreditLedger.empty(BurnOrder.OPEN_METER)
                .grant(CreditGrant.of("grant", vector.at("input", "grant").asText(), DAY)
                        .expiring(DAY.plusDays(
                                vector.at("input", "expires_after_days").asLong())));
        CreditLedger.Burn burn =
                ledger.burn(DAY.plusDays(vector.at("input", "spend_on_day").asLong()), in(vector, "spend"));
        assertThat(burn.uncovered()).isEqualByComparingTo(in(vector, "spend"));
        compare(vector, into, "total", burn.ledger().batch("grant").burned());
    }

    private static void prepaidTokens(Vector vector, Comparison into) {
        Unit token = Unit.CREDIT;
        if (has(vector, "quantity")) {
            CreditPrice price = new CreditPrice(
                    usd(in(vector, "contracted_usd_per_token")).per(token),
                    usd(in(vector, "list_usd_per_token")).per(token));
            CreditPrice.Entry entry = price.use(
                    in(vector, "quantity"), in(vector, "tokens_per_unit"), in(vector, "list_tokens_per_unit"));
            compare(vector, into, "BilledCost", entry.billed());
            compare(vector, into, "EffectiveCost", entry.effective());
            compare(vector, into, "ListCost", entry.list());
            compare(vector, into, "PricingCurrencyEffectiveCost", entry.credits());
            return;
        }
        Price each = usd(in(vector, "usd_per_token")).per(token);
        CreditPrice price = new CreditPrice(each, each);
        if (has(vector, "tokens")) {
            CreditPrice.Entry entry = price.purchase(in(vector, "tokens"));
            compare(vector, into, "BilledCost", entry.billed());
            compare(vector, into, "EffectiveCost", entry.effective());
            compare(vector, into, "ListCost", entry.list());
            return;
        }
        BigDecimal overage = price.purchase(in(vector, "overage_tokens")).billed();
        BigDecimal topUp = price.purchase(in(vector, "topup_tokens")).billed();
        compare(vector, into, "overage", overage);
        compare(vector, into, "topup", topUp);
        compare(vector, into, "total", overage.add(topUp));
    }

    private static void spendCommitment(Vector vector, Comparison into) {
        if (has(vector, "commitment_per_hour")) {
            BigDecimal unused = SpendCommitment.unused(in(vector, "commitment_per_hour"), in(vector, "used"));
            compare(vector, into, "unused_effective", unused);
            compare(
                    vector,
                    into,
                    "used_effective",
                    in(vector, "commitment_per_hour").subtract(unused));
            return;
        }
        List<BigDecimal> usage = list(vector.at("input", "months"));
        List<BigDecimal> topUps =
                new SpendCommitment(in(vector, "commit"), usage.size(), maybe(vector, "monthly_minimum")).topUps(usage);
        compare(vector, into, "final_true_up", topUps.get(11));
        BigDecimal billed = BigDecimal.ZERO;
        for (int i = 0; i < 12; i++) {
            billed = billed.add(usage.get(i)).add(topUps.get(i));
        }
        compare(vector, into, "total_billed", billed);
        if (maybe(vector, "monthly_minimum").isPresent()) {
            compare(vector, into, "month1_fee", topUps.get(0));
            for (int i = 3; i < 11; i++) {
                compare(vector, into, "months_4_to_11_fee", topUps.get(i));
            }
        }
    }

    private static void paymentFee(Vector vector, Comparison into) {
        ProcessorFee fee =
                ProcessorFee.of(in(vector, "percent").movePointLeft(2).toPlainString(), usd(in(vector, "fixed")));
        BigDecimal paid = in(vector, "amount");
        compare(vector, into, "total", fee.of(paid));
        if (vector.at("expected").has("net")) {
            compare(vector, into, "net", paid.subtract(fee.of(paid)));
        }
    }

    private static void decomposition(Vector vector, Comparison into) {
        Map<String, String[]> properties = Map.of(
                "input", new String[] {"input"},
                "cache_read", new String[] {"input", "cached"},
                "input_audio", new String[] {"input", "audio"},
                "cache_audio_read", new String[] {"input", "cached", "audio"});
        NestedCounters counters = NestedCounters.NONE;
        for (Map.Entry<String, JsonNode> field :
                vector.at("input", "usage_nested").properties()) {
            counters = counters.and(field.getValue().asLong(), Objects.requireNonNull(properties.get(field.getKey())));
        }
        Map<Set<String>, BigDecimal> alone = counters.disjoint();
        for (Map.Entry<String, JsonNode> leaf : vector.at("expected", "leaf").properties()) {
            Set<String> key = Set.of(Objects.requireNonNull(properties.get(leaf.getKey())));
            compare(vector, into, leaf.getKey(), Objects.requireNonNull(alone.get(key)), decimal(leaf.getValue()));
        }
    }
}
