package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.PriceTrend;
import dev.solvent.internal.Requires;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Share;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.retention.ShiftedBetaGeometric;
import dev.solvent.usage.Meter;
import dev.solvent.usage.UsageDistribution;
import dev.solvent.usage.UsageTrend;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A figure of a scenario, found by name, that can be set to another value: what an uncertain input of a study drives. AssumptionColumns of
 * this file are known to the projector, which computes many draws side by side; one of your own is set draw by draw.
 *
 * @param <T>  what sets it
 * @since 0.1.0
 */
public interface Assumption<T> {

    /**
     * What it sets, in reports.
     *
     * @return such as {@code unit cost of video}
     */
    String label();

    /**
     * The scenario with this figure set.
     *
     * @param scenario  that has what is set
     * @param value  to set
     * @return the changed scenario
     */
    Scenario set(Scenario scenario, T value);

    /**
     * An assumption that the projector knows.
     *
     * @param <T>  what sets it
     * @since 0.1.0
     */
    sealed interface Known<T> extends Assumption<T> {

        /**
         * The bare number of a value: money of the scenario's currency per unit or month, a probability or growth per month.
         *
         * @param value  to set
         * @return its number
         */
        double number(T value);
    }

    /**
     * Sign-ups of the first month through a channel; the later months keep their proportions to it.
     *
     * @param channel  with sign-ups in its first month
     * @since 0.1.0
     */
    record SignUps(String channel) implements Known<Double> {
        @Override
        public String label() {
            return "sign-ups through " + channel;
        }

        @Override
        public Scenario set(Scenario scenario, Double value) {
            return changed(scenario, channel, each -> {
                double factor = Requires.nonNegative(value, label())
                        / Requires.positive(each.signUps().get(0), label());
                return with(each, each.signUps().map(month -> month * factor), each.cac());
            });
        }

        @Override
        public double number(Double value) {
            return value;
        }
    }

    /**
     * Growth of the sign-ups through a channel from the first month on, in place of those stated.
     *
     * @param channel  of the scenario
     * @since 0.1.0
     */
    record SignUpGrowth(String channel) implements Known<GrowthRate> {
        @Override
        public String label() {
            return "growth of sign-ups through " + channel;
        }

        @Override
        public Scenario set(Scenario scenario, GrowthRate value) {
            double monthly = 1 + number(value);
            return changed(scenario, channel, each -> {
                double[] signUps = new double[scenario.months()];
                signUps[0] = each.signUps().get(0);
                for (int month = 1; month < signUps.length; month++) {
                    signUps[month] = signUps[month - 1] * monthly;
                }
                return with(each, Series.of(signUps), each.cac());
            });
        }

        @Override
        public double number(GrowthRate value) {
            return value.in(Period.MONTH).growth();
        }
    }

    /**
     * Cost of a sign-up through a channel.
     *
     * @param channel  of the scenario
     * @since 0.1.0
     */
    record Cac(String channel) implements Known<Money> {
        @Override
        public String label() {
            return "cost of a sign-up through " + channel;
        }

        @Override
        public Scenario set(Scenario scenario, Money value) {
            return changed(scenario, channel, each -> with(each, each.signUps(), value));
        }

        @Override
        public double number(Money value) {
            return value.amount();
        }
    }

    /**
     * Share of the sign-ups that a segment gets; the others share the rest as before.
     *
     * @param segment  not the only one
     * @since 0.1.0
     */
    record SegmentShare(String segment) implements Known<Share> {
        @Override
        public String label() {
            return "share of " + segment;
        }

        @Override
        public Scenario set(Scenario scenario, Share value) {
            Product product = scenario.product();
            double all = product.segments().stream().mapToDouble(Segment::share).sum();
            double others = all - product.segment(segment).share();
            if (!(others > 0 && value.fraction() <= all)) {
                throw new IllegalArgumentException(label() + " must be at most " + all
                        + " and leave others to share the rest, was " + value.fraction());
            }
            List<Segment> segments = new ArrayList<>();
            for (Segment each : product.segments()) {
                double share = each.name().equals(segment)
                        ? value.fraction()
                        : each.share() * ((all - value.fraction()) / others);
                segments.add(each.share(share));
            }
            return scenario.product(new Product(product.name(), segments, product.compute()));
        }

        @Override
        public double number(Share value) {
            return value.fraction();
        }
    }

    /**
     * The flat fee of a segment.
     *
     * @param segment  whose plan has one
     * @since 0.1.0
     */
    record FlatPrice(String segment) implements Known<Price> {
        @Override
        public String label() {
            return "price of " + segment;
        }

        @Override
        public Scenario set(Scenario scenario, Price value) {
            return scenario.withPrice(segment, value);
        }

        @Override
        public double number(Price value) {
            return value.toMoneyRate().perMonth().amount();
        }
    }

    /**
     * Constant churn of segments, in place of their curves.
     *
     * @param segments  by name
     * @since 0.1.0
     */
    record Churn(List<String> segments) implements Known<Rate> {
        public Churn {
            segments = List.copyOf(Requires.nonEmpty(segments, "segments"));
        }

