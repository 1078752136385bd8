package dev.solvent.files.corpus;

import dev.solvent.files.document.Field;
import dev.solvent.files.document.Fields;
import dev.solvent.files.document.Format;
import dev.solvent.files.document.Node;
import dev.solvent.files.document.NodeReader;
import dev.solvent.files.document.NumberRange;
import dev.solvent.files.scenario.ScenarioFiles;
import dev.solvent.files.source.Limits;
import dev.solvent.files.source.Problems;
import dev.solvent.files.source.Source;
import dev.solvent.files.table.ClaimCsv;
import dev.solvent.files.table.CohortCsv;
import dev.solvent.files.table.PriceCsv;
import dev.solvent.files.table.TransactionCsv;
import dev.solvent.quantity.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a file by its name as a user would: documents by a strict codec, tables by the reader of their kind. */
final class SampleReader {

    private static final Pattern PRICE = Pattern.compile("[0-9]+(\\.[0-9]+)? USD per (month|year)");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");

    record Segment(String name, double share, List<Double> quantiles, Optional<String> price) {}

    record Clip(String name, long months, double discount, boolean open, List<Segment> segments) {}

    private SampleReader() {}

    static Object read(Source source) {
        String name = source.name();
        if (name.startsWith("cohorts")) {
            return CohortCsv.read(source, Period.MONTH, Limits.forTables());
        }
        if (name.startsWith("transactions")) {
            return TransactionCsv.read(source, Limits.forTables());
        }
        if (name.startsWith("claims")) {
            return ClaimCsv.read(source, Limits.forTables()).claims();
        }
        if (name.startsWith("prices")) {
            return PriceCsv.read(source, "2026.11", Limits.forTables());
        }
        if (name.startsWith("scenario")) {
            return ScenarioFiles.standard().read(source, Format.ofName(name));
        }
        return document(source);
    }

    private static Clip document(Source source) {
        Problems problems = new Problems();
        Node root = Format.ofName(source.name()).read(source, Limits.forDocuments(), problems);
        Optional<Clip> clip = clip(root, problems);
        problems.throwIfAny();
        return clip.orElseThrow();
    }

    private static Optional<Clip> clip(Node node, Problems problems) {
        Fields fields = Fields.of(node, problems);
        String name = fields.text("name");
        fields.required("starting", NodeReader.parsed("a month like 2027-01", text -> checked(MONTH, text)));
        long months = fields.wholeNumber("months", 1, 600);
        double discount = fields.number("discount", NumberRange.fraction().of("a year"), 0);
        boolean open = fields.truth("open", false);
        Field<List<Segment>> segments = fields.list("segments", SampleReader::segment);
        fields.text("notes", "none");
        return fields.build(() -> new Clip(name, months, discount, open, segments.get()));
    }

    private static Optional<Segment> segment(Node node, Problems problems) {
        Fields fields = Fields.of(node, problems);
        String name = fields.text("name");
        double share = fields.number("share", NumberRange.fraction());
        Field<List<Double>> quantiles = fields.listOrNone("quantiles", NodeReader.number(NumberRange.inside(0, 1)));
        Field<Optional<String>> plan = fields.optional("plan", SampleReader::price);
        return fields.build(() -> new Segment(name, share, quantiles.get(), plan.get()));
    }

    private static Optional<String> price(Node node, Problems problems) {
        Fields fields = Fields.of(node, problems);
        Field<String> price = fields.required(
                "price", NodeReader.parsed("a price like \"9.99 USD per month\"", text -> checked(PRICE, text)));
        fields.number("store commission", NumberRange.fraction(), 0);
        return fields.build(price::get);
    }

    private static String checked(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("it has another form");
        }
        return text;
    }
}
