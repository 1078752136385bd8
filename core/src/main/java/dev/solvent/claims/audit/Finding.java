package dev.solvent.claims.audit;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.util.List;

/**
 * What came out of a check.
 *
 * @param name  of the check
 * @param verdict  what it says
 * @param readings  at least one
 * @since 0.1.0
 */
public record Finding(String name, AuditVerdict verdict, List<Reading> readings) {

    public Finding {
        Requires.text(name, "name");
        requireNonNull(verdict, "verdict");
        readings = List.copyOf(Requires.nonEmpty(readings, "readings"));
    }

    /** The verdict on one reading, or on several of which at most one can be meant. */
    static Finding of(String name, List<Reading> readings) {
        return new Finding(name, verdict(readings), readings);
    }

    private static AuditVerdict verdict(List<Reading> readings) {
        List<Reading> left = readings.stream().filter(Reading::holds).toList();
        if (left.isEmpty()) {
            return AuditVerdict.INCONSISTENT;
        }
        if (left.size() > 1) {
            return AuditVerdict.AMBIGUOUS;
        }
        return left.get(0).comparison().isPresent() ? AuditVerdict.CONSISTENT : AuditVerdict.DERIVED;
    }

    /**
     * The smallest contradiction of its readings.
     *
     * @return 0 if a reading holds
     */
    public double gap() {
        double least = Double.POSITIVE_INFINITY;
        for (Reading each : readings) {
            double gap = each.comparison().map(Comparison::gap).orElse(0.0);
            least = StrictMath.abs(gap) < StrictMath.abs(least) ? gap : least;
        }
        return least;
    }

    /**
     * Whether a stated bound decided, not only rounding.
     *
     * @return true if some comparison has a bound in it
     */
    public boolean hasBound() {
        return readings.stream()
                .anyMatch(each -> each.comparison().map(Comparison::bound).orElse(false));
    }
}
