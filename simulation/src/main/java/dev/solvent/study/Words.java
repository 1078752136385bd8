package dev.solvent.study;

/** One 64-bit word per coordinate and draw, read as an unsigned binary fraction of 1; asked in any order, by any thread. */
@FunctionalInterface
interface Words {

    long word(int coordinate, int draw);
}
