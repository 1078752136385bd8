package dev.solvent.projection;

import dev.solvent.usage.Meter;
import java.util.List;

/**
 * What users stand for by age while usage is at one level: money now, money for months ahead, units.
 *
 * @param now  streams that are charged and earned in the month
 * @param ahead  streams that are charged for months to come
 * @param meters  in the order of the units
 * @param units  served, by meter
 */
record Regime(List<Profile> now, List<Profile> ahead, List<Meter> meters, List<Profile> units) {

    Regime {
        now = List.copyOf(now);
        ahead = List.copyOf(ahead);
        meters = List.copyOf(meters);
        units = List.copyOf(units);
    }
}
