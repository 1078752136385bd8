package dev.solvent.files.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.files.document.NumberRange;
import dev.solvent.files.source.Limits;
import dev.solvent.files.source.MalformedFileException;
import dev.solvent.files.source.Source;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CsvTest {

    private static final Columns PAIR = Columns.of("name", "text");
    private static final Columns PLAN =
            Columns.of("plan", "price").withOptional("seats", "since", "currency", "discount");

    private static List<String> pairs(String csv) {
        return Csv.read(
                Source.of("t.csv", csv),
                Limits.forTables(),
                PAIR,
                row -> Optional.of(row.name("name") + "|" + row.text("text")));
    }

    record Plan(
            String name,
            double price,
            long seats,
            Optional<LocalDate> since,
            Optional<Currency> currency,
            OptionalDouble discount) {

        Plan {
            if (price > 1_000) {
                throw new IllegalArgumentException("price must be at most 1000, was " + price);
            }
            if (seats > 100) {
                throw new IllegalArgumentException("too many seats");
            }
            if (seats == 100) {
                throw new ArithmeticException();
            }
        }
    }

    private static List<Plan> plans(String csv) {
        return Csv.read(Source.of("t.csv", csv), Limits.forTables(), PLAN, row -> {
            String name = row.name("plan");
            double price = row.number("price", NumberRange.nonNegative());
            long seats = row.has("seats") ? row.wholeNumber("seats", 1, 1_000) : 1;
            Optional<LocalDate> since = row.optionalDate("since");
            Optional<Currency> currency = row.optionalCurrency("currency");
            OptionalDouble discount = row.optionalNumber("discount", NumberRange.fraction());
            return row.build(() -> new Plan(name, price, seats, since, currency, discount));
        });
    }

    @ParameterizedTest
    @MethodSource
    void good(String csv, List<String> rows) {
        assertThat(pairs(csv)).isEqualTo(rows);
    }

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("name,text\n", List.of()),
                Arguments.of("name,text", List.of()),
                Arguments.of("name,text\na,b", List.of("a|b")),
                Arguments.of("name,text\r\na,b\r\nc,d\r\n", List.of("a|b", "c|d")),
                Arguments.of("text,name\na,b\n", List.of("b|a")),
                Arguments.of("\"name\",\"text\"\n\"a\",\"b\"\n", List.of("a|b")),
                Arguments.of("name,text\na,\n", List.of("a|")),
                Arguments.of("name,text\na,\"\"\n", List.of("a|")),
                Arguments.of("name,text\na,\"b,\"\"c\"\"\r\nd\"\n", List.of("a|b,\"c\"\r\nd")),
                Arguments.of("name,text\na, b c \n", List.of("a| b c ")),
                Arguments.of("name,text\na,é😀'\n", List.of("a|é😀'")),
                Arguments.of("name,text\na,-5\nb,1e3\n", List.of("a|-5", "b|1e3")),
                Arguments.of("\ufeffname,text\na,b\n", List.of("a|b")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                        | t.csv:1:1: file is empty, expected the columns name,text
                    name\\na                  | t.csv:1:1: column 'text' is missing
                    name;text\\na;b           | t.csv:1:1: cells must be separated by commas, are separated by ';'
                    name\\ttext\\na\\tb       | t.csv:1:1: cells must be separated by commas, are separated by tabs
                    name,text,text            | t.csv:1:11: column 'text' is given twice
                    name,text,note            | t.csv:1:11: unknown column 'note', expected one of name, text
                    name,text\\na             | t.csv:2:1: row must have 2 cells like the header, has 1
                    name,text\\na,b\\n\\nc,d  | t.csv:3:1: line is empty; leave it out
                    name,text\\na,b,c         | t.csv:2:1: row must have 2 cells like the header, has 3
                    name,text\\na,b"c         | t.csv:2:4: quote must stand at the beginning of a cell, or doubled in a cell in quotes
                    name,text\\na,"b"c        | t.csv:2:6: closing quote must be followed by a comma or the end of the line
                    name,text\\na,"b          | t.csv:2:3: cell in quotes must end with a quote, goes on to the end
                    name,text\\ra,b           | t.csv:1:10: line must end with LF or CR LF, ends with CR alone
                    name,text\\n,b            | t.csv:2:1: name: must be a name, was empty
                    name,text\\na ,b          | t.csv:2:1: name: must not begin or end with a blank, was 'a '
                    name,text\\na,=b          | t.csv:2:3: text: must not begin like a formula, was '=b'; put a letter before it
                    name,text\\n@a,b          | t.csv:2:1: name: must not begin like a formula, was '@a'; put a letter before it
                    """)
    void bad(String csv, String message) {
        String text = csv.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
        assertThatThrownBy(() -> pairs(text))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(message);
    }

    @Test
    void header_missingAndMisspelt_isOneReport() {
        assertThatThrownBy(() -> pairs("nmae,texts\na,b\n")).hasMessage("""
                        t.csv:1:1: unknown column 'nmae', did you mean 'name'?
                        t.csv:1:1: column 'name' is missing
                        t.csv:1:1: column 'text' is missing
                        t.csv:1:6: unknown column 'texts', did you mean 'text'?""");
    }

    @Test
    void rows_areReadByColumn() {
        assertThat(plans("plan,price,seats,since,currency,discount\na,1e1,3,2026-02-28,EUR,0.25\nb,0,,,,\n"))
                .containsExactly(
                        new Plan(
                                "a",
                                10,
                                3,
                                Optional.of(LocalDate.of(2026, 2, 28)),
                                Optional.of(Currency.getInstance("EUR")),
                                OptionalDouble.of(0.25)),
                        new Plan("b", 0, 1, Optional.empty(), Optional.empty(), OptionalDouble.empty()));
        assertThat(plans("price,plan\n5,a\n")).hasSize(1);
    }

    @Test
    void rows_allProblemsAreInOneReport() {
        assertThatThrownBy(() -> plans("""
                        plan,price,seats,since,currency,discount
                        a,free,0.5,2026-02-30,XXQ,5 %
                        b,-1,,28.2.2026,usd,2
                        c,2000,,,,
                        d,1,101,,,
                        e,"1,000",,,,
                        f,,,,,
                        g,1e999,,,,
                        h,1,100,,,
                        """)).hasMessage("""
                        t.csv:2:3: price: must be a number, at least 0, was the text 'free'
                        t.csv:2:8: seats: must be a whole number in [1, 1000], was the number 0.5
                        t.csv:2:12: since: must be a day of the calendar, was '2026-02-30'
                        t.csv:2:23: currency: must be a currency of ISO 4217, was 'XXQ'
                        t.csv:2:27: discount: must be a number in [0, 1], was the text '5 %'; write a fraction, such as 0.05 for 5 %
                        t.csv:3:3: price: must be a number, at least 0, was the number -1
                        t.csv:3:7: since: must be a date like 2026-03-31, was '28.2.2026'
                        t.csv:3:17: currency: must be a currency code like USD, was 'usd'
                        t.csv:3:21: discount: must be a number in [0, 1], was the number 2
                        t.csv:4:3: price: must be at most 1000, was 2000.0
                        t.csv:5:1: too many seats
                        t.csv:6:3: price: must be a number, at least 0, was the text '1,000'; write it without separators
                        t.csv:7:3: price: must be a number, at least 0, was an empty text
                        t.csv:8:3: price: number must have an exponent in [-324, 324], was '1e999'
                        t.csv:9:1: is refused""");
    }

    @Test
    void row_saysWhereItStands() {
        List<String> places = Csv.read(
                Source.of("t.csv", "name,text\na,b\n"),
                Limits.forTables(),
                PAIR,
                row -> Optional.of(
                        row + " " + row.place("text") + " " + row.place("none").path()));
        assertThat(places).containsExactly("t.csv:2:1 t.csv:2:3 none");
    }

    @Test
    void limits_areTheCallers() {
        Limits limits = Limits.forTables().withEntries(2).withTextLength(4);
        assertThatThrownBy(() ->
                        Csv.read(Source.of("t", "name\na\nb\nc\n"), limits, Columns.of("name"), row -> Optional.of(1)))
                .hasMessage("t:4:1: table has more than 2 rows");
        assertThatThrownBy(() ->
                        Csv.read(Source.of("t", "name\nabcde\n"), limits, Columns.of("name"), row -> Optional.of(1)))
                .hasMessage("t:2:5: cell must have at most 4 characters");
        assertThat(Csv.read(Source.of("t", "name\nabcd\nb\n"), limits, Columns.of("name"), row -> Optional.of(1)))
                .hasSize(2);
    }

    @Test
    void manyBadRows_endTheReading() {
        Source bad = Source.of("t", "name,text\n" + "a,=b\n".repeat(50_000));
        assertThatThrownBy(() -> Csv.read(bad, Limits.forTables(), PAIR, row -> Optional.of(row.text("text"))))
                .hasMessageContaining("and 180 more");
    }

    @Test
    void write_quotesWhereItMust() {
        assertThat(Csv.write(
                        List.of("name", "text"),
                        List.of(
                                List.of("a", "b c"),
                                List.of("a,b", "\"c\""),
                                List.of("a\nb", " c"),
                                List.of("-5", ""))))
                .isEqualTo("name,text\na,b c\n\"a,b\",\"\"\"c\"\"\"\n\"a\nb\",\" c\"\n-5,\n");
        assertThat(Csv.write(List.of("name"), List.of(List.of("")))).isEqualTo("name\n\"\"\n");
    }

    @ParameterizedTest
    @CsvSource({"=1+1", "+x", "-x", "@x", "'\t=1'", "' =1'", "＝1", "=", "-"})
    void write_formula_isRefused(String cell) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Csv.write(List.of("name"), List.of(List.of(cell))))
                .withMessageStartingWith("name must not begin like a formula, was '");
    }

    @Test
    void write_badRow_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Csv.write(List.of("name"), List.of(List.of("a\0"))))
                .withMessage("name must be without control characters, was 'aU+0000'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Csv.write(List.of("name"), List.of(List.of("a", "b"))))
                .withMessage("row must have 1 cells, has 2");
    }

    @Test
    void columns_twice_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Columns.of("a", "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> Columns.of("a").withOptional("a"));
        assertThatIllegalArgumentException().isThrownBy(Columns::of);
    }
}
