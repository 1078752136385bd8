package dev.solvent.files.document;

import static java.util.Objects.requireNonNull;

import dev.solvent.files.source.Place;
import dev.solvent.files.source.Problem;
import dev.solvent.files.source.Problems;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Takes an object apart, key by key. What is missing, of the wrong kind, out of range or unknown is noted, and reading goes on with
 * a harmless value, so that all problems of a file come in one report. {@link #build} makes the result only where nothing was wrong.
 *
 * <pre>{@code
 * Fields fields = Fields.of(node, problems);
 * String name = fields.text("name");
 * double share = fields.number("share", NumberRange.fraction(), 1);
 * Field<Plan> plan = fields.required("plan", PlanCodec::read);
 * return fields.build(() -> Segment.of(name, share, plan.get()));
 * }</pre>
 *
 * Not safe to share between threads.
 *
 * @since 0.1.0
 */
public final class Fields {

    private final ObjectNode object;
    private final Problems problems;
    private final int problemsBefore;
    private final boolean isObject;
    private final Set<String> known = new LinkedHashSet<>();
    private boolean complete;

    private Fields(ObjectNode object, Problems problems, int problemsBefore, boolean isObject) {
        this.object = object;
        this.problems = problems;
        this.problemsBefore = problemsBefore;
        this.isObject = isObject;
        this.complete = isObject;
    }

    /**
     * The fields of a node. If it is no object, that is noted, and every field has its harmless value.
     *
     * @param node  what stands in the file
     * @param problems  where what is wrong goes
     * @return its fields
     */
    public static Fields of(Node node, Problems problems) {
        int before = requireNonNull(problems, "problems").count();
        if (node instanceof ObjectNode object) {
            return new Fields(object, problems, before, true);
        }
        NodeReader.refuse(node, problems, "must be an object with keys and values, was " + node.inWords());
        return new Fields(new ObjectNode(node.place(), List.of()), problems, before, false);
    }

    /**
     * Where the object stands.
     *
     * @return its first character
     */
    public Place place() {
        return object.place();
    }

    /**
     * Where the value of a key stands.
     *
     * @param key  its name
     * @return the first character of the value; of the object if the key is not there
     */
    public Place placeOf(String key) {
        return object.get(key).map(Node::place).orElseGet(() -> place().key(key));
    }

    /**
     * Where problems go.
     *
     * @return the problems of the file
     */
    public Problems problems() {
        return problems;
    }

    /**
     * Whether a key is there. Asking makes it a known one.
     *
     * @param key  its name
     * @return true if it is
     */
    public boolean has(String key) {
        known.add(key);
        return object.get(key).isPresent();
    }

    /**
     * The keys of the object in their order, known or not.
     *
     * @return unmodifiable
     */
    public List<String> keys() {
        return object.keys();
    }

    /**
     * Notes a problem with a field.
     *
     * @param key  its name
     * @param message  what is wrong, the value, and what was expected
     */
    public void note(String key, String message) {
        problems.note(placeOf(key), message);
    }

    /**
     * A value that must be there.
     *
     * @param key  its name
     * @param reader  makes the value
     * @param <T> the value
     * @return the value, or a problem was noted
     */
    public <T> Field<T> required(String key, NodeReader<T> reader) {
        known.add(key);
        Optional<Node> node = object.get(key);
        if (node.isEmpty() && isObject) {
            problems.note(place().key(key), "is missing");
        }
        return field(key, node.flatMap(found -> reader.read(found, problems)));
    }

    private <T> Field<T> field(String key, Optional<T> value) {
        complete = complete && value.isPresent();
        return new Field<>(placeOf(key), value);
    }

    /**
     * A value that may be left out.
     *
     * @param key  its name
     * @param reader  makes the value
     * @param <T> the value
     * @return the value, nothing if the key is not there, or a problem was noted
     */
    public <T> Field<Optional<T>> optional(String key, NodeReader<T> reader) {
        known.add(key);
        Optional<Node> node = object.get(key);
        if (node.isEmpty()) {
            return new Field<>(placeOf(key), Optional.of(Optional.empty()));
        }
        Optional<T> value = reader.read(node.get(), problems);
        return field(key, value.isPresent() ? Optional.of(value) : Optional.empty());
    }

    /**
     * A value with a default.
     *
     * @param key  its name
     * @param reader  makes the value
     * @param otherwise  what holds if the key is not there
     * @param <T> the value
     * @return the value, or a problem was noted
     */
    public <T> Field<T> optional(String key, NodeReader<T> reader, T otherwise) {
        Field<Optional<T>> field = optional(key, reader);
        return new Field<>(field.place(), field.value().map(found -> found.orElse(otherwise)));
    }

    /**
     * A list that must be there, with at least one item.
     *
     * @param key  its name
     * @param reader  makes an item
     * @param <T> an item
     * @return the items, or a problem was noted
     */
    public <T> Field<List<T>> list(String key, NodeReader<T> reader) {
        NodeReader<List<T>> items = NodeReader.listOf(reader);
        return required(key, (node, noted) -> {
            Optional<List<T>> read = items.read(node, noted);
            return read.isPresent() && read.get().isEmpty()
                    ? NodeReader.refuse(node, noted, "must be a list with at least one item, was an empty list")
                    : read;
        });
    }

    /**
     * A list that may be left out.
     *
     * @param key  its name
     * @param reader  makes an item
     * @param <T> an item
     * @return the items, none if the key is not there, or a problem was noted
     */
    public <T> Field<List<T>> listOrNone(String key, NodeReader<T> reader) {
        return optional(key, NodeReader.listOf(reader), List.of());
    }

    /**
     * An object whose keys are names of the user's own, each with a value of one kind; may be left out.
     *
     * @param key  its name
     * @param reader  makes a value
     * @param <T> a value
     * @return the values by name in the order of the file, none if the key is not there, or a problem was noted
     */
    public <T> Field<Map<String, T>> named(String key, NodeReader<T> reader) {
        return optional(
                key,
                (node, noted) -> {
                    if (!(node instanceof ObjectNode named)) {
                        return NodeReader.refuse(
                                node, noted, "must be an object with names and values, was " + node.inWords());
                    }
                    Map<String, T> values = new LinkedHashMap<>();
                    for (ObjectNode.Entry entry : named.entries()) {
                        reader.read(entry.value(), noted).ifPresent(value -> values.put(entry.key(), value));
                    }
                    return values.size() == named.entries().size() ? Optional.of(values) : Optional.empty();
                },
                Map.of());
    }

    /**
     * A text that must be there and is not empty.
     *
     * @param key  its name
     * @return the text; empty after a problem was noted
     */
    public String text(String key) {
        return required(key, NodeReader.text()).value().orElse("");
    }

    /**
     * A text with a default.
     *
     * @param key  its name
     * @param otherwise  what holds if the key is not there
     * @return the text
     */
    public String text(String key, String otherwise) {
        return optional(key, NodeReader.text(), otherwise).value().orElse(otherwise);
    }

    /**
     * A number that must be there.
     *
     * @param key  its name
     * @param range  what is allowed
     * @return the nearest double; 0 after a problem was noted
     */
    public double number(String key, NumberRange range) {
        return required(key, NodeReader.number(range)).value().orElse(0.0);
    }

    /**
     * A number with a default.
     *
     * @param key  its name
     * @param range  what is allowed
     * @param otherwise  what holds if the key is not there
     * @return the nearest double
     */
    public double number(String key, NumberRange range, double otherwise) {
        return optional(key, NodeReader.number(range), otherwise).value().orElse(otherwise);
    }

    /**
     * A whole number that must be there.
     *
     * @param key  its name
     * @param low  lowest
     * @param high  highest
     * @return the number; the lowest after a problem was noted
     */
    public long wholeNumber(String key, long low, long high) {
        return required(key, NodeReader.wholeNumber(low, high, "")).value().orElse(low);
    }

    /**
     * A whole number with a default.
     *
     * @param key  its name
     * @param low  lowest
     * @param high  highest
     * @param otherwise  what holds if the key is not there
     * @return the number
     */
    public long wholeNumber(String key, long low, long high, long otherwise) {
        return optional(key, NodeReader.wholeNumber(low, high, ""), otherwise)
                .value()
                .orElse(otherwise);
    }

    /**
     * True or false, with a default.
     *
     * @param key  its name
     * @param otherwise  what holds if the key is not there
     * @return which
     */
    public boolean truth(String key, boolean otherwise) {
        return optional(key, NodeReader.truth(), otherwise).value().orElse(otherwise);
    }

    /**
     * Notes every key that nobody asked for, with the known one that is nearest. {@link #build} calls it.
     */
    public void end() {
        for (ObjectNode.Entry entry : object.entries()) {
            if (!known.contains(entry.key())) {
                problems.note(entry.place(), Names.unknown("key", entry.key(), known));
            }
        }
        known.addAll(object.keys());
    }

    /**
     * Ends the object and makes its value, if nothing was wrong since its fields were opened. What the maker refuses becomes a
     * problem: at the field whose name the message begins with, else at the object.
     *
     * @param maker  makes the value; called at most once
     * @param <T> the value
     * @return the value; empty after a problem was noted
     */
    public <T> Optional<T> build(Supplier<? extends T> maker) {
        end();
        if (problems.count() > problemsBefore || !complete) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            String message = e.getMessage() == null ? "is refused" : e.getMessage();
            String field = message.split("[ :]", 2)[0];
            problems.note(
                    object.get(field).map(Node::place).orElse(place()),
                    object.get(field).isPresent() ? Problem.withoutName(field, message) : message);
            return Optional.empty();
        }
    }

    /**
     * What the object is.
     *
     * @return its place and keys
     */
    @Override
    public String toString() {
        return place() + " " + Problem.quoted(String.join(", ", object.keys()));
    }
}
