package dev.solvent.retention;

import static java.util.Objects.requireNonNull;

import dev.solvent.fit.Domain;
import dev.solvent.fit.Parameter;
import dev.solvent.fit.ParameterVector;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;
import java.util.List;
import java.util.function.Function;

/** A family known only by its curves; its gradient is differenced. */
record NumericFamily(String label, List<Parameter> parameters, Function<ParameterVector, RetentionCurve> maker)
        implements CurveFamily {

    /** Four points at this relative distance leave about 1e-12 of the gradient. */
    private static final double STEP = 1e-3;

    NumericFamily {
        Requires.text(label, "label");
        parameters = List.copyOf(Requires.nonEmpty(parameters, "parameters"));
        requireNonNull(maker, "maker");
    }

    @Override
    public RetentionCurve curve(ParameterVector values) {
        return maker.apply(values);
    }

    static double logRetention(CurveFamily family, double from, double to, double[] values, double[] gradient) {
        double[] there = values.clone();
        for (int i = 0; i < values.length; i++) {
            double step = step(family.parameters().get(i).domain(), values[i]);
            double[] weights = {1, -8, 8, -1};
            double sum = 0;
            for (int point = 0; point < weights.length; point++) {
                int offset = point < 2 ? point - 2 : point - 1;
                there[i] = values[i] + offset * step;
                sum += weights[point] * at(family, from, to, there);
            }
            there[i] = values[i];
            gradient[i] = sum / (12 * step);
        }
        return at(family, from, to, values);
    }

    private static double step(Domain domain, double value) {
        return switch (domain) {
            case REAL -> STEP * StrictMath.max(1, StrictMath.abs(value));
            case POSITIVE -> STEP * value;
            case FRACTION -> STEP * StrictMath.min(value, 1 - value);
        };
    }

    /** The function with one value moved; the caller puts it back. */
    private static double at(CurveFamily family, double from, double to, double[] there) {
        List<String> names = family.parameters().stream().map(Parameter::name).toList();
        RetentionCurve curve = family.curve(new ParameterVector(names, Series.of(there)));
        return StrictMath.log(curve.survival(to)) - StrictMath.log(curve.survival(from));
    }

    @Override
    public String toString() {
        return label;
    }
}
