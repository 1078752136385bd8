package dev.solvent.examples.casebook;

import dev.solvent.claims.Claim;
import java.util.List;

/** All that a case has to say. */
public record CaseReport(
        String id,
        String title,
        String question,
        List<Claim> claims,
        List<Assumption> assumptions,
        List<Result> results,
        List<Exploration> explorations,
        List<Drawn> drawings,
        String conclusion) {

    public CaseReport {
        claims = List.copyOf(claims);
        assumptions = List.copyOf(assumptions);
        results = List.copyOf(results);
        explorations = List.copyOf(explorations);
        drawings = List.copyOf(drawings);
    }
}
