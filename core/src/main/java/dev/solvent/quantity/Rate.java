package dev.solvent.quantity;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;

/**
 * The probability that something happens within a period, such as churn: 3 % a month. It never travels without its period.
 *
 * <p>Conversion assumes a constant hazard: over x periods the probability is 1 - (1 - p)^x, so 1 % a month is 11.36 % a
 * year, not 12 %.
 *
 * @param probability  in [0, 1]
 * @param period  the period
 * @since 0.1.0
 */
public record Rate(double probability, Period period) {

    public Rate {
        probability = Requires.fraction(probability, "probability");
        requireNonNull(period, "period");
    }

    /**
     * A probability per month.
     *
     * @param probability  in [0, 1]
     * @return the rate
     */
    public static Rate perMonth(double probability) {
        return new Rate(probability, Period.MONTH);
    }

    /**
     * A probability per quarter.
     *
     * @param probability  in [0, 1]
     * @return the rate
     */
    public static Rate perQuarter(double probability) {
        return new Rate(probability, Period.QUARTER);
    }

    /**
     * A probability per year.
     *
     * @param probability  in [0, 1]
     * @return the rate
     */
    public static Rate perYear(double probability) {
        return new Rate(probability, Period.YEAR);
    }

    /**
     * The probability per another period under a constant hazard.
     *
     * <pre>{@code
     * p' = 1 - (1 - p)^x,  x = length of the other period / length of this one
     * }</pre>
     *
     * @param other  the period to convert to
     * @return an equivalent rate
     */
    public Rate in(Period other) {
        if (other == period) {
            return this;
        }
        return new Rate(-StrictMath.expm1(other.in(period) * StrictMath.log1p(-probability)), other);
    }

    /**
     * The probability that it does not happen within the period: retention, if the rate is churn.
     *
     * @return in [0, 1]
     */
    public double complement() {
        return 1 - probability;
    }

    @Override
    public String toString() {
        return Text.percent(probability) + " per " + period.label();
    }
}
