package dev.solvent.files.document;

import dev.solvent.files.source.NumberText;
import dev.solvent.files.source.Place;
import dev.solvent.files.source.Problem;
import dev.solvent.files.source.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes a value of a node. A reader never throws for what stands in a file: it notes what is wrong and answers empty.
 *
 * @param <T> the value
 * @since 0.1.0
 */
@FunctionalInterface
public interface NodeReader<T> {

    /**
     * Reads a node.
     *
     * @param node  what stands in the file
     * @param problems  where what is wrong goes
     * @return the value; empty only after a problem was noted
     */
    Optional<T> read(Node node, Problems problems);

    /**
     * The same reader with its value turned into another.
     *
     * @param change  what it becomes; an IllegalArgumentException becomes a problem at the node
     * @param <R> the other value
     * @return a reader
     */
    default <R> NodeReader<R> then(Function<? super T, ? extends R> change) {
        return (node, problems) -> read(node, problems).flatMap(value -> {
            try {
                return Optional.<R>of(change.apply(value));
            } catch (IllegalArgumentException | ArithmeticException e) {
                return refuse(node, problems, String.valueOf(e.getMessage()));
            }
        });
    }

    /**
     * Notes what is wrong with a node, unless something is wrong at its place already.
     *
     * @param node  what stands in the file
     * @param problems  where it goes
     * @param message  what is wrong, the value, and what was expected
     * @param <T> the value that does not come
     * @return empty
     */
    static <T> Optional<T> refuse(Node node, Problems problems, String message) {
        Place place = node.place();
        if (!problems.isNotedAt(place)) {
            problems.note(place, message);
        }
        return Optional.empty();
    }

    private static <T> Optional<T> unexpected(Node node, Problems problems, String expected) {
        return refuse(node, problems, "must be " + expected + ", was " + node.inWords());
    }

    /**
     * Reads a text that is not empty.
     *
     * @return the reader
     */
    static NodeReader<String> text() {
        return (node, problems) -> {
            if (node instanceof TextNode text && !text.value().isBlank()) {
                return Optional.of(text.value());
            }
            boolean bare = node instanceof NumberNode || node instanceof TruthNode;
            return unexpected(node, problems, bare ? "a text (put it in quotes)" : "a text");
        };
    }

    /**
     * Reads a text of a certain form.
     *
     * @param expected  the form in words, such as {@code a price like "9.99 USD per month"}
     * @param parse  makes the value; an IllegalArgumentException or ArithmeticException says that it has another form
     * @param <T> the value
     * @return the reader
     */
    static <T> NodeReader<T> parsed(String expected, Function<String, ? extends T> parse) {
        return (node, problems) -> {
            if (!(node instanceof TextNode text)) {
                return unexpected(node, problems, expected);
            }
            try {
                return Optional.<T>of(parse.apply(text.value()));
            } catch (IllegalArgumentException | ArithmeticException e) {
                return refuse(
                        node,
                        problems,
                        "must be " + expected + ", was " + Problem.quoted(text.value())
                                + (e.getMessage() == null ? "" : ": " + e.getMessage()));
            }
        };
    }

    /**
     * Reads a number, exactly as written.
     *
     * @param range  what is allowed
     * @return the reader
     */
    static NodeReader<BigDecimal> decimal(NumberRange range) {
        return (node, problems) -> {
            if (node instanceof NumberNode number && range.contains(number.toDouble())) {
                return Optional.of(number.value());
            }
            String hint = node instanceof TextNode text ? NumberText.hint(text.value()) : "";
            return refuse(node, problems, "must be " + range.inWords() + ", was " + node.inWords() + hint);
        };
    }

    /**
     * Reads a number as the nearest double.
     *
     * @param range  what is allowed
     * @return the reader
     */
    static NodeReader<Double> number(NumberRange range) {
        NodeReader<BigDecimal> decimal = decimal(range);
        return (node, problems) -> decimal.read(node, problems).map(value -> value.doubleValue() + 0.0);
    }

    /**
     * Reads a whole number. {@code 3.0} is one.
     *
     * @param low  lowest
     * @param high  highest
     * @param unit  of what, for messages; empty if nothing is to be said
     * @return the reader
     */
    static NodeReader<Long> wholeNumber(long low, long high, String unit) {
        String of = unit.isEmpty() ? "" : " of " + unit;
        String most = high == Long.MAX_VALUE || high == Integer.MAX_VALUE
                ? ", at least " + low
                : " in [" + low + ", " + high + "]";
        String expected = "a whole number" + of + most;
        return (node, problems) -> {
            if (node instanceof NumberNode number && number.isWholeIn(low, high)) {
                return Optional.of(number.value().longValueExact());
            }
            String hint = node instanceof TextNode text ? NumberText.hint(text.value()) : "";
            return refuse(node, problems, "must be " + expected + ", was " + node.inWords() + hint);
        };
    }

    /**
     * Reads true or false.
     *
     * @return the reader
     */
    static NodeReader<Boolean> truth() {
        return (node, problems) -> node instanceof TruthNode truth
                ? Optional.of(truth.value())
                : unexpected(node, problems, "true or false");
    }

    /**
     * Reads a name of a closed set.
     *
     * @param what  what is named, such as {@code period}
     * @param names  each name with what it means
     * @param <T> what it means
     * @return the reader
     */
    static <T> NodeReader<T> oneOf(String what, Map<String, ? extends T> names) {
        return (node, problems) -> {
            if (!(node instanceof TextNode text)) {
                return unexpected(node, problems, "one of " + String.join(", ", names.keySet()));
            }
            T meant = names.get(text.value());
            return meant != null
                    ? Optional.of(meant)
                    : refuse(node, problems, Names.unknown(what, text.value(), names.keySet()));
        };
    }

    /**
     * Reads a list, each item by the same reader; all items are read, also after a bad one.
     *
     * @param reader  of an item
     * @param <T> an item
     * @return the reader
     */
    static <T> NodeReader<List<T>> listOf(NodeReader<T> reader) {
        return (node, problems) -> {
            if (!(node instanceof ListNode list)) {
                return unexpected(node, problems, "a list");
            }
            List<T> items = new ArrayList<>();
            for (Node item : list.items()) {
                reader.read(item, problems).ifPresent(items::add);
            }
            return items.size() == list.items().size() ? Optional.of(List.copyOf(items)) : Optional.empty();
        };
    }
}
