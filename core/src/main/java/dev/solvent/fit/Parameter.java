package dev.solvent.fit;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;

/**
 * A parameter of a model.
 *
 * @param name  as the literature writes it, such as {@code alpha}
 * @param domain  where it may lie
 * @since 0.1.0
 */
public record Parameter(String name, Domain domain) {

    public Parameter {
        Requires.text(name, "name");
        requireNonNull(domain, "domain");
    }

    /**
     * A parameter above 0.
     *
     * @param name  its name
     * @return the parameter
     */
    public static Parameter positive(String name) {
        return new Parameter(name, Domain.POSITIVE);
    }

    /**
     * A parameter strictly between 0 and 1.
     *
     * @param name  its name
     * @return the parameter
     */
    public static Parameter fraction(String name) {
        return new Parameter(name, Domain.FRACTION);
    }

    /**
     * A parameter that may be any number.
     *
     * @param name  its name
     * @return the parameter
     */
    public static Parameter real(String name) {
        return new Parameter(name, Domain.REAL);
    }
}
