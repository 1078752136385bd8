package dev.solvent.files.mapping;

import dev.solvent.files.document.Node;
import dev.solvent.files.document.ObjectBuilder;
import dev.solvent.files.document.ObjectNode;
import dev.solvent.files.document.TextNode;
import dev.solvent.usage.Meter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Values by words of one kind. Under a meter, the values know it. */
record MapKind<K, V>(Kind<K> key, Kind<V> value) implements Kind<Map<K, V>> {

    @Override
    public Optional<Map<K, V>> read(Node node, Reading reading) {
        if (!(node instanceof ObjectNode object)) {
            reading.refuse(node, "must be " + inWords() + ", was " + node.inWords());
            return Optional.empty();
        }
        Map<K, V> read = new LinkedHashMap<>();
        for (ObjectNode.Entry each : object.entries()) {
            // what stands under a word that is refused cannot be judged: its unit may hang on it
            Optional<K> word = key.read(new TextNode(each.place(), each.key()), reading);
            word.ifPresent(known -> {
                Reading inside = known instanceof Meter meter ? reading.on(meter) : reading;
                value.read(each.value(), inside).ifPresent(found -> read.put(known, found));
            });
        }
        return read.size() == object.entries().size()
                ? Optional.of(Collections.unmodifiableMap(read))
                : Optional.empty();
    }

    @Override
    public Node write(Map<K, V> values, Writing writing) {
        ObjectBuilder object = Node.object();
        values.forEach((word, each) -> {
            String name = ((TextNode) key.write(word, writing)).value();
            try {
                object.put(name, value.write(each, writing));
            } catch (UnwritableException e) {
                throw e.under(name);
            }
        });
        return object.build();
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return Node.object()
                .put("type", "object")
                .put("additionalProperties", value.schema(schemas))
                .build();
    }

    @Override
    public String inWords() {
        return "an object, by " + key.inWords().replaceFirst("^an? ", "") + " " + value.inWords();
    }

    @Override
    public Optional<Described> described() {
        return value.described();
    }
}
