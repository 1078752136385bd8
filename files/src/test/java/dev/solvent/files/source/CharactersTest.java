package dev.solvent.files.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    private static final Limits LIMITS = Limits.forDocuments();

    private static String read(byte[] bytes) {
        return Characters.text(Source.of("a", new ByteArrayInputStream(bytes)), LIMITS, new Problems());
    }

    /** Around the size of the buffers, characters of one to four bytes come whole. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8_188, 8_189, 8_190, 8_191, 8_192, 8_193, 16_383, 16_384, 20_000})
    void text_isWhatWasEncoded(int length) {
        String text = "x".repeat(length) + "é€😀ü" + "\n😀".repeat(5_000);
        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void next_knowsLineAndColumn() {
        Source source = Source.of("a", "ab\nc\r\n😀d\re");
        StringBuilder places = new StringBuilder();
        try (Characters all = Characters.of(source, LIMITS, new Problems(), Characters.Mark.REFUSED)) {
            for (int point = all.next(); point != Characters.END; point = all.next()) {
                places.append(all.line()).append(':').append(all.column()).append(' ');
            }
            assertThat(all.place()).hasToString("a:4:2");
        }
        assertThat(places).hasToString("1:1 1:2 1:3 2:1 2:2 2:3 3:1 3:2 3:3 4:1 ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    61 0A 62 FF | a:2:2: bytes FF are not UTF-8; save the file as UTF-8, not as Latin-1 or another
                    61 E9 62 | a:1:2: bytes E9 are not UTF-8; save the file as UTF-8, not as Latin-1 or another
                    61 C3 | a:1:2: bytes C3 are not UTF-8; save the file as UTF-8, not as Latin-1 or another
                    C0 80 | a:1:1: bytes C0 are not UTF-8; save the file as UTF-8, not as Latin-1 or another
                    61 62 00 | a:1:3: character U+0000 may not stand in a text; is the file text in UTF-8?
                    61 62 07 | a:1:3: character U+0007 may not stand in a text
                    61 C2 85 | a:1:2: character U+0085 may not stand in a text
                    61 EF BB BF | a:1:2: character U+FEFF may not stand in a text: it is a byte order mark
                    EF BB BF 61 | a:1:1: file begins with a byte order mark (EF BB BF); save it as UTF-8 without it
                    FF FE 61 00 | a:1:1: file is UTF-16 or UTF-32 by its byte order mark; save it as UTF-8
                    FE FF 00 61 | a:1:1: file is UTF-16 or UTF-32 by its byte order mark; save it as UTF-8
                    00 00 FE FF | a:1:1: file is UTF-16 or UTF-32 by its byte order mark; save it as UTF-8
                    61 00 62 00 | a:1:1: file has a NUL byte at its start, as UTF-16 without a mark does; save it as UTF-8
                    00 61 | a:1:1: file has a NUL byte at its start, as UTF-16 without a mark does; save it as UTF-8
                    """)
    void text_notUtf8_isRefusedAtItsPlace(String hex, String message) {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(message);
    }

    @Test
    void source_halfAPair_isRefusedAtItsPlace() {
        assertThatThrownBy(() -> Characters.text(Source.of("a", "é\n\udc00x"), LIMITS, new Problems()))
                .hasMessage("a:2:1: bytes FF are not UTF-8; save the file as UTF-8, not as Latin-1 or another");
    }

    @Test
    void source_file_isReadAndNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.yaml");
        Files.writeString(file, "é");
        Source source = Source.of(file);
        assertThat(source.name()).isEqualTo(file.toString()).isEqualTo(source.toString());
        assertThat(Characters.text(source, LIMITS, new Problems())).isEqualTo("é");
    }

    @Test
    void source_thatCannotBeRead_saysWhy(@TempDir Path folder) {
        Source missing = Source.of(folder.resolve("none.yaml"));
        assertThatThrownBy(() -> Characters.text(missing, LIMITS, new Problems()))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("none.yaml");
        Source torn = Source.of("a", new Torn());
        assertThatThrownBy(() -> Characters.text(torn, LIMITS, new Problems()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("torn");
    }

    @Test
    void source_thatCannotBeClosed_saysWhy() {
        Characters opened =
                Characters.of(Source.of("a", new NeverClosed()), LIMITS, new Problems(), Characters.Mark.REFUSED);
        assertThatThrownBy(opened::close)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("stuck");
    }

    private static final class Torn extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("torn");
        }

        @Override
        public int read(byte[] into, int offset, int count) throws IOException {
            throw new IOException("torn");
        }
    }

    private static final class NeverClosed extends InputStream {
        @Override
        public int read() {
            return -1;
        }

        @Override
        public void close() throws IOException {
            throw new IOException("stuck");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 32, 'bytes must be in [1, 9223372036854775806], was 0'",
        "100, 0, 'depth must be in [1, 500], was 0'",
        "100, 501, 'depth must be in [1, 500], was 501'",
    })
    void limits_outOfRange_areRefused(long bytes, int depth, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.forTables().withBytes(bytes).withDepth(depth))
                .withMessage(message);
    }
}
