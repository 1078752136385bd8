package dev.solvent.usage;

import dev.solvent.internal.Requires;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counters of a provider that hold each other, turned into disjoint ones, so that no token is priced twice. A counter is
 * described by its properties: "input" counts all tokens read, "input, cached" those of them from a cache, "input, audio" those
 * of them of audio, and "input, audio, cached" what both share. What is left of a counter alone is what no narrower one counts:
 *
 * <pre>{@code
 * alone(A) = count(A) - sum of alone(B) over all B that have the properties of A and more
 * }</pre>
 *
 * <p>This is inclusion and exclusion on the lattice of properties. Where two narrower counters may share tokens and their common
 * counter is missing, it is taken as zero.
 *
 * @param counts  from properties to the provider's count
 * @since 0.1.0
 */
public record NestedCounters(Map<Set<String>, BigDecimal> counts) {

    /** Nothing counted yet. */
    public static final NestedCounters NONE = new NestedCounters(Map.of());

    public NestedCounters {
        Map<Set<String>, BigDecimal> copy = new LinkedHashMap<>();
        counts.forEach((properties, count) -> {
            if (count.signum() < 0) {
                throw new IllegalArgumentException(
                        "count of " + properties + " must be at least 0, was " + count.toPlainString());
            }
            copy.put(Collections.unmodifiableSet(new TreeSet<>(Requires.nonEmpty(properties, "properties"))), count);
        });
        counts = Collections.unmodifiableMap(copy);
    }

    /**
     * This and one more counter.
     *
     * @param count  as the provider states it
     * @param properties  that all its tokens have
     * @return the larger set
     */
    public NestedCounters and(long count, String... properties) {
        Map<Set<String>, BigDecimal> more = new LinkedHashMap<>(counts);
        if (more.put(new TreeSet<>(List.of(properties)), BigDecimal.valueOf(count)) != null) {
            throw new IllegalArgumentException(
                    "properties must be counted once, were counted twice: " + List.of(properties));
        }
        return new NestedCounters(more);
    }

    /**
     * What each counter counts alone.
     *
     * @return disjoint counts, from the same properties, in the same order
     * @throws IllegalArgumentException if narrower counters count more than the one that holds them
     */
    public Map<Set<String>, BigDecimal> disjoint() {
        Map<Set<String>, BigDecimal> alone = new LinkedHashMap<>();
        List<Set<String>> narrowFirst = new ArrayList<>(counts.keySet());
        narrowFirst.sort(
                Comparator.comparingInt((Set<String> each) -> each.size()).reversed());
        for (Set<String> wide : narrowFirst) {
            BigDecimal left = counts.getOrDefault(wide, BigDecimal.ZERO);
            for (Map.Entry<Set<String>, BigDecimal> narrow : alone.entrySet()) {
                if (narrow.getKey().containsAll(wide)) {
                    left = left.subtract(narrow.getValue());
                }
            }
            if (left.signum() < 0) {
                throw new IllegalArgumentException("count of " + wide + " must hold those within it, was "
                        + counts.getOrDefault(wide, BigDecimal.ZERO).toPlainString() + " and they are "
                        + left.negate().toPlainString() + " more");
            }
            alone.put(wide, left);
        }
        Map<Set<String>, BigDecimal> ordered = new LinkedHashMap<>();
        counts.keySet().forEach(each -> ordered.put(each, alone.getOrDefault(each, BigDecimal.ZERO)));
        return Collections.unmodifiableMap(ordered);
    }
}
