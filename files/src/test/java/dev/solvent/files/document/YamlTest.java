package dev.solvent.files.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.files.source.Limits;
import dev.solvent.files.source.MalformedFileException;
import dev.solvent.files.source.Place;
import dev.solvent.files.source.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

    private static Node read(String text) {
        return Format.YAML.read(Source.of("a.yaml", text), Limits.forDocuments());
    }

    /** A character of two halves may stand anywhere, also across the end of the parser's buffer. */
    @Test
    void characterOfTwoHalves_anywhere_isRead() {
        for (int before = 1000; before < 1050; before++) {
            String word = "a".repeat(before) + "\uD83D\uDE00" + "b".repeat(1100) + "\uD83D\uDE00";
            assertThat(read("key: " + word)).isEqualTo(read("{\"key\": \"" + word + "\"}"));
            assertThat(read("# " + word + "\nkey: 1")).isEqualTo(read("key: 1"));
        }
    }

    /** What YAML 1.1, and partly the schemas of 1.2, take for truths, times, octal or hexadecimal numbers and dates. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "yes",
                "on",
                "off",
                "y",
                "n",
                "True",
                "FALSE",
                "Null",
                "NULL",
                "1:30",
                "190:20:30",
                "017",
                "0o17",
                "1_000",
                "0x1F",
                "0b1",
                ".5",
                "5.",
                "+12",
                ".inf",
                "-.INF",
                ".nan",
                "NaN",
                "2026-01-31",
                "2026-01",
                "01",
                "1e",
                "1.5.2",
                "12 %",
                "=",
                "9.99 USD"
            })
    void plainScalar_thatIsNoneOfJson_isText(String scalar) {
        assertThat(read(scalar)).isEqualTo(Node.text(scalar));
    }

    @Test
    void plainScalar_ofJson_isWhatItIsThere() {
        assertThat(read("[0, -0.5, 12, 1e3, 1.50, true, false, null, ~, ]"))
                .hasToString("[0, -0.5, 12, 1E+3, 1.50, true, false, null, null]");
        assertThat(read("a:\nb: 1")).hasToString("{a: null, b: 1}");
    }

    @Test
    void quotedAndBlockScalars_areTexts() {
        assertThat(read("- \"1\"\n- 'true'\n- |\n  a\n  b\n- >\n  a\n  b\n- a\n  b"))
                .isEqualTo(Node.list(List.of(
                        Node.text("1"), Node.text("true"), Node.text("a\nb\n"), Node.text("a b\n"), Node.text("a b"))));
    }

    @Test
    void keys_areTexts() {
        assertThat(read("1: a\ntrue: b\n\"<<\": c\n? d\n: e").toString())
                .isEqualTo("{1: 'a', true: 'b', <<: 'c', d: 'e'}");
    }

    @Test
    void read_everyNodeKnowsItsPlace() {
        ObjectNode root = (ObjectNode) read("# clip\na:\n  - b: 😀\n    c d: [1, 2]\n");
        ObjectNode first =
                (ObjectNode) ((ListNode) root.get("a").orElseThrow()).items().get(0);
        ListNode inner = (ListNode) first.get("c d").orElseThrow();
        assertThat(root.place()).hasToString("a.yaml:2:1");
        assertThat(first.place()).hasToString("a.yaml:3:5").returns("a[0]", Place::path);
        assertThat(first.entries().get(1).place()).hasToString("a.yaml:4:5").returns("a[0]['c d']", Place::path);
        assertThat(inner.items().get(1).place()).hasToString("a.yaml:4:14").returns("a[0]['c d'][1]", Place::path);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("", "a.yaml:1:1: file is empty, expected a YAML document"),
                Arguments.of("# nothing\n", "a.yaml:1:1: file is empty, expected a YAML document"),
                Arguments.of("a: 1\na: 2", "a.yaml:2:1: a: key 'a' is given twice, first at line 1, column 1"),
                Arguments.of("{a: 1, \"a\": 2}", "a.yaml:1:8: a: key 'a' is given twice, first at line 1, column 2"),
                Arguments.of("a: &x 1", "a.yaml:1:4: a: anchor &x is not read; leave it out"),
                Arguments.of("a: &x [1]", "a.yaml:1:4: a: anchor &x is not read; leave it out"),
                Arguments.of("a: *x", "a.yaml:1:4: a: alias *x is not read; write the value out"),
                Arguments.of(
                        "a: !!str 1",
                        "a.yaml:1:4: a: tag 'tag:yaml.org,2002:str' is not read; leave it out, or put a text in quotes"),
                Arguments.of("a: ! b", "a.yaml:1:4: a: tag '!' is not read; leave it out, or put a text in quotes"),
                Arguments.of("a: !x {}", "a.yaml:1:4: a: tag '!x' is not read; leave it out, or put a text in quotes"),
                Arguments.of("<<: {a: 1}", "a.yaml:1:1: ['<<']: merge key << is not read; write the keys out"),
                Arguments.of("?\n: 1", "a.yaml:1:2: ['']: key is missing before the colon"),
                Arguments.of("[a]: 1", "a.yaml:1:1: key must be a text, was an object, a list or an alias"),
                Arguments.of("a: 1\n---\nb: 1", "a.yaml:2:1: must end after the document, was followed by another"),
                Arguments.of(
                        "\n# c\n%YAML 1.2\n---\na: 1",
                        "a.yaml:3:1: directives (%) are not read; the file is YAML 1.2 without them"),
                Arguments.of("a: b: c", "a.yaml:1:5: not YAML: mapping values are not allowed here"),
                Arguments.of(
                        "a: [1\nb: 2",
                        "a.yaml:2:2: not YAML: while parsing a flow sequence: expected ',' or ']', but got :"),
                Arguments.of(
                        "\ta: 1",
                        "a.yaml:1:1: not YAML: while scanning for the next token: found character '\\t(TAB)' that cannot start"
                                + " any token. (Do not use \\t(TAB) for indentation)"),
                Arguments.of("a: \"\\ud800\"", "a.yaml:1:4: a: text may not hold the character U+D800"),
                Arguments.of(
                        "a: \"\\UFFFFFFFF\"",
                        "a.yaml:1:2: not YAML: an escape in the text that follows is no character"),
                Arguments.of("a: 1e999", "a.yaml:1:4: a: number must have an exponent in [-324, 324], was '1e999'"),
                Arguments.of(
                        "- ".repeat(33),
                        "a.yaml:1:65: " + "[0]".repeat(32) + ": objects and lists must be at most 32 deep"));
    }

    @ParameterizedTest
    @MethodSource
    void bad(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(message);
    }

    @Test
    void read_notesAllProblemsOfAFile() {
        assertThatThrownBy(() -> read("a: &x 1\nb: *x\nb: 2\nc: !!int 3\nd: 1e999\n"))
                .hasMessage("""
                        a.yaml:1:4: a: anchor &x is not read; leave it out
                        a.yaml:2:4: b: alias *x is not read; write the value out
                        a.yaml:3:1: b: key 'b' is given twice, first at line 2, column 1
                        a.yaml:4:4: c: tag 'tag:yaml.org,2002:int' is not read; leave it out, or put a text in quotes
                        a.yaml:5:4: d: number must have an exponent in [-324, 324], was '1e999'""");
    }

    /** Twice as deep as the default: the stack is not the limit. */
    @Test
    void read_deeperThanUsual_ifTheCallerSaysSo() {
        int depth = Limits.DEEPEST;
        Limits deep = Limits.forDocuments().withDepth(depth);
        assertThat(Format.YAML.read(Source.of("a", "- ".repeat(depth) + "x"), deep))
                .isInstanceOf(ListNode.class);
        assertThat(Format.JSON.read(Source.of("a", "[".repeat(depth) + "]".repeat(depth)), deep))
                .isInstanceOf(ListNode.class);
    }

    @Test
    void write_isReadable() {
        Node node = Node.object()
                .put("name", "Clip")
                .put("price", "9.99 USD per month")
                .put("store commission", 0.15)
                .put("answer", "no")
                .put("version", "1.10")
                .put("months", 12)
                .put("notes", "a: b")
                .put("quantiles", Node.list(Node.number(0.05), Node.number(0.5)))
                .put(
                        "segments",
                        Node.list(
                                Node.object()
                                        .put("name", "free")
                                        .put("plan", Node.object().put("a", 1).build())
                                        .build(),
                                Node.object().build(),
                                Node.list(
                                        Node.list(Node.number(1)),
                                        Node.object().put("b", 1).build())))
                .put("empty", Node.list())
                .build();
        assertThat(Format.YAML.write(node)).isEqualTo("""
                        name: Clip
                        price: 9.99 USD per month
                        store commission: 0.15
                        answer: "no"
                        version: "1.10"
                        months: 12
                        notes: "a: b"
                        quantiles: [0.05, 0.5]
                        segments:
                          - name: free
                            plan:
                              a: 1
                          - {}
                          - - [1]
                            - b: 1
                        empty: []
                        """);
        assertThat(Format.YAML.write(Node.text("x"))).isEqualTo("x\n");
    }
}
