package dev.solvent.examples.run;

import dev.solvent.internal.Text;

/** Numbers for a console. */
final class Numbers {

    private static final int DIGITS = 4;
    private static final int THOUSAND = 1000;
    private static final int GROUP = 3;

    private Numbers() {}

    /** To four digits; from a thousand on to whole ones, thousands apart. */
    static String text(double value) {
        if (!(StrictMath.abs(value) >= THOUSAND) || Double.isInfinite(value)) {
            return Text.significant(value, DIGITS);
        }
        StringBuilder grouped = new StringBuilder(Text.fixed(StrictMath.abs(value), 0));
        for (int at = grouped.length() - GROUP; at > 0; at -= GROUP) {
            grouped.insert(at, ',');
        }
        return (value < 0 ? "-" : "") + grouped;
    }
}
