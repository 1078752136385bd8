package dev.solvent.decision;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Period;
import dev.solvent.scenario.BudgetSplit;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Saturation;
import dev.solvent.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The paid channels of a scenario side by side: what all spend brings back, what the next money brings back, when that is back, and
 * how much may be spent until it brings just itself.
 *
 * @param scenario  whose channels they are
 * @param channels  those that cost something, in the order of the scenario
 * @since 0.1.0
 */
public record ChannelReturns(Scenario scenario, List<ChannelReturn> channels) {

    private static final String NONE = "-";

    public ChannelReturns {
        requireNonNull(scenario, "scenario");
        channels = List.copyOf(channels);
    }

    /**
     * Values what the channels win, at the discount of the scenario.
     *
     * @param scenario  with at least one channel that costs something
     * @return its channels
     * @throws IllegalArgumentException if no channel costs anything
     */
    public static ChannelReturns of(Scenario scenario) {
        ChannelWorth worth = new ChannelWorth(scenario);
        List<ChannelReturn> paid = new ArrayList<>();
        for (Channel channel : scenario.channels()) {
            if (channel.campaign().isPresent()) {
                paid.add(worth.ofBudget(channel, channel.campaign().orElseThrow()));
            } else if (channel.cac().amount() > 0 && channel.signUps().sum() > 0) {
                paid.add(worth.ofPrice(channel));
            }
        }
        return new ChannelReturns(scenario, Requires.nonEmpty(paid, "channels that cost something"));
    }

    /**
     * One channel.
     *
     * @param name  of one that costs something
     * @return what it brings
     * @throws IllegalArgumentException if there is none of that name
     */
    public ChannelReturn of(String name) {
        return channels.stream()
                .filter(each -> each.channel().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name must be a channel that costs something, of "
                        + channels.stream().map(ChannelReturn::channel).toList() + ", was " + name));
    }

    /**
     * A budget over the channels with a saturation, split so that the next money brings the same in all of them, or less in one that
     * gets none ({@link BudgetSplit}). Channels that sell users at a price keep what they have.
     *
     * @param budget  per period, positive
     * @return the split
     * @throws IllegalArgumentException if no channel saturates, or one has returns that first rise
     */
    public SpendSplit split(MoneyRate budget) {
        List<ChannelReturn> shared = Requires.nonEmpty(
                channels.stream().filter(ChannelReturn::saturates).toList(), "channels with a saturation");
        Money zero = Money.zero(scenario.product().currency());
        List<Saturation> curves = shared.stream().map(ChannelReturn::asCurve).toList();
        BudgetSplit split = BudgetSplit.of(curves, zero.plus(budget.perMonth()).amount());
        List<SpendSplit.Part> parts = new ArrayList<>();
        for (int i = 0; i < shared.size(); i++) {
            MoneyRate spend = Money.of(split.spend().get(i), zero.currency()).per(Period.MONTH);
            parts.add(new SpendSplit.Part(shared.get(i), spend));
        }
        return new SpendSplit(this, parts);
    }

    /**
     * One line per channel.
     *
     * @return text for a console
     */
    public String toTable() {
        AnswerTable table = AnswerTable.of(
                "channel",
                "spend a month",
                "LTV:CAC of all",
                "of the next money",
                "next user costs",
                "and brings",
                "back after",
                "worth it up to, a month");
        for (ChannelReturn each : channels) {
            table = table.row(
                    each.channel(),
                    each.spend().perMonth(),
                    orNone(each::average),
                    orNone(each::marginal),
                    orNone(each::marginalCac),
                    orNone(each::marginalLtv),
                    each.nextMoney().payback(),
                    each.limit().spend().<Object>map(MoneyRate::perMonth).orElse(each.limit()));
        }
        return table.toString();
    }

    private static Object orNone(Supplier<Object> figure) {
        try {
            return figure.get();
        } catch (IllegalStateException e) {
            return NONE;
        }
    }

    @Override
    public String toString() {
        return toTable();
    }
}
