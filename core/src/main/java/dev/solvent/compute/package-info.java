/**
 * What a user burns: the cost of the same usage from the other side.
 *
 * <p>A {@link dev.solvent.compute.ComputeCost} is a list of {@link dev.solvent.compute.CostItem}s, an open interface
 * ({@link dev.solvent.compute.MeteredCost}, {@link dev.solvent.compute.GpuFleetCost}), with failed attempts and a
 * {@link dev.solvent.compute.PriceTrend} that moves it in time. A {@link dev.solvent.compute.CostLaw} says how the cost of a
 * whole business moves with its size.
 *
 * <p>Unit costs are money per unit of a meter.
 */
@NullMarked
package dev.solvent.compute;

import org.jspecify.annotations.NullMarked;
