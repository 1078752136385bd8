package dev.solvent.usage;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What one user consumed in one billing period, exactly: on every meter a list of events, whose sum is what was used. A total
 * is one event. A bill is made of it.
 *
 * @param events  from meter to the units of each event; never negative
 * @since 0.1.0
 */
public record Consumption(Map<Meter, List<BigDecimal>> events) {

    /** Nothing was used. */
    public static final Consumption NONE = new Consumption(Map.of());

    public Consumption {
        Map<Meter, List<BigDecimal>> copy = new LinkedHashMap<>();
        events.forEach((meter, each) -> copy.put(requireNonNull(meter, "meter"), checked(meter, each)));
        events = Collections.unmodifiableMap(copy);
    }

    private static List<BigDecimal> checked(Meter meter, List<BigDecimal> events) {
        for (BigDecimal each : events) {
            if (each.signum() < 0) {
                throw new IllegalArgumentException(
                        "consumption on meter " + meter.name() + " must be at least 0, was " + each.toPlainString());
            }
        }
        return List.copyOf(events);
    }

    /**
     * A total on one meter.
     *
     * @param meter  what was used
     * @param units  decimal digits, at least 0
     * @return the consumption
     */
    public static Consumption of(Meter meter, String units) {
        return NONE.and(meter, Requires.decimal(units, "units of meter " + meter.name()));
    }

    /**
     * This and a total on one more meter.
     *
     * @param meter  not yet used
     * @param units  at least 0
     * @return the larger consumption
     */
    public Consumption and(Meter meter, BigDecimal units) {
        return andEvents(meter, List.of(units));
    }

    /**
     * This and events on one more meter.
     *
     * @param meter  not yet used
     * @param more  units of each event, in their order
     * @return the larger consumption
     */
    public Consumption andEvents(Meter meter, List<BigDecimal> more) {
        if (events.containsKey(meter)) {
            throw new IllegalArgumentException("meter must be new to this consumption, was " + meter);
        }
        Map<Meter, List<BigDecimal>> all = new LinkedHashMap<>(events);
        all.put(meter, more);
        return new Consumption(all);
    }

    /**
     * The sum of the events on a meter.
     *
     * @param meter  any
     * @return 0 where nothing was used
     */
    public BigDecimal units(Meter meter) {
        List<BigDecimal> all = on(meter);
        return all.size() == 1 ? all.get(0) : all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The events on a meter.
     *
     * @param meter  any
     * @return in order, empty where nothing was used
     */
    public List<BigDecimal> on(Meter meter) {
        return events.getOrDefault(meter, List.of());
    }

    /**
     * The totals as doubles, for models.
     *
     * @return from meter to units
     */
    public ToDoubleFunction<Meter> asDoubles() {
        return meter -> units(meter).doubleValue();
    }
}
