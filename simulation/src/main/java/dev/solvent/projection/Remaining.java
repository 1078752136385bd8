package dev.solvent.projection;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.internal.TextTable;
import java.time.YearMonth;
import java.util.List;

/**
 * Users who are still there some time after the last sign-up.
 *
 * @param stopped  first month without sign-ups
 * @param month  in which they are counted
 * @param groups  segments, or parts of them that stay differently
 * @since 0.1.0
 */
public record Remaining(YearMonth stopped, YearMonth month, List<Group> groups) {

    public Remaining {
        requireNonNull(stopped, "stopped");
        requireNonNull(month, "month");
        groups = List.copyOf(groups);
    }

    /**
     * Users who stay alike.
     *
     * @param segment  name of their segment
     * @param part  label of the part of its curve, or {@code all}
     * @param before  users in the month before the stop
     * @param after  those of them who are still there, and those who came over from other segments
     * @since 0.1.0
     */
    public record Group(String segment, String part, double before, double after) {

        public Group {
            Requires.text(segment, "segment");
            Requires.text(part, "part");
            before = Requires.nonNegative(before, "before");
            after = Requires.nonNegative(after, "after");
        }
    }

    /**
     * Users before the stop.
     *
     * @return of all groups
     */
    public double before() {
        return groups.stream().mapToDouble(Group::before).sum();
    }

    /**
     * Users who remain.
     *
     * @return of all groups
     */
    public double users() {
        return groups.stream().mapToDouble(Group::after).sum();
    }

    /**
     * Users who remain of those before the stop.
     *
     * @return a fraction; 0 if nobody was there
     */
    public double share() {
        return left(before(), users());
    }

    /**
     * The groups and their sum, as a table for the console.
     *
     * @return text
     */
    public String toTable() {
        TextTable table = new TextTable().row("segment", "part", "before " + stopped, month.toString(), "left");
        groups.forEach(each -> row(table, each.segment(), each.part(), each.before(), each.after()));
        row(table, "all", "", before(), users());
        return table.toString();
    }

    private static void row(TextTable table, String segment, String part, double before, double after) {
        table.row(
                segment,
                part,
                GroupedNumber.of(before, 0),
                GroupedNumber.of(after, 0),
                Text.fixed(100 * left(before, after), 1) + " %");
    }

    private static double left(double before, double after) {
        return before > 0 ? after / before : 0;
    }

    @Override
    public String toString() {
        return Text.significant(users(), 6) + " of " + Text.significant(before(), 6) + " users in " + month + ", "
                + Text.significant(100 * share(), 3) + " %";
    }
}
