package dev.solvent.files.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.files.document.Format;
import dev.solvent.files.document.Node;
import dev.solvent.files.document.ObjectNode;
import dev.solvent.files.mapping.Meters;
import dev.solvent.files.mapping.Reading;
import dev.solvent.files.mapping.Reference;
import dev.solvent.files.mapping.Schemas;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.files.mapping.Writing;
import dev.solvent.files.source.Limits;
import dev.solvent.files.source.Problems;
import dev.solvent.files.source.Source;
import dev.solvent.quantity.Quantities;
import dev.solvent.scenario.Scenario;
import dev.solvent.usage.Meter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes products, scenarios and studies as YAML or JSON. Strict: a file that has anything wrong is refused with all of
 * it in one report, each with its line, column and path, and nothing of it is taken over. What is written reads back equal, and is
 * written the same again. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * ScenarioFile file = ScenarioFiles.standard().read(Path.of("clip.yaml"));
 * Projector.project(file.scenario().orElseThrow())
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ScenarioFiles {

    private static final ScenarioFiles STANDARD = new ScenarioFiles(Catalogue.standard(), Limits.forDocuments());

    private final FileForms forms;
    private final Limits limits;

    private ScenarioFiles(Catalogue catalogue, Limits limits) {
        this(new FileForms(requireNonNull(catalogue, "catalogue")), limits);
    }

    private ScenarioFiles(FileForms forms, Limits limits) {
        this.forms = forms;
        this.limits = requireNonNull(limits, "limits");
    }

    /**
     * With what the library has, and its limits of size and depth.
     *
     * @return ready to read and write
     */
    public static ScenarioFiles standard() {
        return STANDARD;
    }

    /**
     * With curves, charges, costs and shocks of the caller's.
     *
     * @param catalogue  that names them
     * @return the same limits
     */
    public ScenarioFiles with(Catalogue catalogue) {
        return new ScenarioFiles(catalogue, limits);
    }

    /**
     * With other limits.
     *
     * @param most  how large, deep and long a file may be
     * @return the same catalogue
     */
    public ScenarioFiles with(Limits most) {
        return new ScenarioFiles(forms, most);
    }

    /**
     * Reads a file; the ending of its name says the format.
     *
     * @param path  ends in .yaml, .yml or .json
     * @return what it says
     * @throws dev.solvent.files.source.MalformedFileException with all that is wrong
     * @throws UncheckedIOException if it cannot be read
     */
    public ScenarioFile read(Path path) {
        return read(Source.of(path), Format.ofName(path.toString()));
    }

    /**
     * Reads a text.
     *
     * @param name  in messages; its ending says the format
     * @param text  YAML or JSON
     * @return what it says
     * @throws dev.solvent.files.source.MalformedFileException with all that is wrong
     */
    public ScenarioFile read(String name, String text) {
        return read(Source.of(name, text), Format.ofName(name));
    }

    /**
     * Reads from anywhere.
     *
     * @param source  a file, a text or a stream
     * @param format  of it
     * @return what it says
     * @throws dev.solvent.files.source.MalformedFileException with all that is wrong
     * @throws UncheckedIOException if it cannot be read
     */
    public ScenarioFile read(Source source, Format format) {
        Problems problems = new Problems();
        Node node = format.read(source, limits, problems);
        Reading reading = reading(node, problems);
        Optional<ScenarioFile> file = forms.file().read(node, reading).flatMap(parts -> file(parts, node, problems));
        problems.throwIfAny();
        return file.orElseThrow();
    }

    /** What the rest of the file may refer to; problems in it are noted when it is read in its turn. */
    private static Reading reading(Node node, Problems problems) {
        Reading before = Reading.of(new Problems(), Quantities.USD, Meters.standard());
        Currency currency = at(node, FileForms.CURRENCY)
                .flatMap(each -> UnitKinds.CURRENCY.read(each, before))
                .orElse(Quantities.USD);
        List<Meter> declared = at(node, FileForms.METERS)
                .flatMap(each -> FileForms.DECLARED.read(each, before))
                .orElse(List.of());
        return Reading.of(problems, currency, Meters.standard().plus(declared))
                .knowing(Business.SEGMENT, names(node, FileForms.PRODUCT, "segments"))
                .knowing(ChannelForms.CHANNEL, names(node, FileForms.BUSINESS, "channels"))
                .knowing(StudyForms.FIXED_COST, names(node, FileForms.BUSINESS, "fixed-costs"))
                .knowing(StudyForms.INPUT, names(node, FileForms.STUDY, "inputs"));
    }

    private static Optional<Node> at(Node node, String key) {
        return node instanceof ObjectNode object ? object.get(key) : Optional.empty();
    }

    private static List<String> names(Node node, String key, String inner) {
        return at(node, key)
                .flatMap(each -> at(each, inner))
                .filter(ObjectNode.class::isInstance)
                .map(each -> ((ObjectNode) each).keys())
                .orElse(List.of());
    }

    private static Optional<ScenarioFile> file(FileForms.Parts parts, Node node, Problems problems) {
        String part = FileForms.BUSINESS;
        try {
            Optional<Scenario> scenario = parts.business().map(business -> business.of(parts.product()));
            part = FileForms.STUDY;
            parts.study()
                    .ifPresent(study -> study.on(scenario.orElseThrow(
                            () -> new IllegalArgumentException("must come with a business that it varies"))));
            return Optional.of(new ScenarioFile(parts.product(), parts.economics(), scenario, parts.study()));
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            problems.note(at(node, part).orElse(node).place(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * Writes a file; the ending of its name says the format.
     *
     * @param file  what it says
     * @param path  ends in .yaml, .yml or .json
     * @throws dev.solvent.files.mapping.UnwritableException if a file cannot say it, such as a lambda; the message names it
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(ScenarioFile file, Path path) {
        String text = write(file, Format.ofName(path.toString()));
        try {
            Files.writeString(path, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a text.
     *
     * @param file  what it says
     * @param format  of the text
     * @return keys in the order of the reference, so that a difference is easy to read
     * @throws dev.solvent.files.mapping.UnwritableException if a file cannot say it, such as a lambda; the message names it
     */
    public String write(ScenarioFile file, Format format) {
        Writing first = new Writing(file.product().currency());
        forms.file().write(parts(file, List.of()), first);
        Writing second = new Writing(file.product().currency());
        return format.write(forms.file().write(parts(file, first.undeclared()), second));
    }

    private static FileForms.Parts parts(ScenarioFile file, List<Meter> meters) {
        return new FileForms.Parts(
                file.product().currency(),
                meters,
                file.product(),
                file.economics(),
                file.scenario().map(Business::of),
                file.study());
    }

    /**
     * The JSON Schema (draft 2020-12) of the files that this reads, made from the same tables. Editors check and complete with it.
     * It cannot say everything: the reader also checks what keys say together.
     *
     * @return JSON
     */
    public String schema() {
        Schemas schemas = new Schemas();
        ObjectNode file = forms.file().schema(schemas);
        return Format.JSON.write(Node.object()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:solvent:scenario:1")
                .put("title", "A product, a business or a study of Solvent")
                .putAll(file)
                .put("$defs", schemas.definitions())
                .build());
    }

    /**
     * Every key with its unit and default, made from the same tables.
     *
     * @return Markdown, a section for each kind of thing
     */
    public String reference() {
        return Reference.of(forms.file());
    }
}
