/**
 * Public prices of AI models, dated.
 *
 * <p>{@link dev.solvent.pricebook.PublicPrices} reads the file of this jar into a {@link dev.solvent.compute.PriceBook}; nothing is
 * downloaded. The version of the artifact is the month of the prices.
 */
@NullMarked
package dev.solvent.pricebook;

import org.jspecify.annotations.NullMarked;
