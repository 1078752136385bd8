/**
 * How long users stay, estimated from data in which most of them are still there.
 *
 * <p>Start with {@link dev.solvent.retention.survival.Tenures}, the data with its time unit. Then
 * {@link dev.solvent.retention.survival.KaplanMeier} (the share still there),
 * {@link dev.solvent.retention.survival.NelsonAalen} (the cumulative hazard) and
 * {@link dev.solvent.retention.survival.Turnbull} (ends known only between two looks);
 * {@link dev.solvent.retention.survival.LogRank} compares groups;
 * {@link dev.solvent.retention.survival.LifetimeModel} and {@link dev.solvent.retention.survival.PiecewiseExponentialModel} fit
 * families with covariates; {@link dev.solvent.retention.survival.CoxModel} fits proportional hazards.
 *
 * <p>Ages are in the unit of the data; every estimate that is a {@link dev.solvent.retention.RetentionCurve} answers in months,
 * as all curves do. Shares are fractions, 0 to 1. Conventions follow the R package survival, whose figures are the published
 * ones in this field; each class says which.
 */
@NullMarked
package dev.solvent.retention.survival;

import org.jspecify.annotations.NullMarked;
