package dev.solvent.claims.audit;

import java.util.Locale;

/**
 * What an audit says of a check.
 *
 * @since 0.1.0
 */
public enum AuditVerdict {
    /** There are numbers within the rounding and the bounds of the claims for which it holds. */
    CONSISTENT,
    /** There are none: the claims cannot all be true. */
    INCONSISTENT,
    /** More than one reading remains, and they are not the same. */
    AMBIGUOUS,
    /** Nothing was stated beside it. */
    DERIVED;

    /**
     * As written in reports.
     *
     * @return in lower case
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
