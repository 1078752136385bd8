package dev.solvent.claims.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What an expression can be over a box of claims, and how fast it can change with each: interval arithmetic with automatic
 * differentiation (Moore, Kearfott, Cloud 2009, section 6.4).
 *
 * @param value  encloses every value
 * @param slopes  by claim, encloses every partial derivative; a claim that is missing does not occur
 */
record Jet(Interval value, Map<String, Interval> slopes) {

    private static final Interval ZERO = Interval.point(0);
    private static final Interval MINUS_ONE = Interval.point(-1);

    static Jet constant(Interval value) {
        return new Jet(value, Map.of());
    }

    static Jet claim(String key, Interval value) {
        return new Jet(value, Map.of(key, Interval.point(1)));
    }

    Jet plus(Jet other) {
        return new Jet(value.plus(other.value), sum(slopes, other.slopes));
    }

    Jet minus(Jet other) {
        return new Jet(value.minus(other.value), sum(slopes, scaled(other.slopes, MINUS_ONE)));
    }

    Jet times(Jet other) {
        return new Jet(value.times(other.value), sum(scaled(slopes, other.value), scaled(other.slopes, value)));
    }

    Jet dividedBy(Jet other) {
        Interval quotient = value.dividedBy(other.value);
        Map<String, Interval> numerator = sum(slopes, scaled(other.slopes, quotient.times(MINUS_ONE)));
        return new Jet(quotient, each(numerator, slope -> slope.dividedBy(other.value)));
    }

    Jet power(double exponent) {
        Interval factor = exponent == 0 ? ZERO : value.power(exponent - 1).times(Interval.point(exponent));
        return new Jet(value.power(exponent), scaled(slopes, factor));
    }

    Jet log() {
        return new Jet(value.log(), each(slopes, slope -> slope.dividedBy(value)));
    }

    /** A function of this one of which only the sign of the slope is known. */
    Jet through(Interval image, Interval slope) {
        return new Jet(image, scaled(slopes, slope));
    }

    Interval slope(String key) {
        return slopes.getOrDefault(key, ZERO);
    }

    private static Map<String, Interval> scaled(Map<String, Interval> slopes, Interval factor) {
        return each(slopes, slope -> slope.times(factor));
    }

    private static Map<String, Interval> each(Map<String, Interval> slopes, UnaryOperator<Interval> change) {
        Map<String, Interval> changed = new TreeMap<>();
        slopes.forEach((key, slope) -> changed.put(key, change.apply(slope)));
        return changed;
    }

    private static Map<String, Interval> sum(Map<String, Interval> first, Map<String, Interval> second) {
        Map<String, Interval> sum = new TreeMap<>(first);
        second.forEach((key, slope) -> sum.merge(key, slope, Interval::plus));
        return sum;
    }
}
