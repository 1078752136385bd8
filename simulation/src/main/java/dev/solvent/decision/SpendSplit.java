package dev.solvent.decision;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/**
 * A budget split over channels so that the next money brings the same in each of them, beside what is spent now.
 *
 * @param returns  of the scenario as it is
 * @param parts  one for each channel with a saturation
 * @since 0.1.0
 */
public record SpendSplit(ChannelReturns returns, List<Part> parts) {

    public SpendSplit {
        requireNonNull(returns, "returns");
        parts = List.copyOf(Requires.nonEmpty(parts, "parts"));
    }

    /**
     * What a channel gets.
     *
     * @param channel  which
     * @param spend  per month, at least 0
     * @since 0.1.0
     */
    public record Part(ChannelReturn channel, MoneyRate spend) {

        public Part {
            requireNonNull(channel, "channel");
            Requires.nonNegative(spend.money().amount(), "spend on " + channel.channel());
        }
    }

    /**
     * What one channel gets.
     *
     * @param channel  its name
     * @return per month
     * @throws IllegalArgumentException if it has no part
     */
    public MoneyRate of(String channel) {
        return parts.stream()
                .filter(each -> each.channel().channel().equals(channel))
                .findFirst()
                .map(Part::spend)
                .orElseThrow(() -> new IllegalArgumentException("channel must have a part, of "
                        + parts.stream().map(each -> each.channel().channel()).toList() + ", was " + channel));
    }

    /**
     * What the split adds to the present value of the business over what is spent now, the difference in spend taken off.
     *
     * @return may be negative if the budget is
     */
    public Money gain() {
        Money gain = Money.zero(returns.scenario().product().currency());
        for (Part part : parts) {
            ChannelReturn channel = part.channel();
            gain = gain.plus(channel.netValue(part.spend()).minus(channel.netValue(channel.spend())));
        }
        return gain;
    }

    /**
     * The business with these budgets.
     *
     * @return the changed scenario
     */
    public Scenario scenario() {
        Scenario now = returns.scenario();
        return now.withChannels(now.channels().stream().map(this::changed).toList());
    }

    private Channel changed(Channel channel) {
        return parts.stream()
                .filter(each -> each.channel().channel().equals(channel.name()))
                .findFirst()
                .map(part -> new Channel(
                        channel.name(),
                        channel.signUps(),
                        channel.cac(),
                        Optional.of(channel.campaign().orElseThrow().withSpend(part.spend())),
                        channel.referral(),
                        channel.segments()))
                .orElse(channel);
    }

    /**
     * One line per channel: spend and marginal LTV:CAC now and then.
     *
     * @return text for a console
     */
    public String toTable() {
        AnswerTable table =
                AnswerTable.of("channel", "spend now", "next money brings", "spend then", "next money then brings");
        for (Part part : parts) {
            ChannelReturn each = part.channel();
            table = table.row(
                    each.channel(),
                    each.spend().perMonth(),
                    each.marginal(each.spend()),
                    part.spend().perMonth(),
                    each.marginal(part.spend()));
        }
        return table.toString();
    }

    @Override
    public String toString() {
        return toTable() + "\ngain: " + gain();
    }
}
