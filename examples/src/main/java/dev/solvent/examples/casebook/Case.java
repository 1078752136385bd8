package dev.solvent.examples.casebook;

/** A question about public figures, answered with the library. */
public interface Case {

    /** Such as {@code S1}. */
    String id();

    /** One line. */
    String title();

    /** What is asked. */
    String question();

    /** Takes claims in, assumes, computes and concludes, all on the sheet. */
    void work(CaseSheet sheet);
}
