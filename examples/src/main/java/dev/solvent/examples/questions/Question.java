package dev.solvent.examples.questions;

/** A question that founders of AI products ask, and a program that answers it. */
public interface Question {

    /** Place among the fifteen, from 1. */
    int number();

    /** The question, as one would ask it. */
    String asks();

    /** Computes the answer: tables for a console. */
    String answer();

    /** How to read the answer, and what it leaves out. */
    String reading();
}
