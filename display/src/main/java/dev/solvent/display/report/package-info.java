/**
 * Results as one page that needs nothing else: {@link dev.solvent.display.report.Report} of a study, a projection or a user's
 * economics, or of {@link dev.solvent.display.report.Section}s of one's own with pictures and
 * {@link dev.solvent.display.report.Table}s; what it rests on are {@link dev.solvent.display.report.Premise}s, and what it comes to
 * are {@link dev.solvent.display.report.Headline}s.
 */
@NullMarked
package dev.solvent.display.report;

import org.jspecify.annotations.NullMarked;
