package dev.solvent.files.mapping;

import dev.solvent.files.document.Names;
import dev.solvent.files.document.Node;
import dev.solvent.files.document.ObjectNode;
import dev.solvent.files.document.TextNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One of some words. */
record WordKind<T>(String what, Map<String, T> words) implements Kind<T> {

    WordKind {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    @Override
    public Optional<T> read(Node node, Reading reading) {
        if (!(node instanceof TextNode text)) {
            reading.refuse(node, "must be " + inWords() + ", was " + node.inWords());
            return Optional.empty();
        }
        T value = words.get(text.value());
        if (value == null) {
            reading.refuse(node, Names.unknown(what, text.value(), words.keySet()));
        }
        return Optional.ofNullable(value);
    }

    @Override
    public Node write(T value, Writing writing) {
        return words.entrySet().stream()
                .filter(each -> each.getValue().equals(value))
                .findFirst()
                .map(each -> Node.text(each.getKey()))
                .orElseThrow(() -> new UnwritableException("no file says the " + what + " '" + value + "'"));
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return Node.object()
                .put("enum", Node.list(words.keySet().stream().map(Node::text).toList()))
                .build();
    }

    @Override
    public String inWords() {
        return "one of " + String.join(", ", words.keySet());
    }
}
