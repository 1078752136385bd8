package dev.solvent.files.scenario;

import dev.solvent.files.mapping.Choice;
import dev.solvent.files.mapping.Form;
import dev.solvent.files.mapping.FormTable;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Kinds;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.pricing.AdRevenue;
import dev.solvent.pricing.AmountRule;
import dev.solvent.pricing.Charge;
import dev.solvent.pricing.FlatFee;
import dev.solvent.pricing.MeteredCharge;
import dev.solvent.pricing.PerUnit;
import dev.solvent.pricing.PercentageCharge;
import dev.solvent.pricing.QuantityRounding;
import dev.solvent.pricing.QuantityRule;
import dev.solvent.pricing.Tariff;
import dev.solvent.pricing.Tier;
import dev.solvent.pricing.TierScheme;
import dev.solvent.quantity.Amount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a plan charges: each charge under its label. */
final class ChargeForms {

    private final Choice<Charge> choice;

    ChargeForms(UsageForms usage, List<Form<? extends Charge>> more) {
        Choice<Charge> all = Choice.of(
                "charge",
                "kind",
                "A line of the bill; its name is its label.",
                List.of(flatFee(), perUnit(), metered(), percentage(usage), advertising()));
        for (Form<? extends Charge> each : more) {
            all = all.plus(each);
        }
        choice = all;
    }

    /** By label. */
    Kind<List<Charge>> byLabel() {
        return Kinds.named(choice, Charge::label);
    }

    private static Form<FlatFee> flatFee() {
        FormTable<FlatFee> table = Form.of("flat-fee", FlatFee.class, "The same in every period, whatever is used.");
        var price = table.required("price", UnitKinds.PRICE, FlatFee::price, "per period");
        return table.makes(said -> new FlatFee(said.name(), said.get(price)));
    }

    private static Form<PerUnit> perUnit() {
        FormTable<PerUnit> table = Form.of("per-unit", PerUnit.class, "A price for each unit above what is included.");
        var meter = table.required("meter", UnitKinds.METER, PerUnit::meter, "what is counted");
        var price = table.required("price", UnitKinds.PRICE, PerUnit::price, "per unit of the meter");
        var included = table.withDefault(
                "included",
                Kinds.NUMBER,
                0.0,
                PerUnit::included,
                "units of the meter per month that cost nothing more");
        return table.makes(said -> new PerUnit(said.name(), said.get(meter), said.get(price), said.get(included)));
    }

    private static Form<Tier> tier() {
        FormTable<Tier> table = Form.of("tier", Tier.class, "A price up to a number of units.");
        var upTo = table.optional(
                "up-to", Kinds.DECIMAL, Tier::upTo, "units of the meter, inclusive; left out in the last tier only");
        var price = table.required("price", UnitKinds.PRICE, Tier::price, "per unit of the meter");
        var flat = table.optional(
                "flat",
                UnitKinds.AMOUNT,
                tier -> Optional.of(tier.flat()).filter(fee -> fee.value().signum() > 0),
                "due once the tier is reached");
        var blocks = table.withDefault(
                "whole-blocks",
                Kinds.TRUTH,
                false,
                Tier::wholeBlocks,
                "whether a started block of the price is due whole");
        return table.makes(said -> new Tier(
                said.find(upTo),
                said.get(price),
                said.find(flat)
                        .orElseGet(() -> new Amount(
                                BigDecimal.ZERO, said.get(price).amount().currency())),
                said.get(blocks)));
    }

