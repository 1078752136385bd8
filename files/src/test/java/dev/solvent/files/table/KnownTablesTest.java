package dev.solvent.files.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.claims.Claim;
import dev.solvent.claims.ClaimBook;
import dev.solvent.compute.Circumstances;
import dev.solvent.compute.Condition;
import dev.solvent.compute.ListedPrice;
import dev.solvent.compute.PriceBook;
import dev.solvent.compute.PriceUnit;
import dev.solvent.compute.RateCard;
import dev.solvent.files.source.Limits;
import dev.solvent.files.source.Source;
import dev.solvent.pricebook.PublicPrices;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import dev.solvent.retention.purchases.Transaction;
import dev.solvent.usage.Meter;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownTablesTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final CohortTable COHORTS = CohortTable.of(
            Period.MONTH,
            CohortRow.of("2026-01", 1240, 901, 744),
            CohortRow.of("2026-02, late", 1310, 960),
            CohortRow.of("2026-03", 0));

    @TempDir
    private Path folder;

    private static CohortTable cohorts(String csv) {
        return CohortCsv.read(Source.of("c.csv", csv), Period.MONTH, Limits.forTables());
    }

    @Test
    void cohorts_writtenAndRead_areTheSame() throws IOException {
        String csv = CohortCsv.write(COHORTS);
        assertThat(csv).isEqualTo("cohort,0,1,2\n2026-01,1240,901,744\n\"2026-02, late\",1310,960\n2026-03,0\n");
        Path file = folder.resolve("cohorts.csv");
        Files.writeString(file, csv);
        assertThat(CohortCsv.read(file, Period.MONTH)).isEqualTo(COHORTS);
    }

    @Test
    void cohorts_paddedWithEmptyCells_areTheSame() {
        assertThat(cohorts("cohort,0,1,2\r\n2026-01,1240,901,744\r\n\"2026-02, late\",1310,960,\r\n2026-03,0,,\r\n"))
                .isEqualTo(COHORTS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                           | c.csv:1:1: file is empty, expected the columns cohort,0,1,2,...
                    cohort                       | c.csv:1:1: column 0 is missing
                    month,0,1                    | c.csv:1:1: column must be called cohort, was 'month'
                    cohort,1                     | c.csv:1:8: column must be called 0, was '1'
                    cohort,0                     | c.csv:1:1: table must have at least one cohort, has none
                    cohort;0;1                   | c.csv:1:1: cells must be separated by commas, are separated by ';'
                    cohort,0,1~a,10,11           | c.csv:2:6: 1: must be a whole number of users in [0, 10], was the number 11
                    cohort,0,1~a,10,-1           | c.csv:2:6: 1: must be a whole number of users in [0, 10], was the number -1
                    cohort,0,1~a,10,9.5          | c.csv:2:6: 1: must be a whole number of users in [0, 10], was the number 9.5
                    cohort,0,1~a,10 %            | c.csv:2:3: 0: must be a whole number of users in [0, 9007199254740992], was the text '10 %'; write a fraction, such as 0.05 for 5 %
                    cohort,0,1,2~a,10,,5         | c.csv:2:6: 1: must be a whole number of users in [0, 10], was an empty text
                    cohort,0,1~a,10,9,8          | c.csv:2:1: row must have at most 3 cells like the header, has 4
                    cohort,0,1~a                 | c.csv:2:1: cohort must have at least its size, the count at age 0
                    cohort,0,1~a,,               | c.csv:2:1: cohort must have at least its size, the count at age 0
                    cohort,0~a,1~a,2             | c.csv:3:1: cohort: cohort 'a' is given twice, first in line 2
                    cohort,0~=a,1                | c.csv:2:1: cohort: must not begin like a formula, was '=a'; put a letter before it
                    cohort,0~,1                  | c.csv:2:1: cohort: must be a name, was empty
                    """)
    void cohorts_bad(String csv, String message) {
        assertThatThrownBy(() -> cohorts(csv.replace('~', '\n'))).hasMessage(message);
    }

    @Test
    void transactions_writtenAndRead_areTheSame() throws IOException {
        List<Transaction> purchases = List.of(
                new Transaction("c-1", LocalDate.of(2026, 1, 31), Money.of(9.99, USD)),
                new Transaction("Acme, \"Inc.\"", LocalDate.of(2026, 2, 28), Money.of(-0.1, USD)),
                new Transaction("-17", LocalDate.of(2026, 2, 28), Money.of(1e16 / 3, USD)));
        String csv = TransactionCsv.write(purchases);
        assertThat(csv).startsWith("customer,date,amount,currency\nc-1,2026-01-31,9.99,USD\n");
        Path file = folder.resolve("t.csv");
        Files.writeString(file, csv);
        assertThat(TransactionCsv.read(file)).isEqualTo(purchases);
    }

    @Test
    void transactions_withoutCurrency_areInTheCallers() {
        Source source = Source.of("t.csv", "date,amount,customer\n2026-01-31,5,a\n");
        assertThat(TransactionCsv.read(source, USD, Limits.forTables()))
                .containsExactly(new Transaction("a", LocalDate.of(2026, 1, 31), Money.of(5, USD)));
        assertThatThrownBy(() -> TransactionCsv.read(source, Limits.forTables()))
                .hasMessage("t.csv:1:1: column 'currency' is missing");
    }

    @Test
    void transactions_bad_areReportedTogether() {
        String csv = "customer,date,amount,currency\na,2026-01-31,1,USD\nb,2026-01-32,x,EUR\n,2026-01-31,1,\n";
        assertThatThrownBy(() -> TransactionCsv.read(Source.of("t.csv", csv), Limits.forTables()))
                .hasMessage("""
                        t.csv:3:3: date: must be a day of the calendar, was '2026-01-32'
                        t.csv:3:14: amount: must be a number of units of the currency, was the text 'x'
                        t.csv:3:16: currency: must be USD as in the rows before, was EUR
                        t.csv:4:1: customer: must be a name, was empty
                        t.csv:4:15: currency: must be a currency code like USD, was empty""");
    }

    private static final String CLAIMS = """
            claim_id,document,line,subject,metric,value,unit,low,high,currency,period_start,period_end,comparator,note
            P-1,prospectus.pdf,12,Acme,paying share,4.70,percent,,,,2025-01-01,2025-09-30,monthly active users,
            P-2,prospectus.pdf,0,Acme,revenue,,money,5000000,10000000,USD,,,,"bounds, ""only""\"
            P-3,prospectus.pdf,14,Acme,growth,-8.1,percent,-8.1,,,,,,
            P-4,prospectus.pdf,15,Acme,listing,2026-01-09,date,,,,,,,
            """;

    @Test
    void claims_readAndWritten_areTheSame() throws IOException {
        Path file = folder.resolve("claims.csv");
        Files.writeString(file, CLAIMS);
        ClaimBook book = ClaimCsv.read(file);
        Claim first = book.get("P-1");
        assertThat(book.name()).isEqualTo(file.toString());
        assertThat(first.asShare().fraction()).isEqualTo(0.047);
        assertThat(first.figure().text()).isEqualTo("4.70");
        assertThat(first.window().end()).contains(LocalDate.of(2025, 9, 30));
        assertThat(book.get("P-2").high()).isEqualTo(10_000_000);
        assertThat(book.get("P-2").source()).isEqualTo(new Claim.Source("prospectus.pdf", 0, "bounds, \"only\""));
        assertThat(ClaimCsv.write(book)).isEqualTo(CLAIMS);
    }

    @Test
    void claims_withoutOptionalColumns_areRead() {
        String csv = "claim_id,document,line,subject,metric,value,unit\nP-1,p,1,Acme,users,5,persons\n";
        assertThat(ClaimCsv.read(Source.of("c", csv), Limits.forTables())
                        .get("P-1")
                        .number())
                .isEqualTo(5);
    }

    @Test
    void claims_bad_areReportedTogether() {
        String csv = """
                claim_id,document,line,subject,metric,value,unit,low,high,currency,period_start,period_end
                P-1,p,1,Acme,users,,persons,,,,,
                P-1,p,1.5,Acme,users,5,persons,6,5,Dollar,2026-02-01,2026-01-01
                P-2,p,1,Acme,users,=5,,x,,,,
                P-3,p,1,Acme,users,5,persons,6,5,,,
                """;
        assertThatThrownBy(() -> ClaimCsv.read(Source.of("c", csv), Limits.forTables()))
                .hasMessage("""
                        c:2:1: figure must state a value or a bound
                        c:3:1: claim_id: claim 'P-1' is given twice, first in line 2
                        c:3:7: line: must be a whole number, at least 0, was the number 1.5
                        c:3:36: currency: must be a currency code like USD, was 'Dollar'
                        c:3:54: period_end: must not be before the start 2026-02-01, was 2026-01-01
                        c:4:20: value: must not begin like a formula, was '=5'; put a letter before it
                        c:4:23: unit: must be a name, was empty
                        c:4:24: low: must be a number, was the text 'x'
                        c:5:30: low: must be at most high, was 6.0 above 5.0""");
    }

    private static PriceBook prices(String csv) {
        return PriceCsv.read(Source.of("p.csv", csv), "2026.11", Limits.forTables());
    }

    private static final String PRICES = """
            provider,model,mode,unit,price,currency,condition,source,valid_from,valid_until
            acme,film-1,,video_second,0.035,USD,,,,
            acme,film-1,,video_second,0.02,USD,service=batch,price list 2026-10-02,2026-10-01,2027-01-01
            acme,text-1,,input_mtok,2.5,USD,,,,
            acme,text-1,,input_mtok,5,USD,prompt_tokens>200000;time=16:30-00:30,,,
            acme,text-1,,output_mtok,0,USD,,free,,
            other,huge,unusual,output_mtok,90000,USD,,,,
            """;

    @Test
    void prices_readAndWritten_areTheSame() throws IOException {
        Path file = folder.resolve("prices.csv");
        Files.writeString(file, PRICES);
        PriceBook book = PriceCsv.read(file, "2026.11");
        assertThat(book.version()).isEqualTo("2026.11");
        assertThat(book.find("acme", "film-1", Meter.VIDEO, Circumstances.ORDINARY, LocalDate.of(2020, 1, 1))
                        .orThrow()
                        .price())
                .isEqualTo(PriceUnit.VIDEO_SECOND.price(new Amount(new BigDecimal("0.035"), USD)));
        assertThat(book.card("acme", "text-1").prices().get(1).conditions())
                .containsExactly(Condition.parse("prompt_tokens>200000"), Condition.parse("time=16:30-00:30"));
        assertThat(PriceCsv.write(book)).isEqualTo(PRICES);
    }

    /** The columns of the public price book: what its own reader makes of it, but for the first day where none is stated. */
    @Test
    void prices_ofThePublicBook_areRead() throws IOException {
        PriceBook book;
        try (InputStream stream =
                Objects.requireNonNull(PublicPrices.class.getResourceAsStream("model_prices_core.csv"))) {
            book = PriceCsv.read(Source.of("public.csv", stream), PublicPrices.VERSION, Limits.forTables());
        }
        PriceBook expected = PublicPrices.book();
        assertThat(book.providers()).isEqualTo(expected.providers());
        for (String provider : expected.providers()) {
            assertThat(book.models(provider)).isEqualTo(expected.models(provider));
            for (String model : expected.models(provider)) {
                assertThat(withoutFirstDay(book.card(provider, model)))
                        .isEqualTo(withoutFirstDay(expected.card(provider, model)));
            }
        }
        PriceBook again = prices(PriceCsv.write(expected));
        assertThat(PriceCsv.write(again)).isEqualTo(PriceCsv.write(expected));
    }

    private static List<ListedPrice> withoutFirstDay(RateCard card) {
        return card.prices().stream().map(price -> price.from(LocalDate.MIN)).toList();
    }

    @Test
    void prices_bad_areReportedTogether() {
        String csv = """
                provider,model,unit,price,currency,condition,valid_from,valid_until,source,as_of,flags
                a,m,input_mtoks,1,USD,,,,,,
                a,n,input_mtok,0,USD,,,,list,,
                a,o,input_mtok,1e6,USD,,,,list,2026-11-01,x|y
                a,p,input_mtok,1,USD,batch;service=,2026-02-01,2026-01-01,,,
                a,q,input_mtok,free,usd,,2026,,,,
                """;
        assertThatThrownBy(() -> prices(csv)).hasMessage("""
                        p.csv:2:5: unit: unknown unit 'input_mtoks', did you mean 'input_mtok'?
                        p.csv:3:16: price: must be positive, or zero with the source free, was 0
                        p.csv:4:16: price: a o: price of fresh input must be between 0.001 and 600 USD per million tokens to be of a usual size, was 1000000 USD per 1000000 tokens. Maybe it is per another number of units, or in cents. The mode unusual lets it pass
                        p.csv:5:22: condition: must be like prompt_tokens>200000, resolution=720p or time=16:30-00:30, was batch
                        p.csv:5:22: condition: must be like prompt_tokens>200000, resolution=720p or time=16:30-00:30, was service=
                        p.csv:5:48: valid_until: must be after 2026-02-01, was 2026-01-01
                        p.csv:6:16: price: must be a number, at least 0, was the text 'free'
                        p.csv:6:21: currency: must be a currency code like USD, was 'usd'
                        p.csv:6:26: valid_from: must be a date like 2026-03-31, was '2026'""");
    }

    @Test
    void prices_thatContradict_areRefusedAtTheirModel() {
        String csv =
                "provider,model,unit,price,currency\na,m,input_mtok,1,USD\na,n,input_mtok,1,USD\na,n,input_mtok,2,USD\n";
        assertThatThrownBy(() -> prices(csv))
                .hasMessageStartingWith("p.csv:3:1: prices of n must not hold at the same time");
    }

    @Test
    void prices_thatFilesHaveNoWordsFor_areNotWritten() {
        ListedPrice custom = ListedPrice.of(Meter.VIDEO, PriceUnit.VIDEO_SECOND.price(new Amount(BigDecimal.ONE, USD)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceCsv.write(book(custom.when(Condition.is("region", "a;b")))))
                .withMessage("condition of a price must be one that files have words for, was 'region=a;b'");
        Meter own = new Meter("own", Unit.REQUEST);
        ListedPrice ofOwn = ListedPrice.of(own, new Price(new Amount(BigDecimal.ONE, USD), 1, Unit.REQUEST));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceCsv.write(book(ofOwn)))
                .withMessageStartingWith("meter of a price must be one of the price units [input_mtok, ");
        ListedPrice thirds = ListedPrice.of(Meter.VIDEO, new Price(new Amount(BigDecimal.ONE, USD), 3, Unit.SECOND));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceCsv.write(book(thirds)))
                .withMessageStartingWith("price must have an exact amount per 1, was ");
        ListedPrice perTen = ListedPrice.of(Meter.VIDEO, new Price(new Amount(BigDecimal.ONE, USD), 10, Unit.SECOND));
        assertThat(PriceCsv.write(book(perTen))).contains("video_second,0.1,USD");
    }

    private static PriceBook book(ListedPrice price) {
        return PriceBook.builder("1").build().with("acme", RateCard.of("m", price));
    }
}
