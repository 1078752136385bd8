package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.time.YearMonth;

/**
 * A share of revenue that is owed from a month on, such as the cost of complying with a law of one market.
 *
 * @param label  name in reports
 * @param rate  share of the revenue it applies to, in [0, 1]
 * @param from  first month
 * @param revenueShare  share of all revenue it applies to, in [0, 1]
 * @since 0.1.0
 */
public record Levy(String label, double rate, YearMonth from, double revenueShare) implements Shock {

    public Levy {
        Requires.text(label, "label");
        rate = Requires.fraction(rate, "rate of " + label);
        requireNonNull(from, "from");
        revenueShare = Requires.fraction(revenueShare, "revenueShare of " + label);
    }

    /**
     * The levy on a part of revenue only, such as that of one market.
     *
     * @param share  of all revenue, in [0, 1]
     * @return the changed levy
     */
    public Levy onShare(double share) {
        return new Levy(label, rate, from, share);
    }

    @Override
    public double levyShare(YearMonth month) {
        return month.isBefore(from) ? 0 : rate * revenueShare;
    }
}
