package dev.solvent.files.mapping;

import static java.util.Objects.requireNonNull;

import dev.solvent.files.source.Place;
import dev.solvent.files.source.Problems;
import dev.solvent.usage.Meter;
import java.util.Currency;
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

    private Reading(
            Problems problems, Currency currency, Meters meters, Optional<String> name, Optional<Meter> meter) {
        this.problems = problems;
        this.currency = currency;
        this.meters = meters;
        this.name = name;
        this.meter = meter;
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
                Optional.empty());
    }

    /**
     * Of a value that stands under a name of the user.
     *
     * @param key  the name
     * @return for the inner value
     */
    public Reading named(String key) {
        return new Reading(problems, currency, meters, Optional.of(key), meter);
    }

    /**
     * Of a value that stands under a meter.
     *
     * @param on  the meter
     * @return for the inner value
     */
    public Reading on(Meter on) {
        return new Reading(problems, currency, meters, name, Optional.of(on));
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
