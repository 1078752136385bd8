package dev.solvent.files.scenario;

import dev.solvent.internal.Requires;

/**
 * A number of a distribution as a file says it: {@code 0.05} or {@code 5 %}.
 *
 * @param value  as a plain number, such as 0.05
 * @param isPercent  whether it is said with a percent sign
 * @since 0.1.0
 */
public record Level(double value, boolean isPercent) {

    public Level {
        value = Requires.finite(value, "value");
    }
}
