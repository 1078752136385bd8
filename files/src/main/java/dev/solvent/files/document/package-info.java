/**
 * Documents: JSON and YAML read into one tree whose every node knows where it stands, and written from it.
 *
 * <p>{@link dev.solvent.files.document.Format} reads and writes. A {@link dev.solvent.files.document.Node} is an object, a list, a
 * text, a number (an exact decimal), a truth or nothing. {@link dev.solvent.files.document.Fields} takes an object apart key by
 * key: it notes what is missing, of the wrong kind, out of its {@link dev.solvent.files.document.NumberRange} or unknown, and goes
 * on, so that all problems of a file come in one report and nothing is half loaded. {@link dev.solvent.files.document.ObjectBuilder}
 * is its counterpart for writing.
 *
 * <p>A document may be written in either format and means the same: YAML is read by the rules of JSON ({@code no}, {@code 017},
 * {@code 1_000}, {@code 1:30}, {@code .5}, {@code 0x1F} and dates are texts), with neither anchors, aliases, tags, merge keys,
 * directives nor a second document in the file.
 */
@NullMarked
package dev.solvent.files.document;

import org.jspecify.annotations.NullMarked;
