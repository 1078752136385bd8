package dev.solvent.economics;

import static java.util.Objects.requireNonNull;

import dev.solvent.compute.GpuFleet;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import java.util.OptionalDouble;

/**
 * Serving with whole GPUs of one's own against paying an API per unit. GPUs come in whole numbers and are paid whether they work or
 * not, so the cost is a staircase and the break-even lies where it meets the straight line of the API.
 *
 * <pre>{@code
 * own cost of V units a month = F + ceil(V / (x H u)) g H;   API = p V
 * }</pre>
 *
 * V units a month; x units per GPU-hour at full load; H hours a month; u the utilisation up to which a GPU may be loaded; g price of a
 * GPU-hour, commitment and overhead included; F other fixed cost; p API price of a unit.
 *
 * @param fleet  price of a GPU-hour and the utilisation up to which it may be loaded
 * @param unitsPerGpuHour  throughput at full load, positive
 * @param fixed  other fixed cost, at least 0
 * @param leastGpus  the fleet is never smaller, at least 1
 * @since 0.1.0
 */
public record OwnFleet(GpuFleet fleet, double unitsPerGpuHour, MoneyRate fixed, int leastGpus) {

    /** Hours of a month of 30.4375 days. */
    private static final double HOURS = 730.5;

    public OwnFleet {
        requireNonNull(fleet, "fleet");
        Requires.positive(unitsPerGpuHour, "unitsPerGpuHour");
        Requires.nonNegative(requireNonNull(fixed, "fixed").money().amount(), "fixed");
        Requires.atLeast(leastGpus, 1, "leastGpus");
        fixed.money().plus(gpuMonth(fleet));
    }

    private static Money gpuMonth(GpuFleet fleet) {
        return fleet.paidPerGpuHour().each().times(HOURS);
    }

    /**
     * Cost of serving a volume.
     *
     * @param unitsPerMonth  at least 0
     * @return money a month, GPUs that idle included
     */
    public Money cost(double unitsPerMonth) {
        long gpus = StrictMath.max(leastGpus, fleet.gpusFor(unitsPerMonth / HOURS, unitsPerGpuHour));
        return fixed.perMonth().plus(gpuMonth(fleet).times((double) gpus));
    }

    /**
     * The share of paid GPU-hours that must work for a unit to cost no more than the API, other fixed cost aside.
     *
     * <pre>{@code
     * u = g / (p x)
     * }</pre>
     *
     * @param apiUnit  price of a unit of the API, positive
     * @return above 1 where GPUs cost more even at full load
     */
    public double breakEvenUtilisation(Money apiUnit) {
        Requires.positive(apiUnit.amount(), "apiUnit");
        return fleet.paidPerGpuHour().each().ratioTo(apiUnit.times(unitsPerGpuHour));
    }

    /**
     * The volume from which on a fleet that has just enough GPUs costs no more than the API.
     *
     * @param apiUnit  price of a unit of the API, positive
     * @return units a month; empty if no volume is enough. Just above it a further GPU may cost more again for a while
     */
    public OptionalDouble breakEvenVolume(Money apiUnit) {
        Requires.positive(apiUnit.amount(), "apiUnit");
        double capacity = unitsPerGpuHour * HOURS * fleet.utilisation();
        double gpu = gpuMonth(fleet).ratioTo(apiUnit);
        double other = fixed.perMonth().ratioTo(apiUnit);
        // n GPUs are worth it from (other + n gpu) units on, and can serve n capacity
        if (!(capacity > gpu)) {
            return OptionalDouble.empty();
        }
        double gpus = StrictMath.max(leastGpus, StrictMath.ceil(other / (capacity - gpu)));
        return OptionalDouble.of(other + gpus * gpu);
    }
}
