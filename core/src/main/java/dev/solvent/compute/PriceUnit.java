package dev.solvent.compute;

import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Unit;
import dev.solvent.usage.Meter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The units in which public lists price AI models: a meter and how many of its units one price buys. The names are those of price
 * files, with the multiple in the name, so that a price per token cannot be read as one per million.
 *
 * @since 0.1.0
 */
// Meter is a record of immutable values; Error Prone knows that only of its own annotation
@SuppressWarnings("ImmutableEnumChecker")
public enum PriceUnit {
    /** Fresh text tokens read, per million. */
    INPUT_MTOK(Meter.FRESH_INPUT, PriceUnit.MILLION),
    /** Text tokens written, per million. */
    OUTPUT_MTOK(Meter.OUTPUT, PriceUnit.MILLION),
    /** Tokens read from a cache, per million. */
    CACHE_READ_MTOK(Meter.CACHED_INPUT, PriceUnit.MILLION),
    /** Tokens written to a cache that keeps them for minutes, per million. */
    CACHE_WRITE_MTOK(tokens("cache write"), PriceUnit.MILLION),
    /** Tokens written to a cache that keeps them for an hour, per million. */
    CACHE_WRITE_1H_MTOK(tokens("cache write 1 h"), PriceUnit.MILLION),
    /** Tokens of hidden reasoning, per million, where they have a price of their own. */
    REASONING_MTOK(tokens("reasoning"), PriceUnit.MILLION),
    /** Tokens of quoted sources, per million. */
    CITATION_MTOK(tokens("citation"), PriceUnit.MILLION),
    /** Audio tokens read, per million. */
    INPUT_AUDIO_MTOK(tokens("audio input"), PriceUnit.MILLION),
    /** Audio tokens written, per million. */
    OUTPUT_AUDIO_MTOK(tokens("audio output"), PriceUnit.MILLION),
    /** Audio tokens read from a cache, per million. */
    CACHE_READ_AUDIO_MTOK(tokens("cached audio input"), PriceUnit.MILLION),
    /** Audio tokens written to a cache, per million. */
    CACHE_WRITE_AUDIO_MTOK(tokens("audio cache write"), PriceUnit.MILLION),
    /** Image tokens read, per million. */
    INPUT_IMAGE_MTOK(tokens("image input"), PriceUnit.MILLION),
    /** Image tokens written, per million. */
    OUTPUT_IMAGE_MTOK(tokens("image output"), PriceUnit.MILLION),
    /** Video tokens written, per million. */
    OUTPUT_VIDEO_MTOK(tokens("video output"), PriceUnit.MILLION),
    /** Characters read, as speech is priced, per million. */
    INPUT_MCHAR(new Meter("characters", Unit.CHARACTER), PriceUnit.MILLION),
    /** Generated pixels, per million. */
    OUTPUT_MPIXEL(new Meter("pixels", new Unit("pixel")), PriceUnit.MILLION),
    /** Generated images. */
    IMAGE(Meter.IMAGES, 1),
    /** Images sent. */
    INPUT_IMAGE(new Meter("images sent", Unit.IMAGE), 1),
    /** Seconds of generated video. */
    VIDEO_SECOND(Meter.VIDEO, 1),
    /** Generated clips of a stated length. */
    VIDEO_CLIP(new Meter("clips", Unit.CLIP), 1),
    /** Seconds of video sent. */
    INPUT_VIDEO_SECOND(new Meter("video sent", Unit.SECOND), 1),
    /** Seconds of audio sent. */
    INPUT_AUDIO_SECOND(new Meter("audio sent", Unit.SECOND), 1),
    /** Seconds of generated speech. */
    OUTPUT_SECOND(new Meter("speech", Unit.SECOND), 1),
    /** Calls, on top of what they contain. */
    REQUEST(new Meter("requests", Unit.REQUEST), 1),
    /** Queries to a search or ranking service. */
    QUERY(new Meter("queries", Unit.REQUEST), 1),
    /** Searches of the web made for an answer. */
    WEB_SEARCH(new Meter("web searches", Unit.REQUEST), 1),
    /** Pages read. */
    PAGE(new Meter("pages", new Unit("page")), 1),
    /** Pages read and annotated. */
    ANNOTATION_PAGE(new Meter("annotated pages", new Unit("page")), 1),
    /** Sessions of a code interpreter. */
    CODE_SESSION(new Meter("code sessions", new Unit("session")), 1);

    private static final long MILLION = 1_000_000;
    private static final Map<String, PriceUnit> BY_CODE = byCode();

    private final Meter meter;
    private final long count;

    PriceUnit(Meter meter, long count) {
        this.meter = meter;
        this.count = count;
    }

    private static Map<String, PriceUnit> byCode() {
        Map<String, PriceUnit> units = new HashMap<>();
        for (PriceUnit unit : values()) {
            units.put(unit.code(), unit);
        }
        return Map.copyOf(units);
    }

    private static Meter tokens(String name) {
        return new Meter(name, Unit.TOKEN);
    }

    /**
     * What is counted.
     *
     * @return the meter
     */
    public Meter meter() {
        return meter;
    }

    /**
     * How many units of the meter one price buys.
     *
     * @return a million or one
     */
    public long count() {
        return count;
    }

    /**
     * The name in price files, such as {@code input_mtok}.
     *
     * @return lower case
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A price in this unit.
     *
     * @param amount  for {@link #count()} units
     * @return the price
     */
    public Price price(Amount amount) {
        return new Price(amount, count, meter.unit());
    }

    /**
     * The unit of a name in price files.
     *
     * @param code  such as {@code input_mtok}
     * @return the unit
     * @throws IllegalArgumentException if there is none
     */
    public static PriceUnit of(String code) {
        PriceUnit unit = BY_CODE.get(code);
        if (unit == null) {
            throw new IllegalArgumentException("unit must be one of "
                    + Stream.of(values()).map(PriceUnit::code).toList() + ", was " + code);
        }
        return unit;
    }
}
