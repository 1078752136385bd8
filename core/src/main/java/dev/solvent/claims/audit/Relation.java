package dev.solvent.claims.audit;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * What is said of an expression: that it equals another, is at least or at most it, or is what a word makes of it.
 *
 * @param kind  which
 * @param target  the other side
 * @since 0.1.0
 */
public record Relation(Kind kind, Expression target) {

    public Relation {
        requireNonNull(kind, "kind");
        requireNonNull(target, "target");
    }

    /** How the two sides stand. */
    public enum Kind {
        /** The same number. */
        EQUAL("="),
        /** The same number or more. */
        AT_LEAST(">="),
        /** The same number or less. */
        AT_MOST("<=");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /**
         * As in a formula.
         *
         * @return such as {@code >=}
         */
        public String sign() {
            return sign;
        }

        /**
         * How far a difference is from being allowed.
         *
         * @param difference  all that the difference of the two sides can be
         * @return 0 if some of it is allowed, else the nearest, negative where the expression is too small
         */
        double gap(Interval difference) {
            if (difference.low() > 0) {
                return this == AT_LEAST ? 0 : difference.low();
            }
            return difference.high() < 0 && this != AT_MOST ? difference.high() : 0;
        }
    }

    /**
     * The same as a claim.
     *
     * @param claimId  such as {@code S000-042}
     * @return the relation
     */
    public static Relation equalTo(String claimId) {
        return equalTo(Expression.value(claimId));
    }

    /**
     * The same as an expression.
     *
     * @param target  the other side
     * @return the relation
     */
    public static Relation equalTo(Expression target) {
        return new Relation(Kind.EQUAL, target);
    }

    /**
     * As much as a claim, or more.
     *
     * @param claimId  such as {@code S000-074}
     * @return the relation
     */
    public static Relation atLeast(String claimId) {
        return atLeast(Expression.value(claimId));
    }

    /**
     * As much as an expression, or more.
     *
     * @param target  the other side
     * @return the relation
     */
    public static Relation atLeast(Expression target) {
        return new Relation(Kind.AT_LEAST, target);
    }

    /**
     * As much as a claim, or less.
     *
     * @param claimId  such as {@code S000-021}
     * @return the relation
     */
    public static Relation atMost(String claimId) {
        return atMost(Expression.value(claimId));
    }

    /**
     * As much as an expression, or less.
     *
     * @param target  the other side
     * @return the relation
     */
    public static Relation atMost(Expression target) {
        return new Relation(Kind.AT_MOST, target);
    }

    /**
     * What a word makes of a claim: "about 9 times".
     *
     * @param wording  the word
     * @param claimId  such as {@code S002-012}
     * @return the relation
     */
    public static Relation worded(Wording wording, String claimId) {
        return worded(wording, Expression.value(claimId));
    }

    /**
     * What a word makes of an expression.
     *
     * @param wording  the word
     * @param target  the number behind it
     * @return the relation
     */
    public static Relation worded(Wording wording, Expression target) {
        Node word = new Node.Assumed(wording.words(), wording.factor(), OptionalDouble.of(1), Measure.NUMBER);
        return equalTo(Expression.of(word, target));
    }

    @Override
    public String toString() {
        return kind.sign() + " " + target;
    }
}
