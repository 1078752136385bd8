/**
 * Customers without a contract: how often they buy, whether they are still there, and what they are worth. Frequency, recency
 * and age come from a {@link dev.solvent.retention.purchases.TransactionLog}; a
 * {@link dev.solvent.retention.purchases.PurchaseModel} is fitted to them ({@link dev.solvent.retention.purchases.Nbd},
 * {@link dev.solvent.retention.purchases.BgNbd}, {@link dev.solvent.retention.purchases.MbgNbd},
 * {@link dev.solvent.retention.purchases.ParetoNbd} in continuous time, {@link dev.solvent.retention.purchases.BgBb} where there
 * is one opportunity per period); {@link dev.solvent.retention.purchases.GammaGamma} models spend;
 * {@link dev.solvent.retention.purchases.CustomerLifetimeValue} joins the two;
 * {@link dev.solvent.retention.purchases.Tracking} and {@link dev.solvent.retention.purchases.CalibrationSplit} say how well it went.
 *
 * <p>Only repeat purchases count: the first one starts a customer's clock. Every model and every history names its unit of time,
 * and times are refused where units differ. Discount rates compound per their own period and are converted.
 */
@NullMarked
package dev.solvent.retention.purchases;

import org.jspecify.annotations.NullMarked;
