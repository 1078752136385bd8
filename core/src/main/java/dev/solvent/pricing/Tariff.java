package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Per;
import dev.solvent.quantity.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What a quantity on one meter costs: a quantity rule, tiers, and what happens to the amount. It is the one definition of a
 * price; a bill walks its tiers in decimal arithmetic, a model compiles it to pieces of doubles, and both agree.
 *
 * <pre>{@code
 * measured -> converted -> rounded -> less free units -> priced by tiers -> discount -> maximum -> minimum
 * }</pre>
 *
 * <p>Nothing is rounded to cents here; {@link RoundingPolicy} does that on a bill. A tariff need not grow with the quantity:
 * under {@link TierScheme#VOLUME} it may fall at a bound.
 *
 * @param scheme  how tiers add up
 * @param tiers  with growing bounds, the last without
 * @param quantity  from what is measured to what is billed
 * @param amount  from what is priced to what is due
 * @param flatAtZero  whether the first flat fee is due at zero usage, as with Stripe, Lago and OpenMeter
 * @since 0.1.0
 */
public record Tariff(
        TierScheme scheme, List<Tier> tiers, QuantityRule quantity, AmountRule amount, boolean flatAtZero) {

    public Tariff {
        requireNonNull(scheme, "scheme");
        requireNonNull(quantity, "quantity");
        requireNonNull(amount, "amount");
        tiers = List.copyOf(Requires.nonEmpty(tiers, "tiers"));
        checkBounds(tiers);
        checkUnits(tiers, amount);
        boolean whole = tiers.stream().anyMatch(Tier::wholeBlocks);
        if (whole && quantity.rounding() != QuantityRounding.NONE && hasFraction(quantity.freeUnits())) {
            throw new IllegalArgumentException("freeUnits of whole blocks must be whole where the quantity is rounded,"
                    + " was " + quantity.freeUnits().toPlainString());
        }
    }

    private static boolean hasFraction(BigDecimal value) {
        return value.stripTrailingZeros().scale() > 0;
    }

    private static void checkBounds(List<Tier> tiers) {
        BigDecimal below = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            boolean last = i == tiers.size() - 1;
            Optional<BigDecimal> bound = tiers.get(i).upTo();
            if (bound.isPresent() == last) {
                throw new IllegalArgumentException(
                        last
                                ? "the last tier must have no upTo, was "
                                        + bound.orElseThrow().toPlainString()
                                : "upTo of tier " + (i + 1) + " must be given, only the last tier has no end");
            }
            if (!last) {
                if (bound.orElseThrow().compareTo(below) <= 0) {
                    throw new IllegalArgumentException(
                            "upTo of tier " + (i + 1) + " must be above " + below.toPlainString() + ", was "
                                    + bound.orElseThrow().toPlainString());
                }
                below = bound.orElseThrow();
            }
        }
    }

    private static void checkUnits(List<Tier> tiers, AmountRule amount) {
        Price first = tiers.get(0).price();
        for (Tier each : tiers) {
            Currencies.same(
                    "price tiers in",
                    first.amount().currency(),
                    each.price().amount().currency());
            if (!each.price().per().equals(first.per())) {
                throw new IllegalArgumentException(
                        "tiers must all be priced per " + first.per().label() + ", was " + each.price());
            }
        }
        amount.maximum().ifPresent(max -> checkCurrency(first, max));
        amount.minimum().ifPresent(min -> checkCurrency(first, min));
    }

    private static void checkCurrency(Price price, Amount limit) {
        Currencies.same("limit a price by", price.amount().currency(), limit.currency());
    }

    /**
     * One price for every unit.
     *
     * @param price  per a number of units
     * @return the tariff
     */
    public static Tariff perUnit(Price price) {
        return of(TierScheme.GRADUATED, List.of(Tier.rest(price)));
    }

    /**
     * Whole packages of the count of the price, started ones paid in full: 10 USD per 100 units.
     *
     * @param price  per the number of units in a package
     * @return the tariff
     */
    public static Tariff packages(Price price) {
        return of(TierScheme.GRADUATED, List.of(Tier.rest(price).inWholeBlocks()));
    }

    /**
     * Every unit at the price of its tier.
     *
     * @param tiers  with growing bounds, the last without
     * @return the tariff
     */
    public static Tariff graduated(Tier... tiers) {
        return of(TierScheme.GRADUATED, Arrays.asList(tiers));
    }

    /**
     * All units at the price of the tier reached.
     *
     * @param tiers  with growing bounds, the last without
     * @return the tariff
     */
    public static Tariff volume(Tier... tiers) {
        return of(TierScheme.VOLUME, Arrays.asList(tiers));
    }

    private static Tariff of(TierScheme scheme, List<Tier> tiers) {
        return new Tariff(scheme, tiers, QuantityRule.AS_MEASURED, AmountRule.AS_PRICED, true);
    }

    /**
     * This tariff with units that cost nothing.
     *
     * @param units  billed units, at least 0, as decimal digits
     * @return the changed tariff
     */
    public Tariff withFreeUnits(String units) {
        return with(new QuantityRule(quantity.divideBy(), quantity.rounding(), Requires.decimal(units, "free units")));
    }

    /**
     * This tariff billed in multiples of the measured unit.
     *
     * @param divideBy  measured units in one billed unit
     * @param rounding  of the converted quantity
     * @return the changed tariff
     */
    public Tariff billedPer(String divideBy, QuantityRounding rounding) {
        return with(new QuantityRule(Requires.decimal(divideBy, "divideBy"), rounding, quantity.freeUnits()));
    }

    /**
     * This tariff with a fraction off, before the maximum and the minimum.
     *
     * @param fraction  in [0, 1], as decimal digits
     * @return the changed tariff
     */
    public Tariff withDiscount(String fraction) {
        return with(new AmountRule(Requires.decimal(fraction, "discount"), amount.maximum(), amount.minimum()));
    }

    /**
     * This tariff with a cap.
     *
     * @param maximum  the most that is due
     * @return the changed tariff
     */
    public Tariff withMaximum(Amount maximum) {
        return with(new AmountRule(amount.discount(), Optional.of(maximum), amount.minimum()));
    }

    /**
     * This tariff with a commitment: less used is topped up.
     *
     * @param minimum  the least that is due
     * @return the changed tariff
     */
    public Tariff withMinimum(Amount minimum) {
        return with(new AmountRule(amount.discount(), amount.maximum(), Optional.of(minimum)));
    }

    /**
     * This tariff with no flat fee where nothing is used.
     *
     * @return the changed tariff
     */
    public Tariff withoutFlatAtZero() {
        return new Tariff(scheme, tiers, quantity, amount, false);
    }

    private Tariff with(QuantityRule rule) {
        return new Tariff(scheme, tiers, rule, amount, flatAtZero);
    }

    private Tariff with(AmountRule rule) {
        return new Tariff(scheme, tiers, quantity, rule, flatAtZero);
    }

    /**
     * The currency of the prices.
     *
     * @return ISO 4217
     */
    public Currency currency() {
        return tiers.get(0).price().amount().currency();
    }

    /**
     * What the prices are per.
     *
     * @return the unit
     */
    public Per per() {
        return tiers.get(0).price().per();
    }

    /**
     * What a quantity costs, exactly.
     *
     * @param measured  at least 0
     * @return not rounded to cents
     */
    public BigDecimal cost(BigDecimal measured) {
        return amount.apply(priced(measured));
    }

    /**
     * What a further quantity costs in a period in which some is billed already: the difference of the totals, never the cost
     * of the difference, so that tiers, packages, maximum and minimum hold for the whole period.
     *
     * @param billedAlready  measured before, at least 0
     * @param total  measured since the start of the period, at least what is billed already
     * @return not rounded to cents; negative where a volume tariff falls
     */
    public BigDecimal costOfMore(BigDecimal billedAlready, BigDecimal total) {
        if (total.compareTo(billedAlready) < 0) {
            throw new IllegalArgumentException("total must be at least billedAlready (" + billedAlready.toPlainString()
                    + "), was " + total.toPlainString());
        }
        return cost(total).subtract(cost(billedAlready));
    }

    /** The price before discount, maximum and minimum. */
    BigDecimal priced(BigDecimal measured) {
        BigDecimal sum = BigDecimal.ZERO;
        for (TierAmount each : tierAmounts(measured)) {
            sum = sum.add(each.amount());
        }
        return Exact.settled(sum);
    }

    /** The amounts by tier, flat fees on their own, in the order of the tiers. */
    List<TierAmount> tierAmounts(BigDecimal measured) {
        if (measured.signum() < 0) {
            throw new IllegalArgumentException("quantity must be at least 0, was " + measured.toPlainString());
        }
        BigDecimal billed = quantity.apply(measured);
        List<TierAmount> amounts = new ArrayList<>(2);
        BigDecimal below = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            boolean ends = tier.upTo().isEmpty() || billed.compareTo(tier.upTo().orElseThrow()) <= 0;
            if (scheme == TierScheme.GRADUATED) {
                addTier(
                        amounts,
                        i,
                        ends
                                ? billed.subtract(below)
                                : tier.upTo().orElseThrow().subtract(below));
            } else if (ends) {
                addTier(amounts, i, billed);
            }
            if (ends) {
                return amounts;
            }
            below = tier.upTo().orElseThrow();
        }
        throw new AssertionError("the last tier has no end");
    }

    private void addTier(List<TierAmount> amounts, int index, BigDecimal units) {
        Tier tier = tiers.get(index);
        if (tier.flat().value().signum() > 0 && (units.signum() > 0 || flatAtZero)) {
            amounts.add(new TierAmount(index, BigDecimal.ONE, tier.flat().value()));
        }
        if (units.signum() > 0) {
            amounts.add(new TierAmount(index, units, tier.units(units)));
        }
    }

    /** What one tier adds. */
    record TierAmount(int tier, BigDecimal units, BigDecimal amount) {}
}
