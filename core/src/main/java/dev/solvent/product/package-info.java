/**
 * What is sold to whom: a {@link dev.solvent.product.Product} is its {@link dev.solvent.product.Segment}s, users on one plan who
 * behave alike, and what serving them costs. A {@link dev.solvent.product.Cohort} is the users won in one month.
 *
 * <p>Shares of segments are shares of sign-ups.
 */
@NullMarked
package dev.solvent.product;

import org.jspecify.annotations.NullMarked;
