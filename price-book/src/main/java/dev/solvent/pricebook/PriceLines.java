package dev.solvent.pricebook;

import dev.solvent.compute.Condition;
import dev.solvent.compute.ListedPrice;
import dev.solvent.compute.MagnitudeGuard;
import dev.solvent.compute.PriceBook;
import dev.solvent.compute.PriceUnit;
import dev.solvent.compute.RateCard;
import dev.solvent.compute.Validity;
import dev.solvent.quantity.Amount;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the price file, sorted by provider and model. Opening it only notes where each model begins; the lines of a model are
 * read when its prices are first asked for.
 */
final class PriceLines {

    static final String FILE = "model_prices_core.csv";
    private static final String HEADER =
            "provider,model,mode,unit,price,currency,condition,source,as_of,flags,valid_from,valid_until";
    private static final int COLUMNS = 12;

    private final byte[] text;

    PriceLines(byte[] text) {
        this.text = text;
    }

    PriceBook book() {
        int start = endOfLine(0) + 1;
        String header = text(0, start - 1);
        if (!HEADER.equals(header)) {
            throw new IllegalArgumentException("header of " + FILE + " must be " + HEADER + ", was " + header);
        }
        PriceBook.Builder book = PriceBook.builder(PublicPrices.VERSION);
        int line = 2;
        while (start < text.length) {
            int model = endOfCell(start) + 1;
            int names = endOfCell(model);
            if (names >= text.length || text[model - 1] != ',' || text[names] != ',') {
                throw wrong(line, "columns must be " + COLUMNS + ", was " + text(start, endOfLine(start)), null);
            }
            int end = endOfLine(names) + 1;
            int first = line++;
            while (end < text.length && repeats(start, names, end)) {
                end = endOfLine(end + names - start) + 1;
                line++;
            }
            Lines lines = new Lines(start, end, first);
            book.addDeferred(text(start, model - 1), text(model, names), lines);
            start = end;
        }
        return book.build();
    }

    private static IllegalArgumentException wrong(int line, @Nullable String what, @Nullable Throwable cause) {
        return new IllegalArgumentException("line " + line + " of " + FILE + ": " + what, cause);
    }

    /** Whether the line that begins there is of the provider and model that stand from start to end, comma included. */
    private boolean repeats(int start, int end, int there) {
        int until = there + end + 1 - start;
        return until <= text.length && Arrays.equals(text, start, end + 1, text, there, until);
    }

    private int endOfCell(int from) {
        int at = from;
        while (at < text.length && text[at] != ',' && text[at] != '\n') {
            at++;
        }
        return at;
    }

    private int endOfLine(int from) {
        int at = from;
        while (at < text.length && text[at] != '\n') {
            at++;
        }
        return at;
    }

    private String text(int from, int end) {
        return new String(text, from, end - from, StandardCharsets.UTF_8);
    }

    /** The lines of one model. */
    private final class Lines implements Supplier<RateCard> {

        private final int from;
        private final int end;
        private final int number;

        Lines(int from, int end, int number) {
            this.from = from;
            this.end = end;
            this.number = number;
        }

        @Override
        public RateCard get() {
            List<ListedPrice> prices = new ArrayList<>();
            String model = "";
            int line = number;
            for (int at = from; at < end; line++) {
                int next = endOfLine(at);
                try {
                    String[] cells = cells(at, next);
                    model = cells[1];
                    prices.add(price(cells));
                } catch (IllegalArgumentException e) {
                    throw wrong(line, e.getMessage(), e);
                }
                at = next + 1;
            }
            return RateCard.of(model, prices);
        }

        private String[] cells(int start, int finish) {
            String[] cells = new String[COLUMNS];
            int count = 0;
            for (int at = start; at <= finish; count++) {
                int next = endOfCell(at);
                if (count < COLUMNS) {
                    cells[count] = text(at, next);
                }
                at = next + 1;
            }
            if (count != COLUMNS) {
                throw new IllegalArgumentException("columns must be " + COLUMNS + ", were " + count);
            }
            return cells;
        }
    }

    private static ListedPrice price(String[] cells) {
        PriceUnit unit = PriceUnit.of(cells[3]);
        Amount amount = new Amount(new BigDecimal(cells[4]), Currency.getInstance(cells[5]));
        Validity valid = new Validity(
                cells[10].isEmpty() ? PublicPrices.FIRST_DAY : LocalDate.parse(cells[10]),
                cells[11].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[11]));
        // joined by hand: the first "+" of a program costs it 20 ms
        String source = cells[7].concat(" ").concat(cells[8]);
        if (!cells[9].isEmpty()) {
            source = source.concat(", ").concat(cells[9].replace('|', ' '));
        }
        ListedPrice price = new ListedPrice(unit.meter(), unit.price(amount), conditions(cells[6]), valid, source);
        return MagnitudeGuard.STANDARD.check(cells[0].concat(" ").concat(cells[1]), cells[2], price);
    }

    private static List<Condition> conditions(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        List<Condition> conditions = new ArrayList<>();
        for (String text : cell.split(";", -1)) {
            conditions.add(Condition.parse(text));
        }
        return conditions;
    }
}
