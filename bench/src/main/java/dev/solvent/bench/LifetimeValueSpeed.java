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
        print("BG/NBD: " + BgNbd.fit(few));
        print("Pareto/NBD: " + ParetoNbd.fit(few));
        double fit = best("BG/NBD fit, " + few, () -> BgNbd.fit(few));
        best("Pareto/NBD fit, " + few, () -> ParetoNbd.fit(few));
        BgNbd model = BgNbd.fit(few).model();
        best("conditional expectations, " + few, () -> model.expectedPurchases(few, 39));
        compare("drawn from the few", small.resampled(MANY, 7), fit);
        compare("simulated", large, fit);
    }

    private static void compare(String kind, Columns columns, double fitOfFew) {
        CustomerSummaries many = columns.customers();
        double merge = best("merging equal rows, " + kind, columns::customers);
        double fit = best("BG/NBD fit, " + kind + ", " + many, () -> BgNbd.fit(many));
        double line = 5 * fitOfFew + many.size() * 10e-6;
        print(String.format(
                Locale.ROOT,
                "%s: fit %.1f times that of the few, %.2f of 5 times it plus 10 ns a row; merging %.1f ns a row",
                kind,
                fit / fitOfFew,
                fit / line,
                merge * 1e6 / many.size()));
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
    private static final class Columns {
        private final int[] frequency;
        private final double[] recency;
        private final double[] age;

        Columns(int size) {
            frequency = new int[size];
            recency = new double[size];
            age = new double[size];
        }

        static Columns read(Path file) throws IOException {
            List<String> lines = Files.readAllLines(file);
            Columns columns = new Columns(lines.size());
            for (int i = 0; i < lines.size(); i++) {
                String[] row = lines.get(i).strip().split("\\s+", -1);
                columns.set(i, Integer.parseInt(row[0]), Double.parseDouble(row[1]), Double.parseDouble(row[2]));
            }
            return columns;
        }

        /** BG/NBD customers like those of CDNOW, in whole days counted as weeks. */
        static Columns simulate(int count, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Columns columns = new Columns(count);
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
                columns.set(i, x, StrictMath.min(StrictMath.rint(last), days) / 7, days / 7);
            }
            return columns;
        }

        /** So many customers, each one of these. */
        Columns resampled(int count, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Columns columns = new Columns(count);
            for (int i = 0; i < count; i++) {
                int from = random.nextInt(frequency.length);
                columns.set(i, frequency[from], recency[from], age[from]);
            }
            return columns;
        }

        private void set(int i, int x, double lastPurchase, double end) {
            frequency[i] = x;
            recency[i] = lastPurchase;
            age[i] = end;
        }

        CustomerSummaries customers() {
            return CustomerSummaries.of(Period.WEEK, frequency, recency, age);
        }
    }
}
