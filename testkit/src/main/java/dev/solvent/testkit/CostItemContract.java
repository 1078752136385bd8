package dev.solvent.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.CostItem;
import dev.solvent.quantity.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every cost item must satisfy; extend it and supply the item. */
public abstract class CostItemContract {

    private static final int MONTHS = 36;
    private static final double RELATIVE = 1e-12;

    /** For subclasses. */
    protected CostItemContract() {}

    /**
     * The item under test.
     *
     * @return an item, equal each time
     */
    protected abstract CostItem item();

    /**
     * The first month in which the item has a cost; override it for items whose prices begin later.
     *
     * @return a month
     */
    protected YearMonth firstMonth() {
        return YearMonth.of(2026, 9);
    }

    private List<YearMonth> months() {
        return Stream.iterate(firstMonth(), month -> month.plusMonths(1))
                .limit(MONTHS)
                .toList();
    }

    @Test
    final void label_saysSomething() {
        assertThat(item().label()).isNotBlank();
    }

    @Test
    final void meter_isTheSameEachTime() {
        assertThat(item().meter()).isNotNull().isEqualTo(item().meter());
    }

    @Test
    final void unitCost_isNotNegativeAndTheSameEachTime() {
        assertThat(item().unitCost().amount()).isNotNegative();
        assertThat(item().unitCost()).isEqualTo(item().unitCost());
    }

    @Test
    final void unitCost_ofEveryMonth_isNotNegativeAndOfOneCurrency() {
        CostItem item = item();
        for (YearMonth month : months()) {
            Money cost = item.unitCost(month);
            assertThat(cost.amount()).as("cost in %s", month).isNotNegative();
            assertThat(cost.currency()).isEqualTo(item.unitCost().currency());
            assertThat(item.unitCost(month)).isEqualTo(cost);
        }
    }

    @Test
    final void unitCost_ofAnUndatedItem_isTheSameInEveryMonth() {
        CostItem item = item();
        if (!item.isDated()) {
            assertThat(months())
                    .allSatisfy(month -> assertThat(item.unitCost(month)).isEqualTo(item.unitCost()));
        }
    }

    @Test
    final void cost_perAcceptedUnit_isCostOverOneMinusTheFailedShare() {
        CostItem item = item();
        double perAttempt = item.unitCost().amount();
        double accepted = ComputeCost.of(item)
                .withFailedAttempts(0.2)
                .unitCost(item.meter())
                .amount();
        assertThat(accepted).isCloseTo(perAttempt / 0.8, within(RELATIVE * perAttempt));
    }
}
