package dev.solvent.pricing;

import static dev.solvent.pricing.Tariffs.METER;
import static dev.solvent.pricing.Tariffs.per;
import static dev.solvent.pricing.Tariffs.usd;
import static dev.solvent.quantity.Quantities.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.usage.Consumption;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.Usage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Worked examples of billing systems and of tests of public code, beside the vectors: pages read in November 2026.
 *
 * <p>Tiers are written {@code upTo:price[/count][+flat]}, the last with {@code *} for its end; {@code /count} sells whole blocks.
 */
class PublishedExamplesTest {

    private static Tier tier(String text) {
        String[] parts = text.split("[:/+]", -1);
        boolean blocks = text.contains("/");
        String flat = text.contains("+") ? parts[parts.length - 1] : "0";
        Price price = per(parts[1], blocks ? Long.parseLong(parts[2]) : 1);
        Tier open = (parts[0].equals("*") ? Tier.rest(price) : Tier.upTo(parts[0], price)).withFlat(usd(flat));
        return blocks ? open.inWholeBlocks() : open;
    }

    private static Tariff tariff(String scheme, String tiers) {
        List<Tier> all = new ArrayList<>();
        for (String each : tiers.split(" ", -1)) {
            all.add(tier(each));
        }
        Tier[] array = all.toArray(Tier[]::new);
        return (scheme.equals("graduated") ? Tariff.graduated(array) : Tariff.volume(array)).withoutFlatAtZero();
    }

    /** On a bill in decimals, and as what users bring who all use that much. */
    private static void check(Tariff tariff, String quantity, BigDecimal published) {
        assertThat(tariff.cost(new BigDecimal(quantity))).isEqualByComparingTo(published);
        PricingPlan plan = PricingPlan.free().withCharge(new MeteredCharge("usage", METER, tariff));
        double units = Double.parseDouble(quantity);
        assertThat(plan.revenue(meter -> units).amount()).isEqualTo(published.doubleValue(), within(1e-9));
        assertThat(plan.expectedRevenue(Usage.of(new FixedUsage(METER, units))).amount())
                .isEqualTo(published.doubleValue(), within(1e-9));
    }

