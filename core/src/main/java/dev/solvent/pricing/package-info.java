/**
 * What a user brings: plans and their charges.
 *
 * <p>A {@link dev.solvent.pricing.PricingPlan} is a list of {@link dev.solvent.pricing.Charge}s, an open interface
 * ({@link dev.solvent.pricing.FlatFee}, {@link dev.solvent.pricing.PerUnit}), with quotas and the store's commission.
 *
 * <p>Revenue is money per user and month.
 */
@NullMarked
package dev.solvent.pricing;

import org.jspecify.annotations.NullMarked;
