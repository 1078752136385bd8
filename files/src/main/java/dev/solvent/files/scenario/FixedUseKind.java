package dev.solvent.files.scenario;

import dev.solvent.files.document.Node;
import dev.solvent.files.document.ObjectNode;
import dev.solvent.files.mapping.Choice;
import dev.solvent.files.mapping.Described;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Reading;
import dev.solvent.files.mapping.Schemas;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.files.mapping.Writing;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.UsageDistribution;
import java.util.Optional;

/** Usage, where {@code 60 seconds per month} alone means that everybody uses so much. */
record FixedUseKind(Choice<UsageDistribution> choice) implements Kind<UsageDistribution> {

    @Override
    public Optional<UsageDistribution> read(Node node, Reading reading) {
        if (node instanceof ObjectNode) {
            return choice.read(node, reading);
        }
        return UnitKinds.USE.read(node, reading).flatMap(rate -> {
            try {
                return Optional.of(UsageDistribution.fixed(reading.meter(), rate));
            } catch (IllegalArgumentException e) {
                reading.refuse(node, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        });
    }

    @Override
    public Node write(UsageDistribution value, Writing writing) {
        return value instanceof FixedUsage fixed
                ? UnitKinds.USE.write(SpreadWords.perMonth(fixed, fixed.mean()), writing)
                : choice.write(value, writing);
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return Node.object()
                .put("oneOf", Node.list(UnitKinds.USE.schema(schemas), choice.schema(schemas)))
                .build();
    }

    @Override
    public String inWords() {
        return UnitKinds.USE.inWords() + " of everybody, or a usage";
    }

    @Override
    public Optional<Described> described() {
        return choice.described();
    }
}
