package dev.solvent.scenario;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;
import java.time.YearMonth;

/**
 * Sign-ups by season, every year the same.
 *
 * @param label  name in reports
 * @param byMonth  twelve factors from January on, at least 0, that average 1
 * @since 0.1.0
 */
public record Season(String label, Series byMonth) implements Shock {

    private static final int MONTHS = 12;
    private static final double ROUNDING = 1e-6;

    public Season {
        Requires.text(label, "label");
        if (byMonth.size() != MONTHS) {
            throw new IllegalArgumentException("byMonth of " + label + " must have 12 factors, had " + byMonth.size());
        }
        byMonth.stream().forEach(each -> Requires.nonNegative(each, "byMonth of " + label));
        if (!(StrictMath.abs(byMonth.sum() / MONTHS - 1) <= ROUNDING)) {
            throw new IllegalArgumentException("byMonth of " + label
                    + " must average 1, so that a season moves sign-ups and adds none; averaged "
                    + byMonth.sum() / MONTHS);
        }
    }

    @Override
    public double responseFactor(YearMonth month) {
        return byMonth.get(month.getMonthValue() - 1);
    }
}
