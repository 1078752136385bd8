package dev.solvent.files.table;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of a table: those that each file must have and those that it may have.
 *
 * @param required  names, in the order in which they are written
 * @param optional  names, written after the others
 * @since 0.1.0
 */
public record Columns(List<String> required, List<String> optional) {

    public Columns {
        required = List.copyOf(requireNonNull(required, "required"));
        optional = List.copyOf(requireNonNull(optional, "optional"));
        Set<String> distinct = new LinkedHashSet<>(required);
        distinct.addAll(optional);
        if (required.isEmpty() || distinct.size() < required.size() + optional.size()) {
            throw new IllegalArgumentException(
                    "columns must be at least one with different names, were " + required + " and " + optional);
        }
    }

    /**
     * Columns that each file must have.
     *
     * @param names  at least one, each once
     * @return the columns
     */
    public static Columns of(String... names) {
        return new Columns(List.of(names), List.of());
    }

    /**
     * And columns that a file may have.
     *
     * @param names  each once
     * @return the columns
     */
    public Columns withOptional(String... names) {
        return new Columns(required, List.of(names));
    }

    /**
     * All names.
     *
     * @return the required ones first
     */
    public List<String> all() {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        return List.copyOf(all);
    }
}