    @ParameterizedTest(name = "{0}: {3} units cost {4}")
    @CsvSource(textBlock = """
            # getlago.com/docs/guide/plans/charges/charge-models/volume
            Lago volume,             volume,    10000:0.0010+10 50000:0.0008+10 100000:0.0006+10 *:0.0004+10, 65000, 49
            # docs.flexprice.io/docs/product-catalogue/plans/billing-models: tiered, flat-fee, package
            Flexprice volume,        volume,    10000:0.0010 50000:0.0008 100000:0.0006 *:0.0004, 65000, 39
            Flexprice blocks,        volume,    10000:1/1000 *:1/1000, 4500, 5
            Flexprice flat fee,      graduated, *:0.05, 1000, 50
            Flexprice packages,      volume,    1000:0+50 5000:0+200 *:0+350, 4500, 200
            Flexprice packages,      volume,    1000:0+50 5000:0+200 *:0+350, 1500, 200
            Flexprice small volume,  volume,    100:1.00 1000:0.50 *:0.25, 50, 50
            Flexprice free slab,     graduated, 1000:0 10000:0.10 *:0.05, 500, 0
            # zuplo.com/docs/articles/monetization/pricing-models
            Zuplo unit,              graduated, *:0.001, 100000, 100
            Zuplo graduated,         graduated, 1000:0.10 10000:0.05 *:0.01, 15000, 600
            # docs.zuora.com: RatingDetail schema, tiered with overage and flat fee
            Zuora overage,           graduated, 100:0 *:2, 130, 60
            Zuora flat fee,          volume,    *:0+99, 160, 99
            # docs.stigg.io: plans, overages, overview
            Stigg calls,             graduated, 1000:0 *:0.01, 1300, 3
            Stigg bandwidth,         graduated, 500:0 *:2/100, 800, 6
            # www.chargebee.com/docs/billing/2.0/product-catalog/package-pricing
            Chargebee tokens,        graduated, *:1.25/1000000, 10, 1.25
            Chargebee tokens,        graduated, *:1.25/1000000, 1000000, 1.25
            Chargebee tokens,        graduated, *:1.25/1000000, 1500000, 2.50
            # docs.oracle.com: Banking Liquidity Management, examples for tier based amount
            Oracle slab fees,        graduated, 250:0+10 500:0+20 *:0+30, 1000, 60
            Oracle slab units,       graduated, 250:1 500:2 *:3, 1000, 2250
            Oracle variable fee,     volume,    250:0+10 500:0+20 *:0+30, 1000, 30
            Oracle variable units,   volume,    250:1 500:2 *:3, 1000, 3000
            # docs.oracle.com: Financial Services Lending and Leasing, tiered and non tiered usage calculation
            Oracle lending base,     graduated, 29:1 74:2 *:3, 76, 125
            Oracle lending cycle,    graduated, 49:4 *:5, 51, 206
            Oracle lending life,     graduated, 49:6 *:7, 65, 406
            Oracle lending base,     volume,    29:1 74:2 *:3, 76, 228
            Oracle lending cycle,    volume,    49:4 *:5, 51, 255
            Oracle lending life,     volume,    49:6 *:7, 65, 455
            # jBilling: help page of its volume pricing
            jBilling,                volume,    9:10.00 19:9.50 *:8.00, 9, 90
            jBilling,                volume,    9:10.00 19:9.50 *:8.00, 10, 95
            jBilling,                volume,    9:10.00 19:9.50 *:8.00, 19, 180.50
            jBilling,                volume,    9:10.00 19:9.50 *:8.00, 25, 200
            # tests of three calculators of graduated prices on GitHub
            graduated with fees,     graduated, 100:0.50+10 1000:0.30+50 *:0.20+100, 50, 35
            graduated with fees,     graduated, 100:0.50+10 1000:0.30+50 *:0.20+100, 1500, 580
            graduated with fees,     graduated, 100:0.50+10 1000:0.30+50 *:0.20+100, 0, 0
            graduated rows,          graduated, 100:50 500:40 *:30, 50, 2500
            graduated rows,          graduated, 100:50 500:40 *:30, 250, 11000
            graduated rows,          graduated, 100:50 500:40 *:30, 600, 24000
            graduated twice,         graduated, 100:0.50 1000:0.30 *:0.10, 150, 65
            graduated twice,         graduated, 100:0.50+10 1000:0.30+5 *:0.10, 150, 80
            volume twice,            volume,    100:0.50 1000:0.30 *:0.10, 500, 150
            volume twice,            volume,    100:0.50 1000:0.30 *:0.10, 50000, 5000
            volume with a fee,       volume,    100:0.50+10 1000:0.30+5 *:0.10, 50, 35
            # movesion_simulator, tests of its tier calculator: the bound belongs to the lower tier
            movesion,                volume,    7500:0.95 15000:0.85 *:0.75, 5000, 4750
            movesion,                volume,    7500:0.95 15000:0.85 *:0.75, 7500, 7125
            movesion,                volume,    7500:0.95 15000:0.85 *:0.75, 10000, 8500
            movesion,                volume,    7500:0.95 15000:0.85 *:0.75, 50000, 37500
            # unitysvc_services, tests of its pricing models
            UnitySVC tiered,         volume,    1000:0+10 10000:0+80 *:0+500, 500, 10
            UnitySVC tiered,         volume,    1000:0+10 10000:0+80 *:0+500, 5000, 80
            UnitySVC tiered,         volume,    1000:0+10 *:0+50, 1000, 10
            UnitySVC tiered,         volume,    1000:0+10 *:0+50, 50000, 50
            UnitySVC tokens,         volume,    1000000:0.000005 *:0.0000025, 500000, 2.50
            UnitySVC tokens,         volume,    1000000:0.000005 *:0.0000025, 5000000, 12.50
            UnitySVC graduated,      graduated, 1000:0.01 10000:0.008 *:0.005, 500, 5
            UnitySVC graduated,      graduated, 1000:0.01 10000:0.008 *:0.005, 5000, 42
            UnitySVC seconds,        graduated, *:0.01, 120.5, 1.205
            # @crystallize/js-api-client, tests of its tiers, whose thresholds are the first units of a tier
            Crystallize,             volume,    1:0 19:250 *:20, 2, 500
            Crystallize,             volume,    1:0 19:250 *:20, 20, 400
            Crystallize,             volume,    14:0 29:500 39:300 *:100, 14, 0
            Crystallize,             volume,    14:0 29:500 39:300 *:100, 15, 7500
            Crystallize,             volume,    14:0 29:500 39:300 *:100, 30, 9000
            Crystallize,             volume,    14:0 29:500 39:300 *:100, 40, 4000
            """)
    void tiers_costWhatIsPublished(String name, String scheme, String tiers, String quantity, BigDecimal published) {
        check(tariff(scheme, tiers), quantity, published);
    }

