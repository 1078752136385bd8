package dev.solvent.claims.audit;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;

/**
 * How what was computed stands to what was stated, in the unit of the reading.
 *
 * @param relation  as a formula, such as {@code = S000-042}
 * @param stated  all that the stated side can be
 * @param gap  by how much the two miss each other even where rounding and bounds favour them most, positive where the computed
 *     side is too large; 0 where they do not
 * @param bound  whether a stated bound, not only rounding, takes part
 * @since 0.1.0
 */
public record Comparison(String relation, Interval stated, double gap, boolean bound) {

    public Comparison {
        Requires.text(relation, "relation");
        requireNonNull(stated, "stated");
        Requires.finite(gap, "gap");
    }

    /**
     * Whether there are numbers for which the relation holds.
     *
     * @return false if the claims contradict each other
     */
    public boolean holds() {
        return gap == 0;
    }
}
