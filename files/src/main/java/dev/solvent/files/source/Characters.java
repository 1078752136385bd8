package dev.solvent.files.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The characters of a source, one by one, each with its line and column. Strict UTF-8: another encoding, a NUL or other control
 * character, a byte order mark within the text, a line or a file longer than the limits, each stops the reading at its place.
 * Lines end with LF, CR LF or CR. Memory is that of two small buffers.
 *
 * @since 0.1.0
 */
public final class Characters implements AutoCloseable {

    /** What {@link #next} answers after the last character. */
    public static final int END = -1;

    private static final int BUFFER = 8192;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** What to do with the UTF-8 byte order mark EF BB BF at the start. */
    public enum Mark {
        /** Spreadsheets write it in front of tables. */
        SKIPPED,
        /** JSON and YAML have no use for it. */
        REFUSED
    }

    private final Limits limits;
    private final Problems problems;
    private final Mark mark;
    private final Place start;
    private final InputStream stream;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer characters = CharBuffer.allocate(BUFFER).flip();
    private long bytesRead;
    private boolean streamEnded;
    private int line = 1;
    private int column;
    private int last;

    private Characters(Source source, Limits limits, Problems problems, Mark mark) {
        this.limits = requireNonNull(limits, "limits");
        this.problems = requireNonNull(problems, "problems");
        this.mark = requireNonNull(mark, "mark");
        this.start = Place.startOf(source.name());
        try {
            this.stream = source.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /**
     * Opens a source.
     *
     * @param source  what to read
     * @param limits  how long the file and a line may be
     * @param problems  where what is wrong goes
     * @param mark  what to do with a byte order mark
     * @return its characters
     * @throws MalformedFileException if it does not begin like UTF-8
     * @throws UncheckedIOException if it cannot be read
     */
    public static Characters of(Source source, Limits limits, Problems problems, Mark mark) {
        Characters opened = new Characters(source, limits, problems, mark);
        opened.begin();
        return opened;
    }

    /**
     * All characters of a source.
     *
     * @param source  what to read
     * @param limits  how long the file and a line may be
     * @param problems  where what is wrong goes
     * @return the text, with its line ends as they are
     * @throws MalformedFileException if it is not UTF-8 or larger than the limits
     * @throws UncheckedIOException if it cannot be read
     */
    public static String text(Source source, Limits limits, Problems problems) {
        try (Characters all = of(source, limits, problems, Mark.REFUSED)) {
            StringBuilder text = new StringBuilder();
            for (int point = all.next(); point != END; point = all.next()) {
                text.appendCodePoint(point);
            }
            return text.toString();
        }
    }

    /**
     * Whether a text may hold a character: all of Unicode but control characters (tab, line feed and carriage return are
     * allowed), halves of surrogate pairs, byte order marks and noncharacters.
     *
     * @param point  code point
     * @return true if it may
     */
    public static boolean isAllowed(int point) {
        int type = Character.getType(point);
        boolean blank = point == '\t' || point == '\n' || point == '\r';
        boolean visible = type != Character.CONTROL
                && type != Character.SURROGATE
                && point != BYTE_ORDER_MARK
                && (point & 0xFFFE) != 0xFFFE;
        return blank || visible;
    }

    /**
     * A character by its number, for messages about characters that cannot be shown.
     *
     * @param point  code point
     * @return such as {@code U+0000}
     */
    public static String name(int point) {
        return String.format(Locale.ROOT, "U+%04X", point);
    }

    /**
     * The next character.
     *
     * @return code point, or {@link #END}
     * @throws MalformedFileException if there is none that a text may hold
     * @throws UncheckedIOException if it cannot be read
     */
    public int next() {
        if (last == '\n' || (last == '\r' && peek() != '\n')) {
            line++;
            column = 0;
        }
        int point = take();
        last = point;
        if (point == END) {
            column++;
            return END;
        }
        column++;
        if (!isAllowed(point)) {
            throw stop("character " + name(point) + " may not stand in a text" + hint(point));
        }
        if (column > limits.lineLength() && point != '\n' && point != '\r') {
            throw stop("line is longer than " + limits.lineLength() + " characters");
        }
        return point;
    }

    /** The next UTF-16 unit without taking it, or END. */
    private int peek() {
        if (!characters.hasRemaining()) {
            decode();
        }
        return characters.hasRemaining() ? characters.get(characters.position()) : END;
    }

    private int take() {
        if (peek() == END) {
            return END;
        }
        char first = characters.get();
        return Character.isHighSurrogate(first) ? Character.toCodePoint(first, characters.get()) : first;
    }

    /** Pairs come whole: the decoder puts a character of two units into the buffer only where both fit. */
    private void decode() {
        characters.clear();
        while (characters.position() == 0) {
            CoderResult result = decoder.decode(bytes, characters, streamEnded);
            if (result.isError() && characters.position() == 0) {
                throw notUtf8(result.length());
            }
            if (characters.position() == 0) {
                if (streamEnded) {
                    break;
                }
                fill();
            }
        }
        characters.flip();
    }

    private void fill() {
        bytes.compact();
        try {
            int got = stream.read(bytes.array(), bytes.position(), bytes.remaining());
            streamEnded = got < 0;
            if (got > 0) {
                bytes.position(bytes.position() + got);
                bytesRead += got;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
        bytes.flip();
        if (bytesRead > limits.bytes()) {
            throw problems.stop(start, "file is larger than " + limits.bytes() + " bytes");
        }
    }

    private void begin() {
        while (bytes.remaining() < 4 && !streamEnded) {
            fill();
        }
        int[] first = new int[4];
        for (int i = 0; i < 4; i++) {
            first[i] = i < bytes.remaining() ? bytes.get(i) & 0xFF : -1;
        }
        boolean wide = (first[0] == 0xFE && first[1] == 0xFF)
                || (first[0] == 0xFF && first[1] == 0xFE)
                || (first[0] == 0 && first[1] == 0 && first[2] == 0xFE && first[3] == 0xFF);
        if (wide) {
            throw problems.stop(start, "file is UTF-16 or UTF-32 by its byte order mark; save it as UTF-8");
        }
        if (first[0] == 0 || (first[1] == 0 && first[0] > 0)) {
            throw problems.stop(
                    start, "file has a NUL byte at its start, as UTF-16 without a mark does; save it as UTF-8");
        }
        if (first[0] == 0xEF && first[1] == 0xBB && first[2] == 0xBF) {
            if (mark == Mark.REFUSED) {
                throw problems.stop(
                        start, "file begins with a byte order mark (EF BB BF); save it as UTF-8 without it");
            }
            bytes.position(3);
        }
    }

    private MalformedFileException notUtf8(int length) {
        int from = bytes.position();
        String wrong = HexFormat.ofDelimiter(" ")
                .withUpperCase()
                .formatHex(bytes.array(), from, Math.min(from + length, bytes.limit()));
        return problems.stop(
                start.at(line, column + 1),
                "bytes " + wrong + " are not UTF-8; save the file as UTF-8, not as Latin-1 or another");
    }

    private static String hint(int point) {
        if (point == 0) {
            return "; is the file text in UTF-8?";
        }
        return point == BYTE_ORDER_MARK ? ": it is a byte order mark" : "";
    }

    private MalformedFileException stop(String message) {
        return problems.stop(place(), message);
    }

    /**
     * Where the last character stands; after the end, where the next would.
     *
     * @return line and column, with no path
     */
    public Place place() {
        return start.at(line, Math.max(1, column));
    }

    /**
     * The line of the last character.
     *
     * @return from 1
     */
    public int line() {
        return line;
    }

    /**
     * The column of the last character.
     *
     * @return from 1
     */
    public int column() {
        return column;
    }

    /** Closes the stream. */
    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
