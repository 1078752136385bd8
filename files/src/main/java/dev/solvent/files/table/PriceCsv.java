package dev.solvent.files.table;

import dev.solvent.compute.Condition;
import dev.solvent.compute.ListedPrice;
import dev.solvent.compute.MagnitudeGuard;
import dev.solvent.compute.PriceBook;
import dev.solvent.compute.PriceUnit;
import dev.solvent.compute.RateCard;
import dev.solvent.compute.Validity;
import dev.solvent.files.document.Names;
import dev.solvent.files.document.NumberRange;
import dev.solvent.files.source.Limits;
import dev.solvent.files.source.MalformedFileException;
import dev.solvent.files.source.Place;
import dev.solvent.files.source.Problem;
import dev.solvent.files.source.Problems;
import dev.solvent.files.source.Source;
import dev.solvent.quantity.Amount;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Price books as CSV: a row per price that a provider lists, in the columns of the public price book.
 *
 * <pre>
 * provider,model,unit,price,currency,condition,valid_from
 * acme,film-1,video_second,0.035,USD,,
 * acme,film-1,video_second,0.02,USD,service=batch,2026-10-01
 * </pre>
 *
 * {@code unit} is the code of a {@link PriceUnit}; {@code condition} holds conditions separated by semicolons, as
 * {@link Condition#parse} reads them; {@code valid_from} is the first day and {@code valid_until} the first on which the price no
 * longer holds; {@code source}, {@code as_of} and {@code flags} say where it was read. A price of zero has the source {@code free}.
 * {@code mode} is what the model does, such as {@code embedding}; {@value #UNUSUAL} lets a price pass whose size would be taken for a
 * slip.
 *
 * @since 0.1.0
 */
public final class PriceCsv {

    /** The mode of a price of an unusual size that is right all the same. */
    public static final String UNUSUAL = "unusual";

    private static final Columns COLUMNS = Columns.of("provider", "model", "unit", "price", "currency")
            .withOptional("mode", "condition", "valid_from", "valid_until", "source", "as_of", "flags");
    private static final List<String> WRITTEN = List.of(
            "provider",
            "model",
            "mode",
            "unit",
            "price",
            "currency",
            "condition",
            "source",
            "valid_from",
            "valid_until");
    private static final int MOST_ZEROS = 15;
    private static final List<String> UNITS =
            Stream.of(PriceUnit.values()).map(PriceUnit::code).toList();

    private record Line(String provider, String model, ListedPrice price, Place place) {}

    private PriceCsv() {}

    /**
     * Reads a file.
     *
     * @param file  its path
     * @param version  of the book, such as {@code 2026.08}
     * @return the prices
     * @throws MalformedFileException with all that is wrong
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static PriceBook read(Path file, String version) {
        return read(Source.of(file), version, Limits.forTables());
    }

    /**
     * Reads a source.
     *
     * @param source  what to read
     * @param version  of the book, such as {@code 2026.08}
     * @param limits  how much it may cost
     * @return the prices
     * @throws MalformedFileException with all that is wrong
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static PriceBook read(Source source, String version, Limits limits) {
        PriceBook.Builder book = PriceBook.builder(version);
        Problems problems = new Problems();
        Map<List<String>, List<Line>> byModel = Csv.read(source, limits, COLUMNS, PriceCsv::line).stream()
                .collect(Collectors.groupingBy(
                        line -> List.of(line.provider(), line.model()), LinkedHashMap::new, Collectors.toList()));
        byModel.forEach((names, lines) -> card(names.get(1), lines, problems)
                .ifPresent(card -> book.addDeferred(names.get(0), names.get(1), () -> card)));
        problems.throwIfAny();
        return book.build();
    }

    /** What several rows say together: one currency, and no two prices at the same time. */
    private static Optional<RateCard> card(String model, List<Line> lines, Problems problems) {
        try {
            return Optional.of(
                    RateCard.of(model, lines.stream().map(Line::price).toList()));
        } catch (IllegalArgumentException e) {
            problems.note(lines.get(0).place(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<Line> line(Row row) {
        String provider = row.name("provider");
        String model = row.name("model");
        Optional<PriceUnit> unit = unit(row);
        Optional<BigDecimal> digits = row.decimal("price", NumberRange.nonNegative());
        Optional<Currency> currency = row.currency("currency");
        List<Condition> conditions = conditions(row);
        Optional<Validity> validity = validity(row);
        String source = source(row);
        String mode = row.text("mode");
        if (digits.isPresent() && digits.get().signum() == 0 && !source.equals(ListedPrice.FREE)) {
            row.note(
                    "price", "must be positive, or zero with the source " + ListedPrice.FREE + ", was " + digits.get());
        }
        return row.build(() -> {
                    Amount amount = new Amount(digits.orElseThrow(), currency.orElseThrow());
                    PriceUnit of = unit.orElseThrow();
                    return new ListedPrice(of.meter(), of.price(amount), conditions, validity.orElseThrow(), source);
                })
                .flatMap(price -> usual(row, provider + " " + model, mode, price))
                .map(price -> new Line(provider, model, price, row.place()));
    }

    private static Optional<ListedPrice> usual(Row row, String model, String mode, ListedPrice price) {
        try {
            return Optional.of(mode.equals(UNUSUAL) ? price : MagnitudeGuard.STANDARD.check(model, mode, price));
        } catch (IllegalArgumentException e) {
            row.note("price", e.getMessage() + " The mode " + UNUSUAL + " lets it pass");
            return Optional.empty();
        }
    }

    private static Optional<PriceUnit> unit(Row row) {
        String code = row.name("unit");
        if (UNITS.contains(code)) {
            return Optional.of(PriceUnit.of(code));
        }
        row.note("unit", Names.unknown("unit", code, UNITS));
        return Optional.empty();
    }

    private static List<Condition> conditions(Row row) {
        List<Condition> conditions = new ArrayList<>();
        if (row.has("condition")) {
            for (String text : row.text("condition").split(";", -1)) {
                try {
                    conditions.add(Condition.parse(text));
                } catch (IllegalArgumentException e) {
                    row.note("condition", Problem.withoutName("condition", String.valueOf(e.getMessage())));
                }
            }
        }
        return conditions;
    }

    private static Optional<Validity> validity(Row row) {
        LocalDate from = row.optionalDate("valid_from").orElse(LocalDate.MIN);
        LocalDate until = row.optionalDate("valid_until").orElse(LocalDate.MAX);
        if (!from.isBefore(until)) {
            row.note("valid_until", "must be after " + from + ", was " + until);
            return Optional.empty();
        }
        return Optional.of(new Validity(from, until));
    }

    private static String source(Row row) {
        String source =
                Stream.of("source", "as_of").filter(row::has).map(row::text).collect(Collectors.joining(" "));
        String flags = row.text("flags");
        String flagged = flags.isEmpty() ? source : source + ", " + flags.replace('|', ' ');
        return flagged.isBlank() ? ListedPrice.UNSTATED : flagged;
    }

    /**
     * Writes a book, by provider and model in alphabetical order. Its version is not in the file.
     *
     * @param book  what to write
     * @return the text
     * @throws IllegalArgumentException if a price is of a meter or under a condition that files have no words for
     */
    public static String write(PriceBook book) {
        List<List<String>> rows = new ArrayList<>();
        for (String provider : book.providers()) {
            for (String model : book.models(provider)) {
                for (ListedPrice price : book.card(provider, model).prices()) {
                    rows.add(cells(provider, model, price));
                }
            }
        }
        return Csv.write(WRITTEN, rows);
    }

    private static List<String> cells(String provider, String model, ListedPrice price) {
        PriceUnit unit = Stream.of(PriceUnit.values())
                .filter(each -> each.meter().equals(price.meter()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "meter of a price must be one of the price units " + UNITS + ", was " + price.meter()));
        Validity valid = price.valid();
        return List.of(
                provider,
                model,
                isUnusual(provider, model, price) ? UNUSUAL : "",
                unit.code(),
                digits(amountFor(unit, price)),
                price.price().amount().currency().getCurrencyCode(),
                conditions(price),
                price.source().equals(ListedPrice.UNSTATED) ? "" : price.source(),
                valid.from().equals(LocalDate.MIN) ? "" : valid.from().toString(),
                valid.until().equals(LocalDate.MAX) ? "" : valid.until().toString());
    }

    /** For the number of units that the code of the unit says; exact, or refused. */
    private static BigDecimal amountFor(PriceUnit unit, ListedPrice price) {
        BigDecimal amount = price.price().amount().value();
        long count = price.price().count();
        try {
            return count == unit.count()
                    ? amount
                    : amount.multiply(BigDecimal.valueOf(unit.count())).divide(BigDecimal.valueOf(count));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "price must have an exact amount per " + unit.count() + ", was " + price.price(), e);
        }
    }

    private static String digits(BigDecimal amount) {
        boolean plain = amount.scale() < 0 && amount.scale() >= -MOST_ZEROS;
        return (plain ? amount.setScale(0) : amount).toString();
    }

    private static boolean isUnusual(String provider, String model, ListedPrice price) {
        try {
            MagnitudeGuard.STANDARD.check(provider + " " + model, "", price);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static String conditions(ListedPrice price) {
        String text = price.conditions().stream().map(Condition::toString).collect(Collectors.joining(";"));
        if (!text.isEmpty() && !parsed(text).equals(price.conditions())) {
            throw new IllegalArgumentException(
                    "condition of a price must be one that files have words for, was " + Problem.quoted(text));
        }
        return text;
    }

    private static List<Condition> parsed(String text) {
        try {
            return Stream.of(text.split(";", -1)).map(Condition::parse).toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
