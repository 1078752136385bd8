package dev.solvent.files.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.files.source.Limits;
import dev.solvent.files.source.Problem;
import dev.solvent.files.source.Problems;
import dev.solvent.files.source.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FieldsTest {

    private static final Map<String, Integer> PERIODS = Map.of("month", 1, "year", 12);

    private final Problems problems = new Problems();

    private Fields fields(String yaml) {
        return Fields.of(Format.YAML.read(Source.of("f", yaml), Limits.forDocuments()), problems);
    }

    private List<String> lines() {
        return problems.list().stream().map(Problem::toString).toList();
    }

    record Plan(String name, double price, List<Integer> periods) {

        Plan {
            if (price < 1) {
                throw new IllegalArgumentException("price must be at least 1, was " + price);
            }
            if (name.equals("free")) {
                throw new IllegalArgumentException("a plan is not free");
            }
        }
    }

    private static Optional<Plan> plan(Node node, Problems problems) {
        Fields fields = Fields.of(node, problems);
        String name = fields.text("name");
        double price = fields.number("price", NumberRange.nonNegative().of("dollars"));
        Field<List<Integer>> periods = fields.listOrNone("periods", NodeReader.oneOf("period", PERIODS));
        return fields.build(() -> new Plan(name, price, periods.get()));
    }

    @Test
    void build_nothingWrong_makesTheValue() {
        assertThat(plan(fieldsOf("name: a\nprice: 2.5\nperiods: [year, month]"), problems))
                .contains(new Plan("a", 2.5, List.of(12, 1)));
        assertThat(plan(fieldsOf("name: a\nprice: 2.5"), problems)).contains(new Plan("a", 2.5, List.of()));
        assertThat(problems.isEmpty()).isTrue();
    }

    private static Node fieldsOf(String yaml) {
        return Format.YAML.read(Source.of("f", yaml), Limits.forDocuments());
    }

    static Stream<Arguments> badPlans() {
        return Stream.of(
                Arguments.of("5", List.of("f:1:1: must be an object with keys and values, was the number 5")),
                Arguments.of("{}", List.of("f:1:1: name: is missing", "f:1:1: price: is missing")),
                Arguments.of(
                        "name: 5\nprice: free\nperiods: [monht, 5]\nprcie: 3",
                        List.of(
                                "f:1:7: name: must be a text (put it in quotes), was the number 5",
                                "f:2:8: price: must be a number of dollars, at least 0, was the text 'free'",
                                "f:3:11: periods[0]: unknown period 'monht', did you mean 'month'?",
                                "f:3:18: periods[1]: must be one of month, year, was the number 5",
                                "f:4:1: prcie: unknown key 'prcie', did you mean 'price'?")),
                Arguments.of("name: a\nprice: 0.5", List.of("f:2:8: price: must be at least 1, was 0.5")),
                Arguments.of("name: free\nprice: 5", List.of("f:1:1: a plan is not free")),
                Arguments.of(
                        "name: a\nprice: 5\nperiods: week",
                        List.of("f:3:10: periods: must be a list, was the text 'week'")));
    }

    @ParameterizedTest
    @MethodSource
    void badPlans(String yaml, List<String> expected) {
        Map<String, Integer> ordered = new TreeMap<>(PERIODS);
        Problems noted = new Problems();
        Fields fields = Fields.of(fieldsOf(yaml), noted);
        String name = fields.text("name");
        double price = fields.number("price", NumberRange.nonNegative().of("dollars"));
        Field<List<Integer>> periods = fields.listOrNone("periods", NodeReader.oneOf("period", ordered));
        assertThat(fields.build(() -> new Plan(name, price, periods.get()))).isEmpty();
        assertThat(noted.list()).map(Problem::toString).isEqualTo(expected);
    }

    @Test
    void optional_keysLeftOut_haveTheirDefaults() {
        Fields fields = fields("{}");
        assertThat(fields.text("a", "x")).isEqualTo("x");
        assertThat(fields.number("b", NumberRange.any(), 2)).isEqualTo(2);
        assertThat(fields.wholeNumber("c", 1, 5, 3)).isEqualTo(3);
        assertThat(fields.truth("d", true)).isTrue();
        assertThat(fields.optional("e", NodeReader.text()).get()).isEmpty();
        assertThat(fields.named("f", NodeReader.text()).get()).isEmpty();
        assertThat(fields.listOrNone("g", NodeReader.text()).get()).isEmpty();
        assertThat(fields.has("h")).isFalse();
        assertThat(fields.build(() -> "made")).contains("made");
    }

    @Test
    void optional_keysGiven_areRead() {
        Fields fields = fields("{a: y, b: -3e2, c: 5.0, d: false, e: z, f: {k: v, l: w}, g: [u]}");
        assertThat(fields.text("a", "x")).isEqualTo("y");
        assertThat(fields.number("b", NumberRange.any(), 2)).isEqualTo(-300);
        assertThat(fields.wholeNumber("c", 1, 5)).isEqualTo(5);
        assertThat(fields.truth("d", true)).isFalse();
        assertThat(fields.optional("e", NodeReader.text()).get()).contains("z");
        assertThat(fields.named("f", NodeReader.text()).get())
                .containsExactly(Map.entry("k", "v"), Map.entry("l", "w"));
        assertThat(fields.list("g", NodeReader.text()).get()).containsExactly("u");
        assertThat(fields.keys()).containsExactly("a", "b", "c", "d", "e", "f", "g");
        assertThat(fields.place()).hasToString("f:1:1");
        assertThat(fields.placeOf("b")).hasToString("f:1:11");
        assertThat(fields.placeOf("x").path()).isEqualTo("x");
        assertThat(fields).hasToString("f:1:1 'a, b, c, d, e, f, g'");
        fields.end();
        assertThat(problems.isEmpty()).isTrue();
    }

    static Stream<Arguments> badValues() {
        return Stream.concat(
                otherBadValues(),
                Stream.of(
                        bad(
                                "1.5",
                                fields -> fields.wholeNumber("a", 0, Long.MAX_VALUE),
                                "must be a whole number, at least 0, was the number 1.5"),
                        bad(
                                "-1",
                                fields -> fields.wholeNumber("a", 0, 9),
                                "must be a whole number in [0, 9], was the number -1"),
                        bad(
                                "1e300",
                                fields -> fields.wholeNumber("a", 0, 9),
                                "must be a whole number in [0, 9], was the number 1E+300"),
                        bad(
                                "'5'",
                                fields -> fields.wholeNumber("a", 0, 9),
                                "must be a whole number in [0, 9], was the text '5'; write it without quotes or blanks"),
                        bad("yes", fields -> fields.truth("a", true), "must be true or false, was the text 'yes'"),
                        bad("", fields -> fields.truth("a", true), "must be true or false, was nothing"),
                        bad("''", fields -> fields.text("a"), "must be a text, was an empty text")));
    }

    private static Stream<Arguments> otherBadValues() {
        return Stream.of(
                bad("true", fields -> fields.text("a", "x"), "must be a text (put it in quotes), was true"),
                bad(
                        "[]",
                        fields -> fields.list("a", NodeReader.text()),
                        "must be a list with at least one item, was an empty list"),
                bad(
                        "[x]",
                        fields -> fields.named("a", NodeReader.text()),
                        "must be an object with names and values, was a list"),
                bad(
                        "1",
                        fields -> fields.number("a", NumberRange.inside(0, 1)),
                        "must be a number in (0, 1), was the number 1"),
                bad(
                        "0",
                        fields -> fields.number("a", NumberRange.positive(), 1),
                        "must be a number above 0, was the number 0"),
                bad(
                        "5 %",
                        fields -> fields.number("a", NumberRange.fraction()),
                        "must be a number in [0, 1], was the text '5 %'; write a fraction, such as 0.05 for 5 %"),
                bad(
                        "week",
                        fields -> fields.required("a", NodeReader.parsed("an amount", BigDecimal::new)),
                        "must be an amount, was 'week': Character w is neither a decimal digit number, decimal point, nor \"e\" notation exponential mark."),
                bad(
                        "x",
                        fields -> fields.required("a", NodeReader.parsed("odd", FieldsTest::silent)),
                        "must be odd, was 'x'"),
                bad(
                        "[1]",
                        fields -> fields.required("a", NodeReader.parsed("odd", Function.identity())),
                        "must be odd, was a list"),
                bad(
                        "5",
                        fields -> fields.required(
                                "a", NodeReader.wholeNumber(0, 9, "months").then(FieldsTest::even)),
                        "must be even, was 5"));
    }

    private static String silent(String text) {
        throw new ArithmeticException();
    }

    private static long even(long number) {
        if (number % 2 != 0) {
            throw new IllegalArgumentException("must be even, was " + number);
        }
        return number;
    }

    private static Arguments bad(String value, Consumer<Fields> reading, String message) {
        return Arguments.of(value, reading, message);
    }

    @ParameterizedTest
    @MethodSource
    void badValues(String value, Consumer<Fields> reading, String message) {
        Fields fields = fields("x: 1\na: " + value);
        reading.accept(fields);
        fields.has("x");
        fields.end();
        assertThat(problems.list()).map(Problem::message).containsExactly(message);
        assertThat(problems.list().get(0).place().path()).isEqualTo("a");
        assertThat(problems.list().get(0).place().line()).isEqualTo(2);
    }

    @Test
    void valueThatCouldNotBeRead_isNotedOnce() {
        Node node = Format.YAML.read(Source.of("f", "a: 1e999\nb: *x"), Limits.forDocuments(), problems);
        Fields fields = Fields.of(node, problems);
        assertThat(fields.number("a", NumberRange.any())).isZero();
        assertThat(fields.required("b", FieldsTest::plan).isPresent()).isFalse();
        assertThat(fields.build(() -> "made")).isEmpty();
        assertThat(lines())
                .containsExactly(
                        "f:1:4: a: number must have an exponent in [-324, 324], was '1e999'",
                        "f:2:4: b: alias *x is not read; write the value out");
    }

    @Test
    void build_makerRefusesWithoutAMessage_isNoted() {
        assertThat(fields("{}").build(() -> silent(""))).isEmpty();
        assertThat(lines()).containsExactly("f:1:1: is refused");
    }

    @Test
    void note_isAtTheField() {
        Fields fields = fields("a: 1");
        fields.note("a", "is odd");
        fields.note("b", "is needed with a");
        assertThat(fields.problems()).isSameAs(problems);
        assertThat(lines()).containsExactly("f:1:1: b: is needed with a", "f:1:4: a: is odd");
    }

    @Test
    void field_withoutValue_saysWhereToTakeIt() {
        Field<String> field = fields("{}").required("a", NodeReader.text());
        assertThatThrownBy(field::get)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no value at f:1:1; take it within Fields.build");
    }
}