    private static Form<MeteredCharge> metered() {
        FormTable<MeteredCharge> table = Form.of(
                "tiered", MeteredCharge.class, "A price in tiers, in packages, with rounding, discounts and limits.");
        var meter = table.required("meter", UnitKinds.METER, MeteredCharge::meter, "what is counted");
        var scheme = table.withDefault(
                "scheme",
                Kinds.word("scheme", List.of(TierScheme.values())),
                TierScheme.GRADUATED,
                charge -> charge.tariff().scheme(),
                "graduated: each unit has the price of its own tier; volume: all have the price of the last one");
        var tiers = table.required(
                "tiers", Kinds.listOf(tier()), charge -> charge.tariff().tiers(), "in rising order");
        var divideBy = table.withDefault(
                "divide-by",
                Kinds.DECIMAL,
                BigDecimal.ONE,
                charge -> quantity(charge).divideBy(),
                "measured units for one that is billed");
        var rounding = table.withDefault(
                "rounding",
                Kinds.word("rounding", List.of(QuantityRounding.values())),
                QuantityRounding.NONE,
                charge -> quantity(charge).rounding(),
                "of units, after dividing");
        var freeUnits = table.withDefault(
                "free-units",
                Kinds.DECIMAL,
                BigDecimal.ZERO,
                charge -> quantity(charge).freeUnits(),
                "billed units that cost nothing");
        var discount = table.withDefault(
                "discount",
                UnitKinds.EXACT_SHARE,
                BigDecimal.ZERO,
                charge -> amount(charge).discount(),
                "off the amount");
        var maximum = table.optional(
                "maximum", UnitKinds.AMOUNT, charge -> amount(charge).maximum(), "of a bill");
        var minimum = table.optional(
                "minimum", UnitKinds.AMOUNT, charge -> amount(charge).minimum(), "of a bill");
        var flatAtZero = table.withDefault(
                "flat-at-zero",
                Kinds.TRUTH,
                true,
                charge -> charge.tariff().flatAtZero(),
                "whether the flat amount of the first tier is due without use");
        return table.makes(said -> new MeteredCharge(
                said.name(),
                said.get(meter),
                new Tariff(
                        said.get(scheme),
                        said.get(tiers),
                        new QuantityRule(said.get(divideBy), said.get(rounding), said.get(freeUnits)),
                        new AmountRule(said.get(discount), said.find(maximum), said.find(minimum)),
                        said.get(flatAtZero))));
    }

    private static QuantityRule quantity(MeteredCharge charge) {
        return charge.tariff().quantity();
    }

    private static AmountRule amount(MeteredCharge charge) {
        return charge.tariff().amount();
    }

    private static Form<PercentageCharge> percentage(UsageForms usage) {
        FormTable<PercentageCharge> table = Form.of(
                "percentage", PercentageCharge.class, "A share of what goes through, as payment services charge it.");
        var amounts =
                table.required("amounts", UnitKinds.METER, PercentageCharge::amounts, "meter of what goes through");
        var rate = table.required(
                "rate", UnitKinds.EXACT_PERCENTAGE, charge -> charge.price().rate(), "of the amount");
        var fixed = table.required(
                "fixed", UnitKinds.AMOUNT, charge -> charge.price().fixed(), "for each transaction");
        var least = table.optional(
                "least", UnitKinds.EXACT_AMOUNT, charge -> charge.price().least(), "for one transaction");
        var most = table.optional(
                "most", UnitKinds.EXACT_AMOUNT, charge -> charge.price().most(), "for one transaction");
        var freeEvents = table.withDefault(
                "free-transactions", Kinds.WHOLE, 0, charge -> charge.free().events(), "a month that cost nothing");
        var freeAmount = table.optional(
                "free-amount",
                UnitKinds.EXACT_AMOUNT,
                charge -> Optional.of(charge.free().amount()).filter(free -> free.signum() != 0),
                "a month that costs nothing");
        var count = table.optional(
                "transactions",
                UnitKinds.METER,
                charge -> charge.typical().map(PercentageCharge.Transactions::count),
                "meter of their number, for an average");
        var each = table.optional(
                "each",
                usage.ofOneMeter(),
                charge -> charge.typical().map(PercentageCharge.Transactions::amount),
                "amount of one transaction over all, for an average");
        return table.makes(said -> new PercentageCharge(
                said.name(),
                said.get(amounts),
                new PercentageCharge.TransactionPrice(
                        said.get(rate), said.get(fixed), said.find(least), said.find(most)),
                new PercentageCharge.FreeTransactions(
                        said.get(freeEvents), said.find(freeAmount).orElse(BigDecimal.ZERO)),
                said.find(count)
                        .map(meter -> new PercentageCharge.Transactions(
                                meter,
                                said.find(each)
                                        .orElseThrow(() ->
                                                new IllegalArgumentException("transactions must come with each"))))));
    }

    private static Form<AdRevenue> advertising() {
        FormTable<AdRevenue> table = Form.of(
                "advertising", AdRevenue.class, "What advertisers pay for what a user sees; not on the user's bill.");
        var meter = table.required("meter", UnitKinds.METER, AdRevenue::meter, "what brings impressions");
        var price = table.required(
                "per-thousand", UnitKinds.PRICE, AdRevenue::perThousand, "price per thousand units of the meter");
        var fill = table.withDefault(
                "fill", UnitKinds.SHARE, 1.0, AdRevenue::fill, "of units that carry an advertisement");
        return table.makes(said -> new AdRevenue(said.name(), said.get(meter), said.get(price), said.get(fill)));
    }
}
