package dev.solvent.files.mapping;

import static java.util.Objects.requireNonNull;

import dev.solvent.files.document.Names;
import dev.solvent.files.document.Node;
import dev.solvent.files.document.ObjectBuilder;
import dev.solvent.files.document.ObjectNode;
import dev.solvent.files.source.Place;
import dev.solvent.quantity.CurrencyMismatchException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How values of one type stand in a file as an object: its keys, and how a value is made of what they say. Immutable; built up by
 * a {@link FormTable}.
 *
 * <p>All keys are read before anything is made, so that every problem is noted; a value is made only if there is none. What the
 * value's own checks object to is noted at the key which they name.
 *
 * @param <T>  type of the values
 * @since 0.1.0
 */
public final class Form<T> implements Kind<T>, Described {

    private final String name;
    private final Class<T> type;
    private final String about;
    private final List<Key<T, ?>> keys;
    private final List<Way<T>> ways;
    private final Function<Values, T> maker;

    private final Predicate<T> said;
    private final Map<String, String> aliases;

    Form(FormTable<T> table, Function<Values, T> maker) {
        this.name = table.name();
        this.type = table.type();
        this.about = table.about();
        this.keys = List.copyOf(table.keys());
        this.ways = List.copyOf(table.ways());
        this.said = table.said();
        this.aliases = Map.copyOf(table.aliases());
        this.maker = requireNonNull(maker, "maker");
    }

    /**
     * Starts a form.
     *
     * @param <T>  type of the values
     * @param name  as the reference and choices call it
     * @param type  of the values
     * @param about  a sentence for the reference
     * @return a table without keys
     */
    public static <T> FormTable<T> of(String name, Class<T> type, String about) {
        return new FormTable<>(name, type, about);
    }

    /**
     * Keys that say the same in one of several ways.
     *
     * @param keys  that go together
     */
    record Way<T>(List<Key<T, ?>> keys) {

        Way {
            keys = List.copyOf(keys);
        }

        List<String> names() {
            return keys.stream().map(Key::name).toList();
        }

        String inWords() {
            return String.join(" and ", names());
        }
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * The type of its values.
     *
     * @return a class
     */
    public Class<T> type() {
        return type;
    }

    /** Whether it is this form that says a value. */
    boolean says(Object value) {
        return type.equals(value.getClass()) && said.test(type.cast(value));
    }

    @Override
    public Optional<T> read(Node node, Reading reading) {
        return read(node, reading, Set.of());
    }

    /** Reads a value of an object that has other keys besides, which somebody else reads. */
    Optional<T> read(Node node, Reading reading, Set<String> others) {
        if (!(node instanceof ObjectNode object)) {
            reading.refuse(
                    node,
                    "must be " + inWords() + ", an object with " + keysInWords(others) + ", was " + node.inWords());
            return Optional.empty();
        }
        int before = reading.problems();
        Map<Key<?, ?>, Object> found = new HashMap<>();
        boolean isRead = true;
        for (Key<T, ?> key : keys) {
            isRead &= readKey(key, object, reading, found);
        }
        noteUnknown(object, others, reading);
        if (isRead && reading.problems() == before) {
            noteWays(object, reading);
        }
        return isRead && reading.problems() == before
                ? make(object, new Values(found, reading), reading)
                : Optional.empty();
    }

    private String keysInWords(Set<String> others) {
        List<String> required = Stream.concat(
                        others.stream(), keys.stream().filter(Key::isRequired).map(Key::name))
                .toList();
        return required.isEmpty()
                ? "keys such as " + keys.stream().map(Key::name).limit(3).toList()
                : required.toString();
    }

    private static <V> boolean readKey(
            Key<?, V> key, ObjectNode object, Reading reading, Map<Key<?, ?>, Object> found) {
        Optional<Node> node = object.get(key.name());
        if (node.isPresent()) {
            Optional<V> value = key.kind().read(node.get(), reading);
            value.ifPresent(each -> found.put(key, each));
            return value.isPresent();
        }
        if (key.isRequired()) {
            reading.note(
                    object.place(),
                    "must have the key " + key.name() + ", " + key.kind().inWords() + ": " + key.words());
        }
        return !key.isRequired();
    }

    private void noteUnknown(ObjectNode object, Set<String> others, Reading reading) {
        List<String> known =
                Stream.concat(others.stream(), keys.stream().map(Key::name)).toList();
        for (ObjectNode.Entry entry : object.entries()) {
            if (!known.contains(entry.key())) {
                reading.note(entry.place(), Names.unknown("key", entry.key(), known) + ", in " + inWords());
            }
        }
    }

