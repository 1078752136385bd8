package dev.solvent.retention.fit;

import dev.solvent.internal.Requires;

/**
 * Users there at one age, watched until a later one: how many were lost between, how many were kept. Equal segments of all users
 * are one row.
 *
 * @param from  age, at least 0
 * @param to  later age
 * @param lost  at least 0
 * @param kept  at least 0
 * @since 0.1.0
 */
public record Segment(double from, double to, double lost, double kept) {

    public Segment {
        from = Requires.nonNegative(from, "from");
        Requires.nonNegative(lost, "lost");
        Requires.nonNegative(kept, "kept");
        if (!(to > from && Double.isFinite(to))) {
            throw new IllegalArgumentException("to must be above from, " + from + ", was " + to);
        }
    }
}
