package dev.solvent.files.mapping;

import dev.solvent.compute.PriceUnit;
import dev.solvent.usage.Meter;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Meters by name: those that every file knows, and those that a file declares. Immutable.
 *
 * @since 0.1.0
 */
public final class Meters {

    private static final Meters STANDARD = new Meters(standardByName());

    private final Map<String, Meter> byName;

    private Meters(Map<String, Meter> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    private static Map<String, Meter> standardByName() {
        Map<String, Meter> known = new LinkedHashMap<>();
        for (Meter each : List.of(
                Meter.VIDEO,
                Meter.IMAGES,
                Meter.MESSAGES,
                Meter.SEATS,
                Meter.CREDITS,
                Meter.FRESH_INPUT,
                Meter.CACHED_INPUT,
                Meter.CACHE_WRITE,
                Meter.CACHE_WRITE_HOUR,
                Meter.AUDIO_INPUT,
                Meter.CACHED_AUDIO_INPUT,
                Meter.IMAGE_INPUT,
                Meter.OUTPUT,
                Meter.REASONING,
                Meter.AUDIO_OUTPUT,
                Meter.IMAGE_OUTPUT)) {
            known.put(each.name(), each);
        }
        for (PriceUnit each : PriceUnit.values()) {
            known.putIfAbsent(each.meter().name(), each.meter());
        }
        return known;
    }

    /**
     * Those that every file knows.
     *
     * @return video in seconds, output in tokens, and so on
     */
    public static Meters standard() {
        return STANDARD;
    }

    /**
     * With meters of a file. A name that is known means the declared meter from then on.
     *
     * @param more  with different names
     * @return all
     */
    public Meters plus(Collection<Meter> more) {
        Map<String, Meter> all = new LinkedHashMap<>(byName);
        more.forEach(each -> all.put(each.name(), each));
        return new Meters(all);
    }

    /**
     * A meter by name.
     *
     * @param name  such as {@code video}
     * @return the meter, if it is known
     */
    public Optional<Meter> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The names that are known.
     *
     * @return in order
     */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }
}
