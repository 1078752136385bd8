package dev.solvent.claims.audit;

import dev.solvent.internal.Text;
import dev.solvent.quantity.Period;
import java.util.function.DoubleUnaryOperator;

/** What a function of one expression does to its jet, its measure and its text. */
sealed interface Mapping {

    Jet of(Jet jet, Measure measure, String text);

    Measure measure(Measure measure, String text);

    String text(Node of);

    default boolean keepsText() {
        return false;
    }

    /** A fixed power. */
    record Power(double exponent) implements Mapping {

        @Override
        public Jet of(Jet jet, Measure measure, String text) {
            if (!(jet.value().low() >= 0)) {
                throw new IllegalArgumentException(
                        text + " must be a power of a number of at least 0, is of " + jet.value());
            }
            return jet.power(exponent);
        }

        @Override
        public Measure measure(Measure measure, String text) {
            return measure.pureNumber(text);
        }

        @Override
        public String text(Node of) {
            boolean joined = of.isSum() || of.isChain();
            return (joined ? "(" + of.text() + ")" : of.text()) + "^" + Text.significant(exponent, 4);
        }
    }

    /** The natural logarithm. */
    record Logarithm() implements Mapping {

        @Override
        public Jet of(Jet jet, Measure measure, String text) {
            if (!(jet.value().low() > 0)) {
                throw new IllegalArgumentException(text + " must be of a positive number, is of " + jet.value());
            }
            return jet.log();
        }

        @Override
        public Measure measure(Measure measure, String text) {
            return measure.pureNumber(text);
        }

        @Override
        public String text(Node of) {
            return "ln(" + of.text() + ")";
        }
    }

    /** A function that only rises or only falls. */
    record Monotone(String name, boolean rising, Measure result, DoubleUnaryOperator function) implements Mapping {

        private static final Interval UP = new Interval(0, Double.POSITIVE_INFINITY);
        private static final Interval DOWN = new Interval(Double.NEGATIVE_INFINITY, 0);

        /** What a function in double arithmetic is trusted to, as a share of its value. */
        private static final double TRUSTED = 1e-9;

        @Override
        public Jet of(Jet jet, Measure measure, String text) {
            double first = value(jet.value().low(), text);
            double last = value(jet.value().high(), text);
            double low = rising ? first : last;
            double high = rising ? last : first;
            if (!(low <= high)) {
                throw new IllegalStateException(text + " must be " + (rising ? "rising" : "falling") + ", went from "
                        + first + " to " + last + " over " + jet.value());
            }
            Interval image = new Interval(low - TRUSTED * StrictMath.abs(low), high + TRUSTED * StrictMath.abs(high));
            return jet.through(image, rising ? UP : DOWN);
        }

        private double value(double at, String text) {
            double value = Double.isFinite(at) ? function.applyAsDouble(at) : Double.NaN;
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(text + " must have a finite value, has none at " + at);
            }
            return value;
        }

        @Override
        public Measure measure(Measure measure, String text) {
            return result;
        }

        @Override
        public String text(Node of) {
            return name + "(" + of.text() + ")";
        }
    }

    /** An amount of a window, or a flow per another period, as a flow per this one. */
    record PerPeriod(Period period) implements Mapping {

        @Override
        public Jet of(Jet jet, Measure measure, String text) {
            Measure.Scale scale = measure.scaleTo(period, text);
            return jet.times(Jet.constant(Interval.point(scale.numerator())))
                    .dividedBy(Jet.constant(Interval.point(scale.denominator())));
        }

        @Override
        public Measure measure(Measure measure, String text) {
            return measure.per(period, text);
        }

        @Override
        public String text(Node of) {
            return (of.isChain() ? "(" + of.text() + ")" : of.factor()) + " per " + period.label();
        }
    }

    /** The same number under a name that stands for its formula. */
    record Named(String name) implements Mapping {

        @Override
        public Jet of(Jet jet, Measure measure, String text) {
            return jet;
        }

        @Override
        public Measure measure(Measure measure, String text) {
            return measure;
        }

        @Override
        public String text(Node of) {
            return name;
        }
    }

    /** What is known besides: a share is not above one, a price not below zero. */
    record Within(Interval known) implements Mapping {

        private static final Interval SLOPE = new Interval(0, 1);

        @Override
        public Jet of(Jet jet, Measure measure, String text) {
            if (!jet.value().meets(known)) {
                throw new IllegalArgumentException(text + " must be " + known + ", is " + jet.value());
            }
            return jet.through(jet.value().within(known), SLOPE);
        }

        @Override
        public Measure measure(Measure measure, String text) {
            return measure;
        }

        @Override
        public String text(Node of) {
            return of.text();
        }

        @Override
        public boolean keepsText() {
            return true;
        }
    }

    /** The same number, said to be measured otherwise. */
    record Restated(Restatement how) implements Mapping {

        @Override
        public Jet of(Jet jet, Measure measure, String text) {
            return jet;
        }

        @Override
        public Measure measure(Measure measure, String text) {
            return how.of(measure);
        }

        @Override
        public String text(Node of) {
            return of.text();
        }

        @Override
        public boolean keepsText() {
            return true;
        }
    }
}
