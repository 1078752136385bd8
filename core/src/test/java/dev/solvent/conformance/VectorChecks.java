package dev.solvent.conformance;

import java.util.Map;
import java.util.function.BiConsumer;

/** Checks of some vectors, by vector id. */
interface VectorChecks {

    Map<String, BiConsumer<Vector, Comparison>> checks();
}
