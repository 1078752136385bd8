package dev.solvent.files.document;

import dev.solvent.files.source.Characters;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Trees of every kind of value, with texts that writers trip over. */
final class Trees {

    private static final int DEEPEST = 3;

    private static final List<String> AWKWARD = List.of(
            "",
            " ",
            "no",
            "Yes",
            "on",
            "y",
            "~",
            "null",
            "Null",
            "true",
            "False",
            "1",
            "01",
            "017",
            "1_000",
            "1:30",
            "1e3",
            ".5",
            "+1",
            "-1",
            "0x1F",
            "2026-01-31",
            "2026-01",
            "NaN",
            ".nan",
            ".inf",
            "- a",
            "-",
            "a: b",
            "a:",
            ": a",
            "#a",
            "a #b",
            "a#b",
            "&a",
            "*a",
            "!a",
            "%a",
            "@a",
            "`a`",
            "'a'",
            "\"a\"",
            "a, b",
            "[a]",
            "{a}",
            "a ",
            " a",
            "a\nb",
            "\n",
            "a\r\nb",
            "\t",
            "a\tb",
            "\\",
            "\\n",
            "a\u2028b",
            "\u00e9",
            "\ud83d\ude00",
            "<<",
            "=",
            "? a",
            "|",
            ">",
            "---",
            "...",
            "9.99 USD per month",
            "5 %",
            "12 months",
            "12 - 13",
            "1 #2",
            "1 e",
            "x".repeat(200),
            "a  b",
            "price (USD)",
            "e\u0301");

    private Trees() {}

    static Arbitrary<Node> nodes() {
        return nodes(DEEPEST);
    }

    private static Arbitrary<Node> nodes(int depth) {
        if (depth == 0) {
            return plain();
        }
        Arbitrary<Node> inner = Arbitraries.lazy(() -> nodes(depth - 1));
        Arbitrary<Node> lists = inner.list().ofMaxSize(4).map(Node::list);
        return Arbitraries.frequencyOf(Tuple.of(2, plain()), Tuple.of(1, lists), Tuple.of(2, objects(inner)));
    }

    private static Arbitrary<Node> objects(Arbitrary<Node> values) {
        Arbitrary<List<String>> keys = texts().filter(key -> key.length() <= ObjectNode.LONGEST_KEY)
                .list()
                .uniqueElements()
                .ofMaxSize(4);
        return keys.flatMap(names -> values.list().ofSize(names.size()).map(nodes -> {
            ObjectBuilder object = Node.object();
            for (int i = 0; i < names.size(); i++) {
                object.put(names.get(i), nodes.get(i));
            }
            return object.build();
        }));
    }

    private static Arbitrary<Node> plain() {
        Arbitrary<Node> texts = texts().map(Node::text);
        Arbitrary<Node> doubles = Arbitraries.doubles().map(Node::number);
        Arbitrary<Node> longs = Arbitraries.longs().map(Node::number);
        Arbitrary<Node> decimals = decimals().map(Node::number);
        Arbitrary<Node> rest = Arbitraries.of(Node.truth(true), Node.truth(false), Node.nothing());
        return Arbitraries.oneOf(texts, doubles, longs, decimals, rest);
    }

    /** Of at most 40 digits and within the range of a double. */
    private static Arbitrary<BigDecimal> decimals() {
        Arbitrary<BigInteger> digits =
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40));
        return Combinators.combine(digits, Arbitraries.integers().between(-100, 100))
                .as((unscaled, scale) -> unscaled.signum() == 0
                        ? BigDecimal.ZERO.setScale(Math.min(Math.max(scale, 0), 20))
                        : new BigDecimal(unscaled, scale));
    }

    static Arbitrary<String> texts() {
        Arbitrary<String> awkward = Arbitraries.of(AWKWARD);
        Arbitrary<String> any = Arbitraries.strings()
                .ofMaxLength(30)
                .filter(text -> text.codePoints().allMatch(Characters::isAllowed));
        Arbitrary<String> ascii = Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(12);
        return Arbitraries.oneOf(awkward, any, ascii);
    }
}
