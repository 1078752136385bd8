package dev.solvent.architecture.planted.left;

import dev.solvent.architecture.planted.right.two.Other;

/** A package at the left that knows one at its right. */
public final class Foundation {

    private Foundation() {}

    static Other other() {
        return new Other();
    }
}
