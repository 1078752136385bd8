/**
 * How sure one is: {@link dev.solvent.study.Input}s are chance, {@link dev.solvent.study.Lever}s are decided; a
 * {@link dev.solvent.study.Study} computes its {@link dev.solvent.study.Output}s for every draw of a
 * {@link dev.solvent.study.Design}, and its {@link dev.solvent.study.Outcome} says means, quantiles and probabilities as
 * {@link dev.solvent.study.Estimate}s, with the interval that the design supports.
 *
 * <p>Levels, probabilities and shares are fractions. Equal seeds give equal bits, for any number of threads, on any JDK.
 */
@NullMarked
package dev.solvent.study;

import org.jspecify.annotations.NullMarked;
