package dev.solvent.pricebook;

import dev.solvent.compute.Condition;
import dev.solvent.compute.ListedPrice;
import dev.solvent.compute.PriceBook;
import dev.solvent.compute.PriceUnit;
import dev.solvent.compute.Validity;
import dev.solvent.quantity.Amount;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Public prices of AI models of August 2026, as price lists and price collections of that month state them.
 *
 * <p>A look-up for a day before that month has no answer: today's price is not that of last year. Where sources contradict each
 * other and neither is known to be right, both prices are in the book under the condition {@code source}, and a look-up has no
 * answer until the caller says which to trust: {@code Circumstances.ORDINARY.with("source", "litellm")}. Rows that come from
 * secondary pages say so in {@link ListedPrice#source()}. What was left out and why is in {@code META-INF/NOTICE} of the jar.
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

    private static final String FILE = "model_prices_core.csv";
    private static final String HEADER =
            "provider,model,mode,unit,price,currency,condition,source,as_of,flags,valid_from,valid_until";
    private static final int COLUMNS = 12;

    private PublicPrices() {}

    /**
     * Reads the book.
     *
     * @return a new book, equal each time; keep it
     */
    public static PriceBook book() {
        try (InputStream in = PublicPrices.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the jar must hold " + FILE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads lines of the file; a line that is wrong is named. */
    static PriceBook read(BufferedReader lines) throws IOException {
        String header = lines.readLine();
        if (!HEADER.equals(header)) {
            throw new IllegalArgumentException("header of " + FILE + " must be " + HEADER + ", was " + header);
        }
        PriceBook.Builder book = PriceBook.builder(VERSION);
        Map<String, Condition> conditions = new HashMap<>();
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                add(book, line.split(",", -1), conditions);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + number + " of " + FILE + ": " + e.getMessage(), e);
            }
        }
        return book.build();
    }

    private static void add(PriceBook.Builder book, String[] cells, Map<String, Condition> conditions) {
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("columns must be " + COLUMNS + ", were " + cells.length);
        }
        PriceUnit unit = PriceUnit.of(cells[3]);
        Amount amount = new Amount(new BigDecimal(cells[4]), Currency.getInstance(cells[5]));
        List<Condition> when = new ArrayList<>();
        if (!cells[6].isEmpty()) {
            for (String text : cells[6].split(";", -1)) {
                when.add(conditions.computeIfAbsent(text, Condition::parse));
            }
        }
        Validity valid = new Validity(
                cells[10].isEmpty() ? FIRST_DAY : LocalDate.parse(cells[10]),
                cells[11].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[11]));
        String source = cells[7] + " " + cells[8] + (cells[9].isEmpty() ? "" : ", " + cells[9].replace('|', ' '));
        book.add(cells[0], cells[1], cells[2], new ListedPrice(unit.meter(), unit.price(amount), when, valid, source));
    }
}
