package dev.solvent.decision;

import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Roots;
import dev.solvent.projection.CohortValue;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Saturation;
import java.util.function.Supplier;

/**
 * What a paid channel brings at any level of its monthly spend, and what the next money brings.
 *
 * <pre>{@code
 * value(x) = sum over t of v(t) R(x w(t)),    marginal LTV:CAC = value'(x) / s = sum over t of v(t) w(t) R'(x w(t)) / s
 * }</pre>
 *
 * x planned spend per month; w(t) what of one unit of it works in month t after carry-over and cuts; R the saturation; v(t) present
 * contribution of a sign-up of month t, with those whom it refers; s present value of one unit of spend per month. The sum over t is
 * what a {@link CohortValue} counts: sign-ups of all projected months, watched for as long again. A marginal LTV:CAC of one is the
 * first-order condition of the greatest present value; the second is that it falls there.
 *
 * <p>Immutable. Channels without a saturation bring the same for all money.
 *
 * @since 0.1.0
 */
public final class ChannelReturn {

    private static final double STEP = StrictMath.pow(2, 0.25);
    private static final double DECADES = 1e6;

    private final Channel channel;
    private final MoneyRate spend;
    private final Saturation saturation;
    private final Worth worth;
    private final Supplier<CohortValue> nextMoney;

    /**
     * What responses are worth: months of one exposure together.
     *
     * @param exposure  effective spend per unit of planned spend, by group of months
     * @param value  present contribution of one unit of response in each month of the group
     * @param users  the same in users, those referred among them
     * @param spend  present value of one unit of planned spend per month
     */
    record Worth(Series exposure, Series value, Series users, double spend) {}

    ChannelReturn(
            Channel channel, MoneyRate spend, Saturation saturation, Worth worth, Supplier<CohortValue> nextMoney) {
        this.nextMoney = nextMoney;
        this.channel = channel;
        this.spend = spend;
        this.saturation = saturation;
        this.worth = worth;
    }

    /**
     * Which channel.
     *
     * @return its name
     */
    public String channel() {
        return channel.name();
    }

    /**
     * What is planned to be spent.
     *
     * @return per month
     */
    public MoneyRate spend() {
        return spend;
    }

    /** Whether more money brings less and less, as far as is stated. */
    boolean saturates() {
        return channel.campaign().isPresent();
    }

    /**
     * Marginal LTV:CAC at the planned spend: what the next money brings back.
     *
     * @return the ratio, may be negative
     */
    public double marginal() {
        return marginal(spend);
    }

    /**
     * Marginal LTV:CAC at another spend.
     *
     * @param level  per period, at least 0
     * @return the ratio, may be negative
     * @throws IllegalStateException if the first money brings infinitely many users, as by a Hill curve of a shape below 1
     */
    public double marginal(MoneyRate level) {
        double ratio = slope(amount(level), worth.value()) / worth.spend();
        if (!Double.isFinite(ratio)) {
            throw new IllegalStateException("the first money on " + channel.name() + " brings infinitely many users by "
                    + saturation + ", ask for a spend above 0");
        }
        return ratio;
    }

    /**
     * LTV:CAC of all that is spent on the channel.
     *
     * @return the ratio, may be negative
     * @throws IllegalStateException if nothing is spent
     */
    public double average() {
        double level = amount(spend);
        if (!(level > 0)) {
            throw new IllegalStateException("LTV:CAC of " + channel.name() + " asks for a spend above 0, was " + spend);
        }
        return total(level) / (worth.spend() * level);
    }

    /**
     * What it takes to win the next user at the planned spend.
     *
     * @return cost per user, those referred counted as won
     * @throws IllegalStateException if more money wins nobody
     */
    public Money marginalCac() {
        return Money.of(worth.spend() / nextUsers(), currencyOf().currency());
    }

    /**
     * What the next user brings, as {@link CohortValue#ltv} counts it.
     *
     * @return present contribution per user
     * @throws IllegalStateException if more money wins nobody
     */
    public Money marginalLtv() {
        return Money.of(
                slope(amount(spend), worth.value()) / nextUsers(), currencyOf().currency());
    }

