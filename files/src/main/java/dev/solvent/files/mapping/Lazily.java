package dev.solvent.files.mapping;

import dev.solvent.files.document.Node;
import dev.solvent.files.document.ObjectNode;
import java.util.Optional;
import java.util.function.Supplier;

/** A kind that is known later, so that forms may hold each other. */
record Lazily<T>(String inWords, Supplier<? extends Kind<T>> kind) implements Kind<T> {

    @Override
    public Optional<T> read(Node node, Reading reading) {
        return kind.get().read(node, reading);
    }

    @Override
    public Node write(T value, Writing writing) {
        return kind.get().write(value, writing);
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return kind.get().schema(schemas);
    }

    @Override
    public Optional<Described> described() {
        return kind.get().described();
    }
}
