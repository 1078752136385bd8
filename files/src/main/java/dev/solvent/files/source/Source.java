package dev.solvent.files.source;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Named bytes to read: a file, a stream, or a text at hand.
 *
 * @since 0.1.0
 */
public final class Source {

    private final String name;
    private final Opening opening;

    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException;
    }

    private Source(String name, Opening opening) {
        this.name = requireNonNull(name, "name");
        this.opening = opening;
    }

    /**
     * A file, called by its path in messages.
     *
     * @param path  its path
     * @return the source
     */
    public static Source of(Path path) {
        requireNonNull(path, "path");
        return new Source(path.toString(), () -> Files.newInputStream(path));
    }

    /**
     * A text at hand.
     *
     * @param name  what messages call it; its ending tells the format
     * @param text  what it says; read as the bytes of its UTF-8 form
     * @return the source
     */
    public static Source of(String name, String text) {
        requireNonNull(text, "text");
        return new Source(name, () -> new ByteArrayInputStream(encoded(text)));
    }

    /** Half a surrogate pair has no UTF-8 form; a byte that UTF-8 never has lets the reader say where it stands. */
    private static byte[] encoded(String text) {
        boolean whole = text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
        if (whole) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.SURROGATE) {
                bytes.write(0xFF);
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }

    /**
     * A stream, read once, to its end or to the limit of bytes, and closed.
     *
     * @param name  what messages call it; its ending tells the format
     * @param stream  bytes
     * @return the source
     */
    public static Source of(String name, InputStream stream) {
        requireNonNull(stream, "stream");
        return new Source(name, () -> stream);
    }

    /**
     * What messages call it.
     *
     * @return a path or a name
     */
    public String name() {
        return name;
    }

    InputStream open() throws IOException {
        return opening.open();
    }

    /**
     * The name.
     *
     * @return what messages call it
     */
    @Override
    public String toString() {
        return name;
    }
}
