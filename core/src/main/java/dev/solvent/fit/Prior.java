package dev.solvent.fit;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;

/**
 * What is known of a parameter before the data: normal on its free scale, so log-normal for a positive parameter and
 * logit-normal for a fraction. It keeps estimates from small data within reason, and the fit states it.
 *
 * @param parameter  name of the parameter
 * @param centre  most credible value, on the natural scale
 * @param spread  standard deviation on the free scale, positive; 1 is a factor of about 2.7 for a positive parameter
 * @since 0.1.0
 */
public record Prior(String parameter, double centre, double spread) {

    public Prior {
        Requires.text(parameter, "parameter");
        Requires.finite(centre, "centre");
        Requires.positive(spread, "spread");
    }

    /**
     * A prior around a value.
     *
     * @param parameter  name of the parameter
     * @param centre  most credible value
     * @param spread  standard deviation on the free scale
     * @return the prior
     */
    public static Prior on(String parameter, double centre, double spread) {
        return new Prior(parameter, centre, spread);
    }

    /** Checks that the centre lies inside the domain of the parameter. */
    void checkAgainst(Parameter of) {
        requireNonNull(of, "of");
        if (!of.domain().contains(centre)) {
            throw new IllegalArgumentException(
                    "centre of the prior on " + parameter + " must be inside " + of.domain() + ", was " + centre);
        }
    }

    @Override
    public String toString() {
        return "prior on " + parameter + ": centre " + Text.significant(centre, 6) + ", spread "
                + Text.significant(spread, 6);
    }
}
