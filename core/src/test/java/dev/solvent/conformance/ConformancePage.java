package dev.solvent.conformance;

import dev.solvent.internal.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** docs/conformance.md: one row per vector. */
final class ConformancePage {

    private static final int SHOWN = 4;
    private static final int DIGITS = 12;

    private ConformancePage() {}

    static String of(Map<String, Comparison> results) {
        long leftOut = results.values().stream()
                .filter(result -> result.leftOutBecause().isPresent())
                .count();
        long figures = results.values().stream()
                .mapToLong(result -> result.figures().size())
                .sum();
        String rows = results.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
        return String.format(Locale.ROOT, """
                # Our digits beside the published ones

                Written by the test suite, which fails if a figure is farther from the published one than the last column \
                allows, if a vector has no check, or if this page is not what it would write. Each row is one published \
                example; up to four of its figures are shown, the difference is the largest of all of them. Differences are \
                relative unless marked `abs`.

                %d vectors, %d figures, %d left out.

                | vector | figure | ours | published | figures | largest difference | allowed |
                |---|---|---|---|---:|---:|---:|
                %s
                """, results.size(), figures, leftOut, rows);
    }

    private static String row(String id, Comparison result) {
        if (result.leftOutBecause().isPresent()) {
            return "| `" + id + "` | left out: " + result.leftOutBecause().get() + " | | | 0 | | |";
        }
        List<Comparison.Figure> shown = result.figures().stream().limit(SHOWN).toList();
        Comparison.Figure worst = result.figures().stream()
                .max(Comparator.comparingDouble(Comparison.Figure::used))
                .orElseThrow();
        String unit = worst.relative() ? "" : " abs";
        return "| `" + id + "` | "
                + shown.stream().map(Comparison.Figure::what).collect(Collectors.joining("<br>")) + " | "
                + digits(shown, Comparison.Figure::ours) + " | "
                + digits(shown, Comparison.Figure::published) + " | "
                + result.figures().size() + " | " + power(worst.difference()) + unit + " | "
                + Text.significant(worst.tolerance(), 2) + unit + " |";
    }

    private static String digits(List<Comparison.Figure> figures, ToDoubleFunction<Comparison.Figure> number) {
        return figures.stream()
                .map(figure -> Text.significant(number.applyAsDouble(figure), DIGITS))
                .collect(Collectors.joining("<br>"));
    }

    /** The next power of ten, so that the last bits of a difference do not decide what the page says. */
    private static String power(double difference) {
        if (difference == 0) {
            return "0";
        }
        for (int exponent = -15; exponent < 0; exponent++) {
            if (difference < StrictMath.pow(10, exponent)) {
                return "&lt; 1e" + exponent;
            }
        }
        return Text.significant(difference, 2);
    }
}
