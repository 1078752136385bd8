package dev.solvent.retention;

import dev.solvent.fit.Edge;
import dev.solvent.fit.Parameter;
import dev.solvent.fit.ParameterVector;
import dev.solvent.quantity.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A family of retention curves: a name, parameters, and how values become a curve. It can be looked up by name in
 * {@link RetentionCurves} and fitted to data. The extension point for families of one's own: name, parameters and curve are
 * enough; a fit is faster and sharper with {@link #logRetention}. Implementations are immutable and deterministic.
 *
 * @since 0.1.0
 */
public interface CurveFamily {

    /**
     * The name in files and reports.
     *
     * @return such as {@code shifted beta-geometric}
     */
    String label();

    /**
     * The parameters, in the order of the values below.
     *
     * @return at least one
     */
    List<Parameter> parameters();

    /**
     * A curve of the family.
     *
     * @param values  one per parameter
     * @return the curve; its ages count whatever periods the values are for
     */
    RetentionCurve curve(ParameterVector values);

    /**
     * Logarithm of the share of those there at one age that are still there at a later one, with its gradient. The default takes
     * the curve and differences it.
     *
     * @param from  age, at least 0
     * @param to  later age
     * @param values  of the parameters
     * @param gradient  filled with the derivative by each value
     * @return {@code ln S(to) - ln S(from)}, at most 0
     */
    default double logRetention(double from, double to, double[] values, double[] gradient) {
        return NumericFamily.logRetention(this, from, to, values, gradient);
    }

    /**
     * Values from which a fit may start.
     *
     * @param churn  average loss per period of the data, in (0, 1)
     * @return at least one
     */
    default List<double[]> starts(double churn) {
        double[] start = new double[parameters().size()];
        Arrays.fill(start, churn);
        double[] middle = new double[parameters().size()];
        Arrays.fill(middle, 0.5);
        return List.of(start, middle);
    }

    /**
     * What the family becomes when parameters run to an end of their domain.
     *
     * @param escaping  parameters that run away, and where to
     * @return a name, empty if the family does not know
     */
    default Optional<String> limitingModel(Map<String, Edge> escaping) {
        return Optional.empty();
    }

    /**
     * A curve from values by name, as a file states them.
     *
     * @param values  one per parameter, no other
     * @return the curve
     * @throws IllegalArgumentException if a parameter is missing, unknown or outside its domain
     */
    default RetentionCurve curve(Map<String, Double> values) {
        List<String> names = parameters().stream().map(Parameter::name).toList();
        if (!(values.size() == names.size() && values.keySet().containsAll(names))) {
            throw new IllegalArgumentException("parameters of " + label() + " must be " + names + ", were "
                    + values.keySet().stream().sorted().toList());
        }
        return curve(new ParameterVector(names, Series.generate(names.size(), i -> values.get(names.get(i)))));
    }

    /**
     * A family from a lambda.
     *
     * @param label  in files and reports
     * @param parameters  at least one
     * @param maker  from values to curve
     * @return the family
     */
    static CurveFamily of(String label, List<Parameter> parameters, Function<ParameterVector, RetentionCurve> maker) {
        return new NumericFamily(label, parameters, maker);
    }
}
