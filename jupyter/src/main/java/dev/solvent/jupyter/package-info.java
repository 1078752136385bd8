/**
 * Results of the library as the cells of a Java notebook show them: pictures, tables, and texts that are not taken for markup. One
 * jar serves two kernels, each of which finds its own service file: {@link dev.solvent.jupyter.RapaioDisplay} for
 * rapaio-jupyter-kernel and {@link dev.solvent.jupyter.JJavaExtension} for JJava. Nothing needs to be called: put the jar on the
 * path of the kernel and end a cell with a result.
 */
@NullMarked
package dev.solvent.jupyter;

import org.jspecify.annotations.NullMarked;
