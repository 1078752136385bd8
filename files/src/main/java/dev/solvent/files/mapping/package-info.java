/**
 * Tables that say how a value of the library stands in a file. One table of keys ({@link dev.solvent.files.mapping.Form}) reads a
 * value, writes it, describes it in JSON Schema and in the reference of the documentation, so that the four cannot drift apart.
 * {@link dev.solvent.files.mapping.Choice} picks one of several forms by a word; {@link dev.solvent.files.mapping.Kinds} and
 * {@link dev.solvent.files.mapping.UnitKinds} hold what a key may have as its value. Users need this package only to bring curves,
 * charges, costs or shocks of their own into a {@link dev.solvent.files.scenario.Catalogue}.
 */
@NullMarked
package dev.solvent.files.mapping;

import org.jspecify.annotations.NullMarked;
