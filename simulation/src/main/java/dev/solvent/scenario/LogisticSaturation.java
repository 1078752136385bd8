package dev.solvent.scenario;

import dev.solvent.internal.Requires;

/**
 * The logistic curve through zero, concave everywhere.
 *
 * <pre>{@code
 * response = M * (1 - e^(-s x)) / (1 + e^(-s x)) = M * tanh(s x / 2)
 * }</pre>
 *
 * <p>The form of PyMC-Marketing's {@code logistic_saturation}, there with M = 1; half of M is reached at ln(3) / s.
 *
 * @param maximum  M, response that is never reached; positive
 * @param speed  s, per money spent; positive
 * @since 0.1.0
 */
public record LogisticSaturation(double maximum, double speed) implements Saturation {

    public LogisticSaturation {
        maximum = Requires.positive(maximum, "maximum");
        speed = Requires.positive(speed, "speed");
    }

    @Override
    public double response(double spend) {
        return maximum * StrictMath.tanh(speed * Requires.nonNegative(spend, "spend") / 2);
    }

    @Override
    public double marginal(double spend) {
        double cosh = StrictMath.cosh(speed * Requires.nonNegative(spend, "spend") / 2);
        return maximum * speed / 2 / cosh / cosh;
    }
}
