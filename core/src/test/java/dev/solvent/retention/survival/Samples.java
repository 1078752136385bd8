package dev.solvent.retention.survival;

import dev.solvent.quantity.Period;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Data sets of the literature that several tests use. */
final class Samples {

    private Samples() {}

    /** Acute myelogenous leukaemia (Miller 1997), weeks. */
    static Tenures aml() {
        return csv("aml_leukemia.csv", Period.WEEK, "time", "status").withLabels("x", column("aml_leukemia.csv", "x"));
    }

    /** Lung cancer (Loprinzi 1994), days; ph.ecog has one missing value, read as 0. */
    static Tenures lung() {
        return csv("lung.csv", Period.DAY, "time", "status")
                .withCovariate("age", numbers("lung.csv", "age"))
                .withCovariate("sex", numbers("lung.csv", "sex"))
                .withCovariate("ph.ecog", numbers("lung.csv", "ph.ecog"))
                .withLabels("sex", column("lung.csv", "sex"))
                .withLabels("inst", column("lung.csv", "inst"))
                .withLabels("ph.ecog", column("lung.csv", "ph.ecog"));
    }

    /** Fruit flies of lifelines, days. */
    static Tenures waltons() {
        return csv("waltons.csv", Period.DAY, "T", "E").withLabels("group", column("waltons.csv", "group"));
    }

    /** The example of R's ?coxph with strata. */
    static Tenures coxTest1() {
        boolean[] ended = {true, true, true, false, true, true, false};
        return Tenures.of(Period.MONTH, new double[] {4, 3, 1, 1, 2, 2, 3}, ended)
                .withCovariate("x", 0, 2, 1, 1, 1, 0, 0)
                .withLabels("sex", List.of("0", "0", "0", "0", "1", "1", "1"));
    }

    /** The example of R's ?coxph with start and stop. */
    static Tenures coxTest2() {
        boolean[] ended = {true, true, true, true, true, true, true, false, false, false};
        return Tenures.of(Period.MONTH, new double[] {2, 3, 6, 7, 8, 9, 9, 9, 14, 17}, ended)
                .withEntries(1, 2, 5, 2, 1, 7, 3, 4, 8, 8)
                .withCovariate("x", 1, 0, 0, 1, 0, 1, 1, 1, 0, 0);
    }

    /** Test data 1 of Therneau and Grambsch (2000), appendix E. */
    static Tenures validation() {
        return Tenures.of(Period.MONTH, new double[] {1, 1, 6, 6, 8, 9}, new boolean[] {
                    true, false, true, true, false, true
                })
                .withCovariate("x", 1, 1, 1, 0, 0, 0);
    }

    static Tenures allEnded(double... ages) {
        boolean[] ended = new boolean[ages.length];
        java.util.Arrays.fill(ended, true);
        return Tenures.of(Period.MONTH, ages, ended);
    }

    private static Tenures csv(String file, Period unit, String time, String event) {
        double[] ages = numbers(file, time);
        boolean[] ended = new boolean[ages.length];
        double[] events = numbers(file, event);
        for (int row = 0; row < ended.length; row++) {
            ended[row] = events[row] == 1;
        }
        return Tenures.of(unit, ages, ended);
    }

    static double[] numbers(String file, String name) {
        return column(file, name).stream()
                .mapToDouble(text -> text.isEmpty() ? 0 : Double.parseDouble(text))
                .toArray();
    }

    static List<String> column(String file, String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/vectors/retention-data/" + file)) {
            List<String> lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            int index = List.of(lines.get(0).split(",")).indexOf(name);
            return lines.stream()
                    .skip(1)
                    .map(line -> line.split(",", -1)[index])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
