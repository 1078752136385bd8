package dev.solvent.files.scenario;

import dev.solvent.files.document.Node;
import dev.solvent.files.document.ObjectNode;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Kinds;
import dev.solvent.files.mapping.Reading;
import dev.solvent.files.mapping.Schemas;
import dev.solvent.files.mapping.UnwritableException;
import dev.solvent.files.mapping.Writing;
import dev.solvent.quantity.Per;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Unit;
import java.util.Optional;
import java.util.stream.Stream;

/** A period or a unit of use. */
final class PerKind implements Kind<Per> {

    @Override
    public Optional<Per> read(Node node, Reading reading) {
        return Kinds.TEXT.read(node, reading).map(PerKind::per);
    }

    private static Per per(String label) {
        return Stream.of(Period.values())
                .filter(each -> each.label().equals(label))
                .<Per>map(each -> each)
                .findFirst()
                .orElseGet(() -> new Unit(label));
    }

    @Override
    public Node write(Per value, Writing writing) {
        if (!per(value.label()).equals(value)) {
            throw new UnwritableException("no file says the unit '" + value.label() + "'");
        }
        return Node.text(value.label());
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return Kinds.TEXT.schema(schemas);
    }

    @Override
    public String inWords() {
        return "a period or unit";
    }
}
