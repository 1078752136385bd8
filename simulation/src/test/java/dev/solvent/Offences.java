package dev.solvent;

import com.google.common.collect.ImmutableList;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what no class of the module may do; {@link ArchitectureTest} shows that its rules see it. */
@SuppressWarnings({"JavaTimeDefaultTimeZone", "StringCaseLocaleUsage"})
public final class Offences {

    private static final Logger LOG = LoggerFactory.getLogger(Offences.class);

    private Offences() {}

    static List<DoubleUnaryOperator> inexact() {
        return List.of(Math::exp, x -> Math.pow(x, 2));
    }

    static List<Object> clocks() {
        return List.of(YearMonth.now(), Clock.systemDefaultZone(), System.nanoTime());
    }

    static List<Object> locales() {
        return List.of(
                Locale.getDefault(),
                "TITLE".toLowerCase(),
                "%.1f".formatted(1.0),
                String.format("%.1f", 1.0),
                NumberFormat.getInstance());
    }

    static List<Object> chance() {
        return List.of(
                new java.util.Random(),
                new SplittableRandom(),
                ThreadLocalRandom.current(),
                Math.random(),
                UUID.randomUUID());
    }

    static void chatter() {
        LOG.info("hello");
    }

    /** What is allowed. */
    static List<Object> innocent() {
        return List.of(
                StrictMath.exp(1),
                Math.max(1, 2),
                "TITLE".toLowerCase(Locale.ROOT),
                String.format(Locale.ROOT, "%.1f", 1.0),
                new java.util.Random(42),
                YearMonth.of(2027, 1));
    }

    /** A foreign type in a public signature. */
    public static ImmutableList<String> foreign() {
        return ImmutableList.of();
    }
}
