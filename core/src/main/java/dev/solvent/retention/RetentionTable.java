package dev.solvent.retention;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Series;

/**
 * A retention curve bound to a horizon: survival at the whole months 0 to T, checked against the contract and copied. This is
 * what computations see.
 *
 * @param label  the curve it came from
 * @param survival  S(0), S(1), ..., S(T)
 * @since 0.1.0
 */
public record RetentionTable(String label, Series survival) {

    /** A rise below this is rounding of the curve's own arithmetic and is levelled. */
    private static final double ROUNDING = 1e-12;

    public RetentionTable {
        requireNonNull(label, "label");
        Requires.atLeast(survival.size(), 2, "number of months");
        survival = checked(label, survival.toArray());
    }

    static RetentionTable bind(RetentionCurve curve, int horizonMonths) {
        Requires.atLeast(horizonMonths, 1, "horizonMonths");
        return new RetentionTable(curve.label(), Series.generate(horizonMonths + 1, curve::survival));
    }

    /**
     * Last age in the table.
     *
     * @return T, at least 1
     */
    public int horizonMonths() {
        return survival.size() - 1;
    }

    /**
     * Share of the cohort still there.
     *
     * @param months  whole age, from 0 to the horizon
     * @return a fraction
     */
    public double survival(int months) {
        return survival.get(months);
    }

    /**
     * Months that a user is there on average, counted at the start of each month before the horizon.
     *
     * @return sum over k = 0..T-1 of S(k)
     */
    public double expectedMonths() {
        return Series.generate(horizonMonths(), survival::get).sum();
    }

    private static Series checked(String label, double[] values) {
        for (int month = 0; month < values.length; month++) {
            double value = values[month];
            if (!(value >= 0 && value <= 1)) {
                throw broken(label, month, value, "in [0, 1]");
            }
            if (month == 0 && !(value >= 1 - ROUNDING)) {
                throw broken(label, month, value, "1");
            }
            if (month > 0 && !(value <= values[month - 1] + ROUNDING)) {
                throw broken(label, month, value, "at most the " + values[month - 1] + " of the month before");
            }
            values[month] = month == 0 ? 1 : StrictMath.min(value, values[month - 1]);
        }
        return Series.of(values);
    }

    private static IllegalStateException broken(String label, int month, double value, String expected) {
        return new IllegalStateException(
                "RetentionCurve '" + label + "' returned " + value + " at month " + month + ", must be " + expected);
    }

    @Override
    public String toString() {
        return label + " over " + horizonMonths() + " months, " + Text.percent(survival.last()) + " left";
    }
}
