package dev.solvent.files.document;

import dev.solvent.files.source.Characters;
import java.util.List;
import java.util.stream.Collectors;

/** Writes JSON for people and for diffs. */
final class JsonWriter {

    static final int LINE = 100;
    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    static String write(Node node) {
        JsonWriter writer = new JsonWriter();
        writer.value(node, "");
        return writer.out.append('\n').toString();
    }

    private void value(Node node, String indent) {
        if (node instanceof ObjectNode object && !object.entries().isEmpty()) {
            object(object, indent);
        } else if (node instanceof ListNode list && !isShort(list, indent.length())) {
            list(list, indent);
        } else {
            out.append(inline(node));
        }
    }

    private void object(ObjectNode object, String indent) {
        String inner = indent + STEP;
        String before = "{\n";
        for (ObjectNode.Entry entry : object.entries()) {
            out.append(before).append(inner).append(quoted(entry.key())).append(": ");
            value(entry.value(), inner);
            before = ",\n";
        }
        out.append('\n').append(indent).append('}');
    }

    private void list(ListNode list, String indent) {
        String inner = indent + STEP;
        String before = "[\n";
        for (Node item : list.items()) {
            out.append(before).append(inner);
            value(item, inner);
            before = ",\n";
        }
        out.append('\n').append(indent).append(']');
    }

    /** Whether a list of plain values fits a line. */
    static boolean isShort(ListNode list, int indent) {
        List<Node> items = list.items();
        boolean plain = items.size() <= LINE && items.stream().noneMatch(JsonWriter::isNested);
        return items.isEmpty() || (plain && indent + inline(list).length() <= LINE);
    }

    private static boolean isNested(Node node) {
        return node instanceof ObjectNode || node instanceof ListNode;
    }

    private static String inline(Node node) {
        if (node instanceof TextNode text) {
            return quoted(text.value());
        }
        if (node instanceof ListNode list) {
            return list.items().stream().map(JsonWriter::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        return node instanceof ObjectNode ? "{}" : node.toString();
    }

    /** In double quotes; also a text of YAML 1.2, which takes the escapes of JSON. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isLineEnd(point) || !Characters.isAllowed(point)) {
                        quoted.append("\\u").append(Characters.name(point).substring(2));
                    } else {
                        quoted.appendCodePoint(point);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** To YAML 1.1 and to JavaScript; what a reader of lines would trip over is written as an escape. */
    private static boolean isLineEnd(int point) {
        return point == 0x2028 || point == 0x2029;
    }
}