    private void noteWays(ObjectNode object, Reading reading) {
        if (ways.isEmpty()) {
            return;
        }
        List<String> said = ways.stream()
                .flatMap(way -> way.names().stream())
                .distinct()
                .filter(key -> object.get(key).isPresent())
                .toList();
        boolean isOne = ways.stream().anyMatch(way -> Set.copyOf(way.names()).equals(Set.copyOf(said)));
        if (!isOne) {
            reading.note(
                    object.place(),
                    "must say "
                            + String.join(
                                    ", or ", ways.stream().map(Way::inWords).toList()) + "; said "
                            + (said.isEmpty() ? "none of them" : String.join(" and ", said)));
        }
    }

    private Optional<T> make(ObjectNode object, Values values, Reading reading) {
        try {
            return Optional.of(maker.apply(values));
        } catch (CurrencyMismatchException e) {
            reading.note(
                    object.place(),
                    "amounts must be in one currency, were in " + e.first().getCurrencyCode() + " and "
                            + e.second().getCurrencyCode());
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            noteRefused(object, String.valueOf(e.getMessage()), reading);
        }
        return Optional.empty();
    }

    /** The library's message begins with the name of a parameter: the problem belongs to its key. */
    private void noteRefused(ObjectNode object, String message, Reading reading) {
        String first = message.split("[^A-Za-z0-9]", 2)[0];
        Optional<Key<T, ?>> meant = keys.stream()
                .filter(key -> key.parameter().equals(first) || key.name().equals(aliases.get(first)))
                .findFirst();
        Place place =
                meant.flatMap(key -> object.get(key.name())).map(Node::place).orElse(object.place());
        reading.note(
                place,
                meant.map(key -> key.name() + message.substring(first.length())).orElse(message));
    }

    @Override
    public ObjectNode write(T value, Writing writing) {
        ObjectBuilder object = Node.object();
        writeInto(value, writing, object);
        return object.build();
    }

    void writeInto(T value, Writing writing, ObjectBuilder object) {
        keys.forEach(key -> key.write(value, writing, object));
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return schemas.named(name, () -> schemaOf(schemas, Node.object(), List.of()));
    }

    /** The schema of an object that has other keys besides. */
    ObjectNode schemaOf(Schemas schemas, ObjectBuilder more, List<String> moreRequired) {
        ObjectBuilder properties = Node.object().putAll(more.build());
        for (Key<T, ?> key : keys) {
            properties.put(
                    key.name(),
                    Node.object()
                            .put("description", key.words())
                            .putAll(key.kind().schema(schemas))
                            .build());
        }
        List<Node> required = Stream.concat(
                        moreRequired.stream(),
                        keys.stream().filter(Key::isRequired).map(Key::name))
                .map(each -> (Node) Node.text(each))
                .toList();
        return Node.object()
                .put("description", about)
                .put("type", "object")
                .put("properties", properties.build())
                .putUnlessEmpty("required", required)
                .putUnlessEmpty("oneOf", ways.stream().map(Form::wayOf).toList())
                .put("additionalProperties", false)
                .build();
    }

    private static Node wayOf(Way<?> way) {
        return Node.object()
                .put("required", Node.list(way.names().stream().map(Node::text).toList()))
                .build();
    }

    @Override
    public String inWords() {
        return article(name) + name;
    }

    static String article(String noun) {
        return "aeioAEIO".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ";
    }

    @Override
    public Optional<Described> described() {
        return Optional.of(this);
    }

    @Override
    public List<String> reference() {
        List<String> lines = new ArrayList<>(List.of(about, ""));
        lines.addAll(rows());
        return lines;
    }

    /** Its keys as a table. */
    List<String> rows() {
        if (keys.isEmpty()) {
            return List.of("No keys.");
        }
        List<String> lines = new ArrayList<>(List.of("| key | value | if left out |", "|---|---|---|"));
        keys.forEach(key -> lines.add(row(key)));
        if (!ways.isEmpty()) {
            lines.add("");
            lines.add("One of: "
                    + String.join("; ", ways.stream().map(Way::inWords).toList()) + ".");
        }
        return lines;
    }

    private static <V> String row(Key<?, V> key) {
        String absent = key.isRequired()
                ? "required"
                : key.fallback()
                        .map(value -> "`" + shown(key.kind(), value) + "`")
                        .orElse("none");
        return "| `" + key.name() + "` | " + key.kind().inWords() + ": " + key.words() + " | " + absent + " |";
    }

    private static <V> String shown(Kind<V> kind, V value) {
        Node node = kind.write(value, new Writing(Kinds.DOLLAR));
        return node.toString().replaceAll("^'|'$", "");
    }

    @Override
    public List<Described> parts() {
        return keys.stream().flatMap(key -> key.kind().described().stream()).toList();
    }

    /**
     * Its name and keys.
     *
     * @return such as {@code levy [label, from]}
     */
    @Override
    public String toString() {
        return name + " " + keys.stream().map(Key::name).toList();
    }
}
