package dev.solvent.retention;

import dev.solvent.internal.Text;
import dev.solvent.quantity.Series;

/**
 * Shares as observed or planned, month by month. Between two months the hazard is constant; after the last month the hazard of
 * the last step goes on, which is an extrapolation: choose a family where that matters.
 *
 * @param retained  from age 0: starts with 1, in [0, 1], never rising; at least two values
 * @since 0.1.0
 */
public record Tabulated(Series retained) implements RetentionCurve {

    public Tabulated {
        retained = checked(retained);
    }

    @Override
    public double survival(double months) {
        int lower = (int) StrictMath.min(StrictMath.floor(months), retained.size() - 2.0);
        double from = retained.get(lower);
        if (months == lower || from == 0) {
            return from;
        }
        return from * StrictMath.pow(retained.get(lower + 1) / from, months - lower);
    }

    private static Series checked(Series retained) {
        if (retained.size() < 2) {
            throw new IllegalArgumentException("retained must have at least 2 months, had " + retained.size());
        }
        for (int month = 0; month < retained.size(); month++) {
            double value = retained.get(month);
            double most = month == 0 ? 1 : retained.get(month - 1);
            double least = month == 0 ? 1 : 0;
            if (!(value >= least && value <= most)) {
                throw new IllegalArgumentException("retained must start with 1, lie in [0, 1] and never rise, was "
                        + value + " at month " + month + (month == 0 ? "" : " after " + most));
            }
        }
        return retained;
    }

    @Override
    public String toString() {
        return "tabulated over " + (retained.size() - 1) + " months, " + Text.percent(retained.last()) + " left";
    }
}
