package dev.solvent.usage;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * How usage moves, apart from prices: with the age of a user (people learn, or tire) and with the calendar (more tokens per
 * task, longer clips). Trends multiply.
 *
 * <p>Implementations are immutable, safe for many threads and deterministic. A lambda is a trend.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface UsageTrend {

    /** Usage stays as it is. */
    UsageTrend NONE = (ageMonths, month) -> 1;

    /**
     * The factor on usage.
     *
     * @param ageMonths  whole months since sign-up, at least 0
     * @param month  of the calendar
     * @return positive
     */
    double factor(int ageMonths, YearMonth month);

    /**
     * Compound growth with the age of a user.
     *
     * @param growth  per period
     * @return 1 at age 0
     */
    static UsageTrend byAge(GrowthRate growth) {
        return new ByAge(growth);
    }

    /**
     * Growth with age that comes to rest: from 1 towards a limit.
     *
     * @param limit  factor after a long time, positive
     * @param halfwayMonths  age at which half the way is done, positive
     * @return 1 at age 0
     */
    static UsageTrend settling(double limit, double halfwayMonths) {
        return new Settling(limit, halfwayMonths);
    }

    /**
     * Compound growth with the calendar, for users of any age.
     *
     * @param growth  per period
     * @param from  month at which the factor is 1; before it the factor is 1 too
     * @return the trend
     */
    static UsageTrend byMonth(GrowthRate growth, YearMonth from) {
        return new ByMonth(growth, from);
    }

    /**
     * A step in the calendar, such as a new feature that doubles usage.
     *
     * @param from  first month with the factor
     * @param factor  positive
     * @return the trend
     */
    static UsageTrend stepAt(YearMonth from, double factor) {
        return new StepAt(from, factor);
    }

    /**
     * This trend and another.
     *
     * @param other  multiplies
     * @return both
     */
    default UsageTrend and(UsageTrend other) {
        return new Both(this, other);
    }

    /**
     * Usage as the trend has it.
     *
     * @param usage  before the trend
     * @param ageMonths  whole months since sign-up
     * @param month  of the calendar
     * @return the scaled usage
     */
    default Usage applied(Usage usage, int ageMonths, YearMonth month) {
        double factor = factor(Requires.atLeast(ageMonths, 0, "ageMonths"), month);
        if (!(factor > 0 && Double.isFinite(factor))) {
            throw new IllegalStateException("the usage trend returned " + factor + " at age " + ageMonths + " in "
                    + month + ", must be positive and finite");
        }
        return factor == 1 ? usage : usage.times(factor);
    }

    /**
     * Compound growth with the age of a user.
     *
     * @param growth  per period
     * @since 0.1.0
     */
    record ByAge(GrowthRate growth) implements UsageTrend {

        public ByAge {
            requireNonNull(growth, "growth");
        }

        @Override
        public double factor(int ageMonths, YearMonth month) {
            return StrictMath.pow(1 + growth.in(Period.MONTH).growth(), ageMonths);
        }
    }

    /**
     * Growth with age that comes to rest.
     *
     * @param limit  factor after a long time, positive
     * @param halfwayMonths  age at which half the way is done, positive
     * @since 0.1.0
     */
    record Settling(double limit, double halfwayMonths) implements UsageTrend {

        public Settling {
            Requires.positive(limit, "limit");
            Requires.positive(halfwayMonths, "halfwayMonths");
        }

        @Override
        public double factor(int ageMonths, YearMonth month) {
            return limit + (1 - limit) * StrictMath.pow(0.5, ageMonths / halfwayMonths);
        }
    }

    /**
     * Compound growth with the calendar.
     *
     * @param growth  per period
     * @param from  month at which the factor is 1; before it the factor is 1 too
     * @since 0.1.0
     */
    record ByMonth(GrowthRate growth, YearMonth from) implements UsageTrend {

        public ByMonth {
            requireNonNull(growth, "growth");
            requireNonNull(from, "from");
        }

        @Override
        public double factor(int ageMonths, YearMonth month) {
            double monthly = 1 + growth.in(Period.MONTH).growth();
            return StrictMath.pow(monthly, (double) StrictMath.max(0, ChronoUnit.MONTHS.between(from, month)));
        }
    }

    /**
     * A step in the calendar.
     *
     * @param from  first month with the factor
     * @param multiple  the factor from then on, positive
     * @since 0.1.0
     */
    record StepAt(YearMonth from, double multiple) implements UsageTrend {

        public StepAt {
            requireNonNull(from, "from");
            Requires.positive(multiple, "factor");
        }

        @Override
        public double factor(int ageMonths, YearMonth month) {
            return month.isBefore(from) ? 1 : multiple;
        }
    }

    /**
     * Two trends at once.
     *
     * @param first  one
     * @param second  the other; multiplies
     * @since 0.1.0
     */
    record Both(UsageTrend first, UsageTrend second) implements UsageTrend {

        public Both {
            requireNonNull(first, "first");
            requireNonNull(second, "other");
        }

        @Override
        public double factor(int ageMonths, YearMonth month) {
            return first.factor(ageMonths, month) * second.factor(ageMonths, month);
        }
    }
}
