package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Span;
import dev.solvent.quantity.Unit;
import dev.solvent.usage.Meter;

/**
 * What training a dense model takes.
 *
 * <pre>{@code
 * GPU-seconds = k P T / X
 * }</pre>
 *
 * P parameters; T tokens; X floating-point operations a second that a GPU achieves, which is its peak times the utilisation; k = 6
 * operations per parameter and token (Kaplan and others, 2020, arXiv:2001.08361, section 2.1), 8 where activations are recomputed
 * (Narayanan and others, 2021, arXiv:2104.04473, equation 4).
 *
 * @param parameters  P, positive
 * @param tokens  T, positive
 * @param operationsPerParameterToken  k, positive
 * @param achievedTeraflops  X in units of 10^12 a second, positive
 * @since 0.1.0
 */
public record TrainingRun(
        double parameters, double tokens, double operationsPerParameterToken, double achievedTeraflops) {

    private static final double PLAIN = 6;
    private static final double RECOMPUTED = 8;
    private static final double TERA = 1e12;
    private static final double SECONDS_AN_HOUR = 3600;
    private static final double HOURS_A_DAY = 24;

    public TrainingRun {
        Requires.positive(parameters, "parameters");
        Requires.positive(tokens, "tokens");
        Requires.positive(operationsPerParameterToken, "operationsPerParameterToken");
        Requires.positive(achievedTeraflops, "achievedTeraflops");
    }

    /**
     * A run without recomputation of activations.
     *
     * @param parameters  of the model
     * @param tokens  seen in training
     * @param peakTeraflops  of one GPU
     * @param utilisation  share of the peak that is achieved (MFU), in (0, 1]
     * @return the run
     */
    public static TrainingRun of(double parameters, double tokens, double peakTeraflops, double utilisation) {
        Requires.positive(Requires.fraction(utilisation, "utilisation"), "utilisation");
        return new TrainingRun(parameters, tokens, PLAIN, peakTeraflops * utilisation);
    }

    /**
     * With activations recomputed in the backward pass, to save memory.
     *
     * @return the changed run
     */
    public TrainingRun withRecomputation() {
        return new TrainingRun(parameters, tokens, RECOMPUTED, achievedTeraflops);
    }

    /**
     * Floating-point operations in all.
     *
     * @return k P T
     */
    public double operations() {
        return operationsPerParameterToken * parameters * tokens;
    }

    /**
     * GPU-hours in all.
     *
     * @return positive
     */
    public double gpuHours() {
        return operations() / (achievedTeraflops * TERA) / SECONDS_AN_HOUR;
    }

    /**
     * How long it takes on a number of GPUs.
     *
     * @param gpus  at least 1
     * @return days
     */
    public double days(int gpus) {
        return gpuHours() / Requires.atLeast(gpus, 1, "gpus") / HOURS_A_DAY;
    }

    /**
     * What the final run costs; experiments and failed runs come on top.
     *
     * @param gpuHour  price per GPU-hour
     * @return the cost
     */
    public Money cost(Price gpuHour) {
        if (!requireNonNull(gpuHour, "gpuHour").per().equals(Unit.GPU_HOUR)) {
            throw new IllegalArgumentException("gpuHour must be per GPU-hour, was " + gpuHour);
        }
        return gpuHour.each().times(gpuHours());
    }

    /**
     * The run spread over what the model serves in its life.
     *
     * @param gpuHour  price per GPU-hour
     * @param meter  what the model serves
     * @param life  how long it is in use
     * @param unitsPerMonth  served by the whole business
     * @return a cost to add to that of serving
     */
    public ComputeCost amortised(Price gpuHour, Meter meter, Span life, double unitsPerMonth) {
        return ComputeCost.of(new AmortisedCost(meter.name() + " training", meter, cost(gpuHour), life, unitsPerMonth));
    }
}
