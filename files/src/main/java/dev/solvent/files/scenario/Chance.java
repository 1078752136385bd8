package dev.solvent.files.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.quantity.Series;
import dev.solvent.study.Distribution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an uncertain figure may be, in the words of its author: a family with its parameters, with mean and deviation, or with a
 * range and how sure it is. The words are kept, so that a file reads back as it was written.
 *
 * @since 0.1.0
 */
public sealed interface Chance {

    /**
     * The distribution that the words mean.
     *
     * @return of plain numbers
     */
    Distribution distribution();

    /**
     * The numbers that are in the unit of the figure.
     *
     * @return as said
     */
    List<Level> levels();

    /**
     * A family, said in one of its ways.
     *
     * @param family  such as {@code log-normal}
     * @param said  its numbers by key, such as {@code level}, {@code low} and {@code high}
     * @since 0.1.0
     */
    record OfFamily(String family, Map<String, Level> said) implements Chance {

        public OfFamily {
            said = Collections.unmodifiableMap(new TreeMap<>(said));
            ChanceFamily.named(family).way(said.keySet()).make(said);
        }

        @Override
        public Distribution distribution() {
            return ChanceFamily.named(family).way(said.keySet()).make(said);
        }

        @Override
        public List<Level> levels() {
            List<Level> levels = new ArrayList<>();
            said.forEach((key, level) -> {
                if (ChanceFamily.isInUnit(key)) {
                    levels.add(level);
                }
            });
            return levels;
        }
    }

    /**
     * Some values with their weights.
     *
     * @param values  rising
     * @param weights  as many
     * @since 0.1.0
     */
    record OfValues(List<Level> values, Series weights) implements Chance {

        public OfValues {
            values = List.copyOf(values);
            Distribution.discrete(Levels.series(values), weights);
        }

        @Override
        public Distribution distribution() {
            return Distribution.discrete(Levels.series(values), weights);
        }

        @Override
        public List<Level> levels() {
            return values;
        }
    }

    /**
     * Values seen, each as likely as another.
     *
     * @param values  in any order
     * @since 0.1.0
     */
    record Seen(List<Level> values) implements Chance {

        public Seen {
            values = List.copyOf(values);
            Distribution.empirical(Levels.series(values));
        }

        @Override
        public Distribution distribution() {
            return Distribution.empirical(Levels.series(values));
        }

        @Override
        public List<Level> levels() {
            return values;
        }
    }

    /**
     * One of several, by weight.
     *
     * @param parts  each
     * @param weights  as many
     * @since 0.1.0
     */
    record OneOf(List<Chance> parts, Series weights) implements Chance {

        public OneOf {
            parts = List.copyOf(parts);
            mixture(parts, weights);
        }

        @Override
        public Distribution distribution() {
            return mixture(parts, weights);
        }

        private static Distribution mixture(List<Chance> parts, Series weights) {
            return Distribution.mixture(parts.stream().map(Chance::distribution).toList(), weights);
        }

        @Override
        public List<Level> levels() {
            return parts.stream().flatMap(each -> each.levels().stream()).toList();
        }
    }

    /**
     * Another, of which only what lies within bounds can be.
     *
     * @param base  the other
     * @param low  least value
     * @param high  greatest value
     * @since 0.1.0
     */
    record Truncated(Chance base, Level low, Level high) implements Chance {

        public Truncated {
            requireNonNull(base, "base").distribution().truncatedTo(low.value(), high.value());
        }

        @Override
        public Distribution distribution() {
            return base.distribution().truncatedTo(low.value(), high.value());
        }

        @Override
        public List<Level> levels() {
            return Levels.with(base.levels(), low, high);
        }
    }

    /**
     * Another, of which what lies beyond bounds is moved to them.
     *
     * @param base  the other
     * @param low  least value
     * @param high  greatest value
     * @since 0.1.0
     */
    record Clipped(Chance base, Level low, Level high) implements Chance {

        public Clipped {
            requireNonNull(base, "base").distribution().clippedTo(low.value(), high.value());
        }

        @Override
        public Distribution distribution() {
            return base.distribution().clippedTo(low.value(), high.value());
        }

        @Override
        public List<Level> levels() {
            return Levels.with(base.levels(), low, high);
        }
    }
}
