package dev.solvent.files.mapping;

import static java.util.Objects.requireNonNull;

import dev.solvent.files.document.Node;
import dev.solvent.files.document.NumberNode;
import dev.solvent.files.document.ObjectNode;
import dev.solvent.files.document.TextNode;
import dev.solvent.files.source.Problem;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value that is one text, most often a number with its unit.
 *
 * @param inWords  with an article
 * @param example  of a text
 * @param pattern  of all texts
 * @param parse  refuses with the reason
 * @param format  back
 */
record UnitKind<T>(
        String inWords, String example, String pattern, Function<String, T> parse, Function<T, String> format)
        implements Kind<T> {

    UnitKind {
        requireNonNull(parse.apply(example), "example");
    }

    @Override
    public Optional<T> read(Node node, Reading reading) {
        if (node instanceof TextNode text) {
            try {
                return Optional.of(parse.apply(text.value()));
            } catch (IllegalArgumentException | ArithmeticException e) {
                reading.refuse(
                        node,
                        "must be " + expected() + ", was " + Problem.quoted(text.value()) + ": " + e.getMessage());
                return Optional.empty();
            }
        }
        reading.refuse(
                node,
                node instanceof NumberNode
                        ? "must say its unit, as " + expected() + ", was " + node.inWords()
                        : "must be " + expected() + ", was " + node.inWords());
        return Optional.empty();
    }

    private String expected() {
        return inWords + " such as " + example;
    }

    @Override
    public Node write(T value, Writing writing) {
        return Node.text(format.apply(value));
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return Node.object()
                .put("type", "string")
                .put("pattern", "^" + pattern + "$")
                .put("examples", Node.list(Node.text(example)))
                .build();
    }
}
