package dev.solvent.projection;

import dev.solvent.quantity.Series;
import dev.solvent.scenario.Scenario;
import dev.solvent.usage.Meter;
import java.util.List;
import java.util.function.Function;

/**
 * What can be read month by month of a whole projection, or of one of its segments.
 *
 * @param scenario  what was projected
 * @param ofSegment  whether users who move in or out come and leave
 * @param column  a figure
 * @param meters  of which there are units
 * @param units  of a meter
 */
record Reading(
        Scenario scenario,
        boolean ofSegment,
        Function<Column, Series> column,
        List<Meter> meters,
        Function<Meter, Series> units) {

    static Reading of(Projection whole) {
        List<Meter> meters = whole.segments().stream()
                .flatMap(each -> each.meters().stream())
                .distinct()
                .toList();
        return new Reading(
                whole.scenario(),
                false,
                whole::column,
                meters,
                meter -> whole.segments().stream()
                        .filter(each -> each.meters().contains(meter))
                        .map(each -> each.units(meter))
                        .reduce(Series::plus)
                        .orElseThrow());
    }

    static Reading of(SegmentProjection segment, Scenario scenario) {
        return new Reading(scenario, true, segment::column, segment.meters(), segment::units);
    }

    double at(Column each, int month) {
        return column.apply(each).get(month);
    }
}
