/**
 * What one user is worth.
 *
 * <p>{@link dev.solvent.economics.UnitEconomics} joins a plan, usage, compute cost and retention into lifetime value, payback
 * and margins; {@link dev.solvent.economics.ProductEconomics} blends the segments of a product, free users included.
 * {@link dev.solvent.economics.Margin} asks the same of a single unit at a price. A {@link dev.solvent.economics.Breakdown}
 * shows the parts behind a headline, which sum to it.
 *
 * <p>Ages are months since acquisition; values are signed, and a loss is shown as a loss.
 */
@NullMarked
package dev.solvent.economics;

import org.jspecify.annotations.NullMarked;
