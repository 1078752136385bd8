package dev.solvent.pricing;

import static dev.solvent.quantity.Quantities.USD;

import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Unit;
import dev.solvent.usage.Meter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random tariffs and what an independent reader knows of them. */
final class Tariffs {

    static final Meter METER = new Meter("units", new Unit("unit"));

    private Tariffs() {}

    static Amount usd(String digits) {
        return new Amount(new BigDecimal(digits), USD);
    }

    static Price per(String digits, long count) {
        return usd(digits).per(count, METER.unit());
    }

    /** Any scheme, one to four tiers, every rule; stairs only where asked, since endless stairs are read by other means. */
    static Arbitrary<Tariff> any(boolean stairs) {
        Arbitrary<TierScheme> schemes = Arbitraries.of(TierScheme.class);
        return Combinators.combine(
                        schemes, tiers(stairs), quantityRules(stairs), amountRules(), Arbitraries.of(true, false))
                .as(Tariff::new);
    }

    private static Arbitrary<List<Tier>> tiers(boolean stairs) {
        Arbitrary<BigDecimal> widths = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.5"), new BigDecimal("60"))
                .ofScale(1);
        return Combinators.combine(
                        widths.list().ofMinSize(0).ofMaxSize(3),
                        tier(stairs).list().ofSize(4))
                .as((bounds, prototypes) -> {
                    List<Tier> tiers = new ArrayList<>();
                    BigDecimal bound = BigDecimal.ZERO;
                    for (int i = 0; i <= bounds.size(); i++) {
                        Tier each = prototypes.get(i);
                        bound = i < bounds.size() ? bound.add(bounds.get(i)) : bound;
                        tiers.add(new Tier(
                                i < bounds.size() ? Optional.of(bound) : Optional.empty(),
                                each.price(),
                                each.flat(),
                                each.wholeBlocks()));
                    }
                    return tiers;
                });
    }

    private static Arbitrary<Tier> tier(boolean stairs) {
        Arbitrary<BigDecimal> prices = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.05"), new BigDecimal("9"))
                .ofScale(3);
        Arbitrary<BigDecimal> flats = Arbitraries.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("12.5"));
        Arbitrary<Integer> counts = Arbitraries.of(1, 2, 7, 10);
        Arbitrary<Boolean> whole = stairs ? Arbitraries.of(true, false) : Arbitraries.just(false);
        return Combinators.combine(prices, flats, counts, whole)
                .as((price, flat, count, blocks) -> new Tier(
                        Optional.empty(),
                        new Amount(price, USD).per(count, METER.unit()),
                        new Amount(flat, USD),
                        blocks));
    }

    private static Arbitrary<QuantityRule> quantityRules(boolean stairs) {
        Arbitrary<BigDecimal> divisors = Arbitraries.of(BigDecimal.ONE, new BigDecimal("2.5"), BigDecimal.TEN);
        Arbitrary<QuantityRounding> roundings =
                stairs ? Arbitraries.of(QuantityRounding.class) : Arbitraries.just(QuantityRounding.NONE);
        Arbitrary<BigDecimal> free = Arbitraries.of(BigDecimal.ZERO, new BigDecimal("3"), new BigDecimal("20"));
        return Combinators.combine(divisors, roundings, free).as(QuantityRule::new);
    }

    private static Arbitrary<AmountRule> amountRules() {
        Arbitrary<BigDecimal> discounts = Arbitraries.of(BigDecimal.ZERO, new BigDecimal("0.15"), BigDecimal.ONE);
        Arbitrary<Optional<Amount>> maxima = Arbitraries.of(Optional.empty(), Optional.of(usd("80")));
        Arbitrary<Optional<Amount>> minima = Arbitraries.of(Optional.empty(), Optional.of(usd("5.5")));
        return Combinators.combine(discounts, maxima, minima).as(AmountRule::new);
    }

    /** Measured quantities at which a tariff may jump or bend, read off its definition, up to a bound. */
    static NavigableSet<BigDecimal> bends(Tariff tariff, BigDecimal upTo) {
        NavigableSet<BigDecimal> bends = new TreeSet<>();
        bends.add(BigDecimal.ZERO);
        QuantityRule rule = tariff.quantity();
        if (rule.rounding() != QuantityRounding.NONE) {
            BigDecimal at = BigDecimal.ONE.subtract(rule.rounding().lead()).multiply(rule.divideBy());
            for (; at.compareTo(upTo) <= 0; at = at.add(rule.divideBy())) {
                bends.add(at.stripTrailingZeros());
            }
            bends.add(upTo);
            return bends;
        }
        BigDecimal below = BigDecimal.ZERO;
        for (Tier tier : tariff.tiers()) {
            bends.add(measured(rule, below));
            BigDecimal end = tier.upTo().orElse(upTo);
            if (tier.wholeBlocks()) {
                BigDecimal size = BigDecimal.valueOf(tier.price().count());
                BigDecimal at = tariff.scheme() == TierScheme.GRADUATED ? below : BigDecimal.ZERO;
                for (; at.compareTo(end) < 0; at = at.add(size)) {
                    if (at.compareTo(below) >= 0) {
                        bends.add(measured(rule, at));
                    }
                }
            }
            below = end;
        }
        bends.add(upTo);
        return bends.headSet(upTo, true);
    }

    private static BigDecimal measured(QuantityRule rule, BigDecimal billed) {
        return billed.add(rule.freeUnits()).multiply(rule.divideBy()).stripTrailingZeros();
    }
}
