package dev.solvent.claims.audit;

import dev.solvent.claims.Claim;
import dev.solvent.claims.ClaimBook;
import dev.solvent.internal.Text;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The tree of an expression: what it is called, what it measures, which claims it uses and what it can be. */
sealed interface Node {

    /** As a formula. */
    String text();

    /** Unit, window and base; refuses what makes no sense. */
    Measure measure(ClaimBook book);

    /** Adds every claim and assumption below. */
    void fill(ClaimBook book, Map<String, Leaf> leaves);

    /** How often every claim and assumption occurs. */
    void countUses(Map<String, Integer> uses);

    /** What it can be over a box, in the units of its measure; percentages as fractions. */
    Jet at(Box box);

    /** Whether it must be in parentheses beside a times sign. */
    default boolean isSum() {
        return false;
    }

    /** Whether it must be in parentheses behind a division sign and before "per". */
    default boolean isChain() {
        return false;
    }

    /** Its text as a factor. */
    default String factor() {
        return isSum() ? "(" + text() + ")" : text();
    }

    /**
     * What a claim or assumption can be.
     *
     * @param range  by rounding and bounds
     * @param printed  the number as printed, or the bound where one is stated and no number
     * @param stated  whether a claim states it
     * @param bound  whether a bound is stated
     */
    record Leaf(Interval range, OptionalDouble printed, boolean stated, boolean bound) {}

    /** A number that is exact, such as the 12 of twelve months. */
    record Constant(double value) implements Node {

        static final Constant ZERO = new Constant(0);

        @Override
        public String text() {
            return Text.significant(value, 9);
        }

        @Override
        public Measure measure(ClaimBook book) {
            return Measure.NUMBER;
        }

        @Override
        public void fill(ClaimBook book, Map<String, Leaf> leaves) {
            // a constant is no claim
        }

        @Override
        public void countUses(Map<String, Integer> uses) {
            // a constant is no claim
        }

        @Override
        public Jet at(Box box) {
            return Jet.constant(Interval.point(value));
        }
    }

    /** A claim, in its own unit or one it is read as, with the digits of its text or as many as are said. */
    record Value(String id, Optional<String> readAs, OptionalInt digits) implements Node {

        @Override
        public String text() {
            return id;
        }

        @Override
        public Measure measure(ClaimBook book) {
            return Measure.of(book.get(id), readAs);
        }

        @Override
        public void fill(ClaimBook book, Map<String, Leaf> leaves) {
            Claim claim = book.get(id);
            put(leaves, id, StatedRange.of(claim, digits, measure(book).isPercent()));
        }

        @Override
        public void countUses(Map<String, Integer> uses) {
            uses.merge(id, 1, Integer::sum);
        }

        @Override
        public Jet at(Box box) {
            return Jet.claim(id, box.range(id));
        }
    }

    /** A number that no claim states. */
    record Assumed(String name, Interval range, OptionalDouble central, Measure measure) implements Node {

        @Override
        public String text() {
            return name;
        }

        @Override
        public Measure measure(ClaimBook book) {
            return measure;
        }

        @Override
        public void fill(ClaimBook book, Map<String, Leaf> leaves) {
            put(leaves, name, new Leaf(range, central, false, false));
        }

        @Override
        public void countUses(Map<String, Integer> uses) {
            uses.merge(name, 1, Integer::sum);
        }

        @Override
        public Jet at(Box box) {
            return Jet.claim(name, box.range(name));
        }
    }

    /** Two expressions joined by an operation. */
    record Pair(Operation operation, Node left, Node right) implements Node {

        @Override
        public String text() {
            return operation.text(left, right);
        }

        @Override
        public Measure measure(ClaimBook book) {
            return operation.measure(left.measure(book), right.measure(book), text());
        }

        @Override
        public void fill(ClaimBook book, Map<String, Leaf> leaves) {
            left.fill(book, leaves);
            right.fill(book, leaves);
        }

        @Override
        public void countUses(Map<String, Integer> uses) {
            left.countUses(uses);
            right.countUses(uses);
        }

        @Override
        public Jet at(Box box) {
            return operation.of(left.at(box), right.at(box), right);
        }

        @Override
        public boolean isSum() {
            return operation == Operation.PLUS || operation == Operation.MINUS;
        }

        @Override
        public boolean isChain() {
            return !isSum();
        }
    }

    /** A function of one expression. */
    record Mapped(Mapping mapping, Node of) implements Node {

        @Override
        public String text() {
            return mapping.text(of);
        }

        @Override
        public Measure measure(ClaimBook book) {
            return mapping.measure(of.measure(book), text());
        }

        @Override
        public void fill(ClaimBook book, Map<String, Leaf> leaves) {
            of.fill(book, leaves);
        }

        @Override
        public void countUses(Map<String, Integer> uses) {
            of.countUses(uses);
        }

        @Override
        public Jet at(Box box) {
            return mapping.of(of.at(box), of.measure(box.book()), text());
        }

        @Override
        public boolean isSum() {
            return mapping.keepsText() && of.isSum();
        }

        @Override
        public boolean isChain() {
            return mapping.keepsText() && of.isChain();
        }
    }

    private static void put(Map<String, Leaf> leaves, String key, Leaf leaf) {
        Leaf other = leaves.putIfAbsent(key, leaf);
        if (other != null && !other.equals(leaf)) {
            throw new IllegalArgumentException(
                    key + " must be read in one way within a check, was " + other.range() + " and " + leaf.range());
        }
    }
}
