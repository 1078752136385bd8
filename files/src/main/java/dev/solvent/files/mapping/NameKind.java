package dev.solvent.files.mapping;

import dev.solvent.files.document.Names;
import dev.solvent.files.document.Node;
import dev.solvent.files.document.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The name of something that stands elsewhere in the file. */
record NameKind(String what) implements Kind<String> {

    @Override
    public Optional<String> read(Node node, Reading reading) {
        return Kinds.TEXT.read(node, reading).filter(name -> {
            Optional<List<String>> known = reading.known(what);
            boolean isKnown = known.isEmpty() || known.get().contains(name);
            if (!isKnown) {
                reading.refuse(node, Names.unknown(what, name, known.get()));
            }
            return isKnown;
        });
    }

    @Override
    public Node write(String value, Writing writing) {
        return Kinds.TEXT.write(value, writing);
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return Kinds.TEXT.schema(schemas);
    }

    @Override
    public String inWords() {
        return "the name of " + Form.article(what) + what;
    }
}
