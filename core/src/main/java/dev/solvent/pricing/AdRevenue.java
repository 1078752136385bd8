package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Price;
import dev.solvent.usage.Consumption;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What advertisers pay for impressions shown to a user. It is on no bill of the user.
 *
 * @param label  name of the line
 * @param meter  what shows advertisements, such as messages
 * @param perThousand  paid for impressions of the meter's unit, usually per 1000
 * @param fill  share of chances that are sold, in [0, 1]
 * @since 0.1.0
 */
public record AdRevenue(String label, Meter meter, Price perThousand, double fill) implements Charge {

    public AdRevenue {
        Requires.text(label, "label");
        requireNonNull(meter, "meter");
        if (!requireNonNull(perThousand, "perThousand").per().equals(meter.unit())) {
            throw new IllegalArgumentException("perThousand of charge " + label + " must be per "
                    + meter.unit().label() + ", was " + perThousand);
        }
        fill = Requires.fraction(fill, "fill of charge " + label);
    }

    @Override
    public Money revenue(ToDoubleFunction<Meter> units) {
        return perThousand
                .each()
                .times(fill * Requires.nonNegative(units.applyAsDouble(meter), "units of charge " + label));
    }

    @Override
    public Money expectedRevenue(Usage usage) {
        return perThousand
                .each()
                .times(fill * usage.on(meter).map(UsageDistribution::mean).orElse(0.0));
    }

    @Override
    public List<BillItem> items(Consumption consumption, BillTerms terms) {
        return List.of();
    }

    @Override
    public boolean isPaidByUser() {
        return false;
    }
}
