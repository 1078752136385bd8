/**
 * What a user brings: plans and their charges.
 *
 * <p>A {@link dev.solvent.pricing.PricingPlan} is a list of {@link dev.solvent.pricing.Charge}s, an open interface
 * ({@link dev.solvent.pricing.FlatFee}, {@link dev.solvent.pricing.PerUnit}, {@link dev.solvent.pricing.MeteredCharge} with any
 * {@link dev.solvent.pricing.Tariff}, {@link dev.solvent.pricing.PercentageCharge}, {@link dev.solvent.pricing.AdRevenue}), with
 * quotas and {@link dev.solvent.pricing.PlanTerms}. It makes out an exact {@link dev.solvent.pricing.Bill} under a
 * {@link dev.solvent.pricing.RoundingPolicy}, and says what a user brings on average: as one figure
 * ({@link dev.solvent.pricing.BoundPlan}) or line by line ({@link dev.solvent.pricing.RevenueWaterfall}).
 * {@link dev.solvent.pricing.CreditLedger}, {@link dev.solvent.pricing.RolloverModel} and
 * {@link dev.solvent.pricing.SpendCommitment} remember from month to month; {@link dev.solvent.pricing.PriceVersions} and
 * {@link dev.solvent.pricing.CurrencyPrices} hold plans side by side.
 *
 * <p>Revenue is money per user and month; bills are in decimals of the currency. Fractions are 0..1.
 */
@NullMarked
package dev.solvent.pricing;

import org.jspecify.annotations.NullMarked;