    /** getlago.com/docs, package: 5 per 100 units, the first 100 free, 201 units. */
    @Test
    void packages_afterFreeUnits_asOfLago() {
        check(Tariff.packages(per("5", 100)).withFreeUnits("100"), "201", BigDecimal.TEN);
    }

    /** docs.zuora.com: charge-level least and most, per unit in California and New York, and after tiers. */
    @ParameterizedTest(name = "{0} each, {3} units")
    @CsvSource({"10, 100, 200, 8, 100", "12, 120, 240, 25, 240", "12, 120, 240, 10, 120", "25, 30, 99, 1, 30"})
    void limits_ofOneCharge_asOfZuora(String each, String least, String most, String quantity, BigDecimal published) {
        check(Tariff.perUnit(per(each, 1)).withMaximum(usd(most)).withMinimum(usd(least)), quantity, published);
    }

    /** openmeter.io/docs/billing/invoicing/discounts: 500 units off, billed in three parts of 300, 250 and 100. */
    @Test
    void usageDiscount_billedInParts_asOfOpenMeter() {
        Tariff tariff = Tariff.perUnit(per("1", 1)).withFreeUnits("500");
        assertThat(tariff.costOfMore(BigDecimal.ZERO, new BigDecimal("300"))).isEqualByComparingTo("0");
        assertThat(tariff.costOfMore(new BigDecimal("300"), new BigDecimal("550")))
                .isEqualByComparingTo("50");
        assertThat(tariff.costOfMore(new BigDecimal("550"), new BigDecimal("650")))
                .isEqualByComparingTo("100");
    }

    /** getlago.com/docs/guide/lago-cloud/contract-billing and charges/spending-minimum. */
    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({"1000, 800, 200, 1000", "1000, 1300, 0, 1300", "100, 50, 50, 100"})
    void minimum_withItsTrueUp_asOfLago(String least, String used, BigDecimal trueUp, BigDecimal total) {
        PricingPlan plan = PricingPlan.payPerUse("Contract", METER, per("1", 1)).withMinimumCommitment(usd(least));
        Bill bill = plan.bill(Consumption.of(METER, used));
        assertThat(bill.total()).isEqualByComparingTo(total);
        assertThat(bill.total().subtract(bill.line("units").amount())).isEqualByComparingTo(trueUp);
    }

    /** docs.flexprice.io/docs/invoices/calculation: 80 of usage less 25 %, 20 flat, 10 off, 8.25 % tax; 5 come from a wallet. */
    @Test
    void couponsThenTax_asOfFlexprice() {
        PricingPlan plan = PricingPlan.subscription("Pro", usd("20").per(Period.MONTH))
                .withCharge(new PerUnit("calls", METER, per("1", 1), 0))
                .withCoupon(Coupon.percentOff("calls off", "0.25").on("calls"))
                .withCoupon(Coupon.amountOff("ten off", usd("10")))
                .withTax(Tax.onTop("0.0825"));
        Bill bill = plan.bill(Consumption.of(METER, "80"), BillTerms.DEFAULTS.rounded(RoundingPolicy.lago()));
        assertThat(bill.subtotal()).isEqualByComparingTo("70.00");
        assertThat(bill.tax()).isEqualByComparingTo("5.78");
        assertThat(bill.total().subtract(new BigDecimal("5"))).isEqualByComparingTo("70.78");
    }

