package dev.solvent.files.mapping;

import dev.solvent.files.document.Node;
import dev.solvent.files.document.NumberNode;
import dev.solvent.files.document.TextNode;
import dev.solvent.files.document.TruthNode;
import dev.solvent.quantity.Quantities;
import dev.solvent.quantity.Series;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Kinds of values without a unit, and kinds made of others.
 *
 * @since 0.1.0
 */
public final class Kinds {

    static final Currency DOLLAR = Quantities.USD;

    /** A text that is not blank. */
    public static final Kind<String> TEXT = new PlainKind<>(
            "a text",
            "string",
            node -> node instanceof TextNode text && !text.value().isBlank()
                    ? Optional.of(text.value())
                    : Optional.empty(),
            Node::text);

    /** A number without unit: a factor, a shape. */
    public static final Kind<Double> NUMBER = new PlainKind<>(
            "a number",
            "number",
            node -> node instanceof NumberNode number ? Optional.of(number.toDouble() + 0.0) : Optional.empty(),
            Node::number);

    /** A number without unit, digit by digit. */
    public static final Kind<BigDecimal> DECIMAL = new PlainKind<>(
            "a number",
            "number",
            node -> node instanceof NumberNode number ? Optional.of(number.value()) : Optional.empty(),
            value -> Node.number(plain(value)));

    /** A whole number of at most nine digits. */
    public static final Kind<Integer> WHOLE = new PlainKind<>(
            "a whole number",
            "integer",
            node -> node instanceof NumberNode number
                    ? whole(number.value()).map(Long::intValue).filter(each -> StrictMath.abs(each) < 1_000_000_000)
                    : Optional.empty(),
            value -> Node.number(value.longValue()));

    /** A whole number of up to 18 digits, such as a seed. */
    public static final Kind<Long> LONG = new PlainKind<>(
            "a whole number",
            "integer",
            node -> node instanceof NumberNode number ? whole(number.value()) : Optional.empty(),
            Node::number);

    /** Yes or no. */
    public static final Kind<Boolean> TRUTH = new PlainKind<>(
            "true or false",
            "boolean",
            node -> node instanceof TruthNode truth ? Optional.of(truth.value()) : Optional.empty(),
            Node::truth);

    private static final int MOST_DIGITS = 18;

    private Kinds() {}

    private static Optional<Long> whole(BigDecimal value) {
        boolean isWhole = value.signum() == 0
                || (value.stripTrailingZeros().scale() <= 0 && value.precision() - value.scale() <= MOST_DIGITS);
        return isWhole ? Optional.of(value.longValue()) : Optional.empty();
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /**
     * One of the values of an enum, in lower case with hyphens.
     *
     * @param <E>  the enum
     * @param what  what is chosen, such as {@code period}
     * @param values  of the enum
     * @return a kind of words
     */
    public static <E extends Enum<E>> Kind<E> word(String what, List<E> values) {
        Map<String, E> words = new LinkedHashMap<>();
        values.forEach(each -> words.put(each.name().toLowerCase(Locale.ROOT).replace('_', '-'), each));
        return new WordKind<>(what, words);
    }

    /**
     * One of some words.
     *
     * @param <T>  what they mean
     * @param what  what is chosen, such as {@code period}
     * @param words  with what each means, all different
     * @return a kind of words
     */
    public static <T> Kind<T> words(String what, Map<String, T> words) {
        return new WordKind<>(what, words);
    }

    /**
     * A list.
     *
     * @param <T>  type of its items
     * @param item  kind of each
     * @return a kind of lists
     */
    public static <T> Kind<List<T>> listOf(Kind<T> item) {
        return new ListKind<>(item);
    }

    /**
     * A list of numbers that are of one kind.
     *
     * @param item  kind of each
     * @return a kind of series
     */
    public static Kind<Series> seriesOf(Kind<Double> item) {
        return listOf(item)
                .as(
                        values -> Series.generate(values.size(), values::get),
                        series -> series.stream().boxed().toList());
    }

    /**
     * One number, or a list of numbers of one kind.
     *
     * @param item  kind of each
     * @return a kind of series; one of a single number is written as that number
     */
    public static Kind<Series> oneOrSeriesOf(Kind<Double> item) {
        return seriesOf(item)
                .orShort(
                        item, Series::of, series -> series.size() == 1 ? Optional.of(series.get(0)) : Optional.empty());
    }

    /**
     * An object of values by names that the user gives.
     *
     * @param <T>  type of the values, each of which knows its name
     * @param kind  of each, asks {@link Values#name()} for its name
     * @param name  of a value
     * @return a kind of lists with different names
     */
    public static <T> Kind<List<T>> named(Kind<T> kind, Function<T, String> name) {
        return new NamedKind<>(kind, name);
    }

    /**
     * An object of values by words of one kind, such as meters.
     *
     * @param <K>  type of the keys
     * @param <V>  type of the values
     * @param key  kind of the keys, written as text
     * @param value  kind of the values
     * @return a kind of maps in the order of the file
     */
    public static <K, V> Kind<Map<K, V>> mapOf(Kind<K> key, Kind<V> value) {
        return new MapKind<>(key, value);
    }

    /**
     * A name that something else in the file has.
     *
     * @param what  such as {@code segment}; {@link Reading#knowing} says which there are
     * @return a kind of texts
     */
    public static Kind<String> nameOf(String what) {
        return new NameKind(what);
    }

    /**
     * A kind that is known later, so that forms may hold each other.
     *
     * @param <T>  type of its values
     * @param inWords  with an article
     * @param kind  asked for when it is used
     * @return the kind
     */
    public static <T> Kind<T> later(String inWords, Supplier<? extends Kind<T>> kind) {
        return new Lazily<>(inWords, kind);
    }
}
