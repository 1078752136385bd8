package dev.solvent.files.source;

/**
 * How much a file may cost. Each limit is checked before the costly thing is done: bytes before a byte is parsed, the length of a
 * number before it becomes one.
 *
 * <table>
 * <caption>defaults</caption>
 * <tr><th>limit</th><th>documents (JSON, YAML)</th><th>tables (CSV)</th></tr>
 * <tr><td>bytes</td><td>512 KiB</td><td>64 MiB</td></tr>
 * <tr><td>depth</td><td>32</td><td>-</td></tr>
 * <tr><td>lineLength</td><td>32 768</td><td>65 536</td></tr>
 * <tr><td>textLength</td><td>4 096</td><td>4 096</td></tr>
 * <tr><td>numberLength</td><td>64</td><td>64</td></tr>
 * <tr><td>exponent</td><td>324</td><td>324</td></tr>
 * <tr><td>entries</td><td>20 000</td><td>1 000 000</td></tr>
 * </table>
 *
 * @param bytes  of the file
 * @param depth  of objects and lists within each other, at most {@value #DEEPEST}
 * @param lineLength  characters of a line
 * @param textLength  characters of one text or cell
 * @param numberLength  characters of one number
 * @param exponent  largest power of ten of a number, up and down, at most 324, the range of a double
 * @param entries  values of a document, rows of a table
 * @since 0.1.0
 */
public record Limits(
        long bytes, int depth, int lineLength, int textLength, int numberLength, int exponent, int entries) {

    /** A deeper document could exhaust the stack of a small thread. */
    public static final int DEEPEST = 500;

    private static final int LARGEST_EXPONENT = 324;
    private static final Limits DOCUMENTS = new Limits(1L << 19, 32, 32_768, 4_096, 64, LARGEST_EXPONENT, 20_000);
    private static final Limits TABLES = new Limits(64L << 20, 1, 65_536, 4_096, 64, LARGEST_EXPONENT, 1_000_000);

    public Limits {
        check(bytes, Long.MAX_VALUE - 1, "bytes");
        check(depth, DEEPEST, "depth");
        check(lineLength, Integer.MAX_VALUE, "lineLength");
        check(textLength, Integer.MAX_VALUE, "textLength");
        check(numberLength, 1_000, "numberLength");
        check(exponent, LARGEST_EXPONENT, "exponent");
        check(entries, Integer.MAX_VALUE, "entries");
    }

    private static void check(long value, long most, String name) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be in [1, " + most + "], was " + value);
        }
    }

    /**
     * For scenarios, studies and other documents.
     *
     * @return the defaults of the table above
     */
    public static Limits forDocuments() {
        return DOCUMENTS;
    }

    /**
     * For tables of rows.
     *
     * @return the defaults of the table above
     */
    public static Limits forTables() {
        return TABLES;
    }

    /**
     * With another size.
     *
     * @param most  bytes of the file
     * @return the same limits otherwise
     */
    public Limits withBytes(long most) {
        return new Limits(most, depth, lineLength, textLength, numberLength, exponent, entries);
    }

    /**
     * With another depth.
     *
     * @param most  objects and lists within each other
     * @return the same limits otherwise
     */
    public Limits withDepth(int most) {
        return new Limits(bytes, most, lineLength, textLength, numberLength, exponent, entries);
    }

    /**
     * With longer or shorter lines.
     *
     * @param most  characters of a line
     * @return the same limits otherwise
     */
    public Limits withLineLength(int most) {
        return new Limits(bytes, depth, most, textLength, numberLength, exponent, entries);
    }

    /**
     * With longer or shorter texts.
     *
     * @param most  characters of one text or cell
     * @return the same limits otherwise
     */
    public Limits withTextLength(int most) {
        return new Limits(bytes, depth, lineLength, most, numberLength, exponent, entries);
    }

    /**
     * With longer or shorter numbers.
     *
     * @param most  characters of one number
     * @return the same limits otherwise
     */
    public Limits withNumberLength(int most) {
        return new Limits(bytes, depth, lineLength, textLength, most, exponent, entries);
    }

    /**
     * With larger or smaller powers of ten.
     *
     * @param most  largest power of ten, up and down
     * @return the same limits otherwise
     */
    public Limits withExponent(int most) {
        return new Limits(bytes, depth, lineLength, textLength, numberLength, most, entries);
    }

    /**
     * With more or fewer values or rows.
     *
     * @param most  values of a document, rows of a table
     * @return the same limits otherwise
     */
    public Limits withEntries(int most) {
        return new Limits(bytes, depth, lineLength, textLength, numberLength, exponent, most);
    }
}
