package dev.solvent.pricebook;

import dev.solvent.compute.PriceBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/**
 * Public prices of AI models of August 2026, as price lists and price collections of that month state them.
 *
 * <p>A look-up for a day before that month has no answer: today's price is not that of last year. Where sources contradict each
 * other and neither is known to be right, both prices are in the book under the condition {@code source}, and a look-up has no
 * answer until the caller says which to trust: {@code Circumstances.ORDINARY.with("source", "litellm")}. Rows that come from
 * secondary pages say so in {@link dev.solvent.compute.ListedPrice#source()}. What was left out and why is in {@code META-INF/NOTICE} of the jar.
 *
 * @since 0.1.0
 */
public final class PublicPrices {

    /** The month of the prices. */
    public static final String VERSION = "2026.08";

    /** The first day on which the book answers. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 1);

    /** The day of the last snapshot, for those who want the prices of the book without a date of their own. */
    public static final LocalDate LAST_SNAPSHOT = LocalDate.of(2026, 8, 22);

    private PublicPrices() {}

    /**
     * Opens the book. The prices of a model are read when they are first asked for.
     *
     * @return a new book, equal each time; keep it
     */
    public static PriceBook book() {
        try (InputStream in = PublicPrices.class.getResourceAsStream(PriceLines.FILE)) {
            if (in == null) {
                throw new IllegalStateException("the jar must hold " + PriceLines.FILE);
            }
            return new PriceLines(in.readAllBytes()).book();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
