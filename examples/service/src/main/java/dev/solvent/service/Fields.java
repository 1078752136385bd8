package dev.solvent.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An object of a request while it is read. What is wrong is noted with its place and reading goes on, so that an answer names all
 * faults at once; what is read where a fault is noted stands in for the value and is not used.
 */
final class Fields {

    private static final int MOST_VIOLATIONS = 50;
    private static final int SHOWN = 60;

    private final JsonNode node;
    private final String pointer;
    private final List<Violation> violations;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(JsonNode node, String pointer, List<Violation> violations) {
        this.node = node;
        this.pointer = pointer;
        this.violations = violations;
    }

    /** The whole request. */
    static Fields of(JsonNode root, List<Violation> violations) {
        Fields fields = new Fields(root, "", violations);
        if (!root.isObject()) {
            fields.note("", root, "an object");
        }
        return fields;
    }

    boolean has(String name) {
        asked.add(name);
        return node.has(name);
    }

    /** An object that must be there. */
    Fields object(String name) {
        JsonNode child = child(name);
        Fields fields = new Fields(child, pointer + "/" + name, violations);
        if (!child.isObject()) {
            note(name, child, "an object");
        }
        return fields;
    }

    Optional<Fields> optionalObject(String name) {
        return has(name) ? Optional.of(object(name)) : Optional.empty();
    }

    /** A number that must be there, digit by digit. */
    BigDecimal number(String name, Range range) {
        JsonNode child = child(name);
        if (child.isNumber() && range.holds(child.decimalValue())) {
            return child.decimalValue();
        }
        note(name, child, range.text());
        return range.high();
    }

    Optional<BigDecimal> optionalNumber(String name, Range range) {
        return has(name) ? Optional.of(number(name, range)) : Optional.empty();
    }

    BigDecimal number(String name, Range range, String otherwise) {
        return optionalNumber(name, range).orElseGet(() -> new BigDecimal(otherwise));
    }

    int whole(String name, int low, int high, int otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        JsonNode child = child(name);
        if (child.isIntegralNumber()
                && child.canConvertToInt()
                && child.intValue() >= low
                && child.intValue() <= high) {
            return child.intValue();
        }
        note(name, child, "a whole number in [" + low + ", " + high + "]");
        return low;
    }

    /** A text as one of several values. */
    <T> T choice(String name, Map<String, T> values, String otherwise) {
        T fallback = values.getOrDefault(otherwise, values.values().iterator().next());
        if (!has(name)) {
            return fallback;
        }
        JsonNode child = child(name);
        T value = child.isTextual() ? values.get(child.textValue()) : null;
        if (value == null) {
            note(name, child, "one of " + values.keySet());
            return fallback;
        }
        return value;
    }

    /** A text that can be read as something else. */
    <T> Optional<T> text(String name, String expected, Function<String, Optional<T>> reader) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode child = child(name);
        Optional<T> value = child.isTextual() ? reader.apply(child.textValue()) : Optional.empty();
        if (value.isEmpty()) {
            note(name, child, expected);
        }
        return value;
    }

    /** Numbers in a list. */
    List<BigDecimal> numbers(String name, int least, int most, Range range) {
        JsonNode child = child(name);
        List<BigDecimal> numbers = new ArrayList<>();
        if (!child.isArray() || child.size() < least || child.size() > most) {
            note(name, child, "a list of " + least + " to " + most + " numbers");
            return numbers;
        }
        for (int i = 0; i < child.size(); i++) {
            JsonNode each = child.get(i);
            if (each.isNumber() && range.holds(each.decimalValue())) {
                numbers.add(each.decimalValue());
            } else {
                note(name + "/" + i, each, range.text());
            }
        }
        return numbers;
    }

    /** All numbers of an object that has exactly some names. */
    Map<String, BigDecimal> numbers(Map<String, Range> ranges) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        ranges.forEach((name, range) -> numbers.put(name, number(name, range)));
        return numbers;
    }

    /** Notes that a value is wrong for a reason that lies in several of them. */
    void note(String name, String expected) {
        note(name, name.isEmpty() ? node : child(name), expected);
    }

    /** Notes each key that nobody asked for. To be called when all is read. */
    void noteUnknown() {
        noteUnknown(asked);
    }

    void noteUnknown(Collection<String> known) {
        Iterator<String> names = node.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (!known.contains(name)) {
                note(name, node.get(name), "no such key; known are " + known);
            }
        }
    }

    private JsonNode child(String name) {
        asked.add(name);
        return node.path(name);
    }

    private void note(String name, JsonNode value, String expected) {
        if (violations.size() < MOST_VIOLATIONS) {
            violations.add(
                    new Violation(name.isEmpty() ? pointer : pointer + "/" + escaped(name), shown(value), expected));
        }
    }

    /** As RFC 6901 wants names; a place in a list is written with its slash. */
    private String escaped(String name) {
        return node.has(name) ? name.replace("~", "~0").replace("/", "~1") : name;
    }

    private static String shown(JsonNode value) {
        if (value.isMissingNode()) {
            return "nothing";
        }
        if (value.isContainerNode()) {
            return value.isArray() ? "a list of " + value.size() : "an object";
        }
        String text = value.toString();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }
}
