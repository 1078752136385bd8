/**
 * Tables: cohorts, purchases, claims and prices as CSV (RFC 4180).
 *
 * <p>{@link dev.solvent.files.table.CohortCsv}, {@link dev.solvent.files.table.TransactionCsv},
 * {@link dev.solvent.files.table.ClaimCsv} and {@link dev.solvent.files.table.PriceCsv} read and write what the library knows. For a
 * table of one's own, {@link dev.solvent.files.table.Csv} gives each {@link dev.solvent.files.table.Row} of a file whose
 * {@link dev.solvent.files.table.Columns} are known.
 *
 * <p>The rules of all: UTF-8, with or without a byte order mark, since spreadsheets write one; cells separated by commas, lines
 * ended by LF or CR LF; a cell in double quotes may hold commas, line ends and doubled quotes; the first line names the columns, each
 * once, in any order, and each row has a cell for each. Numbers have a decimal point, no separators, no unit. Dates are ISO 8601.
 *
 * <p>A text that a spreadsheet would run as a formula, because it begins with {@code =}, {@code +}, {@code -}, {@code @} or a tab
 * (blanks before it aside) and is no number, is refused when reading and when writing: nothing is rewritten silently.
 */
@NullMarked
package dev.solvent.files.table;

import org.jspecify.annotations.NullMarked;
