package dev.solvent.projection;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import java.util.List;

/**
 * What drove the difference of one result, change by change; the parts sum to the difference.
 *
 * @param result  its name
 * @param unit  of all numbers
 * @param before  the result of the other projection
 * @param after  the result of this one
 * @param parts  one for every group of changes
 * @since 0.1.0
 */
public record Attribution(String result, String unit, double before, double after, List<Part> parts) {

    public Attribution {
        Requires.text(result, "result");
        Requires.text(unit, "unit");
        before = Requires.finite(before, "before");
        after = Requires.finite(after, "after");
        parts = List.copyOf(parts);
    }

    /**
     * What a group of changes contributed.
     *
     * @param group  name of the group
     * @param value  its share of the difference
     * @since 0.1.0
     */
    public record Part(String group, double value) {

        public Part {
            Requires.text(group, "group");
            value = Requires.finite(value, "value of " + group);
        }
    }

    /**
     * What there is to explain.
     *
     * @return after less before
     */
    public double difference() {
        return after - before;
    }

    /**
     * What one group contributed.
     *
     * @param group  its name
     * @return its share of the difference
     * @throws IllegalArgumentException if there is no such group
     */
    public double part(String group) {
        return parts.stream()
                .filter(each -> each.group().equals(group))
                .mapToDouble(Part::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("group must be one of "
                        + parts.stream().map(Part::group).toList() + ", was " + group));
    }

    @Override
    public String toString() {
        return result + " from " + Text.significant(before, 6) + " to " + Text.significant(after, 6) + " " + unit
                + " = "
                + String.join(
                        ", ",
                        parts.stream()
                                .map(each -> each.group() + " " + Text.significant(each.value(), 6))
                                .toList());
    }
}
