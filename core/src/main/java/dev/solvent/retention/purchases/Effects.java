package dev.solvent.retention.purchases;

import dev.solvent.fit.ParameterVector;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Coefficients of covariates by name, and what they do to a parameter. */
final class Effects {

    private Effects() {}

    /** An immutable copy in the given order. */
    static Map<String, Double> copy(Map<String, Double> effects) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(effects));
    }

    /** exp of the sum of coefficient times attribute. */
    static double factor(Map<String, Double> effects, Map<String, Double> attributes) {
        double sum = 0;
        for (Map.Entry<String, Double> effect : effects.entrySet()) {
            Double value = attributes.get(effect.getKey());
            if (value == null) {
                throw new IllegalArgumentException(
                        "attributes must hold " + effects.keySet() + ", held " + attributes.keySet());
            }
            sum += effect.getValue() * value;
        }
        return StrictMath.exp(sum);
    }

    /** The fitted coefficients whose parameter names start with a prefix. */
    static Map<String, Double> of(ParameterVector values, String prefix) {
        Map<String, Double> effects = new LinkedHashMap<>();
        for (String name : values.names()) {
            if (name.startsWith(prefix)) {
                effects.put(name.substring(prefix.length()), values.value(name));
            }
        }
        return effects;
    }
}
