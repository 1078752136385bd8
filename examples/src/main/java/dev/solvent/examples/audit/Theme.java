package dev.solvent.examples.audit;

import java.util.List;

/** Checks that belong together. */
interface Theme {

    String title();

    List<Check> checks();
}
