package dev.solvent.pricing;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.ExchangeRate;
import dev.solvent.quantity.Money;
import dev.solvent.usage.Usage;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One plan sold at set prices in several currencies. Prices are set, not converted; only what they bring is converted, at a rate
 * that the caller states.
 *
 * @param plans  one per currency
 * @since 0.1.0
 */
public record CurrencyPrices(List<PricingPlan> plans) {

    public CurrencyPrices {
        plans = List.copyOf(Requires.nonEmpty(plans, "plans"));
        Set<Currency> seen = new LinkedHashSet<>();
        for (PricingPlan each : plans) {
            if (!seen.add(each.currency())) {
                throw new IllegalArgumentException("plans must have one currency each, had two in "
                        + each.currency().getCurrencyCode());
            }
        }
    }

    /**
     * The plan in a currency.
     *
     * @param currency  of the user
     * @return the plan
     * @throws IllegalArgumentException if it is not sold in that currency
     */
    public PricingPlan in(Currency currency) {
        return plans.stream()
                .filter(each -> each.currency().equals(currency))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("currency must be one of "
                        + plans.stream()
                                .map(each -> each.currency().getCurrencyCode())
                                .toList() + ", was "
                        + currency.getCurrencyCode()));
    }

    /**
     * What a user of the plan brings, in another currency.
     *
     * @param rate  from the currency of the user
     * @param usage  how users differ
     * @return the converted expected revenue
     */
    public Money expectedRevenue(ExchangeRate rate, Usage usage) {
        return rate.convert(in(rate.from()).expectedRevenue(usage));
    }
}
