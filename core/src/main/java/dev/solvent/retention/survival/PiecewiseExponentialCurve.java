package dev.solvent.retention.survival;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Series;
import dev.solvent.retention.RetentionCurve;

/**
 * A hazard that is constant between breaks. An age at a break belongs to the interval before it; after the last break the last
 * hazard goes on.
 *
 * @param breakMonths  ages at which the hazard changes, ascending, positive; maybe none
 * @param hazards  rate of leaving per month in each interval, at least 0; one more than there are breaks
 * @since 0.1.0
 */
public record PiecewiseExponentialCurve(Series breakMonths, Series hazards) implements RetentionCurve {

    public PiecewiseExponentialCurve {
        Breaks.check(breakMonths);
        if (hazards.size() != breakMonths.size() + 1) {
            throw new IllegalArgumentException(
                    "hazards must be one more than the " + breakMonths.size() + " breaks, were " + hazards.size());
        }
        hazards.stream().forEach(hazard -> Requires.nonNegative(hazard, "hazard"));
    }

    @Override
    public double survival(double months) {
        double cumulative = 0;
        for (int i = 0; i < hazards.size(); i++) {
            cumulative += hazards.get(i) * Breaks.exposure(breakMonths, i, 0, months);
        }
        return StrictMath.exp(-cumulative);
    }

    /**
     * Rate of leaving at an age, per month.
     *
     * @param months  age, at least 0
     * @return at least 0
     */
    public double hazard(double months) {
        return hazards.get(Breaks.interval(breakMonths, Requires.nonNegative(months, "months")));
    }

    @Override
    public String toString() {
        return "piecewise exponential, breaks at months " + breakMonths + ", monthly hazards "
                + hazards.map(hazard -> Double.parseDouble(Text.significant(hazard, 6)));
    }
}
