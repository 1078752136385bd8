package dev.solvent.files.scenario;

import dev.solvent.files.document.Names;
import dev.solvent.files.document.Node;
import dev.solvent.files.document.ObjectNode;
import dev.solvent.files.document.TextNode;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Reading;
import dev.solvent.files.mapping.Schemas;
import dev.solvent.files.mapping.Writing;
import java.util.Collection;
import java.util.Optional;

/** A figure of a projection by its name. */
final class FigureKind implements Kind<String> {

    private static final String EXAMPLES = "NPV, LTV:CAC, revenue, cash at the end";

    @Override
    public Optional<String> read(Node node, Reading reading) {
        Collection<String> names = Figures.words().keySet();
        if (node instanceof TextNode text && names.contains(text.value())) {
            return Optional.of(text.value());
        }
        if (node instanceof TextNode text && Names.nearest(text.value(), names).isPresent()) {
            reading.refuse(node, Names.unknown("figure", text.value(), names));
        } else {
            reading.refuse(node, "must be a figure of the projection such as " + EXAMPLES + ", was " + node.inWords());
        }
        return Optional.empty();
    }

    @Override
    public Node write(String value, Writing writing) {
        return Node.text(value);
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return Node.object()
                .put(
                        "enum",
                        Node.list(Figures.words().keySet().stream()
                                .map(Node::text)
                                .toList()))
                .build();
    }

    @Override
    public String inWords() {
        return "a figure";
    }
}
