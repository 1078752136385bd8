package dev.solvent.architecture.planted.right.one;

import dev.solvent.architecture.planted.right.two.Other;

/** A child that knows its sibling. */
final class Leaf {

    private Leaf() {}

    static Other sibling() {
        return new Other();
    }
}
