package dev.solvent.files.scenario;

import dev.solvent.projection.Column;
import dev.solvent.projection.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of a projection that a study can measure, by name. */
final class Figures {

    private static final Map<String, Measure> BY_NAME = byName();

    private Figures() {}

    private static Map<String, Measure> byName() {
        Map<String, Measure> known = new LinkedHashMap<>();
        for (Measure each : List.of(
                Measure.npv(),
                Measure.lowestCash(),
                Measure.grossMargin(),
                Measure.firstCohortLtv(),
                Measure.firstCohortLtvToCac(),
                Measure.monthsBelowCac())) {
            known.put(each.name(), each);
        }
        for (Column column : Column.values()) {
            known.put(Measure.total(column).name(), Measure.total(column));
            known.put(Measure.atEnd(column).name(), Measure.atEnd(column));
        }
        return known;
    }

    /** To their own names. */
    static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        BY_NAME.keySet().forEach(name -> words.put(name, name));
        return words;
    }

    static Measure named(String name) {
        Measure measure = BY_NAME.get(name);
        if (measure == null) {
            throw new IllegalArgumentException("output must be a figure of the projection, was " + name);
        }
        return measure;
    }
}
