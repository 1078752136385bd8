package dev.solvent.claims.audit;

import static java.util.Objects.requireNonNull;

import dev.solvent.claims.ClaimBook;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.Period;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;

/**
 * A formula of claims, by their ids. It is a description: claims are looked up, and units, windows and bases checked, when an
 * audit evaluates it.
 *
 * <p>Units are checked as physicists do: dollars do not add to yuan, and dollars over persons are dollars per person. Amounts of
 * money keep the window they were stated for, and amounts of nine and of twelve months make neither a ratio nor a comparison
 * before {@link #per} makes both a rate or {@link #asTotal} says that their length does not matter. Shares of two bases do not add
 * before {@link #of} says that one base is meant.
 *
 * @since 0.1.0
 */
public final class Expression {

    private final Node node;

    private Expression(Node node) {
        this.node = node;
    }

    /**
     * A claim in its own unit. Money stated over a window keeps the window.
     *
     * @param claimId  such as {@code S000-025}
     * @return its figure, with its rounding or its bounds
     */
    public static Expression value(String claimId) {
        return claim(claimId, Optional.empty(), OptionalInt.empty());
    }

    /**
     * A claim whose unit does not say all, read in another: an ARPU as {@code money/month}, a run rate as {@code money/year}.
     *
     * @param claimId  such as {@code S000-031}
     * @param unit  as in a claim; {@code money} is in its currency
     * @return its figure in that unit
     */
    public static Expression read(String claimId, String unit) {
        return claim(claimId, Optional.of(Requires.text(unit, "unit")), OptionalInt.empty());
    }

    /**
     * The number of a claim as it was printed, its bounds left aside, where more digits stood there than the number shows
     * (17,000,000,000 that was 17.0 billion) or where a word says how far the number goes ("nearly 300 million").
     *
     * @param claimId  such as {@code S002-011}
     * @param significantDigits  digits as printed, at least 1
     * @return its number, rounded to that many digits
     */
    public static Expression printed(String claimId, int significantDigits) {
        Requires.atLeast(significantDigits, 1, "significantDigits");
        return claim(claimId, Optional.empty(), OptionalInt.of(significantDigits));
    }

    /**
     * A number that is exact and has no unit.
     *
     * @param number  finite
     * @return the number
     */
    public static Expression exactly(double number) {
        return new Expression(new Node.Constant(Requires.finite(number, "number")));
    }

    /**
     * A number that no claim states, such as an exchange rate.
     *
     * @param name  in formulas; one name has one range within a check
     * @param number  finite
     * @param unit  such as {@code HKD/USD}, {@code ratio}, {@code percent}
     * @return the number
     */
    public static Expression assumed(String name, double number, String unit) {
        return assumed(name, number, Interval.point(Requires.finite(number, "number")), unit);
    }

    /**
     * A number that no claim states, within a range.
     *
     * @param name  in formulas; one name has one range within a check
     * @param central  the number that is shown
     * @param range  all that it can be, {@code central} inside
     * @param unit  such as {@code HKD/USD}, {@code ratio}, {@code percent}
     * @return the number
     */
    public static Expression assumed(String name, double central, Interval range, String unit) {
        if (!range.contains(central)) {
            throw new IllegalArgumentException(name + " must be in " + range + ", was " + central);
        }
        Measure measure = Measure.parse(unit, Optional.empty(), name);
        Interval hundred = Interval.point(100);
        boolean percent = measure.isPercent();
        return new Expression(new Node.Assumed(
                Requires.text(name, "name"),
                percent ? range.dividedBy(hundred) : range,
                OptionalDouble.of(percent ? central / 100 : central),
                measure));
    }

    /**
     * One claim over another.
     *
     * @param numerator  claim id
     * @param denominator  claim id
     * @return the ratio
     */
    public static Expression ratio(String numerator, String denominator) {
        return value(numerator).dividedBy(value(denominator));
    }

    /**
     * By how much a claim grew on another, as a percentage of the earlier one.
     *
     * @param later  claim id
     * @param earlier  claim id
     * @return later / earlier - 1
     */
    public static Expression growth(String later, String earlier) {
        return ratio(later, earlier).minus(exactly(1)).asPercent();
    }

    /**
     * Claims added up.
     *
     * @param first  claim id
     * @param others  claim ids
     * @return the sum
     */
    public static Expression sum(String first, String... others) {
        Expression sum = value(first);
        for (String each : others) {
            sum = sum.plus(value(each));
        }
        return sum;
    }

    /**
     * One claim less another.
     *
     * @param from  claim id
     * @param taken  claim id
     * @return the difference
     */
    public static Expression difference(String from, String taken) {
        return value(from).minus(value(taken));
    }

    /**
     * One claim times another, such as a share times what it is a share of.
     *
     * @param first  claim id
     * @param second  claim id
     * @return the product
     */
    public static Expression product(String first, String second) {
        return value(first).times(value(second));
    }

    /**
     * The sum with another.
     *
     * @param other  of the same unit; amounts of windows that follow each other, or of the same one
     * @return this + other
     */
    public Expression plus(Expression other) {
        return join(Operation.PLUS, other);
    }

    /**
     * The difference to another.
     *
     * @param other  of the same unit; an amount of the same window, or of the start or the end of it
     * @return this - other
     */
    public Expression minus(Expression other) {
        return join(Operation.MINUS, other);
    }

