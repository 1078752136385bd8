package dev.solvent.examples.audit;

import dev.solvent.claims.ClaimBook;
import dev.solvent.claims.audit.AuditVerdict;
import dev.solvent.claims.audit.ClaimAudit;
import dev.solvent.claims.audit.Finding;
import java.util.List;

/** A check with what came out. */
public record CheckReport(Check check, String theme, AuditVerdict verdict, List<Finding> findings) {

    /** From the verdict that says least to the one that says most. */
    private static final List<AuditVerdict> WEIGHT =
            List.of(AuditVerdict.DERIVED, AuditVerdict.CONSISTENT, AuditVerdict.AMBIGUOUS, AuditVerdict.INCONSISTENT);

    public CheckReport {
        findings = List.copyOf(findings);
    }

    static CheckReport of(Check check, String theme, ClaimBook book) {
        List<Finding> findings = check.parts().apply(ClaimAudit.of(book)).findings();
        AuditVerdict heaviest = AuditVerdict.DERIVED;
        for (Finding each : findings) {
            if (WEIGHT.indexOf(each.verdict()) > WEIGHT.indexOf(heaviest)) {
                heaviest = each.verdict();
            }
        }
        return new CheckReport(check, theme, heaviest, findings);
    }

    /** Whether the arithmetic says what the reader said. */
    public boolean agrees() {
        return check.expected().filter(verdict::equals).isPresent();
    }

    /** Ids of the claims it uses. */
    public List<String> claims() {
        return findings.stream()
                .flatMap(finding -> finding.readings().stream())
                .flatMap(reading -> reading.claims().stream())
                .distinct()
                .toList();
    }
}
