package dev.solvent.bench;

import dev.solvent.quantity.Period;
import dev.solvent.retention.purchases.BgNbd;
import dev.solvent.retention.purchases.CustomerSummaries;
import dev.solvent.retention.purchases.ParetoNbd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Warm times of the lifetime-value fits on one thread, and the ratios that are promised. Reads customers from files of
 * {@code x t_x T} per line, or simulates them.
 */
public final class LifetimeValueSpeed {

    private static final int CUSTOMERS = 2357;
    private static final int MANY = 100_000;
    private static final double WARM_SECONDS = 3;

    private LifetimeValueSpeed() {}

    /**
     * Prints one line per measurement.
     *
     * @param args  file of the small data, file of the large data; both optional
     */
    public static void main(String[] args) throws IOException {
        Columns small = args.length > 0 ? Columns.read(Path.of(args[0])) : Columns.simulate(CUSTOMERS, 7);
        Columns large = args.length > 1 ? Columns.read(Path.of(args[1])) : Columns.simulate(MANY, 7);
        CustomerSummaries few = small.customers();
        CustomerSummaries many = large.customers();
        print("BG/NBD: " + BgNbd.fit(few));
        print("Pareto/NBD: " + ParetoNbd.fit(few));
        double fit = best("BG/NBD fit, " + few.size() + " customers", () -> BgNbd.fit(few));
        best("Pareto/NBD fit, " + few.size() + " customers", () -> ParetoNbd.fit(few));
        double merge = best("merging equal rows, " + many.size() + " customers", large::customers);
        double fitMany = best("BG/NBD fit, " + many + ", merged", () -> BgNbd.fit(many));
        BgNbd model = BgNbd.fit(few).model();
        best("conditional expectations, " + few.size() + " customers", () -> model.expectedPurchases(few, 39));
        print(String.format(Locale.ROOT, "large over small fit: %.1f; merging: %.1f ns a row", fitMany / fit, merge * 1e6 / many.size()));
    }

    /** Milliseconds of the best repetition once warm. */
    private static double best(String what, Supplier<Object> work) {
        long start = System.nanoTime();
        double best = Double.MAX_VALUE;
        long sink = 0;
        do {
            long begin = System.nanoTime();
            sink += work.get().hashCode();
            best = StrictMath.min(best, (System.nanoTime() - begin) / 1e6);
        } while (System.nanoTime() - start < WARM_SECONDS * 1e9);
        print(String.format(Locale.ROOT, "%s: %.3f ms%s", what, best, sink == 42 ? " " : ""));
        return best;
    }

    private static void print(String line) {
        System.out.println(line);
    }

    /** Customers side by side. */
    private record Columns(List<Integer> frequency, List<Double> recency, List<Double> age) {

        static Columns read(Path file) throws IOException {
            List<String[]> rows = Files.readAllLines(file).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .toList();
            return new Columns(
                    rows.stream().map(row -> Integer.valueOf(row[0])).toList(),
                    rows.stream().map(row -> Double.valueOf(row[1])).toList(),
                    rows.stream().map(row -> Double.valueOf(row[2])).toList());
        }

        /** BG/NBD customers like those of CDNOW, in whole days counted as weeks. */
        static Columns simulate(int count, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Integer> frequency = new java.util.ArrayList<>();
            List<Double> recency = new java.util.ArrayList<>();
            List<Double> age = new java.util.ArrayList<>();
            for (int i = 0; i < count; i++) {
                double days = 189 + random.nextInt(84);
                double rate = -0.5 * StrictMath.log(random.nextDouble()) * StrictMath.pow(random.nextDouble(), 3) / 7;
                double dropout = StrictMath.pow(random.nextDouble(), 2);
                int x = 0;
                double last = 0;
                double time = 0;
                do {
                    time -= StrictMath.log(1 - random.nextDouble()) / rate;
                    if (time > days) {
                        break;
                    }
                    x++;
                    last = time;
                } while (random.nextDouble() > dropout);
                frequency.add(x);
                recency.add(StrictMath.min(StrictMath.rint(last), days) / 7);
                age.add(days / 7);
            }
            return new Columns(frequency, recency, age);
        }

        CustomerSummaries customers() {
            return CustomerSummaries.of(
                    Period.WEEK,
                    frequency.stream().mapToInt(x -> x).toArray(),
                    recency.stream().mapToDouble(t -> t).toArray(),
                    age.stream().mapToDouble(t -> t).toArray());
        }
    }
}
