package dev.solvent.retention.survival;

import dev.solvent.internal.Requires;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The numbers of one user, as callers give them. */
final class Covariates {

    private Covariates() {}

    /** The numbers in the order of a model's names; refused if a name is missing or unknown. */
    static double[] ordered(List<String> names, Map<String, Double> values) {
        if (!values.keySet().equals(Set.copyOf(names))) {
            throw new IllegalArgumentException("covariates must be " + names + ", were " + values.keySet());
        }
        return names.stream()
                .mapToDouble(name -> Requires.finite(values.getOrDefault(name, Double.NaN), name))
                .toArray();
    }
}
