package dev.solvent.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.quantity.Series;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A table written as CSV with the fewest digits reads back as the same numbers. */
class MonthTableProperties {

    /** Any bits but those of no number, so that every exponent comes up. */
    @Provide
    Arbitrary<Double> doubles() {
        return Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
    }

    @Property
    void digits_readBack_areTheSameNumber(@ForAll("doubles") double value) {
        assertThat(Double.parseDouble(ShortestDigits.of(value))).isEqualTo(value + 0.0);
    }

    @Property
    void digits_oneFewer_areAnotherNumber(@ForAll("doubles") double value) {
        int used = new BigDecimal(ShortestDigits.of(value)).stripTrailingZeros().precision();
        if (used > 1) {
            for (RoundingMode mode : List.of(RoundingMode.FLOOR, RoundingMode.CEILING)) {
                double shorter = new BigDecimal(value)
                        .round(new MathContext(used - 1, mode))
                        .doubleValue();
                assertThat(shorter).isNotEqualTo(value);
            }
        }
    }

    @Property
    void csv_readBack_isTheTable(@ForAll List<Double> values) {
        List<Double> finite = Stream.concat(Stream.of(1.0), values.stream().filter(Double::isFinite))
                .toList();
        Series series = Series.generate(finite.size(), finite::get);
        String csv = MonthTable.from(YearMonth.of(2027, 1), List.of(new TableColumn("x", "USD", series)))
                .toCsv();
        List<String> lines = List.of(csv.split("\r\n", -1));
        assertThat(lines).hasSize(finite.size() + 2).last().isEqualTo("");
        for (int row = 0; row < finite.size(); row++) {
            String[] cells = lines.get(row + 1).split(",", -1);
            assertThat(cells).hasSize(2);
            assertThat(YearMonth.parse(cells[0]))
                    .isEqualTo(YearMonth.of(2027, 1).plusMonths(row));
            assertThat(Double.parseDouble(cells[1])).isEqualTo(finite.get(row) + 0.0);
        }
    }
}
