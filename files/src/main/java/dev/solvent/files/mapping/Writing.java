package dev.solvent.files.mapping;

import static java.util.Objects.requireNonNull;

import dev.solvent.usage.Meter;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known while a file is written: its currency, and which meters it has named so far. Not safe to share between threads.
 *
 * @since 0.1.0
 */
public final class Writing {

    private final Currency currency;
    private final Map<String, Meter> named = new LinkedHashMap<>();

    /**
     * The start of a file.
     *
     * @param currency  of the file
     */
    public Writing(Currency currency) {
        this.currency = requireNonNull(currency, "currency");
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
     * The name of a meter, which the file has to declare if it is not a standard one.
     *
     * @param meter  used in the file
     * @return its name
     * @throws UnwritableException if another meter of the file has that name
     */
    public String name(Meter meter) {
        Meter other = named.putIfAbsent(meter.name(), meter);
        if (other != null && !other.equals(meter)) {
            throw new UnwritableException("a file has one meter of a name: '" + meter.name() + "' was in "
                    + other.unit().label() + "s and in " + meter.unit().label() + "s");
        }
        return meter.name();
    }

    /**
     * Meters named so far that the file has to declare.
     *
     * @return in the order of their first use
     */
    public List<Meter> undeclared() {
        return named.values().stream()
                .filter(each -> !Meters.standard()
                        .find(each.name())
                        .filter(each::equals)
                        .isPresent())
                .toList();
    }
}
