package dev.solvent.usage;

import dev.solvent.internal.Requires;

/**
 * How unequal users are, in a form that people know: the share of all usage that the heaviest users make, or the coefficient
 * of variation.
 *
 * @since 0.1.0
 */
public sealed interface Spread {

    /**
     * The heaviest users make a share of all usage: "the top tenth makes 72 %".
     *
     * @param top  fraction of users, in (0, 1)
     * @param share  share of usage that they make, above {@code top} and below 1
     * @return the spread
     */
    static TopShare topShare(double top, double share) {
        return new TopShare(top, share);
    }

    /**
     * Standard deviation over mean.
     *
     * @param ratio  positive
     * @return the spread
     */
    static Variation variation(double ratio) {
        return new Variation(ratio);
    }

    /**
     * Share of all usage made by the heaviest users.
     *
     * @param top  fraction of users, in (0, 1)
     * @param share  share of usage, above {@code top} (equal users make just that) and below 1
     * @since 0.1.0
     */
    record TopShare(double top, double share) implements Spread {

        public TopShare {
            Requires.openFraction(top, "top");
            if (!(share > top && share < 1)) {
                throw new IllegalArgumentException("share must be in (" + top + ", 1), was " + share);
            }
        }
    }

    /**
     * Coefficient of variation.
     *
     * @param ratio  standard deviation over mean, positive
     * @since 0.1.0
     */
    record Variation(double ratio) implements Spread {

        public Variation {
            Requires.positive(ratio, "ratio");
        }
    }
}
