package dev.solvent.files.mapping;

import dev.solvent.files.document.ListNode;
import dev.solvent.files.document.Node;
import dev.solvent.files.document.ObjectNode;
import java.util.Optional;
import java.util.function.Predicate;

/** A long way to say a value, as an object or list, and a short one, as text or number, for some values. */
record ShortKind<T>(Kind<T> full, Kind<T> brief, Predicate<T> isBrief) implements Kind<T> {

    @Override
    public Optional<T> read(Node node, Reading reading) {
        boolean isFull = node instanceof ObjectNode || node instanceof ListNode;
        return isFull ? full.read(node, reading) : brief.read(node, reading);
    }

    @Override
    public Node write(T value, Writing writing) {
        return isBrief.test(value) ? brief.write(value, writing) : full.write(value, writing);
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return Node.object()
                .put("oneOf", Node.list(brief.schema(schemas), full.schema(schemas)))
                .build();
    }

    @Override
    public String inWords() {
        return brief.inWords() + ", or " + full.inWords();
    }

    @Override
    public Optional<Described> described() {
        return full.described();
    }
}
