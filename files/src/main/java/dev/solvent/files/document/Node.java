package dev.solvent.files.document;

import dev.solvent.files.source.Place;
import java.math.BigDecimal;
import java.util.List;

/**
 * A value of a document, with its place. Two nodes are equal if they say the same; where they stand does not count. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface Node permits ObjectNode, ListNode, TextNode, NumberNode, TruthNode, NothingNode {

    /**
     * Where it stands.
     *
     * @return its first character; {@link Place#NONE} if it was made by a program
     */
    Place place();

    /**
     * What it is, for messages.
     *
     * @return such as {@code the text 'weibull'}
     */
    String inWords();

    /**
     * A text to write.
     *
     * @param value  without control characters other than tab and line ends
     * @return the node
     */
    static TextNode text(String value) {
        return new TextNode(Place.NONE, value);
    }

    /**
     * A number to write: the fewest digits that read back to the same double. Negative zero is zero.
     *
     * @param value  finite
     * @return the node
     */
    static NumberNode number(double value) {
        return new NumberNode(Place.NONE, NumberNode.shortest(value));
    }

    /**
     * A whole number to write.
     *
     * @param value  any
     * @return the node
     */
    static NumberNode number(long value) {
        return new NumberNode(Place.NONE, BigDecimal.valueOf(value));
    }

    /**
     * A number to write, digit by digit.
     *
     * @param value  exact
     * @return the node
     */
    static NumberNode number(BigDecimal value) {
        return new NumberNode(Place.NONE, value);
    }

    /**
     * A truth to write.
     *
     * @param value  true or false
     * @return the node
     */
    static TruthNode truth(boolean value) {
        return new TruthNode(Place.NONE, value);
    }

    /**
     * Nothing, written null.
     *
     * @return the node
     */
    static NothingNode nothing() {
        return new NothingNode(Place.NONE);
    }

    /**
     * A list to write.
     *
     * @param items  in order
     * @return the node
     */
    static ListNode list(List<? extends Node> items) {
        return new ListNode(Place.NONE, List.copyOf(items));
    }

    /**
     * A list to write.
     *
     * @param items  in order
     * @return the node
     */
    static ListNode list(Node... items) {
        return list(List.of(items));
    }

    /**
     * An object to write, key by key.
     *
     * @return an empty one
     */
    static ObjectBuilder object() {
        return new ObjectBuilder();
    }
}
