package dev.solvent.projection;

import dev.solvent.internal.Text;
import dev.solvent.quantity.Series;

/** Numbers as people read them in a table: thousands grouped by commas, the same in every locale. */
final class GroupedNumber {

    private static final int GROUP = 3;
    private static final int MOST_DECIMALS = 6;

    private GroupedNumber() {}

    /** Decimals at which the largest number of a column shows so many digits. */
    static int decimals(Series values, int digits) {
        double largest = values.stream().map(StrictMath::abs).max().orElse(0);
        int decimals = 0;
        boolean whole = values.stream().allMatch(each -> each == StrictMath.rint(each));
        for (double seen = largest; !whole && decimals < MOST_DECIMALS && seen < tenTo(digits - 1); seen *= 10) {
            decimals++;
        }
        return decimals;
    }

    private static double tenTo(int exponent) {
        double power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    static String of(double value, int decimals) {
        String text = Text.fixed(value, decimals);
        int from = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        StringBuilder grouped = new StringBuilder(text);
        for (int at = (point < 0 ? text.length() : point) - GROUP; at > from; at -= GROUP) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }
}
