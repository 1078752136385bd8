package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.quantity.GrowthRate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * How a cost moves in time, as a factor on today's cost in a month of the calendar. The price of one model rarely moves; a
 * decline usually comes from moving to another model.
 *
 * <p>Implementations are immutable, safe for many threads and deterministic.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface PriceTrend {

    /**
     * The cost in a month over the cost as stated.
     *
     * @param month  of the calendar
     * @return positive and finite, or 0 for free
     */
    double factor(YearMonth month);

    /**
     * Whether the factor depends on the month, so that a computation must know when it takes place.
     *
     * @return false only where it never moves
     */
    default boolean isDated() {
        return true;
    }

    /**
     * Costs stay as they are.
     *
     * @return the trend that is 1 in every month
     */
    static PriceTrend constant() {
        return new Constant();
    }

    /**
     * A jump to a multiple from a month on.
     *
     * @param from  first month of the new cost
     * @param factor  of the old cost, at least 0
     * @return the trend
     */
    static PriceTrend step(YearMonth from, double factor) {
        return new Step(from, factor);
    }

    /**
     * Compounding decline or rise from a month on.
     *
     * @param from  last month at the stated cost
     * @param change  negative for a decline
     * @return the trend
     */
    static PriceTrend compounding(YearMonth from, GrowthRate change) {
        return new Compounding(from, change);
    }

    /**
     * No change.
     *
     * @since 0.1.0
     */
    record Constant() implements PriceTrend {

        @Override
        public double factor(YearMonth month) {
            return 1;
        }

        @Override
        public boolean isDated() {
            return false;
        }
    }

    /**
     * A jump.
     *
     * @param from  first month of the new cost
     * @param multiple  of the old cost, at least 0
     * @since 0.1.0
     */
    record Step(YearMonth from, double multiple) implements PriceTrend {

        public Step {
            requireNonNull(from, "from");
            multiple = Requires.nonNegative(multiple, "multiple");
        }

        @Override
        public double factor(YearMonth month) {
            return month.isBefore(from) ? 1 : multiple;
        }

        @Override
        public String toString() {
            return "times " + Text.significant(multiple, 6) + " from " + from;
        }
    }

    /**
     * Compounding change.
     *
     * @param from  last month at the stated cost
     * @param change  per period
     * @since 0.1.0
     */
    record Compounding(YearMonth from, GrowthRate change) implements PriceTrend {

        public Compounding {
            requireNonNull(from, "from");
            requireNonNull(change, "change");
        }

        @Override
        public double factor(YearMonth month) {
            return change.factorAfter(StrictMath.max(0.0, (double) ChronoUnit.MONTHS.between(from, month)));
        }

        @Override
        public String toString() {
            return change + " from " + from;
        }
    }
}
