package dev.solvent.economics;

import dev.solvent.pricing.RevenueWaterfall;
import dev.solvent.pricing.RevenueWaterfall.Step;
import dev.solvent.quantity.Money;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums waterfalls line by line. */
final class EvenTerm {

    private final Map<Name, Money> sums = new LinkedHashMap<>();

    private record Name(Step step, String label) {}

    EvenTerm(List<RevenueWaterfall.Line> lines) {
        lines.forEach(line -> sums.put(new Name(line.step(), line.label()), line.money()));
    }

    /** Adds a multiple of another waterfall. */
    void add(RevenueWaterfall other, double factor) {
        for (RevenueWaterfall.Line line : other.lines()) {
            // advertising is paid for usage: there is none ahead
            if (line.step() != Step.ADVERTISING) {
                sums.merge(new Name(line.step(), line.label()), line.money().times(factor), Money::plus);
            }
        }
    }

    /** From list price to advertising. */
    List<RevenueWaterfall.Line> lines() {
        return sums.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().step()))
                .map(each -> new RevenueWaterfall.Line(each.getKey().step(), each.getKey().label(), each.getValue()))
                .toList();
    }
}
