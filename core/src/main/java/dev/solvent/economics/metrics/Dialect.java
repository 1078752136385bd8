package dev.solvent.economics.metrics;

import dev.solvent.internal.Requires;

/**
 * Whose definition of a metric is meant. Open: anyone's dialect is a value.
 *
 * @param id  short and unique, such as {@code stripe}
 * @param name  for people
 * @since 0.1.0
 */
public record Dialect(String id, String name) {

    /** What the trade agrees on. */
    public static final Dialect GENERAL = new Dialect("general", "general usage");
    /** ChartMogul's standard churn formula, meant for business customers. */
    public static final Dialect CHARTMOGUL_B2B = new Dialect("chartmogul.b2b", "ChartMogul (standard, B2B)");
    /** ChartMogul's churn formula summed over days, meant for consumers; it calls it the Shopify formula. */
    public static final Dialect CHARTMOGUL_B2C = new Dialect("chartmogul.b2c", "ChartMogul (Shopify, B2C)");
    /** Stripe Billing analytics. */
    public static final Dialect STRIPE = new Dialect("stripe", "Stripe");
    /** Baremetrics. */
    public static final Dialect BAREMETRICS = new Dialect("baremetrics", "Baremetrics");
    /** ProfitWell Metrics, now of Paddle. */
    public static final Dialect PROFITWELL = new Dialect("profitwell", "ProfitWell");
    /** GrowPanel. */
    public static final Dialect GROWPANEL = new Dialect("growpanel", "GrowPanel");

    public Dialect {
        Requires.text(id, "id");
        Requires.text(name, "name");
    }

    @Override
    public String toString() {
        return id;
    }
}
