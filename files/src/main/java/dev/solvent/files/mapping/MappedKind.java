package dev.solvent.files.mapping;

import dev.solvent.files.document.Node;
import dev.solvent.files.document.ObjectNode;
import java.util.Optional;
import java.util.function.Function;

/** A kind under another type. */
record MappedKind<T, R>(Kind<T> kind, Function<T, R> to, Function<R, T> from) implements Kind<R> {

    @Override
    public Optional<R> read(Node node, Reading reading) {
        return kind.read(node, reading).flatMap(value -> {
            try {
                return Optional.of(to.apply(value));
            } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
                reading.refuse(node, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        });
    }

    @Override
    public Node write(R value, Writing writing) {
        return kind.write(from.apply(value), writing);
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return kind.schema(schemas);
    }

    @Override
    public String inWords() {
        return kind.inWords();
    }

    @Override
    public Optional<Described> described() {
        return kind.described();
    }
}
