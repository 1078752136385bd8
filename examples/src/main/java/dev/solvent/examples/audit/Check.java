package dev.solvent.examples.audit;

import dev.solvent.claims.audit.AuditVerdict;
import dev.solvent.claims.audit.ClaimAudit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A relation between figures of the record.
 *
 * @param id  such as {@code C01}
 * @param title  what is compared
 * @param byHand  the verdict of a reader, in words
 * @param parts  adds what is computed to an audit
 * @param reading  what it means, and where the arithmetic says something else than the reader, why
 */
public record Check(String id, String title, String byHand, UnaryOperator<ClaimAudit> parts, String reading) {

    /** Reads as one sentence: the check, the verdict by hand, the arithmetic. */
    static Check of(String id, String title, String byHand, UnaryOperator<ClaimAudit> parts) {
        return new Check(id, title, byHand, parts, "");
    }

    /** With what it means. */
    Check meaning(String text) {
        return new Check(id, title, byHand, parts, text);
    }

    /** The verdict by hand as one of arithmetic; empty where it is of another kind, such as implausible or suspicious. */
    Optional<AuditVerdict> expected() {
        String first = byHand.split("[ ,:(]", 2)[0].toUpperCase(Locale.ROOT);
        for (AuditVerdict verdict : AuditVerdict.values()) {
            if (verdict.name().equals(first)) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }
}
