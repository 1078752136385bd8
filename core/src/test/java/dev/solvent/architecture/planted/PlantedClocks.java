package dev.solvent.architecture.planted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Calendar;
import java.util.Date;
import java.util.function.Supplier;

/** One violation per method. */
@SuppressWarnings({"JavaUtilDate", "JavaTimeDefaultTimeZone", "TimeZoneUsage"})
public final class PlantedClocks {

    private PlantedClocks() {}

    static Instant instant() {
        return Instant.now();
    }

    static Supplier<YearMonth> reference() {
        return YearMonth::now;
    }

    static LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }

    static Instant clock(Clock clock) {
        return clock.instant();
    }

    static long millis() {
        return System.currentTimeMillis();
    }

    static long nanos() {
        return System.nanoTime();
    }

    static Date date() {
        return new Date();
    }

    static Calendar calendar() {
        return Calendar.getInstance();
    }
}