    /**
     * The product with another.
     *
     * @param other  of any unit
     * @return this x other
     */
    public Expression times(Expression other) {
        return join(Operation.TIMES, other);
    }

    /**
     * The quotient by another.
     *
     * @param other  not zero anywhere; an amount of a window as long as this one's, if both have one
     * @return this / other
     */
    public Expression dividedBy(Expression other) {
        return join(Operation.OVER, other);
    }

    /**
     * One less this: what a share leaves, what stays after a churn.
     *
     * @return 1 - this
     */
    public Expression complement() {
        return exactly(1).minus(this);
    }

    /**
     * One plus this: the factor of a growth.
     *
     * @return 1 + this
     */
    public Expression growthFactor() {
        return exactly(1).plus(this);
    }

    /**
     * A fixed power of a plain number: the monthly factor of a quarterly one is its power of 1/3.
     *
     * @param exponent  finite
     * @return this to the power
     */
    public Expression power(double exponent) {
        return through(new Mapping.Power(Requires.finite(exponent, "exponent")));
    }

    /**
     * The natural logarithm of a positive plain number.
     *
     * @return ln(this)
     */
    public Expression log() {
        return through(new Mapping.Logarithm());
    }

    /**
     * A function of this that never falls, such as the active days of a curve as its first day rises.
     *
     * @param name  in formulas
     * @param unit  of the result
     * @param function  takes a fraction where this is a percentage; trusted to 1e-9 of its value
     * @return function(this)
     */
    public Expression rising(String name, String unit, DoubleUnaryOperator function) {
        return monotone(name, unit, true, function);
    }

    /**
     * A function of this that never rises, such as a lifetime as churn rises.
     *
     * @param name  in formulas
     * @param unit  of the result
     * @param function  takes a fraction where this is a percentage; trusted to 1e-9 of its value
     * @return function(this)
     */
    public Expression falling(String name, String unit, DoubleUnaryOperator function) {
        return monotone(name, unit, false, function);
    }

    /**
     * An amount of a window, or a flow per another period, as a flow per a period, by the day count of {@link Period}.
     *
     * @param period  the new one
     * @return a rate that compares with other rates
     */
    public Expression per(Period period) {
        return through(new Mapping.PerPeriod(requireNonNull(period, "period")));
    }

    /**
     * An amount whose window does not matter: what was lost in all, whatever the time it took.
     *
     * @return the same number without a window
     */
    public Expression asTotal() {
        return restated(new Restatement.Total());
    }

    /**
     * An amount that is said to cover other days than were stated, such as a quarter that was worked out of a year.
     *
     * @param first  first day
     * @param last  last day
     * @return the same number with this window
     */
    public Expression covering(LocalDate first, LocalDate last) {
        return restated(new Restatement.Covering(first, last));
    }

    /**
     * A share said to be of a base, where words differ and the same is meant.
     *
     * @param base  what it is a share of
     * @return the same number of this base
     */
    public Expression of(String base) {
        return restated(new Restatement.Of(Requires.text(base, "base")));
    }

    /**
     * A number that is known not to be negative, whatever the bounds of its claims leave open.
     *
     * @return the part from 0 upward
     */
    public Expression notNegative() {
        return through(new Mapping.Within(Interval.of(0, Double.POSITIVE_INFINITY)));
    }

    /**
     * A number that is known to be a share of a whole, whatever the bounds of its claims leave open: more than 71 % is 71 % to
     * 100 %.
     *
     * @return the part from 0 to 1
     */
    public Expression ofAWhole() {
        return through(new Mapping.Within(Interval.of(0, 1)));
    }

    /**
     * The same number under a name, which longer formulas show instead of this one.
     *
     * @param name  such as {@code Q1}
     * @return the same number
     */
    public Expression named(String name) {
        return through(new Mapping.Named(Requires.text(name, "name")));
    }

    /**
     * The same number, shown as a percentage.
     *
     * @return 0.5 as 50 %
     */
    public Expression asPercent() {
        return restated(new Restatement.Shown(true));
    }

    /**
     * The same number, not shown as a percentage.
     *
     * @return 50 % as 0.5
     */
    public Expression asNumber() {
        return restated(new Restatement.Shown(false));
    }

    /** A word, as a factor, before an expression. */
    static Expression of(Node word, Expression target) {
        return new Expression(new Node.Pair(Operation.TIMES, word, target.node));
    }

    Node node() {
        return node;
    }

    Measure measure(ClaimBook book) {
        return node.measure(book);
    }

    private static Expression claim(String claimId, Optional<String> unit, OptionalInt digits) {
        return new Expression(new Node.Value(Requires.text(claimId, "claimId"), unit, digits));
    }

    private Expression monotone(String name, String unit, boolean rising, DoubleUnaryOperator function) {
        Measure result = Measure.parse(unit, Optional.empty(), name);
        return through(new Mapping.Monotone(
                Requires.text(name, "name"), rising, result, requireNonNull(function, "function")));
    }

    private Expression join(Operation operation, Expression other) {
        return new Expression(new Node.Pair(operation, node, other.node));
    }

    private Expression through(Mapping mapping) {
        return new Expression(new Node.Mapped(mapping, node));
    }

    private Expression restated(Restatement how) {
        return through(new Mapping.Restated(how));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expression that && node.equals(that.node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    /** The formula, such as {@code S000-017 / S000-041}. */
    @Override
    public String toString() {
        return node.text();
    }
}
