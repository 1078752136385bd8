package dev.solvent.files.scenario;

import dev.solvent.files.document.Node;
import dev.solvent.files.document.ObjectNode;
import dev.solvent.files.mapping.Described;
import dev.solvent.files.mapping.Form;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Reading;
import dev.solvent.files.mapping.Schemas;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.files.mapping.Writing;
import dev.solvent.scenario.FixedCost;
import java.util.Optional;

/** A fixed cost, where {@code 45000 USD per month} alone means one of it. */
record FixedCostKind(Form<FixedCost> form) implements Kind<FixedCost> {

    @Override
    public Optional<FixedCost> read(Node node, Reading reading) {
        if (node instanceof ObjectNode) {
            return form.read(node, reading);
        }
        return UnitKinds.MONEY_RATE.read(node, reading).flatMap(cost -> {
            try {
                return Optional.of(new FixedCost(reading.name(), cost));
            } catch (IllegalArgumentException e) {
                reading.refuse(node, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        });
    }

    @Override
    public Node write(FixedCost value, Writing writing) {
        return value.equals(new FixedCost(value.name(), value.cost()))
                ? UnitKinds.MONEY_RATE.write(value.cost(), writing)
                : form.write(value, writing);
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return Node.object()
                .put("oneOf", Node.list(UnitKinds.MONEY_RATE.schema(schemas), form.schema(schemas)))
                .build();
    }

    @Override
    public String inWords() {
        return UnitKinds.MONEY_RATE.inWords() + ", or " + form.inWords();
    }

    @Override
    public Optional<Described> described() {
        return form.described();
    }
}
