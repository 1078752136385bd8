package dev.solvent.retention.activity;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Collects user-day observations: on how many days after sign-up a user was active, when last, and for how many days the user was
 * watched. Equal users are one row. Mutable, for one thread.
 *
 * @since 0.1.0
 */
public final class UserDays {

    /** Active days after sign-up, day of the last one, days watched. */
    record Row(int activeDays, int lastActiveDay, int daysWatched) implements Comparable<Row> {
        Row {
            Requires.atLeast(activeDays, 0, "activeDays");
            boolean fits =
                    activeDays == 0 ? lastActiveDay == 0 : lastActiveDay >= activeDays && lastActiveDay <= daysWatched;
            if (!fits) {
                throw new IllegalArgumentException("lastActiveDay must be in [activeDays, daysWatched] = [" + activeDays
                        + ", " + daysWatched + "], or 0 without active days, was " + lastActiveDay);
            }
        }

        @Override
        public int compareTo(Row other) {
            int byDays = Integer.compare(daysWatched, other.daysWatched);
            int byLast = Integer.compare(lastActiveDay, other.lastActiveDay);
            return byDays != 0 ? byDays : byLast != 0 ? byLast : Integer.compare(activeDays, other.activeDays);
        }
    }

    private final Map<Row, Double> users = new TreeMap<>();

    /** No users yet. */
    public UserDays() {}

    /**
     * Users who behaved alike.
     *
     * @param activeDays  days with activity after the day of sign-up
     * @param lastActiveDay  the last of them, counted from sign-up; 0 if there was none
     * @param daysWatched  days after sign-up under observation
     * @param count  how many such users
     * @return this
     */
    public UserDays add(int activeDays, int lastActiveDay, int daysWatched, double count) {
        users.merge(new Row(activeDays, lastActiveDay, daysWatched), Requires.nonNegative(count, "count"), Double::sum);
        return this;
    }

    /**
     * Counts single events. The first day of a user is the sign-up; several events on a day are one active day.
     *
     * @param events  each names a user and the day, such as days since 1970
     * @param lastDay  last day under observation; later events are an error
     * @return the users of the events
     */
    public static UserDays of(Iterable<Event> events, long lastDay) {
        Map<Object, NavigableSet<Long>> days = new LinkedHashMap<>();
        for (Event event : events) {
            if (event.day() > lastDay) {
                throw new IllegalArgumentException(
                        "day of an event must be at most lastDay, " + lastDay + ", was " + event.day());
            }
            days.computeIfAbsent(event.user(), key -> new TreeSet<>()).add(event.day());
        }
        var all = new UserDays();
        for (NavigableSet<Long> own : days.values()) {
            long first = own.first();
            all.add(
                    own.size() - 1,
                    StrictMath.toIntExact(own.last() - first),
                    StrictMath.toIntExact(lastDay - first),
                    1);
        }
        return all;
    }

    /**
     * A user was active on a day.
     *
     * @param user  identifies the user; equality decides
     * @param day  number of the day
     * @since 0.1.0
     */
    public record Event(Object user, long day) {
        public Event {
            requireNonNull(user, "user");
        }
    }

    /** Rows and how many users each stands for. */
    Map<Row, Double> rows() {
        return new LinkedHashMap<>(users);
    }

    /** Users in all. */
    double total() {
        double sum = 0;
        for (double count : users.values()) {
            sum += count;
        }
        return sum;
    }
}
