package dev.solvent.files.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.files.source.Limits;
import dev.solvent.files.source.MalformedFileException;
import dev.solvent.files.source.Place;
import dev.solvent.files.source.Source;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {

    private static Node read(String text) {
        return Format.JSON.read(Source.of("a.json", text), Limits.forDocuments());
    }

    @Test
    void read_everyKind() {
        Node node = read("{\"text\": \"a\\u00e9\\n\", \"number\": -1.50e+2, \"list\": [true, false, null, {}, []]}");
        assertThat(node)
                .isEqualTo(Node.object()
                        .put("text", "aé\n")
                        .put("number", Node.number(new BigDecimal("-1.50e2")))
                        .put(
                                "list",
                                Node.list(
                                        Node.truth(true),
                                        Node.truth(false),
                                        Node.nothing(),
                                        Node.object().build(),
                                        Node.list()))
                        .build());
    }

    @Test
    void read_everyNodeKnowsItsPlace() {
        ObjectNode root = (ObjectNode) read("{\n  \"a\": {\"b\": [1,\r\n    \"é😀\", 3]}\n}");
        ObjectNode a = (ObjectNode) root.get("a").orElseThrow();
        ListNode list = (ListNode) a.get("b").orElseThrow();
        Place third = list.items().get(2).place();
        assertThat(root.place()).hasToString("a.json:1:1").returns("", Place::path);
        assertThat(a.place()).hasToString("a.json:2:8").returns("a", Place::path);
        assertThat(a.entries().get(0).place()).hasToString("a.json:2:9").returns("a.b", Place::path);
        assertThat(list.items().get(1).place()).hasToString("a.json:3:5").returns("a.b[1]", Place::path);
        assertThat(third.path()).isEqualTo("a.b[2]");
        assertThat(third.line()).isEqualTo(3);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("", "a.json:1:1: file is empty, expected a JSON document"),
                Arguments.of(
                        "{\"a\": 1, \"a\": 2}", "a.json:1:10: a: key 'a' is given twice, first at line 1, column 2"),
                Arguments.of("1 2", "a.json:1:3: must end after the document, was followed by more"),
                Arguments.of("[1e999]", "a.json:1:2: [0]: number must have an exponent in [-324, 324], was '1e999'"),
                Arguments.of("[1e309]", "a.json:1:2: [0]: number must be within the range of a double, was '1e309'"),
                Arguments.of("[1e-324]", "a.json:1:2: [0]: number must be within the range of a double, was '1e-324'"),
                Arguments.of("[NaN]", "a.json:1:2: not JSON: NaN; numbers are finite"),
                Arguments.of("[\n-Infinity]", "a.json:2:1: not JSON: -Infinity; numbers are finite"),
                Arguments.of(
                        "[True]",
                        "a.json:1:2: not JSON: unrecognized token 'True': was expecting (JSON String, Number, Array, Object"
                                + " or token 'null', 'true' or 'false')"),
                Arguments.of("[01]", "a.json:1:3: not JSON: invalid numeric value: Leading zeroes not allowed"),
                Arguments.of(
                        "[+1]",
                        "a.json:1:3: not JSON: unexpected character ('+') in numeric value: JSON spec does not allow numbers"
                                + " to have plus signs"),
                Arguments.of(
                        "[1 // one\n]",
                        "a.json:1:4: not JSON: unexpected character ('/'): maybe a (non-standard) comment?"),
                Arguments.of(
                        "{\n \"a\": 1]",
                        "a.json:2:8: not JSON: unexpected close marker ']': expected '}' (for Object starting at line 1, column 1)"),
                Arguments.of(
                        "[[1",
                        "a.json:1:4: not JSON: unexpected end-of-input: expected close marker for Array (start marker at line 1,"
                                + " column 2)"),
                Arguments.of("{\"a\": \"\\ud800\"}", "a.json:1:7: a: text may not hold the character U+D800"),
                Arguments.of("{\"\\u0000\": 1}", "a.json:1:2: ['U+0000']: key may not hold the character U+0000"),
                Arguments.of(
                        "[[[[1]]]]".replace("[", "[".repeat(9)).replace("]", "]".repeat(9)),
                        "a.json:1:33: " + "[0]".repeat(32) + ": objects and lists must be at most 32 deep"));
    }

    @ParameterizedTest
    @MethodSource
    void bad(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(message);
    }

    @Test
    void read_limits_areTheCallers() {
        Limits limits = Limits.forDocuments()
                .withDepth(1)
                .withEntries(3)
                .withNumberLength(3)
                .withTextLength(4)
                .withExponent(2);
        assertThat(refusal("[[1]]", limits)).isEqualTo("a:1:2: [0]: objects and lists must be at most 1 deep");
        assertThat(refusal("[1,2,3]", limits)).isEqualTo("a:1:6: [2]: document has more than 3 values");
        assertThat(refusal("[1234]", limits))
                .isEqualTo("a:1:2: [0]: number must have at most 3 characters, has 4: '1234'");
        assertThat(refusal("[\"12345\"]", limits))
                .isEqualTo("a:1:2: [0]: text has 5 characters, at most 4 are read: '12345'");
        assertThat(refusal("[1e3]", limits))
                .isEqualTo("a:1:2: [0]: number must have an exponent in [-2, 2], was '1e3'");
        assertThat(refusal("[1, 2]", limits.withBytes(5))).isEqualTo("a:1:1: file is larger than 5 bytes");
        assertThat(refusal("[\n1, 2]", limits.withLineLength(4))).isEqualTo("a:2:5: line is longer than 4 characters");
        assertThat(Format.JSON.read(Source.of("a", "[1,\n2]"), limits.withLineLength(4)))
                .hasToString("[1, 2]");
    }

    private static String refusal(String text, Limits limits) {
        try {
            return "read " + Format.JSON.read(Source.of("a", text), limits);
        } catch (MalformedFileException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void write_isReadable() {
        Node node = Node.object()
                .put("name", "a \"b\" \\ \u2028")
                .put("price", 9.99)
                .put("months", 12)
                .put("open", true)
                .put("none", Node.nothing())
                .put("few", Node.list(Node.number(0.05), Node.text("x")))
                .put("many", Node.list(Node.list(Node.number(1)), Node.object().build()))
                .build();
        assertThat(Format.JSON.write(node)).isEqualTo("""
                        {
                          "name": "a \\"b\\" \\\\ \\u2028",
                          "price": 9.99,
                          "months": 12,
                          "open": true,
                          "none": null,
                          "few": [0.05, "x"],
                          "many": [
                            [1],
                            {}
                          ]
                        }
                        """);
    }
}
