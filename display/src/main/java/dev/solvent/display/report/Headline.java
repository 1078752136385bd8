package dev.solvent.display.report;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.display.Numerals;
import dev.solvent.quantity.Money;

/**
 * A number that a reader takes away.
 *
 * @param label  what it is
 * @param value  as it is written, such as {@code 3.05} or {@code never}
 * @param unit  of it; empty where the value says it
 * @param note  how sure it is, or what it leaves out; may be empty
 * @since 0.1.0
 */
public record Headline(String label, String value, String unit, String note) {

    public Headline {
        Requires.text(label, "label");
        Requires.text(value, "value");
        requireNonNull(unit, "unit");
        requireNonNull(note, "note");
    }

    /**
     * A number, to four digits.
     *
     * @param label  what it is
     * @param value  finite
     * @param unit  of it; may be empty
     * @return the headline
     */
    public static Headline of(String label, double value, String unit) {
        return new Headline(label, Numerals.shown(Requires.finite(value, label)), unit, "");
    }

    /**
     * Money, to four digits.
     *
     * @param label  what it is
     * @param value  of some currency
     * @return the headline
     */
    public static Headline of(String label, Money value) {
        return of(label, value.amount(), value.currency().getCurrencyCode());
    }

    /**
     * Words, such as a month, or {@code never}.
     *
     * @param label  what it is
     * @param value  in words
     * @return the headline
     */
    public static Headline of(String label, String value) {
        return new Headline(label, value, "", "");
    }

    /**
     * The same with a note below.
     *
     * @param words  how sure it is, or what it leaves out
     * @return the headline
     */
    public Headline noting(String words) {
        return new Headline(label, value, unit, words);
    }
}
