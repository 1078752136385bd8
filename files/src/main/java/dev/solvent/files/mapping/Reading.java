package dev.solvent.files.mapping;

import static java.util.Objects.requireNonNull;

import dev.solvent.files.document.Node;
import dev.solvent.files.document.NothingNode;
import dev.solvent.files.source.Place;
import dev.solvent.files.source.Problems;
import dev.solvent.usage.Meter;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known while a file is read: its problems so far, its currency and meters, and the name or meter under which a value
 * stands. Children are made for inner values; all share the problems.
 *
 * @since 0.1.0
 */
public final class Reading {

    private final Problems problems;
    private final Currency currency;
    private final Meters meters;
    private final Optional<String> name;
    private final Optional<Meter> meter;

    private final Map<String, List<String>> known;

    private Reading(
            Problems problems,
            Currency currency,
            Meters meters,
            Optional<String> name,
            Optional<Meter> meter,
            Map<String, List<String>> known) {
        this.problems = problems;
        this.currency = currency;
        this.meters = meters;
        this.name = name;
        this.meter = meter;
        this.known = Map.copyOf(known);
    }

    /**
     * The start of a file.
     *
     * @param problems  takes what is wrong
     * @param currency  of the file
     * @param meters  that it may name
     * @return the outermost reading
     */
    public static Reading of(Problems problems, Currency currency, Meters meters) {
        return new Reading(
                requireNonNull(problems, "problems"),
                requireNonNull(currency, "currency"),
                requireNonNull(meters, "meters"),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /**
     * Of a value that stands under a name of the user.
     *
     * @param key  the name
     * @return for the inner value
     */
    public Reading named(String key) {
        return new Reading(problems, currency, meters, Optional.of(key), meter, known);
    }

    /**
     * Of a value that stands under a meter.
     *
     * @param on  the meter
     * @return for the inner value
     */
    public Reading on(Meter on) {
        return new Reading(problems, currency, meters, name, Optional.of(on), known);
    }

    /**
     * Where the names of something are known, so that values may refer to them and to no others.
     *
     * @param what  such as {@code segment}
     * @param names  all of them
     * @return for values that follow
     */
    public Reading knowing(String what, Collection<String> names) {
        Map<String, List<String>> more = new HashMap<>(known);
        more.put(what, List.copyOf(names));
        return new Reading(problems, currency, meters, name, meter, more);
    }

    /**
     * The names of something.
     *
     * @param what  such as {@code segment}
     * @return empty where they are not known
     */
    public Optional<List<String>> known(String what) {
        return Optional.ofNullable(known.get(what));
    }

    /**
     * Notes what is wrong.
     *
     * @param place  where
     * @param message  what is wrong, the value, and what was expected
     */
    public void note(Place place, String message) {
        problems.note(place, message);
    }

    /**
     * Notes that a value is not what it should be; not again for one that could not be read at all.
     *
     * @param node  the value
     * @param message  what is wrong, the value, and what was expected
     */
    public void refuse(Node node, String message) {
        if (!(node instanceof NothingNode && problems.isNotedAt(node.place()))) {
            problems.note(node.place(), message);
        }
    }

    /**
     * How much is wrong so far.
     *
     * @return at least 0
     */
    public int problems() {
        return problems.count();
    }

    /**
     * The currency of the file.
     *
     * @return ISO 4217
     */
    public Currency currency() {
        return currency;
    }

    /**
     * The meters that the file may name.
     *
     * @return standard ones and its own
     */
    public Meters meters() {
        return meters;
    }

    /**
     * The name under which the value stands.
     *
     * @return the nearest one
     * @throws IllegalStateException if there is none
     */
    public String name() {
        return name.orElseThrow(() -> new IllegalStateException("nothing around this value has a name"));
    }

    /**
     * The meter under which the value stands.
     *
     * @return the nearest one
     * @throws IllegalStateException if there is none
     */
    public Meter meter() {
        return meter.orElseThrow(() -> new IllegalStateException("nothing around this value is on a meter"));
    }
}