        @Override
        public String label() {
            return "churn of " + String.join(" and ", segments);
        }

        @Override
        public Scenario set(Scenario scenario, Rate value) {
            return eachSegment(scenario, segments, each -> each.retention(RetentionCurve.geometric(value)));
        }

        @Override
        public double number(Rate value) {
            return value.in(Period.MONTH).probability();
        }
    }

    /**
     * A parameter of the shifted beta-geometric curve that segments have.
     *
     * @param isAlpha  alpha, otherwise beta
     * @param segments  by name
     * @since 0.1.0
     */
    record BetaGeometric(boolean isAlpha, List<String> segments) implements Known<Double> {
        public BetaGeometric {
            segments = List.copyOf(Requires.nonEmpty(segments, "segments"));
        }

        @Override
        public String label() {
            return (isAlpha ? "alpha of " : "beta of ") + String.join(" and ", segments);
        }

        @Override
        public Scenario set(Scenario scenario, Double value) {
            return eachSegment(scenario, segments, each -> {
                if (!(each.retention() instanceof ShiftedBetaGeometric curve)) {
                    throw new IllegalArgumentException(label() + " must be of a shifted beta-geometric curve, "
                            + each.name() + " has " + each.retention().label());
                }
                return each.retention(
                        isAlpha
                                ? new ShiftedBetaGeometric(value, curve.beta())
                                : new ShiftedBetaGeometric(curve.alpha(), value));
            });
        }

        @Override
        public double number(Double value) {
            return value;
        }
    }

    /**
     * Mean use of a meter in segments; what these users use of other meters moves in proportion.
     *
     * @param meter  that they use
     * @param segments  by name
     * @since 0.1.0
     */
    record MeanUsage(Meter meter, List<String> segments) implements Known<Double> {
        public MeanUsage {
            requireNonNull(meter, "meter");
            segments = List.copyOf(Requires.nonEmpty(segments, "segments"));
        }

        @Override
        public String label() {
            return "mean " + meter.name() + " of " + String.join(" and ", segments);
        }

        @Override
        public Scenario set(Scenario scenario, Double value) {
            return eachSegment(scenario, segments, each -> {
                double mean =
                        each.usage().levelOn(meter).map(UsageDistribution::mean).orElse(0.0);
                double factor = Requires.positive(value, label()) / Requires.positive(mean, label());
                return each.usageTimes(factor);
            });
        }

        @Override
        public double number(Double value) {
            return value;
        }
    }

    /**
     * Growth of the usage of segments with the calendar, on top of what is stated.
     *
     * @param segments  by name
     * @since 0.1.0
     */
    record UsageGrowth(List<String> segments) implements Known<GrowthRate> {
        public UsageGrowth {
            segments = List.copyOf(Requires.nonEmpty(segments, "segments"));
        }

        @Override
        public String label() {
            return "growth of usage of " + String.join(" and ", segments);
        }

        @Override
        public Scenario set(Scenario scenario, GrowthRate value) {
            UsageTrend trend = UsageTrend.byMonth(value, scenario.start());
            return segments.stream().reduce(scenario, (all, each) -> all.usageTrend(each, trend), (one, other) -> one);
        }

        @Override
        public double number(GrowthRate value) {
            return value.in(Period.MONTH).growth();
        }
    }

    /**
     * Price of a unit on the model that serves a meter first.
     *
     * @param meter  that has a cost
     * @since 0.1.0
     */
    record UnitCost(Meter meter) implements Known<Price> {
        @Override
        public String label() {
            return "unit cost of " + meter.name();
        }

        @Override
        public Scenario set(Scenario scenario, Price value) {
            return scenario.withCost(meter, value);
        }

        @Override
        public double number(Price value) {
            return value.each().amount();
        }
    }

    /**
     * Decline of every cost of a meter from the first month on, on top of what is stated.
     *
     * @param meter  that has a cost
     * @since 0.1.0
     */
    record CostDecline(Meter meter) implements Known<Rate> {
        @Override
        public String label() {
            return "decline of the cost of " + meter.name();
        }

        @Override
        public Scenario set(Scenario scenario, Rate value) {
            ComputeCost cost = scenario.product()
                    .compute()
                    .filter(each -> each.covers(meter))
                    .orElseThrow(() -> new IllegalArgumentException(meter.name() + " must have a cost"));
            PriceTrend decline = PriceTrend.compounding(scenario.start(), GrowthRate.perMonth(-number(value)));
            List<ComputeCost.Line> lines = new ArrayList<>();
            for (ComputeCost.Line line : cost.lines()) {
                boolean moves = line.item().meter().equals(meter);
                PriceTrend trend = moves ? line.trend().and(decline) : line.trend();
                lines.add(new ComputeCost.Line(line.item(), line.factor(), line.failedShare(), trend));
            }
            return scenario.product(scenario.product().compute(new ComputeCost(lines)));
        }

