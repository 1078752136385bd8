package dev.solvent.claims.audit;

/**
 * What a word before a number leaves open, as a factor of it. No source defines these words; the factors are how this audit reads
 * them, and wide enough that a figure outside them is not what the word says.
 *
 * @since 0.1.0
 */
public enum Wording {
    /** Ten per cent to either side. */
    ABOUT("about", 0.9, 1.1),
    /** Up to ten per cent below. */
    NEARLY("nearly", 0.9, 1),
    /** Up to ten per cent above. */
    JUST_OVER("just over", 1, 1.1),
    /** Half a power of ten to either side. */
    IN_THE_ORDER_OF("in the order of", 1 / StrictMath.sqrt(10), StrictMath.sqrt(10));

    private final String words;
    private final double least;
    private final double most;

    Wording(String words, double least, double most) {
        this.words = words;
        this.least = least;
        this.most = most;
    }

    /**
     * What the number may be multiplied with.
     *
     * @return the factors
     */
    public Interval factor() {
        return new Interval(least, most);
    }

    /**
     * As in a text.
     *
     * @return such as {@code about}
     */
    public String words() {
        return words;
    }
}
