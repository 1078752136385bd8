package dev.solvent.files.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "12",
                "0.5",
                "1e3",
                "1E+3",
                "1.50e-10",
                "5E-324",
                "1e308",
                "-1.7976931348623157E308",
                "1234567890123456789012345678901234567890123456789012345678901234"
            })
    void parse_number_isExact(String text) {
        assertThat(NumberText.isNumber(text)).isTrue();
        assertThat(NumberText.parse(text, Place.NONE, Limits.forTables(), problems))
                .contains(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", ".", "1.", ".5", "+1", "01", "1e", "1e+", "0x1", "1_0", "1 ", " 1", "NaN", "1f", "１"})
    void isNumber_otherText_isNone(String text) {
        assertThat(NumberText.isNumber(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e309",
                "1e325",
                "-1e999999999999",
                "1e-325",
                "1e-324",
                "0e999",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void parse_beyondTheLimits_isNoted(String text) {
        assertThat(NumberText.isNumber(text)).isTrue();
        assertThat(NumberText.parse(text, Place.NONE, Limits.forTables(), problems))
                .isEmpty();
        assertThat(problems.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NaN       | ; numbers are finite
                    -.inf     | ; numbers are finite
                    +Infinity | ; numbers are finite
                    12        | ; write it without quotes or blanks
                    5 %       | ; write a fraction, such as 0.05 for 5 %
                    1_000     | ; write it without separators
                    1,000.5   | ; write it without separators
                    12 345    | ; write it without separators
                    1_0       | ; write it without separators
                    0,5       | ; the decimal mark is a point
                    .5        | ; write a digit on both sides of the point
                    5.        | ; write a digit on both sides of the point
                    +5        | ; write it without leading plus or zeros
                    007       | ; write it without leading plus or zeros
                    0x1F      | ; write it in decimal
                    0o17      | ; write it in decimal
                    twelve    | ''
                    """)
    void hint_saysWhatToWrite(String text, String hint) {
        assertThat(NumberText.hint(text)).isEqualTo(hint);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_000_000})
    void hint_longText_isNone(int length) {
        assertThat(NumberText.hint("1".repeat(length))).isEmpty();
    }
}
