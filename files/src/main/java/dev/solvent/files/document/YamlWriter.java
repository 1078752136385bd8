package dev.solvent.files.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes YAML in block style. A text stands without quotes only where every reader of YAML, 1.1 or 1.2, takes it for a text; else in
 * double quotes with the escapes of JSON.
 */
final class YamlWriter {

    private static final String STEP = "  ";

    /** Begins with a letter; nothing that YAML gives a meaning to. */
    private static final Pattern PLAIN = Pattern.compile("\\p{IsLetter}[\\p{IsLetter}\\p{IsDigit}_./()%+ -]*+(?<! )");

    /** A number with its unit, such as {@code 9.99 USD per month}: a blank and a letter make it a text. */
    private static final Pattern QUANTITY =
            Pattern.compile("[0-9]+(?:\\.[0-9]+)? [\\p{IsLetter}%][\\p{IsLetter}\\p{IsDigit}_./()%+ -]*+(?<! )");

    /** What some reader takes for a truth, for nothing or for a number. */
    private static final Set<String> TAKEN =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity");

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    static String write(Node node) {
        YamlWriter writer = new YamlWriter();
        if (isBlock(node, 0)) {
            writer.block(node, "", "");
        } else {
            writer.out.append(inline(node)).append('\n');
        }
        return writer.out.toString();
    }

    private static boolean isBlock(Node node, int indent) {
        if (node instanceof ObjectNode object) {
            return !object.entries().isEmpty();
        }
        return node instanceof ListNode list && !JsonWriter.isShort(list, indent);
    }

    /** The first line continues a line that has its indent already, or begins with what {@code first} says. */
    private void block(Node node, String first, String indent) {
        String lead = first;
        if (node instanceof ObjectNode object) {
            for (ObjectNode.Entry entry : object.entries()) {
                out.append(lead).append(text(entry.key())).append(':');
                member(entry.value(), indent);
                lead = indent;
            }
        } else {
            for (Node item : ((ListNode) node).items()) {
                out.append(lead).append('-');
                item(item, indent);
                lead = indent;
            }
        }
    }

    private void member(Node value, String indent) {
        String inner = indent + STEP;
        if (isBlock(value, inner.length())) {
            out.append('\n');
            block(value, inner, inner);
        } else {
            out.append(' ').append(inline(value)).append('\n');
        }
    }

    private void item(Node value, String indent) {
        String inner = indent + STEP;
        if (isBlock(value, inner.length())) {
            out.append(' ');
            block(value, "", inner);
        } else {
            out.append(' ').append(inline(value)).append('\n');
        }
    }

    private static String inline(Node node) {
        if (node instanceof TextNode text) {
            return text(text.value());
        }
        if (node instanceof ListNode list) {
            return list.items().stream().map(YamlWriter::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        return node instanceof ObjectNode ? "{}" : node.toString();
    }

    private static String text(String text) {
        boolean word = PLAIN.matcher(text).matches() && !TAKEN.contains(text.toLowerCase(Locale.ROOT));
        return word || QUANTITY.matcher(text).matches() ? text : JsonWriter.quoted(text);
    }
}
