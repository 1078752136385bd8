package dev.solvent.economics;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.internal.TextTable;
import dev.solvent.quantity.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The labelled parts of a headline number, which sum to it: income positive, costs negative.
 *
 * @param headline  what the total is
 * @param parts  in the order in which they apply; at least one
 * @since 0.1.0
 */
public record Breakdown(String headline, List<Part> parts) {

    public Breakdown {
        Requires.text(headline, "headline");
        parts = List.copyOf(Requires.nonEmpty(parts, "parts"));
    }

    /**
     * One line.
     *
     * @param label  what it is
     * @param money  positive for income, negative for cost
     * @since 0.1.0
     */
    public record Part(String label, Money money) {

        public Part {
            Requires.text(label, "label");
            requireNonNull(money, "money");
        }
    }

    /**
     * The headline number.
     *
     * @return the sum of the parts, in order
     */
    public Money total() {
        return parts.stream()
                .map(Part::money)
                .reduce(Money.zero(parts.get(0).money().currency()), Money::plus);
    }

    /**
     * One part.
     *
     * @param label  its label
     * @return its money
     * @throws IllegalArgumentException if there is none of that label
     */
    public Money part(String label) {
        return parts.stream()
                .filter(each -> each.label().equals(label))
                .map(Part::money)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("label must be one of "
                        + parts.stream().map(Part::label).toList() + ", was " + label));
    }

    /**
     * What changed between two breakdowns, part by part; a part that one lacks counts as zero there.
     *
     * @param before  the other
     * @return this less the other
     */
    public Breakdown minus(Breakdown before) {
        Map<String, Money> changes = new LinkedHashMap<>();
        parts.forEach(each -> changes.merge(each.label(), each.money(), Money::plus));
        before.parts.forEach(each -> changes.merge(each.label(), each.money().times(-1), Money::plus));
        List<Part> all = new ArrayList<>();
        changes.forEach((label, money) -> all.add(new Part(label, money)));
        return new Breakdown("change of " + headline, all);
    }

    /**
     * A table for the console.
     *
     * @return one line per part and the headline last
     */
    public String toTable() {
        TextTable table = new TextTable();
        parts.forEach(each -> table.row(each.label(), Text.fixed(each.money().amount(), 4), code(each.money())));
        Money total = total();
        return table.row(headline, Text.fixed(total.amount(), 4), code(total)).toString();
    }

    private static String code(Money money) {
        return money.currency().getCurrencyCode();
    }

    @Override
    public String toString() {
        return headline + " " + total() + " = "
                + String.join(
                        ", ",
                        parts.stream()
                                .map(each -> each.label() + " " + each.money())
                                .toList());
    }
}
