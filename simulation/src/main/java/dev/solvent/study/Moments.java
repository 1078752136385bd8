package dev.solvent.study;

import dev.solvent.internal.Requires;

/**
 * A mean and a standard deviation.
 *
 * @param mean  finite
 * @param deviation  positive
 * @since 0.1.0
 */
public record Moments(double mean, double deviation) {

    public Moments {
        mean = Requires.finite(mean, "mean");
        Requires.positive(deviation, "deviation");
    }

    /**
     * A mean with its deviation.
     *
     * @param mean  finite
     * @param deviation  positive
     * @return both
     */
    public static Moments of(double mean, double deviation) {
        return new Moments(mean, deviation);
    }
}
