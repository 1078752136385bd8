package dev.solvent.economics;

import dev.solvent.economics.UserMonth.Group;
import dev.solvent.internal.CompensatedSum;
import dev.solvent.quantity.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of months added up, by group and label, each month with its weight. Mutable; {@link #parts} is the sum so far. */
final class WeighedLines {

    private final Group last;
    private final Map<Group, Map<String, Sum>> sums = new EnumMap<>(Group.class);

    /** Groups up to and including one. */
    WeighedLines(Group last) {
        this.last = last;
    }

    private record Sum(Currency currency, CompensatedSum amount) {}

    void add(Map<Group, List<Breakdown.Part>> month, double weight) {
        month.forEach((group, parts) -> {
            if (group.compareTo(last) <= 0) {
                Map<String, Sum> byLabel = sums.computeIfAbsent(group, each -> new LinkedHashMap<>());
                for (Breakdown.Part part : parts) {
                    byLabel.computeIfAbsent(
                                    part.label(), label -> new Sum(part.money().currency(), new CompensatedSum()))
                            .amount()
                            .add(weight * part.money().amount());
                }
            }
        });
    }

    List<Breakdown.Part> parts() {
        List<Breakdown.Part> parts = new ArrayList<>();
        sums.values()
                .forEach(group -> group.forEach((label, sum) -> parts.add(
                        new Breakdown.Part(label, Money.of(sum.amount().value(), sum.currency())))));
        return parts;
    }
}
