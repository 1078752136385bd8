package dev.solvent.study;

/** Puts the numbers of a draw into the places of the inputs. Not shared between threads. */
@FunctionalInterface
interface Filler {

    void fill(int draw, double[] numbers);
}
