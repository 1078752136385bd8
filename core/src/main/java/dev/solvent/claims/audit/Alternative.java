package dev.solvent.claims.audit;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.util.Optional;

/**
 * A reading of a statement that can be understood in more than one way.
 *
 * @param label  what tells it from the others, such as {@code monthly}
 * @param expression  what is computed
 * @param relation  what is said of it, if anything is
 * @since 0.1.0
 */
public record Alternative(String label, Expression expression, Optional<Relation> relation) {

    public Alternative {
        Requires.text(label, "label");
        requireNonNull(expression, "expression");
        requireNonNull(relation, "relation");
    }

    /**
     * A reading that nothing else was stated beside.
     *
     * @param label  what tells it from the others
     * @param expression  what is computed
     * @return the reading
     */
    public static Alternative reading(String label, Expression expression) {
        return new Alternative(label, expression, Optional.empty());
    }

    /**
     * A reading that must bear a relation.
     *
     * @param label  what tells it from the others
     * @param expression  what is computed
     * @param relation  what is said of it
     * @return the reading
     */
    public static Alternative reading(String label, Expression expression, Relation relation) {
        return new Alternative(label, expression, Optional.of(relation));
    }
}
