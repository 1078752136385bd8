package dev.solvent.architecture.planted.right.two;

import dev.solvent.architecture.planted.right.Trunk;

/** A child that knows its parent, as it may. */
public class Other {

    /** For its siblings, who should not call it. */
    public Other() {}

    static Trunk trunk() {
        return new Trunk();
    }
}
