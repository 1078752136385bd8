package dev.solvent.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.files.source.Characters;
import dev.solvent.files.source.Limits;
import dev.solvent.files.source.Source;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import dev.solvent.retention.purchases.Transaction;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TableProperties {

    private static final List<String> HEADER = List.of("a", "b", "c");

    @Property(tries = 400)
    void cells_writtenAndRead_areTheSame(@ForAll("rows") List<List<String>> rows) {
        String csv = Csv.write(HEADER, rows);
        List<List<String>> read = Csv.read(
                Source.of("t", csv),
                Limits.forTables(),
                new Columns(HEADER, List.of()),
                row -> Optional.of(HEADER.stream().map(row::text).toList()));
        assertThat(read).isEqualTo(rows);
        assertThat(Csv.write(HEADER, read)).isEqualTo(csv);
    }

    @Property(tries = 400)
    void cohorts_writtenAndRead_areTheSame(@ForAll("cohorts") CohortTable table) {
        String csv = CohortCsv.write(table);
        assertThat(CohortCsv.read(Source.of("t", csv), Period.WEEK, Limits.forTables()))
                .isEqualTo(table);
    }

    @Property(tries = 400)
    void transactions_writtenAndRead_areTheSame(@ForAll("transactions") List<Transaction> transactions) {
        String csv = TransactionCsv.write(transactions);
        assertThat(TransactionCsv.read(Source.of("t", csv), Limits.forTables())).isEqualTo(transactions);
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(10);
        Arbitrary<String> signs =
                Arbitraries.strings().withChars(",\"\r\n \tab=-+@0.").ofMaxLength(8);
        return Arbitraries.oneOf(any, signs)
                .filter(TableProperties::isFit)
                .list()
                .ofSize(HEADER.size())
                .list()
                .ofMaxSize(5);
    }

    private static boolean isFit(String cell) {
        return cell.codePoints().allMatch(Characters::isAllowed) && !Formula.isLike(cell);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(10)
                .filter(name -> isFit(name) && name.equals(name.strip()));
    }

    @Provide
    Arbitrary<CohortTable> cohorts() {
        Arbitrary<List<Long>> counts = Arbitraries.longs()
                .between(0, 1L << 53)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(list ->
                        list.stream().map(count -> Math.min(count, list.get(0))).toList());
        return names().list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(5)
                .flatMap(names -> counts.list()
                        .ofSize(names.size())
                        .map(rows -> new CohortTable(
                                Period.WEEK,
                                IntStream.range(0, names.size())
                                        .mapToObj(i -> new CohortRow(names.get(i), rows.get(i)))
                                        .toList())));
    }

    @Provide
    Arbitrary<List<Transaction>> transactions() {
        Arbitrary<LocalDate> dates = Arbitraries.integers()
                .between(-100_000, 100_000)
                .map(day -> LocalDate.of(2000, 1, 1).plusDays(day));
        Arbitrary<Currency> currencies =
                Arbitraries.of("USD", "EUR", "JPY", "CNY").map(Currency::getInstance);
        return currencies.flatMap(currency -> Combinators.combine(names(), dates, Arbitraries.doubles())
                .as((name, date, amount) -> new Transaction(name, date, Money.of(amount, currency)))
                .list()
                .ofMaxSize(5));
    }
}
