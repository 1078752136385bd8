package dev.solvent.architecture.planted;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;

/** What looks like a violation and is none. */
@SuppressWarnings("JavaUtilDate")
public final class Clean {

    private Clean() {}

    public static double math(double x) {
        return StrictMath.exp(Math.max(Math.sqrt(x), Math.abs(x)));
    }

    public static YearMonth date(int year) {
        return YearMonth.of(year, 1).plusMonths(new Date(0).getTime());
    }

    public static byte[] text(String text) {
        return String.format(Locale.ROOT, "%s", text).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }

    public static double random(long seed) {
        return new SplittableRandom(seed).nextDouble() + new NormalDistribution(null, 0, 1).density(0);
    }

    public static List<String> list() {
        return hidden();
    }

    static ImmutableList<String> hidden() {
        return ImmutableList.of("Guava inside is our own business");
    }
}
