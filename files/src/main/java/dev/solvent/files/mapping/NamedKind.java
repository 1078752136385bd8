package dev.solvent.files.mapping;

import dev.solvent.files.document.Node;
import dev.solvent.files.document.ObjectBuilder;
import dev.solvent.files.document.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Values by names that the user gives. */
record NamedKind<T>(Kind<T> kind, Function<T, String> name) implements Kind<List<T>> {

    @Override
    public Optional<List<T>> read(Node node, Reading reading) {
        if (!(node instanceof ObjectNode object)) {
            reading.refuse(node, "must be " + inWords() + ", was " + node.inWords());
            return Optional.empty();
        }
        List<T> values = new ArrayList<>();
        for (ObjectNode.Entry each : object.entries()) {
            if (each.key().isBlank()) {
                reading.note(each.place(), "name must not be blank, was '" + each.key() + "'");
            } else {
                kind.read(each.value(), reading.named(each.key())).ifPresent(values::add);
            }
        }
        return values.size() == object.entries().size() ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    @Override
    public Node write(List<T> value, Writing writing) {
        ObjectBuilder object = Node.object();
        Set<String> names = new HashSet<>();
        for (T each : value) {
            String key = name.apply(each);
            if (!names.add(key)) {
                throw new UnwritableException("a file has one of each name, '" + key + "' was there twice");
            }
            try {
                object.put(key, kind.write(each, writing));
            } catch (UnwritableException e) {
                throw e.under(key);
            }
        }
        return object.build();
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return Node.object()
                .put("type", "object")
                .put("additionalProperties", kind.schema(schemas))
                .build();
    }

    @Override
    public String inWords() {
        return "an object, by name " + kind.inWords();
    }

    @Override
    public Optional<Described> described() {
        return kind.described();
    }
}
