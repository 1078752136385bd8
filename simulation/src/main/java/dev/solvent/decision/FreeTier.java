package dev.solvent.decision;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.CompensatedSum;
import dev.solvent.projection.Column;
import dev.solvent.projection.Projection;
import dev.solvent.projection.Projector;
import dev.solvent.projection.SegmentProjection;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import java.util.List;

/**
 * What one free user costs, how many convert, and what those bring: the life of one sign-up in a segment, followed over the months
 * of the scenario with all that happens to users there. Sign-ups of other segments, fixed costs and acquisition are left out.
 *
 * <p>Amounts are present values at the discount of the scenario. A sign-up is one at the offer at which demand was stated: where an
 * allowance drives sign-ups away, it counts those who come.
 *
 * @since 0.1.0
 */
public final class FreeTier {

    private final String segment;
    private final Projection life;

    private FreeTier(String segment, Projection life) {
        this.segment = segment;
        this.life = life;
    }

    /**
     * Follows one sign-up of the first month.
     *
     * @param scenario  with moves from the segment
     * @param segment  of free users
     * @return what becomes of it
     */
    public static FreeTier of(Scenario scenario, String segment) {
        Money zero = Money.zero(scenario.product().currency());
        scenario.product().segment(requireNonNull(segment, "segment"));
        Channel one = new Channel("one sign-up", Series.of(1, 0), zero).to(segment);
        Scenario alone = new Scenario(
                scenario.product(),
                scenario.start(),
                scenario.months(),
                List.of(one),
                List.of(),
                List.of(),
                scenario.shocks(),
                scenario.behaviour(),
                scenario.books());
        return new FreeTier(segment, Projector.project(alone));
    }

    /**
     * What the free life of a sign-up costs: compute and fees less what advertising brings.
     *
     * @return negative if free users pay for themselves
     */
    public Money cost() {
        SegmentProjection free = life.segment(segment);
        return present(free.column(Column.GROSS_PROFIT).map(each -> 0 - each));
    }

    /**
     * Users who move on to another segment.
     *
     * @return per sign-up
     */
    public double conversions() {
        return life.segment(segment).column(Column.MOVED_OUT_USERS).sum();
    }

    /**
     * What is spent on free users until one of them converts.
     *
     * @return cost per conversion
     * @throws IllegalStateException if nobody converts
     */
    public Money costPerConversion() {
        double converted = conversions();
        if (!(converted > 0)) {
            throw new IllegalStateException("nobody moves from " + segment + " to another segment");
        }
        return cost().dividedBy(converted);
    }

    /**
     * What a sign-up brings in all: the gross profit of those who convert, less levies and less the cost of the free life.
     *
     * @return may be negative
     */
    public Money contribution() {
        return present(life.column(Column.GROSS_PROFIT).minus(life.column(Column.LEVIES)));
    }

    private Money present(Series amounts) {
        Scenario scenario = life.scenario();
        CompensatedSum sum = new CompensatedSum();
        for (int month = 0; month < amounts.size(); month++) {
            sum.add(amounts.get(month) * scenario.books().discount().discountFactor(month));
        }
        return Money.of(sum.value(), scenario.product().currency());
    }

    @Override
    public String toString() {
        return "a sign-up of " + segment + " costs " + cost() + " and brings " + contribution() + " in all";
    }
}
