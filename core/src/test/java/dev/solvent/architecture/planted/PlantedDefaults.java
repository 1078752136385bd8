package dev.solvent.architecture.planted;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.UnaryOperator;

/** One violation per method. */
@SuppressWarnings({"DefaultCharset", "StringCaseLocaleUsage", "AnnotateFormatMethod", "TimeZoneUsage"})
public final class PlantedDefaults {

    private PlantedDefaults() {}

    static String format(double x) {
        return String.format("%.1f", x);
    }

    static String formatted(double x) {
        return "%.1f".formatted(x);
    }

    static void print(PrintStream out) {
        out.printf("%.1f", 1.5);
    }

    static String lower(String text) {
        return text.toLowerCase();
    }

    static UnaryOperator<String> upperReference() {
        return String::toUpperCase;
    }

    static Locale locale() {
        return Locale.getDefault();
    }

    static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    static TimeZone timeZone() {
        return TimeZone.getDefault();
    }

    static Charset charset() {
        return Charset.defaultCharset();
    }

    static byte[] bytes(String text) {
        return text.getBytes();
    }

    static String text(byte[] bytes) {
        return new String(bytes);
    }

    static int read(InputStream in) throws IOException {
        try (Reader reader = new InputStreamReader(in)) {
            return reader.read();
        }
    }

    static String decimals(double x) {
        return new DecimalFormat("0.0").format(x);
    }

    static String number(double x) {
        return NumberFormat.getPercentInstance().format(x);
    }

    static DateTimeFormatter dates() {
        return DateTimeFormatter.ofPattern("MMM");
    }
}
