/**
 * Products, scenarios and studies as files that people write. {@link dev.solvent.files.scenario.ScenarioFiles} reads and writes
 * them; a {@link dev.solvent.files.scenario.ScenarioFile} is what one says; a {@link dev.solvent.files.scenario.Catalogue} names
 * curves, charges, costs and shocks of the user's own.
 *
 * <p>Units stand in the file: shares as {@code 15 %}, prices as {@code 9.99 USD per month}, rates as {@code 5 % per month}.
 */
@NullMarked
package dev.solvent.files.scenario;

import org.jspecify.annotations.NullMarked;
