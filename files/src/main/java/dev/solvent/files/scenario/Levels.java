package dev.solvent.files.scenario;

import dev.solvent.quantity.Series;
import java.util.ArrayList;
import java.util.List;

/** Numbers as said, and as the library takes them. */
final class Levels {

    private Levels() {}

    static Series series(List<Level> levels) {
        return Series.generate(levels.size(), i -> levels.get(i).value());
    }

    static List<Level> with(List<Level> levels, Level low, Level high) {
        List<Level> all = new ArrayList<>(levels);
        all.add(low);
        all.add(high);
        return all;
    }
}