    /** The same page: two coupons of 10 % take 19 %. */
    @Test
    void coupons_oneAfterTheOther_asOfFlexprice() {
        PricingPlan plan = PricingPlan.subscription("Pro", usd("100").per(Period.MONTH))
                .withCoupon(Coupon.percentOff("first", "0.1"))
                .withCoupon(Coupon.percentOff("second", "0.1"));
        assertThat(plan.bill(Consumption.NONE).total()).isEqualByComparingTo("81");
        assertThat(plan.waterfall(Usage.NONE, 0).billed().amount()).isEqualTo(81, within(1e-12));
    }

    /** getlago.com/changelog, invoice calculation: 50 and 20, less 10 and 30, and 10 % tax. */
    @Test
    void amountsOffBeforeTax_asOfLago() {
        PricingPlan plan = PricingPlan.subscription("Pro", usd("50").per(Period.MONTH))
                .withCharge(new PerUnit("usage", METER, per("1", 1), 0))
                .withCoupon(Coupon.amountOff("coupon", usd("10")))
                .withCoupon(Coupon.amountOff("prepaid", usd("30")))
                .withTax(Tax.onTop("0.10"));
        Bill bill = plan.bill(Consumption.of(METER, "20"));
        assertThat(bill.subtotal()).isEqualByComparingTo("30");
        assertThat(bill.total()).isEqualByComparingTo("33");
    }

    /** Half a month from 10 to 20 (Stripe), from 20 to 50 (Autumn), 15 of 30 days from 30 to 60 (Samsung). */
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"10, 20, 1, 2, 5", "20, 50, 1, 2, 15", "30, 60, 15, 30, 15"})
    void upgrade_inThePeriod_asPublished(String from, String to, int left, int whole, BigDecimal due) {
        Proration.Change change = Proration.of(left, whole).change(new BigDecimal(from), new BigDecimal(to));
        assertThat(change.due()).isEqualByComparingTo(due);
    }

    /**
     * What to charge so that an amount is left: a gist in CFML (1000), the gem stripe_fee (10 and 100), a gist in Python (95), and
     * PayMongo (3.5 % and 15 on 1000).
     */
    @ParameterizedTest(name = "{0} left at {1} and {2}")
    @CsvSource({
        "1000, 0.029, 0.30, 1030.18",
        "10, 0.029, 0.30, 10.61",
        "100, 0.029, 0.30, 103.30",
        "95, 0.029, 0.30, 98.15",
        "1000, 0.035, 15, 1051.81"
    })
    void grossUp_forAProcessor_asPublished(BigDecimal left, String rate, String fixed, BigDecimal charged) {
        BigDecimal gross = ProcessorFee.of(rate, usd(fixed)).grossFor(left);
        assertThat(RoundingPolicy.stripe().round(gross, USD)).isEqualByComparingTo(charged);
    }

    /** Kong: 40 of credit pay a part of 100. Lago Cloud: 100 of credit, 250 units at 0.02. */
    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({"40, 100, 60, 0", "100, 5, 0, 95"})
    void credits_beforeTheInvoice_asPublished(String granted, String used, BigDecimal invoiced, BigDecimal left) {
        LocalDate day = LocalDate.of(2026, 11, 1);
        CreditLedger.Burn burn = CreditLedger.empty(BurnOrder.OPEN_METER)
                .grant(CreditGrant.of("prepaid", granted, day))
                .burn(day, new BigDecimal(used));
        assertThat(burn.uncovered()).isEqualByComparingTo(invoiced);
        assertThat(burn.ledger().balance(day)).isEqualByComparingTo(left);
    }

    /** docs.useautumn.com, rollovers: 1000 a month, 600 used, at most 2000 roll over: 1400 in the next month. */
    @Test
    void rollover_asOfAutumn() {
        BigDecimal kept =
                new Rollover(BigDecimal.ZERO, Optional.of(new BigDecimal("2000")), false).apply(new BigDecimal("400"));
        assertThat(kept.add(new BigDecimal("1000"))).isEqualByComparingTo("1400");
    }
}
