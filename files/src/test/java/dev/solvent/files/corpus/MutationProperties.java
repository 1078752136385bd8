package dev.solvent.files.corpus;

import dev.solvent.files.corpus.Samples.Sample;
import dev.solvent.files.source.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens to the bytes of a file: it is read, or refused with a place, within the bounds of {@link Refusal}. */
class MutationProperties {

    private static final int SAMPLES = Samples.ALL.size();

    /** One change of the bytes at a place, given as a part of their number. */
    private static final class Edit {

        private final double where;
        private final Kind kind;
        private final byte[] bytes;

        Edit(double where, Kind kind, byte[] bytes) {
            this.where = where;
            this.kind = kind;
            this.bytes = bytes;
        }

        byte[] applyTo(byte[] text) {
            int at = (int) (where * text.length);
            int removed = Math.min(kind.removed, text.length - at);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(text, 0, at);
            if (kind == Kind.REPEAT) {
                out.write(text, at, Math.min(40, text.length - at));
            } else if (kind != Kind.REMOVE) {
                out.writeBytes(bytes);
            }
            out.write(text, at + removed, text.length - at - removed);
            return out.toByteArray();
        }

        @Override
        public String toString() {
            return kind + " " + HexFormat.of().formatHex(bytes) + " at " + where;
        }
    }

    enum Kind {
        INSERT(0),
        REPLACE(1),
        REMOVE(3),
        REPEAT(0);

        private final int removed;

        Kind(int removed) {
            this.removed = removed;
        }
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void changedFile_isReadOrRefused(@ForAll("samples") int sample, @ForAll("edits") List<Edit> edits) {
        byte[] changed = changed(Samples.ALL.get(sample).text(), edits);
        Refusal.of(() -> Source.of(Samples.ALL.get(sample).name(), new ByteArrayInputStream(changed)));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void anyBytes_areReadOrRefused(@ForAll("samples") int sample, @ForAll byte[] bytes) {
        Refusal.of(() -> Source.of(Samples.ALL.get(sample).name(), new ByteArrayInputStream(bytes)));
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void changedScenario_isReadOrRefused(@ForAll("scenarios") Sample sample, @ForAll("edits") List<Edit> edits) {
        byte[] changed = changed(sample.text(), edits);
        Refusal.of(() -> Source.of(sample.name(), new ByteArrayInputStream(changed)));
    }

    private static byte[] changed(String text, List<Edit> edits) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (Edit edit : edits) {
            bytes = edit.applyTo(bytes);
        }
        return bytes;
    }

    @Provide
    Arbitrary<Sample> scenarios() {
        return Arbitraries.of(ScenarioCorpusTest.samples());
    }

    @Provide
    Arbitrary<Integer> samples() {
        return Arbitraries.integers().between(0, SAMPLES - 1);
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        Arbitrary<byte[]> signs = Arbitraries.of(
                        "{", "}", "[", "]", ":", ",", "\"", "'", "\\", "\\u", "\\U0", "#", "&a ", "*a", "!", "!!str ",
                        "|", ">", ">-9", "%", "@", "`", "?", "? ", "- ", "---\n", "...\n", "<<: ", "~", "null", "\n",
                        "\r", "\r\n", "\t", " ", "\0", "\ufeff", "\u2028", "\u0085", "é", "😀", "=", "+", "1e999", "-",
                        "0", ".", "NaN", "[[[[", "{a: ", "\\x", "\\ud800")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> one = Arbitraries.bytes().map(each -> new byte[] {each});
        Arbitrary<Edit> edit = Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.of(Kind.values()),
                        Arbitraries.oneOf(signs, one))
                .as(Edit::new);
        return edit.list().ofMinSize(1).ofMaxSize(4);
    }
}
