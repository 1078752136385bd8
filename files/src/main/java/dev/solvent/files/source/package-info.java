/**
 * What every reader of files needs: where something stands, what is wrong there, and how much a file may cost.
 *
 * <p>A {@link dev.solvent.files.source.Source} is named bytes. Whoever reads it keeps to the
 * {@link dev.solvent.files.source.Limits}, notes each {@link dev.solvent.files.source.Problem} at its
 * {@link dev.solvent.files.source.Place} in the {@link dev.solvent.files.source.Problems} of the file, and goes on, so that all
 * come in one {@link dev.solvent.files.source.MalformedFileException}. Text is strict UTF-8
 * ({@link dev.solvent.files.source.Characters}).
 *
 * <p>Lines and columns count from 1; a column counts characters (code points), not bytes.
 */
@NullMarked
package dev.solvent.files.source;

import org.jspecify.annotations.NullMarked;
