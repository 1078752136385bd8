package dev.solvent.architecture.planted.right;

import dev.solvent.architecture.planted.right.two.Other;

/** A parent that knows its child. */
public class Trunk {

    static boolean knows(Object any) {
        return any instanceof Other;
    }
}
