package dev.solvent.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.quantity.Series;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthTableTest {

    private static final YearMonth START = YearMonth.of(2027, 11);
    private static final MonthTable TABLE = MonthTable.from(
            START,
            List.of(
                    new TableColumn("active users", "users", Series.of(10, 1234567.25, 0.5)),
                    new TableColumn("revenue", "USD", Series.of(-0.0, 0.1 + 0.2, -12.5))));

    @Test
    void toCsv_isRfc4180WithTheShortestDigitsThatRoundTrip() {
        // 0.1 + 0.2 needs all 17 digits
        assertThat(TABLE.toCsv())
                .isEqualTo(String.join(
                        "\r\n",
                        "month,active users,revenue [USD]",
                        "2027-11,10,0",
                        "2027-12,1234567.25,0.30000000000000004",
                        "2028-01,0.5,-12.5",
                        ""));
    }

    @Test
    void toCsv_specialHeadings_areQuoted() {
        MonthTable table = MonthTable.from(
                START,
                List.of(
                        new TableColumn("a, b", "x", Series.of(1)),
                        new TableColumn("a \"b\"", "x", Series.of(1)),
                        new TableColumn("a\nb", "x", Series.of(1))));
        assertThat(table.toCsv()).startsWith("month,\"a, b [x]\",\"a \"\"b\"\" [x]\",\"a\nb [x]\"\r\n");
    }

    @Test
    void toTable_readsWell() {
        assertThat(TABLE.toTable()).isEqualTo("""
                month    active users  revenue [USD]
                2027-11            10           0.00
                2027-12     1,234,567           0.30
                2028-01             0         -12.50""");
    }

    @Test
    void rows_areRecordsInOrder() {
        assertThat(TABLE.rows())
                .hasSize(3)
                .element(2)
                .isEqualTo(new MonthTable.Row(YearMonth.of(2028, 1), Map.of("active users", 0.5, "revenue", -12.5)));
        assertThat(TABLE.rows().get(1).get("active users")).isEqualTo(1234567.25);
        assertThat(TABLE.rows().get(0).values().keySet()).containsExactly("active users", "revenue");
        assertThatThrownBy(() -> TABLE.rows().get(0).get("cash"))
                .hasMessage("name must be one of [active users, revenue], was cash");
    }

    @Test
    void everySecond_keepsTheFirst() {
        MonthTable some = TABLE.every(2);
        assertThat(some.months()).containsExactly(START, YearMonth.of(2028, 1));
        assertThat(some.column("revenue").values()).isEqualTo(Series.of(-0.0, -12.5));
        assertThat(TABLE.every(1)).isEqualTo(TABLE);
    }

    @Test
    void select_takesColumnsInTheWantedOrder() {
        assertThat(TABLE.select("revenue", "active users").columns())
                .extracting(TableColumn::heading)
                .containsExactly("revenue [USD]", "active users");
        assertThatThrownBy(() -> TABLE.select("cash"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name must be one of [active users, revenue], was cash");
    }

    @Test
    void table_ofUnequalOrUnclearColumns_isRejected() {
        TableColumn one = new TableColumn("x", "USD", Series.of(1));
        assertThatThrownBy(() -> MonthTable.from(START, List.of(one, one)))
                .hasMessage("columns must have distinct names, were [x, x]");
        assertThatThrownBy(() -> MonthTable.from(START, List.of(one, new TableColumn("y", "USD", Series.of(1, 2)))))
                .hasMessage("column y must have 1 months, had 2");
        assertThatThrownBy(() -> MonthTable.from(START, List.of())).hasMessage("columns must not be empty");
        assertThatThrownBy(() -> new TableColumn(" ", "USD", Series.of(1))).hasMessage("name must not be blank");
        assertThatThrownBy(() -> new TableColumn("x", "", Series.of(1))).hasMessage("unit of x must not be blank");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void every_noMonths_isRejected(int step) {
        assertThatThrownBy(() -> TABLE.every(step)).hasMessage("step must be at least 1, was " + step);
    }

    @Test
    void toString_isOneLine() {
        assertThat(TABLE).hasToString("3 months from 2027-11 of active users, revenue [USD]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            0.1,                    0.1
            1e23,                   1E+23
            123456789012345680000,  123456789012345680000
            2e-3,                   0.002
            1.5e-7,                 0.00000015
            1.5e-8,                 1.5E-8
            5e-324,                 5E-324
            1.7976931348623157e308, 1.7976931348623157E+308
            9007199254740993,       9007199254740992
            NaN,                    NaN
            """)
    void digits_areTheFewest(double value, String text) {
        assertThat(ShortestDigits.of(value)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = ';', textBlock = """
            1234.5;     0; 1,234
            -999;       0; -999
            -1234567.8; 1; -1,234,567.8
            123;        2; 123.00
            """)
    void grouped_hasCommasBetweenThousands(double value, int decimals, String text) {
        assertThat(GroupedNumber.of(value, decimals)).isEqualTo(text);
    }
}
