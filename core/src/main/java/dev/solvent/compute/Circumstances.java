package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Under which circumstances something is generated, as far as prices ask: size of the prompt, service tier, resolution, audio,
 * quality, time of day.
 *
 * <p>What is not stated is ordinary: a short prompt, the standard service, no particular hour. A price that is listed only for
 * named circumstances (a clip of 768p and 6 s) is not found until they are stated.
 *
 * @param attributes  from name to value, such as {@code resolution} to {@code 720p}
 * @param contextTokens  size of the whole prompt in tokens, cached ones included, at least 0
 * @param timeUtc  the time of day in UTC; empty if it does not matter
 * @since 0.1.0
 */
public record Circumstances(Map<String, String> attributes, double contextTokens, Optional<LocalTime> timeUtc) {

    /** A short prompt, the standard service, nothing else stated. */
    public static final Circumstances ORDINARY = new Circumstances(Map.of(), 0, Optional.empty());

    /** Name of the attribute that holds the service tier. */
    public static final String SERVICE = "service";
    /** Name of the attribute that holds the resolution of a video. */
    public static final String RESOLUTION = "resolution";
    /** Name of the attribute that says whether a video has sound, {@code on} or {@code off}. */
    public static final String AUDIO = "audio";

    public Circumstances {
        attributes.forEach((name, value) -> {
            Requires.text(name, "name of an attribute");
            Requires.text(value, "value of attribute " + name);
        });
        attributes = Map.copyOf(attributes);
        contextTokens = Requires.nonNegative(contextTokens, "contextTokens");
        requireNonNull(timeUtc, "timeUtc");
    }

    /**
     * With one more thing stated.
     *
     * @param name  such as {@code size}
     * @param value  such as {@code 1024x1024}
     * @return the changed circumstances
     */
    public Circumstances with(String name, String value) {
        Map<String, String> more = new TreeMap<>(attributes);
        more.put(name, value);
        return new Circumstances(more, contextTokens, timeUtc);
    }

    /**
     * With a prompt of a size.
     *
     * @param tokens  of the whole prompt, cached ones included
     * @return the changed circumstances
     */
    public Circumstances withContext(double tokens) {
        return new Circumstances(attributes, tokens, timeUtc);
    }

    /**
     * In a service tier other than the standard one.
     *
     * @param tier  such as {@code batch}, {@code flex}, {@code priority}
     * @return the changed circumstances
     */
    public Circumstances inService(String tier) {
        return with(SERVICE, tier);
    }

    /**
     * A video of a resolution, with or without sound.
     *
     * @param resolution  such as {@code 720p}
     * @param audio  whether it has sound
     * @return the changed circumstances
     */
    public Circumstances video(String resolution, boolean audio) {
        return with(RESOLUTION, resolution).with(AUDIO, audio ? "on" : "off");
    }

    /**
     * At a time of day.
     *
     * @param time  in UTC
     * @return the changed circumstances
     */
    public Circumstances atTime(LocalTime time) {
        return new Circumstances(attributes, contextTokens, Optional.of(time));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(attributes)
                .forEach((name, value) ->
                        text.append(name).append('=').append(value).append(';'));
        if (contextTokens > 0) {
            text.append(Condition.ContextSize.SUBJECT)
                    .append('=')
                    .append((long) contextTokens)
                    .append(';');
        }
        timeUtc.ifPresent(time -> text.append("time=").append(time).append("Z;"));
        return text.isEmpty() ? "ordinary" : text.substring(0, text.length() - 1);
    }
}
