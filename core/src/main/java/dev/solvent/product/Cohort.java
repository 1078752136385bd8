package dev.solvent.product;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.time.YearMonth;

/**
 * Users won in one month, who age together.
 *
 * @param segment  name of their segment
 * @param acquired  the month in which they signed up
 * @param size  how many, at least 0; a model may count fractions of users
 * @since 0.1.0
 */
public record Cohort(String segment, YearMonth acquired, double size) {

    public Cohort {
        Requires.text(segment, "segment");
        requireNonNull(acquired, "acquired");
        size = Requires.nonNegative(size, "size");
    }
}
