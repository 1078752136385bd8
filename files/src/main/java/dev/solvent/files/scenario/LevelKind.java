package dev.solvent.files.scenario;

import dev.solvent.files.document.Node;
import dev.solvent.files.document.NumberNode;
import dev.solvent.files.document.ObjectNode;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Kinds;
import dev.solvent.files.mapping.Reading;
import dev.solvent.files.mapping.Schemas;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.files.mapping.Writing;
import java.util.Optional;

/** A number that is plain or has a percent sign. */
final class LevelKind implements Kind<Level> {

    @Override
    public Optional<Level> read(Node node, Reading reading) {
        return node instanceof NumberNode
                ? Kinds.NUMBER.read(node, reading).map(value -> new Level(value, false))
                : UnitKinds.PERCENTAGE.read(node, reading).map(value -> new Level(value, true));
    }

    @Override
    public Node write(Level value, Writing writing) {
        return (value.isPercent() ? UnitKinds.PERCENTAGE : Kinds.NUMBER).write(value.value(), writing);
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return Node.object()
                .put("oneOf", Node.list(Kinds.NUMBER.schema(schemas), UnitKinds.PERCENTAGE.schema(schemas)))
                .build();
    }

    @Override
    public String inWords() {
        return "a number, or a percentage such as 5 %";
    }
}
