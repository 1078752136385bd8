package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.time.YearMonth;
import java.util.List;

/**
 * A market is left: a part of the users is gone at once, and the same part of sign-ups does not come any more.
 *
 * @param label  name in reports
 * @param at  month at whose start they are gone
 * @param share  of users and of sign-ups, in [0, 1]
 * @param segments  concerned; all if none is named
 * @since 0.1.0
 */
public record MarketExit(String label, YearMonth at, double share, List<String> segments) implements Shock {

    public MarketExit {
        Requires.text(label, "label");
        requireNonNull(at, "at");
        share = Requires.fraction(share, "share of " + label);
        segments = List.copyOf(segments);
    }

    private boolean concerns(String segment) {
        return segments.isEmpty() || segments.contains(segment);
    }

    @Override
    public double survivalFactor(String segment, YearMonth month) {
        return concerns(segment) && month.equals(at) ? 1 - share : 1;
    }

    @Override
    public double entryFactor(String segment, YearMonth month) {
        return concerns(segment) && !month.isBefore(at) ? 1 - share : 1;
    }
}
