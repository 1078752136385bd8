package dev.solvent.files.mapping;

import dev.solvent.files.document.ListNode;
import dev.solvent.files.document.Node;
import dev.solvent.files.document.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list of values of one kind. */
record ListKind<T>(Kind<T> item) implements Kind<List<T>> {

    @Override
    public Optional<List<T>> read(Node node, Reading reading) {
        if (!(node instanceof ListNode list)) {
            reading.refuse(node, "must be " + inWords() + ", was " + node.inWords());
            return Optional.empty();
        }
        List<T> items = new ArrayList<>();
        list.items().forEach(each -> item.read(each, reading).ifPresent(items::add));
        return items.size() == list.items().size() ? Optional.of(List.copyOf(items)) : Optional.empty();
    }

    @Override
    public Node write(List<T> value, Writing writing) {
        List<Node> items = new ArrayList<>();
        for (T each : value) {
            try {
                items.add(item.write(each, writing));
            } catch (UnwritableException e) {
                throw e.under("[" + items.size() + "]");
            }
        }
        return Node.list(items);
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return Node.object()
                .put("type", "array")
                .put("items", item.schema(schemas))
                .build();
    }

    @Override
    public String inWords() {
        return "a list, each item " + item.inWords();
    }

    @Override
    public Optional<Described> described() {
        return item.described();
    }
}
