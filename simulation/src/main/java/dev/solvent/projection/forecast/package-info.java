/**
 * How good a forecast of a monthly series was: {@link dev.solvent.projection.forecast.RollingOrigin} lets a
 * {@link dev.solvent.projection.forecast.Forecaster} predict from every month on what was known by then, and
 * {@link dev.solvent.projection.forecast.Accuracy} measures the errors beside those of naive forecasts.
 *
 * <p>Knows series of numbers only, nothing of projections. Errors are actual less forecast, in the unit of the series; scaled
 * errors are without unit, percentages are fractions.
 */
@NullMarked
package dev.solvent.projection.forecast;

import org.jspecify.annotations.NullMarked;
