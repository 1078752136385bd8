package dev.solvent.microsimulation;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Money;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;

/**
 * The bills of a month of a plan over users who differ, in closed form: how large they are, how often one is a shock, and how much
 * of the fees is for units that nobody used. Unused units expire.
 *
 * <pre>{@code
 * bill(u) = fee + p max(0, u - q),    breakage = fee / q * E max(0, q - U)
 * }</pre>
 *
 * u units of a month; q included; p price of a unit beyond; U usage of a month.
 *
 * @param plan  fee, included units and price beyond
 * @param usage  of one meter
 * @since 0.1.0
 */
public record Bills(CreditPlan plan, Usage usage) {

    public Bills {
        requireNonNull(plan, "plan");
        if (usage.meters().size() != 1) {
            throw new IllegalArgumentException("usage must be of one meter, was of " + usage.meters());
        }
        if (plan.mostCarried() > 0) {
            throw new IllegalArgumentException(
                    "mostCarried must be 0 for bills in closed form, was " + plan.mostCarried() + ": simulate users");
        }
    }

    private UsageDistribution month() {
        return usage.inOneMonth().distributions().get(0);
    }

    /**
     * The mean bill, before the store takes its share.
     *
     * @return money of a month
     */
    public Money mean() {
        return plan.monthlyFee().plus(plan.perUnitBeyond().times(month().meanAbove(plan.includedUnits())));
    }

    /**
     * How often a bill is above an amount.
     *
     * @param limit  in the currency of the plan
     * @return share of bills
     */
    public double shareAbove(Money limit) {
        double beyond = limit.minus(plan.monthlyFee()).amount();
        if (beyond < 0) {
            return 1;
        }
        double price = plan.perUnitBeyond().amount();
        return price > 0 ? month().survival(plan.includedUnits() + beyond / price) : 0;
    }

    /**
     * The part of the fee that is paid for units which expire unused: what accounting calls breakage (ASC 606-10-55-46), earned as
     * long as users do not notice.
     *
     * @return money of a month; nothing where the fee includes no units
     */
    public Money breakage() {
        double included = plan.includedUnits();
        if (!(included > 0)) {
            return plan.monthlyFee().times(0);
        }
        double unused = included - month().limitedExpectedValue(included);
        return plan.monthlyFee().times(unused / included);
    }

    /**
     * Who stays if bills above an amount drive users away: each such bill makes a share of those who get it leave.
     *
     * <pre>{@code
     * S'(k) = S(k) (1 - l P[bill > limit])^k
     * }</pre>
     *
     * Every month is as likely to bring such a bill as another, and every user: where the same heavy users get it again and again they
     * are gone sooner, and the rest stay longer than this says.
     *
     * @param stay  without such bills
     * @param limit  above which a bill is a shock
     * @param leaving  l, share of those shocked who leave, in [0, 1]
     * @return the curve
     */
    public RetentionCurve staying(RetentionCurve stay, Money limit, double leaving) {
        double kept = 1 - Requires.fraction(leaving, "leaving") * shareAbove(limit);
        requireNonNull(stay, "stay");
        return RetentionCurve.of(
                stay.label() + ", bills shock " + Text.percent(shareAbove(limit)) + " a month",
                months -> stay.survival(months) * StrictMath.pow(kept, months));
    }
}