        @Override
        public double number(Rate value) {
            return value.in(Period.MONTH).probability();
        }
    }

    /**
     * A fixed cost.
     *
     * @param name  of it in the scenario
     * @since 0.1.0
     */
    record FixedAmount(String name) implements Known<Price> {
        @Override
        public String label() {
            return "fixed cost " + name;
        }

        @Override
        public Scenario set(Scenario scenario, Price value) {
            return scenario.withFixed(name, value.toMoneyRate());
        }

        @Override
        public double number(Price value) {
            return value.toMoneyRate().perMonth().amount();
        }
    }

    /**
     * The discount of the scenario.
     *
     * @since 0.1.0
     */
    record Discount() implements Known<GrowthRate> {
        @Override
        public String label() {
            return "discount";
        }

        @Override
        public Scenario set(Scenario scenario, GrowthRate value) {
            return scenario.discount(value);
        }

        @Override
        public double number(GrowthRate value) {
            return value.in(Period.MONTH).growth();
        }
    }

    /**
     * Sign-ups of the first month; later ones keep their proportions.
     *
     * @param channel  by name
     * @return the assumption
     */
    static Assumption<Double> signUps(String channel) {
        return new SignUps(channel);
    }

    /**
     * Growth of sign-ups.
     *
     * @param channel  by name
     * @return the assumption
     */
    static Assumption<GrowthRate> signUpGrowth(String channel) {
        return new SignUpGrowth(channel);
    }

    /**
     * Cost of a sign-up.
     *
     * @param channel  by name
     * @return the assumption
     */
    static Assumption<Money> cac(String channel) {
        return new Cac(channel);
    }

    /**
     * Share of a segment at sign-up.
     *
     * @param segment  by name
     * @return the assumption
     */
    static Assumption<Share> share(String segment) {
        return new SegmentShare(segment);
    }

    /**
     * Flat fee of a segment.
     *
     * @param segment  by name
     * @return the assumption
     */
    static Assumption<Price> price(String segment) {
        return new FlatPrice(segment);
    }

    /**
     * Constant churn.
     *
     * @param segments  by name
     * @return the assumption
     */
    static Assumption<Rate> churn(String... segments) {
        return new Churn(List.of(segments));
    }

    /**
     * First parameter of shifted beta-geometric curves.
     *
     * @param segments  by name
     * @return the assumption
     */
    static Assumption<Double> alpha(String... segments) {
        return new BetaGeometric(true, List.of(segments));
    }

    /**
     * Second parameter of shifted beta-geometric curves.
     *
     * @param segments  by name
     * @return the assumption
     */
    static Assumption<Double> beta(String... segments) {
        return new BetaGeometric(false, List.of(segments));
    }

    /**
     * Mean use of a meter in a month.
     *
     * @param meter  that is used
     * @param segments  by name
     * @return the assumption
     */
    static Assumption<Double> meanUsage(Meter meter, String... segments) {
        return new MeanUsage(meter, List.of(segments));
    }

    /**
     * Growth of usage with the calendar.
     *
     * @param segments  by name
     * @return the assumption
     */
    static Assumption<GrowthRate> usageGrowth(String... segments) {
        return new UsageGrowth(List.of(segments));
    }

    /**
     * Cost of a unit.
     *
     * @param meter  that has a cost
     * @return the assumption
     */
    static Assumption<Price> unitCost(Meter meter) {
        return new UnitCost(meter);
    }

    /**
     * Decline of the cost of a unit.
     *
     * @param meter  that has a cost
     * @return the assumption
     */
    static Assumption<Rate> costDecline(Meter meter) {
        return new CostDecline(meter);
    }

    /**
     * A fixed cost.
     *
     * @param name  of it
     * @return the assumption
     */
    static Assumption<Price> fixedCost(String name) {
        return new FixedAmount(name);
    }

    /**
     * The discount.
     *
     * @return the assumption
     */
    static Assumption<GrowthRate> discount() {
        return new Discount();
    }

    private static Scenario changed(Scenario scenario, String channel, UnaryOperator<Channel> change) {
        List<Channel> channels = new ArrayList<>(scenario.channels());
        for (int i = 0; i < channels.size(); i++) {
            if (channels.get(i).name().equals(channel)) {
                channels.set(i, change.apply(channels.get(i)));
                return scenario.withChannels(channels);
            }
        }
        throw new IllegalArgumentException(
                "channel must be one of " + channels.stream().map(Channel::name).toList() + ", was " + channel);
    }

    private static Channel with(Channel channel, Series signUps, Money cac) {
        return new Channel(channel.name(), signUps, cac, channel.campaign(), channel.referral(), channel.segments());
    }

    private static Scenario eachSegment(Scenario scenario, List<String> segments, UnaryOperator<Segment> change) {
        Product product = scenario.product();
        for (String segment : segments) {
            product = product.with(change.apply(product.segment(segment)));
        }
        return scenario.product(product);
    }
}
