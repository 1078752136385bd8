package dev.solvent.claims.audit;

import dev.solvent.claims.ClaimBook;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every claim of an expression can be, all at once. */
record Box(ClaimBook book, Map<String, Interval> ranges) {

    Interval range(String key) {
        Interval range = ranges.get(key);
        if (range == null) {
            throw new IllegalStateException("box must hold " + key + ", has " + ranges.keySet());
        }
        return range;
    }

    /** Whether a claim has more than one value in it. */
    boolean isOpen(String key) {
        Interval range = range(key);
        return range.low() < range.high();
    }

    Box with(String key, Interval range) {
        Map<String, Interval> changed = new LinkedHashMap<>(ranges);
        changed.put(key, range);
        return new Box(book, changed);
    }
}
