package dev.solvent.retention.survival;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.retention.RetentionCurve;

/**
 * Retention by a family of lifetimes: {@code S(t) = P(W > (log t - location) / scale)}, with t in months.
 *
 * @param family  of the lifetimes
 * @param location  in logs of months
 * @param scale  positive; 1 for the exponential family
 * @param shape  of the generalised gamma family; 0 for the others
 * @since 0.1.0
 */
public record LifetimeCurve(LifetimeFamily family, double location, double scale, double shape)
        implements RetentionCurve {

    public LifetimeCurve {
        requireNonNull(family, "family");
        location = Requires.finite(location, "location");
        Requires.positive(scale, "scale");
        shape = Requires.finite(shape, "shape");
        if (!family.isScaled() && scale != 1) {
            throw new IllegalArgumentException("scale must be 1 for " + family + ", was " + scale);
        }
        if (!family.isShaped() && shape != 0) {
            throw new IllegalArgumentException("shape must be 0 for " + family + ", was " + shape);
        }
    }

    @Override
    public double survival(double months) {
        return months == 0
                ? 1
                : StrictMath.exp(
                        family.standard().survival(standardised(months), shape).value());
    }

    /**
     * Rate of leaving at an age, per month.
     *
     * @param months  age, positive
     * @return density over survival, at least 0
     */
    public double hazard(double months) {
        double w = standardised(Requires.positive(months, "months"));
        double log = family.standard().density(w, shape).value()
                - family.standard().survival(w, shape).value();
        return StrictMath.exp(log) / (scale * months);
    }

    /**
     * Age in months by which a share has left.
     *
     * @param share  in (0, 1)
     * @return months, positive
     */
    public double monthsUntilGone(double share) {
        double left = 1 - Requires.openFraction(share, "share");
        return StrictMath.exp(location + scale * family.standard().quantile(left, shape));
    }

    private double standardised(double months) {
        return (StrictMath.log(months) - location) / scale;
    }

    @Override
    public String toString() {
        return family.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ", location "
                + Text.significant(location, 6) + " (log months), scale " + Text.significant(scale, 6)
                + (family.isShaped() ? ", shape " + Text.significant(shape, 6) : "");
    }
}
