package dev.solvent.economics.metrics;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Span;
import java.util.OptionalDouble;

/**
 * Users that each user brings, and how long that takes.
 *
 * <pre>{@code
 * K = invites * conversion,   users after n cycles = seed * (1 + K + ... + K^n),   limit = seed / (1 - K) for K < 1
 * }</pre>
 *
 * <p>The geometric sum of a branching process in its mean (Harris 1963, The Theory of Branching Processes, chapter I). Over a
 * given time the length of a cycle counts for more than the last percent of K: it is in the exponent.
 *
 * @param invitesPerUser  sent by each user, once; at least 0
 * @param conversion  share of invites that sign up, in [0, 1]
 * @param cycle  from signing up to the sign-ups of one's invitees
 * @since 0.1.0
 */
public record KFactor(double invitesPerUser, double conversion, Span cycle) {

    public KFactor {
        invitesPerUser = Requires.nonNegative(invitesPerUser, "invitesPerUser");
        conversion = Requires.fraction(conversion, "conversion");
        requireNonNull(cycle, "cycle");
    }

    /**
     * Users that one user brings in one cycle.
     *
     * @return K, at least 0
     */
    public double value() {
        return invitesPerUser * conversion;
    }

    /**
     * Users in all at the start and after each cycle.
     *
     * @param seed  users at the start, at least 0
     * @param cycles  at least 0
     * @return cycles + 1 numbers
     */
    public Series users(double seed, int cycles) {
        Requires.nonNegative(seed, "seed");
        Requires.atLeast(cycles, 0, "cycles");
        double[] joined = new double[cycles + 1];
        joined[0] = seed;
        for (int cycle = 1; cycle <= cycles; cycle++) {
            joined[cycle] = joined[cycle - 1] * value();
        }
        return Series.of(joined).cumulative();
    }

    /**
     * Users in all after a time; a cycle that is not complete has brought nobody.
     *
     * @param seed  users at the start, at least 0
     * @param time  since the start
     * @return at least the seed
     */
    public double usersAfter(double seed, Span time) {
        double cycles = StrictMath.floor(time.in(Period.DAY) / cycle.in(Period.DAY) + 1e-9);
        return users(seed, (int) cycles).last();
    }

    /**
     * Users in all in the end.
     *
     * @param seed  users at the start, at least 0
     * @return empty if growth does not end, K at least 1
     */
    public OptionalDouble limit(double seed) {
        Requires.nonNegative(seed, "seed");
        return value() < 1 ? OptionalDouble.of(seed / (1 - value())) : OptionalDouble.empty();
    }
}
