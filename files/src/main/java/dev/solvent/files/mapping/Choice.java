package dev.solvent.files.mapping;

import static java.util.Objects.requireNonNull;

import dev.solvent.files.document.Names;
import dev.solvent.files.document.Node;
import dev.solvent.files.document.ObjectBuilder;
import dev.solvent.files.document.ObjectNode;
import dev.solvent.files.document.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One of several forms, which a word in the object names: {@code {kind: levy, rate: 15 %, from: 2028-01}}. Immutable.
 *
 * @param <T>  what the forms have in common
 * @since 0.1.0
 */
public final class Choice<T> implements Kind<T>, Described {

    private final String name;
    private final String tag;
    private final String about;
    private final List<Form<? extends T>> forms;

    private Choice(String name, String tag, String about, List<Form<? extends T>> forms) {
        this.name = requireNonNull(name, "name");
        this.tag = requireNonNull(tag, "tag");
        this.about = requireNonNull(about, "about");
        this.forms = List.copyOf(forms);
    }

    /**
     * A choice.
     *
     * @param <T>  what the forms have in common
     * @param name  as the reference calls it
     * @param tag  key of the word that chooses
     * @param about  a sentence for the reference
     * @param forms  with different names
     * @return the choice
     */
    public static <T> Choice<T> of(String name, String tag, String about, List<Form<? extends T>> forms) {
        Choice<T> choice = new Choice<>(name, tag, about, List.of());
        for (Form<? extends T> each : forms) {
            choice = choice.plus(each);
        }
        return choice;
    }

    /**
     * The choice with one form more.
     *
     * @param form  with a name of its own
     * @return the wider choice
     */
    public Choice<T> plus(Form<? extends T> form) {
        if (words().contains(form.name())) {
            throw new IllegalArgumentException(
                    "forms of " + name + " must have different names, was " + form.name() + " twice");
        }
        List<Form<? extends T>> more = new ArrayList<>(forms);
        more.add(form);
        return new Choice<>(name, tag, about, more);
    }

    private List<String> words() {
        return forms.stream().map(Form::name).toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<T> read(Node node, Reading reading) {
        if (!(node instanceof ObjectNode object)) {
            reading.refuse(
                    node, "must be " + inWords() + ", an object with the key " + tag + ", was " + node.inWords());
            return Optional.empty();
        }
        Optional<Node> word = object.get(tag);
        if (word.isEmpty()) {
            reading.note(object.place(), "must have the key " + tag + ", one of " + String.join(", ", words()));
            return Optional.empty();
        }
        if (!(word.get() instanceof TextNode text)) {
            reading.note(
                    word.get().place(),
                    "must be one of " + String.join(", ", words()) + ", was "
                            + word.get().inWords());
            return Optional.empty();
        }
        for (Form<? extends T> each : forms) {
            if (each.name().equals(text.value())) {
                return each.read(object, reading, Set.of(tag)).map(value -> value);
            }
        }
        reading.note(text.place(), Names.unknown(name, text.value(), words()));
        return Optional.empty();
    }

    @Override
    public ObjectNode write(T value, Writing writing) {
        for (Form<? extends T> each : forms) {
            if (each.says(value)) {
                ObjectBuilder object = Node.object().put(tag, each.name());
                writeInto(each, value, writing, object);
                return object.build();
            }
        }
        throw new UnwritableException("no file says " + Form.article(name) + name + " of "
                + value.getClass().getName() + ", was '" + value + "'. Maybe give it a name in the catalogue.");
    }

    private static <F> void writeInto(Form<F> form, Object value, Writing writing, ObjectBuilder object) {
        form.writeInto(form.type().cast(value), writing, object);
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return schemas.named(
                name,
                () -> Node.object()
                        .put("description", about)
                        .put(
                                "oneOf",
                                Node.list(forms.stream()
                                        .map(each -> alternative(each, schemas))
                                        .toList()))
                        .build());
    }

    private ObjectNode alternative(Form<? extends T> form, Schemas schemas) {
        ObjectBuilder word =
                Node.object().put(tag, Node.object().put("const", form.name()).build());
        return form.schemaOf(schemas, word, List.of(tag));
    }

    @Override
    public String inWords() {
        return Form.article(name) + name;
    }

    @Override
    public Optional<Described> described() {
        return Optional.of(this);
    }

    @Override
    public List<String> reference() {
        List<String> lines = new ArrayList<>(List.of(about, "", "The key `" + tag + "` says which:"));
        for (Form<? extends T> each : forms) {
            lines.add("");
            lines.add(
                    "**`" + tag + ": " + each.name() + "`** " + each.reference().get(0));
            lines.add("");
            lines.addAll(each.rows());
        }
        return lines;
    }

    @Override
    public List<Described> parts() {
        return forms.stream().flatMap(each -> each.parts().stream()).toList();
    }

    /**
     * Its name and words.
     *
     * @return such as {@code shock: levy, cost-step}
     */
    @Override
    public String toString() {
        return name + ": " + String.join(", ", words());
    }
}
