package dev.solvent.files.mapping;

import dev.solvent.files.document.Node;
import dev.solvent.files.document.ObjectNode;
import dev.solvent.files.document.TextNode;
import java.util.Optional;
import java.util.function.Function;

/** A value that is one node of a type of JSON. */
record PlainKind<T>(
        String inWords, String jsonType, Function<Node, Optional<T>> reader, Function<T, ? extends Node> writer)
        implements Kind<T> {

    @Override
    public Optional<T> read(Node node, Reading reading) {
        Optional<T> value = reader.apply(node);
        if (value.isEmpty()) {
            String hint = !jsonType.equals("string") && node instanceof TextNode ? ", without quotes and units" : "";
            String quotes = jsonType.equals("string") && !(node instanceof TextNode) ? " in quotes" : "";
            reading.refuse(node, "must be " + inWords + quotes + hint + ", was " + node.inWords());
        }
        return value;
    }

    @Override
    public Node write(T value, Writing writing) {
        return writer.apply(value);
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return Node.object().put("type", jsonType).build();
    }
}
