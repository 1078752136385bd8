package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Unit;
import dev.solvent.usage.Meter;

/**
 * Models served from one's own GPUs. What is reserved is paid, so idle hours are part of the unit cost.
 *
 * <pre>{@code
 * unit cost = price per GPU-hour / (units per GPU-hour at full load * utilisation)
 * }</pre>
 *
 * @param label  name of the line
 * @param meter  what is generated
 * @param gpuHour  price per GPU-hour reserved
 * @param unitsPerGpuHour  throughput at full load, positive
 * @param utilisation  share of reserved hours that do work, in (0, 1]
 * @since 0.1.0
 */
public record GpuFleetCost(String label, Meter meter, Price gpuHour, double unitsPerGpuHour, double utilisation)
        implements CostItem {

    public GpuFleetCost {
        Requires.text(label, "label");
        requireNonNull(meter, "meter");
        if (!requireNonNull(gpuHour, "gpuHour").per().equals(Unit.GPU_HOUR)) {
            throw new IllegalArgumentException("gpuHour of cost " + label + " must be per GPU-hour, was " + gpuHour);
        }
        Requires.positive(unitsPerGpuHour, "unitsPerGpuHour");
        Requires.positive(Requires.fraction(utilisation, "utilisation"), "utilisation");
    }

    @Override
    public Money unitCost() {
        return gpuHour.each().dividedBy(unitsPerGpuHour * utilisation);
    }
}
