package dev.solvent.conformance;

/** One of our figures beside the worked one. {@code allowed} is absolute; {@code basis} says why it is that. */
record Check(String what, double ours, double expected, double allowed, String basis) {

    boolean holds() {
        return StrictMath.abs(ours - expected) <= allowed;
    }

    static Check exact(String what, double ours, double expected, double tolerance) {
        double scale = expected == 0 ? 1 : StrictMath.abs(expected);
        return new Check(what, ours, expected, tolerance * scale, "stated");
    }

    static Check sampled(String what, double ours, double expected, double standardError) {
        return new Check(what, ours, expected, 4 * standardError, "4 standard errors");
    }

    static Check inside(String what, dev.solvent.study.Estimate ours, double expected) {
        double allowed = expected < ours.value() ? ours.value() - ours.low() : ours.high() - ours.value();
        return new Check(what, ours.value(), expected, allowed, "our interval");
    }
}
