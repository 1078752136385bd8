package dev.solvent.examples.record;

import dev.solvent.claims.Claim;
import dev.solvent.claims.ClaimBook;
import dev.solvent.claims.Figure;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Loads the public record from the resources beside this class. */
public final class PublicRecord {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private PublicRecord() {}

    /** The claims of the documents, {@code S000-001} and on, and figures from outside them, {@code X3-001} and on. */
    public static ClaimBook claims() {
        List<Claim> claims = new ArrayList<>(read("claims.csv"));
        claims.addAll(read("outside-claims.csv"));
        return ClaimBook.of("the public record", claims);
    }

    /** Why some claims are used by no case and no check, by claim id. */
    public static Map<String, String> reasonsNotToUse() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (CSVRecord row : rows("not-used.csv")) {
            reasons.put(row.get("claim_id"), row.get("reason"));
        }
        return reasons;
    }

    private static List<Claim> read(String resource) {
        return rows(resource).stream().map(row -> claim(row, resource)).toList();
    }

    private static List<CSVRecord> rows(String resource) {
        try (InputStream stream = Objects.requireNonNull(PublicRecord.class.getResourceAsStream(resource), resource);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Claim claim(CSVRecord row, String resource) {
        try {
            Figure figure = new Figure(
                    row.get("value"),
                    number(row, "low"),
                    number(row, "high"),
                    row.get("unit"),
                    text(row, "currency").map(Currency::getInstance));
            Claim.Window window = new Claim.Window(
                    text(row, "period_start").map(LocalDate::parse),
                    text(row, "period_end").map(LocalDate::parse));
            return new Claim(
                    row.get("claim_id"),
                    row.get("subject"),
                    row.get("metric"),
                    figure,
                    window,
                    row.get("comparator"),
                    new Claim.Source(row.get("seed_file"), Integer.parseInt(row.get("line")), row.get("note")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    resource + " row " + (row.getRecordNumber() + 1) + ": " + e.getMessage(), e);
        }
    }

    private static Optional<String> text(CSVRecord row, String column) {
        return Optional.of(row.get(column)).filter(value -> !value.isEmpty());
    }

    private static OptionalDouble number(CSVRecord row, String column) {
        return text(row, column)
                .map(Double::parseDouble)
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
    }
}
