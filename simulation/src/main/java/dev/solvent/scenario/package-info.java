/**
 * A business in words: a {@link dev.solvent.scenario.Scenario} is a product, the {@link dev.solvent.scenario.Channel}s through
 * which users are won, fixed costs, users already there, and {@link dev.solvent.scenario.Shock}s with dates.
 *
 * <p>Months are months of the calendar; users may be fractions, as in any expectation.
 */
@NullMarked
package dev.solvent.scenario;

import org.jspecify.annotations.NullMarked;
