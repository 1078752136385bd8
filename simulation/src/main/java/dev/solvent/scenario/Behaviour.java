package dev.solvent.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * How users move, change and answer to prices.
 *
 * @param moves  between segments, with distinct labels
 * @param reactivations  of users who left
 * @param drifts  while they stay
 * @param demands  answers to price and allowance, with the offer at which everything else was stated
 * @since 0.1.0
 */
public record Behaviour(
        List<Move> moves, List<Reactivation> reactivations, List<Drift> drifts, List<PricedDemand> demands) {

    /** Users who stay in their segment, stay as they are and do not mind the price. */
    public static final Behaviour NONE = new Behaviour(List.of(), List.of(), List.of(), List.of());

    public Behaviour {
        moves = List.copyOf(moves);
        reactivations = List.copyOf(reactivations);
        drifts = List.copyOf(drifts);
        demands = List.copyOf(demands);
    }

    Behaviour plus(Move move) {
        return new Behaviour(plus(moves, move), reactivations, drifts, demands);
    }

    Behaviour plus(Reactivation reactivation) {
        return new Behaviour(moves, plus(reactivations, reactivation), drifts, demands);
    }

    Behaviour plus(Drift drift) {
        return new Behaviour(moves, reactivations, plus(drifts, drift), demands);
    }

    Behaviour plus(PricedDemand demand) {
        return new Behaviour(moves, reactivations, drifts, plus(demands, demand));
    }

    static <T> List<T> plus(List<T> list, T element) {
        List<T> more = new ArrayList<>(list);
        more.add(element);
        return more;
    }
}
