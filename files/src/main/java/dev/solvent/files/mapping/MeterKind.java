package dev.solvent.files.mapping;

import dev.solvent.files.document.Names;
import dev.solvent.files.document.Node;
import dev.solvent.files.document.ObjectNode;
import dev.solvent.files.document.TextNode;
import dev.solvent.usage.Meter;
import java.util.Optional;

/** A meter by its name. */
final class MeterKind implements Kind<Meter> {

    @Override
    public Optional<Meter> read(Node node, Reading reading) {
        if (!(node instanceof TextNode text)) {
            reading.refuse(node, "must be the name of a meter, was " + node.inWords());
            return Optional.empty();
        }
        Optional<Meter> meter = reading.meters().find(text.value());
        if (meter.isEmpty()) {
            reading.refuse(
                    node,
                    Names.unknown("meter", text.value(), reading.meters().names())
                            + "; a file declares its own under meters");
        }
        return meter;
    }

    @Override
    public Node write(Meter value, Writing writing) {
        return Node.text(writing.name(value));
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return Node.object().put("type", "string").build();
    }

    @Override
    public String inWords() {
        return "a meter";
    }
}
