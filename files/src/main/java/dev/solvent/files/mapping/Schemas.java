package dev.solvent.files.mapping;

import dev.solvent.files.document.Node;
import dev.solvent.files.document.ObjectBuilder;
import dev.solvent.files.document.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The named schemas of a file, each described once. Not safe to share between threads.
 *
 * @since 0.1.0
 */
public final class Schemas {

    private final Map<String, Optional<ObjectNode>> named = new LinkedHashMap<>();

    /** None yet. */
    public Schemas() {}

    /**
     * Refers to a named schema; describes it at the first use.
     *
     * @param name  of the form or choice
     * @param schema  its schema, which may refer to the same name
     * @return a reference
     */
    public ObjectNode named(String name, Supplier<ObjectNode> schema) {
        String key = name.replace(' ', '-');
        if (!named.containsKey(key)) {
            named.put(key, Optional.empty());
            named.put(key, Optional.of(schema.get()));
        }
        return Node.object().put("$ref", "#/$defs/" + key).build();
    }

    /**
     * All that were referred to, by name.
     *
     * @return the value of {@code $defs}
     */
    public ObjectNode definitions() {
        ObjectBuilder all = Node.object();
        named.forEach((name, schema) -> all.put(name, schema.orElseThrow()));
        return all.build();
    }
}
