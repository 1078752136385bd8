/**
 * Maximum likelihood, for any model that can state its log-likelihood and gradient.
 *
 * <p>A model is a {@link dev.solvent.fit.LogLikelihood} over named {@link dev.solvent.fit.Parameter}s;
 * {@link dev.solvent.fit.MaximumLikelihood} climbs it and hands back a {@link dev.solvent.fit.Fit}: estimates, standard errors,
 * intervals, information criteria, draws of the whole parameter vector, and the {@link dev.solvent.fit.StopReason}. Only a
 * search that converged has estimates; a flat ridge, an optimum at infinity and too little data are answers of their own.
 *
 * <p>Parameters are on the scale of their model; logarithms are natural; levels of intervals are fractions, 0.95 for 95 %.
 */
@NullMarked
package dev.solvent.fit;

import org.jspecify.annotations.NullMarked;
