package dev.solvent.quantity;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;

/**
 * A fraction of a named base: 3.2 % of monthly active users. A pay rate without its base may mean payers that differ by a
 * factor of ten, so the base is part of the value.
 *
 * @param fraction  in [0, 1]
 * @param base  of what, in words
 * @since 0.1.0
 */
public record Share(double fraction, String base) {

    public Share {
        fraction = Requires.fraction(fraction, "fraction");
        Requires.text(base, "base");
    }

    /**
     * A fraction of a base.
     *
     * @param fraction  in [0, 1]
     * @param base  of what, in words
     * @return the share
     */
    public static Share of(double fraction, String base) {
        return new Share(fraction, base);
    }

    /**
     * A percentage of a base, exactly as printed.
     *
     * @param percent  in [0, 100]
     * @param base  of what, in words
     * @return the share
     */
    public static Share ofPercent(double percent, String base) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("percent must be in [0, 100], was " + percent);
        }
        return new Share(percent / 100, base);
    }

    /**
     * The part of an amount.
     *
     * @param total  the whole of the base
     * @return the part
     */
    public Money of(Money total) {
        return total.times(fraction);
    }

    /**
     * The part of a count.
     *
     * @param total  the whole of the base
     * @return the part
     */
    public double of(double total) {
        return fraction * Requires.finite(total, "total");
    }

    /**
     * What remains of the base.
     *
     * @return 1 - fraction, in [0, 1]
     */
    public double complement() {
        return 1 - fraction;
    }

    @Override
    public String toString() {
        return Text.percent(fraction) + " of " + base;
    }
}
