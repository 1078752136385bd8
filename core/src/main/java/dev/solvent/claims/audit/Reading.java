package dev.solvent.claims.audit;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One way to understand a check, computed.
 *
 * @param label  which way; empty where there is one
 * @param formula  what was computed
 * @param claims  ids of all that it uses, on both sides
 * @param result  what came out
 * @param comparison  with what was stated, if anything was
 * @since 0.1.0
 */
public record Reading(
        String label, String formula, List<String> claims, Result result, Optional<Comparison> comparison) {

    public Reading {
        requireNonNull(label, "label");
        Requires.text(formula, "formula");
        claims = List.copyOf(claims);
        requireNonNull(result, "result");
        requireNonNull(comparison, "comparison");
    }

    /**
     * A computed figure.
     *
     * @param value  at the numbers as printed, a single bound standing for its number; empty if a claim has two bounds and no number
     * @param range  all that it can be within rounding and bounds
     * @param unit  such as {@code USD per person}, {@code %}; empty for a plain number
     * @param exact  whether the ends of the range are attained, to rounding; else it may be wider than the truth, never narrower
     * @since 0.1.0
     */
    public record Result(OptionalDouble value, Interval range, String unit, boolean exact) {

        public Result {
            requireNonNull(value, "value");
            requireNonNull(range, "range");
            requireNonNull(unit, "unit");
        }
    }

    /**
     * Whether nothing contradicts it.
     *
     * @return false if a relation was stated that cannot hold
     */
    public boolean holds() {
        return comparison.map(Comparison::holds).orElse(true);
    }
}