    private double nextUsers() {
        double users = slope(amount(spend), worth.users());
        if (!(users > 0)) {
            throw new IllegalStateException("more money on " + channel.name() + " wins nobody at " + spend);
        }
        return users;
    }

    /**
     * What the channel adds to the present value of the business at a spend, its own cost taken off.
     *
     * @param level  per period, at least 0
     * @return may be negative
     */
    public Money netValue(MoneyRate level) {
        return Money.of(net(amount(level)), currencyOf().currency());
    }

    /**
     * The next money spent on the channel in the first month: the users whom it wins then and by carry-over, and what they bring.
     * Its {@link CohortValue#payback} is when that money is back, with those who leave left out.
     *
     * @return users, contribution and a spend of one unit of money
     */
    public CohortValue nextMoney() {
        return nextMoney.get();
    }

    /**
     * How much may be spent: the spend at which the marginal LTV:CAC falls through one and the channel adds most. A curve that first
     * rises (Hill of a shape above 1) may pass one twice; the lower spend is where it adds least.
     *
     * @return the spend, or why there is none
     */
    public SpendLimit limit() {
        if (!saturates()) {
            return marginal() > 1
                    ? SpendLimit.none(SpendLimit.Verdict.WITHOUT_LIMIT, "no saturation is stated")
                    : SpendLimit.none(
                            SpendLimit.Verdict.NEVER_WORTH_IT,
                            "all money brings less than itself, and no saturation is stated");
        }
        double reference = StrictMath.max(amount(spend), 1);
        double best = 0;
        double before = reference / DECADES;
        double most = 0;
        for (double level = before * STEP; before < reference * DECADES; level *= STEP) {
            if (excess(before) > 0 && excess(level) <= 0) {
                double found = Roots.between(this::excess, before, level, 0).orElseThrow();
                if (net(found) > most) {
                    most = net(found);
                    best = found;
                }
            }
            before = level;
        }
        if (excess(before) > 0) {
            return SpendLimit.none(
                    SpendLimit.Verdict.WITHOUT_LIMIT,
                    "the next money brings more than itself even at a million times the spend");
        }
        return best > 0
                ? SpendLimit.reached(currencyOf().times(best).per(Period.MONTH))
                : SpendLimit.none(SpendLimit.Verdict.NEVER_WORTH_IT, "no spend brings back itself");
    }

    /** The channel's present value as a curve of its spend, to split a budget by. */
    Saturation asCurve() {
        return new Saturation() {

            @Override
            public double response(double level) {
                return total(level);
            }

            @Override
            public double marginal(double level) {
                return slope(level, worth.value());
            }

            @Override
            public String toString() {
                return "value of " + channel.name();
            }
        };
    }

    private double excess(double level) {
        return slope(level, worth.value()) / worth.spend() - 1;
    }

    private double net(double level) {
        return total(level) - worth.spend() * level;
    }

    private double total(double level) {
        CompensatedSum sum = new CompensatedSum();
        for (int group = 0; group < worth.exposure().size(); group++) {
            sum.add(worth.value().get(group)
                    * saturation.response(level * worth.exposure().get(group)));
        }
        return sum.value();
    }

    private double slope(double level, Series of) {
        CompensatedSum sum = new CompensatedSum();
        for (int group = 0; group < worth.exposure().size(); group++) {
            double exposure = worth.exposure().get(group);
            sum.add(of.get(group) * exposure * saturation.marginal(level * exposure));
        }
        return sum.value();
    }

    private double amount(MoneyRate level) {
        return Requires.nonNegative(
                currencyOf().times(0).plus(level.perMonth()).amount(), "spend on " + channel.name());
    }

    /** One unit of its money. */
    private Money currencyOf() {
        return Money.of(1, spend.money().currency());
    }

    @Override
    public String toString() {
        return channel.name() + " at " + spend + ", limit " + limit();
    }
}
