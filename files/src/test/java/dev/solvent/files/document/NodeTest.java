package dev.solvent.files.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.solvent.files.source.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeTest {

    private static final Place ELSEWHERE = Place.startOf("x").at(3, 4);

    @Test
    void equals_countsWhatIsSaid_notWhere() {
        assertThat(Node.text("a"))
                .isEqualTo(new TextNode(ELSEWHERE, "a"))
                .hasSameHashCodeAs(new TextNode(ELSEWHERE, "a"));
        assertThat(Node.number(1)).isEqualTo(new NumberNode(ELSEWHERE, BigDecimal.ONE));
        assertThat(Node.number(1).hashCode()).isEqualTo(Node.number(1L).hashCode());
        assertThat(Node.truth(true)).isEqualTo(new TruthNode(ELSEWHERE, true)).hasSameHashCodeAs(Node.truth(true));
        assertThat(Node.nothing()).isEqualTo(new NothingNode(ELSEWHERE)).hasSameHashCodeAs(Node.nothing());
        assertThat(Node.list(Node.number(1))).hasSameHashCodeAs(Node.list(Node.number(1)));
        assertThat(Node.number(new BigDecimal("1.0"))).isNotEqualTo(Node.number(new BigDecimal("1")));
        assertThat(Node.object().put("a", 1).put("b", 2).build())
                .isEqualTo(Node.object().put("b", 2).put("a", 1).build())
                .hasSameHashCodeAs(Node.object().put("b", 2).put("a", 1).build())
                .isNotEqualTo(Node.object().put("a", 1).build());
    }

    @Test
    void inWords_saysWhatItIs() {
        assertThat(List.of(
                        Node.text("a"),
                        Node.text(""),
                        Node.number(1.50),
                        Node.truth(false),
                        Node.nothing(),
                        Node.list(),
                        Node.list(Node.text("a")),
                        Node.object().build(),
                        Node.object().put("a", true).build()))
                .map(Node::inWords)
                .containsExactly(
                        "the text 'a'",
                        "an empty text",
                        "the number 1.5",
                        "false",
                        "nothing",
                        "an empty list",
                        "a list",
                        "an empty object",
                        "an object");
        assertThat(Node.object().put("a", true).build()).hasToString("{a: true}");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "0.1, 0.1",
        "9.99, 9.99",
        "5, 5",
        "-1200000, -1200000",
        "1e15, 1000000000000000",
        "1e16, 1E+16",
        "2.0E23, 2E+23",
        "4.9E-324, 5E-324",
        "1.7976931348623157E308, 1.7976931348623157E+308",
        "0.30000000000000004, 0.30000000000000004",
        "1e-7, 1E-7",
    })
    void number_hasTheFewestDigits(double value, String written) {
        assertThat(Node.number(value)).hasToString(written);
    }

    @Test
    void number_notFinite_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Node.number(Double.NaN))
                .withMessage("value must be finite, was NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> Node.number(Double.NEGATIVE_INFINITY));
    }

    @Test
    void text_withControlCharacters_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Node.text("a\0"))
                .withMessage("value must be text without control characters, was 'aU+0000'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Node.object().put("\ud800", 1))
                .withMessage("key must be text of at most 128 characters without control characters, was 'U+D800'");
        assertThatIllegalArgumentException().isThrownBy(() -> Node.object().put("k".repeat(129), 1));
    }

    @Test
    void object_keepsItsOrder() {
        ObjectNode part = Node.object().put("z", "y").build();
        ObjectNode object = Node.object()
                .put("b", 1)
                .putIfPresent("a", Optional.of(Node.text("x")))
                .putIfPresent("c", Optional.empty())
                .putUnlessEmpty("d", List.of())
                .putUnlessEmpty("e", List.of(Node.text("x")))
                .putAll(part)
                .build();
        assertThat(object.keys()).containsExactly("b", "a", "e", "z");
        assertThat(object.get("a")).contains(Node.text("x"));
        assertThat(object.get("c")).isEmpty();
    }

    @Test
    void object_keyTwice_isRefused() {
        ObjectBuilder object = Node.object().put("a", 1).put("a", 2);
        assertThatIllegalArgumentException().isThrownBy(object::build).withMessage("keys must differ, was a twice");
    }
}
