package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.CompensatedSum;
import dev.solvent.quantity.Money;
import dev.solvent.usage.Meter;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A meter at the price that a card lists. Where the price changes within a month, the month costs the mean over its days.
 *
 * @param card  prices of a model
 * @param meter  with a price on that card
 * @param circumstances  under which every unit is generated
 * @param today  the day whose price counts where no month is asked for
 * @since 0.1.0
 */
public record ListedCost(RateCard card, Meter meter, Circumstances circumstances, LocalDate today) implements CostItem {

    public ListedCost {
        requireNonNull(circumstances, "circumstances");
        requireNonNull(card, "card")
                .find(requireNonNull(meter, "meter"), circumstances, requireNonNull(today, "today"))
                .orThrow();
    }

    @Override
    public String label() {
        return card.name() + " " + meter.name();
    }

    @Override
    public Money unitCost() {
        return on(today);
    }

    @Override
    public Money unitCost(YearMonth month) {
        Money first = on(month.atDay(1));
        if (first.equals(on(month.atEndOfMonth())) && !isDated()) {
            return first;
        }
        CompensatedSum sum = new CompensatedSum();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            sum.add(on(month.atDay(day)).amount());
        }
        return Money.of(sum.value() / month.lengthOfMonth(), first.currency());
    }

    @Override
    public boolean isDated() {
        return card.prices().stream()
                .filter(each -> each.meter().equals(meter))
                .map(ListedPrice::valid)
                .anyMatch(valid -> valid.until().isBefore(LocalDate.MAX));
    }

    private Money on(LocalDate day) {
        return card.find(meter, circumstances, day).orThrow().price().each();
    }

    @Override
    public String toString() {
        return label() + ", " + circumstances;
    }
}
