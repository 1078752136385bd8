package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
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
     * The factor before the first dated change, which counts where no month is asked for.
     *
     * @return 1 unless the trend says otherwise; 0 for a model that is not in use yet
     */
    default double initialFactor() {
        return 1;
    }

    /**
     * Both trends at once.
     *
     * @param other  multiplied with this
     * @return the product
     */
    default PriceTrend and(PriceTrend other) {
        if (this instanceof Constant) {
            return other;
        }
        return other instanceof Constant ? this : new Product(this, other);
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
     * Cost that falls by the same fraction with every doubling of all that was ever produced.
     *
     * <pre>{@code
     * factor(k) = (V(k) / V(0))^(log2 b),   V(k) = m + sum over j < k of (1 + g)^j
     * }</pre>
     *
     * b cost per doubling; m experience at the start, in months of the output of that month; g growth of output. Wright (1936),
     * Factors affecting the cost of airplanes, Journal of the Aeronautical Sciences 3(4), 122-128.
     *
     * @param from  last month at the stated cost
     * @param costPerDoubling  what a doubling leaves of the cost (b), in (0, 1]
     * @param monthsOfExperience  m, positive
     * @param outputGrowth  g
     * @return the trend
     */
    static PriceTrend learning(
            YearMonth from, double costPerDoubling, double monthsOfExperience, GrowthRate outputGrowth) {
        return new Learning(from, costPerDoubling, monthsOfExperience, outputGrowth);
    }

    /**
     * The mean of a price that stays for long and now and then jumps to a fraction: what is known of the prices of single models.
     *
     * <pre>{@code
     * factor(t) = exp(-r t (1 - j)),   r jumps a year, j factor of a jump, t years: a compound Poisson process
     * }</pre>
     *
     * <p>It is an expectation; in any one run the price is flat or halved. Cox and Miller (1965), The Theory of Stochastic
     * Processes, section 4.1.
     *
     * @param from  last month at the stated cost
     * @param perYear  mean number of jumps a year (r), at least 0
     * @param factor  of the price at a jump (j), at least 0; above 1 for rises
     * @return the trend
     */
    static PriceTrend occasionalJumps(YearMonth from, double perYear, double factor) {
        return new OccasionalJumps(from, perYear, factor);
    }

    /**
     * A model whose usage moves away to the next.
     *
     * @param from  first month of the move
     * @param adoption  share that has left
     * @return the trend, 1 before and falling
     */
    static PriceTrend leaving(YearMonth from, Adoption adoption) {
        return new Migration(from, adoption, false);
    }

    /**
     * A model to which usage moves.
     *
     * @param from  first month of the move
     * @param adoption  share that has arrived
     * @return the trend, 0 before and rising
     */
    static PriceTrend arriving(YearMonth from, Adoption adoption) {
        return new Migration(from, adoption, true);
    }

    /**
     * Two trends at once.
     *
     * @param first  a trend
     * @param second  multiplied with it
     * @since 0.1.0
     */
    record Product(PriceTrend first, PriceTrend second) implements PriceTrend {

        public Product {
            requireNonNull(first, "first");
            requireNonNull(second, "second");
        }

        @Override
        public double factor(YearMonth month) {
            return first.factor(month) * second.factor(month);
        }

        @Override
        public double initialFactor() {
            return first.initialFactor() * second.initialFactor();
        }

        @Override
        public boolean isDated() {
            return first.isDated() || second.isDated();
        }

        @Override
        public String toString() {
            return first + ", " + second;
        }
    }

    /**
     * Usage that moves between models.
     *
     * @param from  first month of the move
     * @param adoption  share that has moved
     * @param arriving  whether this is the model that gains
     * @since 0.1.0
     */
    record Migration(YearMonth from, Adoption adoption, boolean arriving) implements PriceTrend {

        public Migration {
            requireNonNull(from, "from");
            requireNonNull(adoption, "adoption");
        }

        @Override
        public double factor(YearMonth month) {
            int age = (int) ChronoUnit.MONTHS.between(from, month);
            double share = age < 0 ? 0 : adoption.share(age);
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalStateException("adoption must return a share in [0, 1], returned " + share
                        + " in month " + age + " of the move");
            }
            return arriving ? share : 1 - share;
        }

        @Override
        public double initialFactor() {
            return arriving ? 0 : 1;
        }

        @Override
        public String toString() {
            return (arriving ? "arriving from " : "leaving from ") + from;
        }
    }

    /**
     * Wright's law.
     *
     * @param from  last month at the stated cost
     * @param costPerDoubling  in (0, 1]
     * @param monthsOfExperience  positive
     * @param outputGrowth  growth of output
     * @since 0.1.0
     */
    record Learning(YearMonth from, double costPerDoubling, double monthsOfExperience, GrowthRate outputGrowth)
            implements PriceTrend {

        public Learning {
            requireNonNull(from, "from");
            Requires.positive(Requires.fraction(costPerDoubling, "costPerDoubling"), "costPerDoubling");
            Requires.positive(monthsOfExperience, "monthsOfExperience");
            requireNonNull(outputGrowth, "outputGrowth");
        }

        @Override
        public double factor(YearMonth month) {
            double months = StrictMath.max(0.0, (double) ChronoUnit.MONTHS.between(from, month));
            double growth = outputGrowth.in(Period.MONTH).growth();
            double since = growth == 0 ? months : (outputGrowth.factorAfter(months) - 1) / growth;
            double doublings = StrictMath.log(1 + since / monthsOfExperience) / StrictMath.log(2);
            return StrictMath.pow(costPerDoubling, doublings);
        }

        @Override
        public String toString() {
            return "times " + Text.significant(costPerDoubling, 6) + " per doubling from " + from;
        }
    }

    /**
     * The mean of rare jumps.
     *
     * @param from  last month at the stated cost
     * @param perYear  mean number of jumps a year, at least 0
     * @param multiple  of the price at a jump, at least 0
     * @since 0.1.0
     */
    record OccasionalJumps(YearMonth from, double perYear, double multiple) implements PriceTrend {

        private static final double MONTHS_A_YEAR = 12;

        public OccasionalJumps {
            requireNonNull(from, "from");
            perYear = Requires.nonNegative(perYear, "perYear");
            multiple = Requires.nonNegative(multiple, "multiple");
        }

        @Override
        public double factor(YearMonth month) {
            double years = StrictMath.max(0.0, (double) ChronoUnit.MONTHS.between(from, month)) / MONTHS_A_YEAR;
            return StrictMath.exp(-perYear * years * (1 - multiple));
        }

        @Override
        public String toString() {
            return Text.significant(perYear, 6) + " jumps a year to " + Text.significant(multiple, 6) + " from " + from;
        }
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
