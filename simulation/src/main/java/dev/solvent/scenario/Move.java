package dev.solvent.scenario;

import dev.solvent.quantity.Series;
import java.time.YearMonth;

/**
 * A way from one segment to another: from free to paid at an age, from one plan to the next at a date. Those who move start at
 * age 0 of the new segment, so that its curve, its trial and its store count from then on: right where paying is a new start.
 * Where only the plan changes, {@link #keepingAge} lets them go on at the age which they had.
 *
 * <p>Implementations are immutable, safe for many threads and deterministic.
 *
 * @since 0.1.0
 */
public interface Move {

    /**
     * The name in reports.
     *
     * @return not blank, unique within a scenario
     */
    String label();

    /**
     * Where users come from.
     *
     * @return name of a segment
     */
    String from();

    /**
     * Where they go.
     *
     * @return name of another segment
     */
    String to();

    /**
     * Share of the users there who move at the start of a month.
     *
     * @param ageMonths  since they came to the segment, at least 1
     * @param month  of the calendar
     * @return a fraction
     */
    double share(int ageMonths, YearMonth month);

    /**
     * Whether users keep their age: curve and terms of the new segment go on where those of the old one were. Only to plans that
     * are billed by the month, as the age of others says when they are billed.
     *
     * @return false unless asked for
     */
    default boolean keepsAge() {
        return false;
    }

    /**
     * This move, on which users keep their age.
     *
     * @return the changed move
     */
    default Move keepingAge() {
        return new AgedMove(this);
    }

    /**
     * Some convert at one age, nobody later.
     *
     * @param from  segment they leave
     * @param to  segment they come to
     * @param ageMonths  at least 1
     * @param fraction  of those there at that age, in [0, 1]
     * @return the move
     */
    static Conversion conversion(String from, String to, int ageMonths, double fraction) {
        double[] byAge = new double[ageMonths + 1];
        byAge[ageMonths - 1] = fraction;
        return new Conversion("conversion " + from + " to " + to, from, to, Series.of(byAge));
    }

    /**
     * Some convert at each age.
     *
     * @param from  segment they leave
     * @param to  segment they come to
     * @param fractionByAge  of those there at age 1, 2, ...; the last number goes on
     * @return the move
     */
    static Conversion conversion(String from, String to, Series fractionByAge) {
        return new Conversion("conversion " + from + " to " + to, from, to, fractionByAge);
    }

    /**
     * A part of a segment changes plan at a date.
     *
     * @param from  segment they leave
     * @param to  segment they come to
     * @param at  the month
     * @param fraction  of those there, in [0, 1]
     * @return the move
     */
    static Migration migration(String from, String to, YearMonth at, double fraction) {
        return new Migration("migration " + from + " to " + to, from, to, at, fraction);
    }
}
