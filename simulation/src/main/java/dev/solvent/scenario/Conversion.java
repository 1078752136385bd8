package dev.solvent.scenario;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;
import java.time.YearMonth;

/**
 * Users convert at an age.
 *
 * @param label  name in reports
 * @param from  segment they leave
 * @param to  segment they come to
 * @param fractionByAge  of those there at age 1, 2, ... months, in [0, 1]; the last number goes on
 * @since 0.1.0
 */
public record Conversion(String label, String from, String to, Series fractionByAge) implements Move {

    public Conversion {
        Requires.text(label, "label");
        Requires.text(from, "from");
        Requires.text(to, "to");
        Requires.atLeast(fractionByAge.size(), 1, "ages of " + label);
        for (int age = 0; age < fractionByAge.size(); age++) {
            Requires.fraction(fractionByAge.get(age), "fraction of " + label + " at age " + (age + 1));
        }
    }

    @Override
    public double share(int ageMonths, YearMonth month) {
        return fractionByAge.get(StrictMath.min(ageMonths, fractionByAge.size()) - 1);
    }
}
