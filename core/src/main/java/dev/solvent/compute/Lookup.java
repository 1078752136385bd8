package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Price;

/**
 * The answer to a look-up of a price: a price, or the reason why there is none. Never a silent zero.
 *
 * @since 0.1.0
 */
public sealed interface Lookup {

    /**
     * The price.
     *
     * @return the listed price
     * @throws IllegalArgumentException if there is none, with the reason
     */
    ListedPrice orThrow();

    /**
     * Whether there is a price.
     *
     * @return true for {@link Priced}
     */
    default boolean isPriced() {
        return this instanceof Priced;
    }

    /**
     * A price was found.
     *
     * @param listed  with its conditions, days and source
     * @since 0.1.0
     */
    record Priced(ListedPrice listed) implements Lookup {

        public Priced {
            requireNonNull(listed, "listed");
        }

        /**
         * The exact price.
         *
         * @return per a number of units
         */
        public Price price() {
            return listed.price();
        }

        @Override
        public ListedPrice orThrow() {
            return listed;
        }
    }

    /**
     * No price was found.
     *
     * @param reason  why
     * @param message  the same in words, with names and values
     * @since 0.1.0
     */
    record Unpriced(Reason reason, String message) implements Lookup {

        public Unpriced {
            requireNonNull(reason, "reason");
            Requires.text(message, "message");
        }

        @Override
        public ListedPrice orThrow() {
            throw new IllegalArgumentException(message);
        }
    }

    /**
     * Why there is no price.
     *
     * @since 0.1.0
     */
    enum Reason {
        /** The book has no such provider. */
        UNKNOWN_PROVIDER,
        /** The provider has no such model. */
        UNKNOWN_MODEL,
        /** The model has no price for this meter. */
        UNKNOWN_METER,
        /** There are prices, but none on that day. */
        NOT_ON_THAT_DAY,
        /** There are prices on that day, but none under these circumstances. */
        CIRCUMSTANCES,
        /** Several different prices apply and none is more specific. */
        AMBIGUOUS
    }
}
