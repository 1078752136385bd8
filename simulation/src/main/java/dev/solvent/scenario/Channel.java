package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Span;
import java.util.List;
import java.util.Optional;

/**
 * A way by which users sign up: a steady stream with a cost for each, a budget that buys ever fewer, or word of mouth.
 *
 * @param name  unique within a scenario
 * @param signUps  per month from the start of the scenario, at least 0, beside those that a budget buys; the last number goes on
 * @param cac  cost of one of these sign-ups, at least 0
 * @param campaign  a budget and what it buys, if any
 * @param referral  sign-ups that sign-ups of all other channels bring, if any
 * @param segments  those to which its sign-ups go, in proportion to their shares; all by their shares if none is named
 * @since 0.1.0
 */
public record Channel(
        String name,
        Series signUps,
        Money cac,
        Optional<Campaign> campaign,
        Optional<ViralGrowth> referral,
        List<String> segments) {

    public Channel {
        Requires.text(name, "name");
        if (signUps.size() == 0) {
            throw new IllegalArgumentException("signUps of channel " + name + " must have at least one month");
        }
        for (int month = 0; month < signUps.size(); month++) {
            Requires.nonNegative(signUps.get(month), "signUps of channel " + name + " in month " + month);
        }
        Requires.nonNegative(requireNonNull(cac, "cac").amount(), "cac of channel " + name);
        requireNonNull(campaign, "campaign");
        campaign.ifPresent(each -> cac.plus(each.spend().money()));
        requireNonNull(referral, "referral");
        segments = List.copyOf(segments);
    }

    /**
     * Sign-ups month by month, each at a cost.
     *
     * @param name  unique within a scenario
     * @param signUps  per month, the last number goes on
     * @param cac  cost of one sign-up
     */
    public Channel(String name, Series signUps, Money cac) {
        this(name, signUps, cac, Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * The same number of sign-ups every month.
     *
     * @param name  unique within a scenario
     * @param signUpsPerMonth  at least 0
     * @param cac  cost of one sign-up
     * @return the channel
     */
    public static Channel steady(String name, double signUpsPerMonth, Money cac) {
        return new Channel(name, Series.of(signUpsPerMonth), cac);
    }

    /**
     * A budget and the sign-ups that it buys.
     *
     * @param name  unique within a scenario
     * @param campaign  budget, saturation and carry-over
     * @return the channel
     */
    public static Channel paid(String name, Campaign campaign) {
        Money nothing = campaign.spend().money().times(0);
        return new Channel(name, Series.of(0), nothing, Optional.of(campaign), Optional.empty(), List.of());
    }

    /**
     * Sign-ups that sign-ups of all other channels bring, free of charge.
     *
     * @param name  unique within a scenario
     * @param factor  sign-ups that one sign-up brings in one cycle, at least 0
     * @param cycle  from a sign-up to those it brings
     * @param free  zero of the currency of the scenario
     * @return the channel
     */
    public static Channel wordOfMouth(String name, double factor, Span cycle, Money free) {
        return new Channel(
                name, Series.of(0), free, Optional.empty(), Optional.of(new ViralGrowth(factor, cycle)), List.of());
    }

    /**
     * This channel for some segments only, such as those of one of several products.
     *
     * @param names  of segments
     * @return the changed channel
     */
    public Channel to(String... names) {
        return new Channel(name, signUps, cac, campaign, referral, List.of(names));
    }

    /**
     * Sign-ups of a month without those of a budget or of word of mouth, before shocks.
     *
     * @param month  months since the start of the scenario, at least 0
     * @return users, at least 0
     */
    public double signUpsIn(int month) {
        return signUps.get(StrictMath.min(month, signUps.size() - 1));
    }

    /**
     * A budget and what it buys.
     *
     * @param spend  per period
     * @param saturation  from effective spend of a month to sign-ups
     * @param carryOver  how spend works on
     * @since 0.1.0
     */
    public record Campaign(MoneyRate spend, Saturation saturation, CarryOver carryOver) {

        public Campaign {
            Requires.nonNegative(requireNonNull(spend, "spend").money().amount(), "spend");
            requireNonNull(saturation, "saturation");
            requireNonNull(carryOver, "carryOver");
        }

        /**
         * A budget whose Hill curve runs through a known cost of a sign-up at that budget.
         *
         * <pre>{@code
         * maximum = spend / cac * (half^s + spend^s) / spend^s
         * }</pre>
         *
         * @param spend  per period, positive
         * @param cac  average cost of a sign-up at that spend, positive
         * @param halfSpend  spend of a month that brings half of the most that can be had, positive
         * @param shape  of Hill's curve, positive
         * @return the campaign, without carry-over
         */
        public static Campaign hill(MoneyRate spend, Money cac, Money halfSpend, double shape) {
            double monthly = Requires.positive(spend.perMonth().amount(), "spend");
            Requires.positive(cac.amount(), "cac");
            double won = spend.perMonth().ratioTo(cac);
            double half = spend.perMonth().plus(halfSpend).amount() - monthly;
            double odds = StrictMath.pow(half / monthly, Requires.positive(shape, "shape"));
            return new Campaign(spend, Saturation.hill(won * (1 + odds), half, shape), CarryOver.none());
        }

        /**
         * This campaign whose spend works on in later months.
         *
         * @param how  normalised or not: the saturation belongs to it
         * @return the changed campaign
         */
        public Campaign withCarryOver(CarryOver how) {
            return new Campaign(spend, saturation, how);
        }

        /**
         * This campaign with another budget on the same curve.
         *
         * @param budget  per period
         * @return the changed campaign
         */
        public Campaign withSpend(MoneyRate budget) {
            return new Campaign(budget, saturation, carryOver);
        }
    }
}
