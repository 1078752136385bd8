package dev.solvent.examples.record;

import dev.solvent.claims.Claim;
import dev.solvent.claims.ClaimBook;
import dev.solvent.files.source.Limits;
import dev.solvent.files.source.Source;
import dev.solvent.files.table.ClaimCsv;
import dev.solvent.files.table.Columns;
import dev.solvent.files.table.Csv;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Loads the public record from the resources beside this class. */
public final class PublicRecord {

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
        Csv.read(
                        source("not-used.csv"),
                        Limits.forTables(),
                        Columns.of("claim_id", "reason"),
                        row -> Optional.of(Map.entry(row.name("claim_id"), row.text("reason"))))
                .forEach(entry -> reasons.put(entry.getKey(), entry.getValue()));
        return reasons;
    }

    private static List<Claim> read(String resource) {
        return ClaimCsv.read(source(resource), Limits.forTables()).claims();
    }

    private static Source source(String resource) {
        return Source.of(
                resource, Objects.requireNonNull(PublicRecord.class.getResourceAsStream(resource), resource));
    }
}
