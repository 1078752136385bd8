package dev.solvent.quantity;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import java.util.OptionalDouble;

/**
 * Growth or discount per period: 12 % a year. It compounds, (1 + g)^x - 1, and is not a probability: 12 % a year is 0.95 % a
 * month as a discount but 1.06 % a month as churn, which is a {@link Rate}.
 *
 * @param growth  above -1
 * @param period  the period
 * @since 0.1.0
 */
public record GrowthRate(double growth, Period period) {

    /** No growth, no discount. */
    public static final GrowthRate NONE = new GrowthRate(0, Period.YEAR);

    public GrowthRate {
        if (!(growth > -1 && Double.isFinite(growth))) {
            throw new IllegalArgumentException("growth must be above -1 and finite, was " + growth);
        }
        growth = Requires.finite(growth, "growth");
        requireNonNull(period, "period");
    }

    /**
     * Growth per month.
     *
     * @param growth  above -1
     * @return the rate
     */
    public static GrowthRate perMonth(double growth) {
        return new GrowthRate(growth, Period.MONTH);
    }

    /**
     * Growth per quarter.
     *
     * @param growth  above -1
     * @return the rate
     */
    public static GrowthRate perQuarter(double growth) {
        return new GrowthRate(growth, Period.QUARTER);
    }

    /**
     * Growth per year.
     *
     * @param growth  above -1
     * @return the rate
     */
    public static GrowthRate perYear(double growth) {
        return new GrowthRate(growth, Period.YEAR);
    }

    /**
     * The same growth per another period.
     *
     * <pre>{@code
     * g' = (1 + g)^x - 1,  x = length of the other period / length of this one
     * }</pre>
     *
     * @param other  the period to convert to
     * @return an equivalent rate
     */
    public GrowthRate in(Period other) {
        if (other == period) {
            return this;
        }
        return new GrowthRate(StrictMath.expm1(other.in(period) * StrictMath.log1p(growth)), other);
    }

    /**
     * What an amount becomes after some months, as a factor: (1 + g)^months.
     *
     * @param months  any finite number; negative looks back
     * @return a positive factor
     */
    public double factorAfter(double months) {
        return StrictMath.exp(Requires.finite(months, "months") * logPerMonth());
    }

    /**
     * What an amount due after some months is worth today, as a factor: (1 + g)^-months.
     *
     * @param months  any finite number
     * @return a positive factor
     */
    public double discountFactor(double months) {
        return factorAfter(-months);
    }

    /** ln(1 + g) per month; kept as a logarithm so that converting and compounding round once. */
    private double logPerMonth() {
        return StrictMath.log1p(growth) * Period.MONTH.in(period);
    }

    /**
     * The growth that multiplies by a factor over a span: half as many after 60 days, ten times as many after seven months.
     *
     * @param factor  end over start, positive
     * @param span  the time between
     * @return compounding growth per period of the span
     */
    public static GrowthRate multiplying(double factor, Span span) {
        double log = StrictMath.log(Requires.positive(factor, "factor"));
        return new GrowthRate(StrictMath.expm1(log / span.count()), span.period());
    }

    /**
     * The rate of continuous growth that is the same: ln(1 + g), negative for decay.
     *
     * @return per period
     */
    public double continuous() {
        return StrictMath.log1p(growth);
    }

    /**
     * How long it takes to multiply by a factor: a half-life for 0.5, a doubling time for 2.
     *
     * @param factor  positive
     * @return periods, at least 0; empty if it moves the other way or not at all
     */
    public OptionalDouble periodsTo(double factor) {
        double wanted = StrictMath.log(Requires.positive(factor, "factor"));
        double periods = wanted == 0 ? 0 : wanted / continuous();
        return periods >= 0 && Double.isFinite(periods) ? OptionalDouble.of(periods) : OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return Text.percent(growth) + " per " + period.label();
    }
}
