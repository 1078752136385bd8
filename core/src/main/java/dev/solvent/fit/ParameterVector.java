package dev.solvent.fit;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Series;
import java.util.List;
import java.util.StringJoiner;

/**
 * Values of all parameters of a model, on the natural scale.
 *
 * @param names  in the order of the model
 * @param values  one per name
 * @since 0.1.0
 */
public record ParameterVector(List<String> names, Series values) {

    public ParameterVector {
        names = List.copyOf(Requires.nonEmpty(names, "names"));
        if (names.size() != values.size()) {
            throw new IllegalArgumentException("values must have " + names.size() + " elements, had " + values.size());
        }
    }

    static ParameterVector of(List<Parameter> parameters, double[] values) {
        return new ParameterVector(parameters.stream().map(Parameter::name).toList(), Series.of(values));
    }

    /**
     * The value of one parameter.
     *
     * @param name  of the parameter
     * @return its value
     * @throws IllegalArgumentException if there is no such parameter
     */
    public double value(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("name must be one of " + names + ", was " + name);
        }
        return values.get(index);
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ");
        for (int i = 0; i < names.size(); i++) {
            text.add(names.get(i) + " " + Text.significant(values.get(i), 6));
        }
        return text.toString();
    }
}
