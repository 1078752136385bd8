/**
 * How sure one is: the draws of a {@link dev.solvent.study.Design}.
 *
 * <p>Levels, probabilities and shares are fractions. Equal seeds give equal bits, for any number of threads, on any JDK.
 */
@NullMarked
package dev.solvent.study;

import org.jspecify.annotations.NullMarked;
