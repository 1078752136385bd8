package dev.solvent.examples.audit;

import dev.solvent.claims.ClaimBook;
import java.util.ArrayList;
import java.util.List;

/** All checks of the public record. */
public final class RecordAudit {

    private static final List<Theme> THEMES = List.of(
            new RevenueAndCost(),
            new PayersAndPrices(),
            new ShocksAndValue(),
            new Companions(),
            new VideoModels(),
            new Benchmarks(),
            new StreamingAndCloud(),
            new Kuaishou(),
            new Funding());

    private RecordAudit() {}

    /** Runs every check, in the order of the record. */
    public static List<CheckReport> of(ClaimBook book) {
        List<CheckReport> reports = new ArrayList<>();
        for (Theme theme : THEMES) {
            for (Check check : theme.checks()) {
                reports.add(CheckReport.of(check, theme.title(), book));
            }
        }
        return List.copyOf(reports);
    }
}
