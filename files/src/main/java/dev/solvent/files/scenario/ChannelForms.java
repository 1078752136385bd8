package dev.solvent.files.scenario;

import dev.solvent.files.mapping.Choice;
import dev.solvent.files.mapping.Form;
import dev.solvent.files.mapping.FormTable;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Kinds;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.BinomialCarryOver;
import dev.solvent.scenario.CarryOver;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.GeometricCarryOver;
import dev.solvent.scenario.HillSaturation;
import dev.solvent.scenario.LogisticSaturation;
import dev.solvent.scenario.NormalisedCarryOver;
import dev.solvent.scenario.Saturation;
import dev.solvent.scenario.ViralGrowth;
import dev.solvent.scenario.WeibullCarryOver;
import java.util.List;
import java.util.Optional;

/** How users come. */
final class ChannelForms {

    static final String CHANNEL = "channel";

    private ChannelForms() {}

    static Kind<List<Channel>> byName() {
        return Kinds.named(channel(), Channel::name);
    }

    private static Form<Channel> channel() {
        FormTable<Channel> table = Form.of(
                CHANNEL,
                Channel.class,
                "A way by which users come: at a stated number, bought by a campaign, or brought by others.");
        var signUps = table.withDefault(
                "sign-ups-per-month",
                Kinds.oneOrSeriesOf(Kinds.NUMBER),
                Series.of(0),
                Channel::signUps,
                "users; a list says months one by one, and its last holds on");
        var cac = table.optional(
                "cac",
                UnitKinds.MONEY,
                channel -> channel.cac().amount() == 0 ? Optional.empty() : Optional.of(channel.cac()),
                "cost of one of these; nothing if left out");
        var campaign = table.optional("campaign", campaign(), Channel::campaign, "users that a budget buys besides");
        var referral =
                table.optional("referral", referral(), Channel::referral, "users that those of all channels bring");
        var segments = table.withDefault(
                "segments",
                Kinds.listOf(Kinds.nameOf(Business.SEGMENT)),
                List.of(),
                Channel::segments,
                "those that it reaches, by their shares among each other; none means all");
        return table.makes(said -> new Channel(
                said.name(),
                said.get(signUps),
                said.find(cac).orElseGet(() -> Money.zero(said.currency())),
                said.find(campaign),
                said.find(referral),
                said.get(segments)));
    }

    private static Form<Channel.Campaign> campaign() {
        FormTable<Channel.Campaign> table = Form.of(
                "campaign",
                Channel.Campaign.class,
                "A budget, and how many users it buys: ever fewer for the next dollar.");
        var spend = table.required("spend", UnitKinds.MONEY_RATE, Channel.Campaign::spend, "the budget");
        var saturation =
                table.required("saturation", saturation(), Channel.Campaign::saturation, "users a month that it buys");
        var carryOver = table.withDefault(
                "carry-over",
                carryOver(),
                CarryOver.none(),
                Channel.Campaign::carryOver,
                "spending that works in later months");
        return table.makes(said -> new Channel.Campaign(said.get(spend), said.get(saturation), said.get(carryOver)));
    }

    private static Choice<Saturation> saturation() {
        FormTable<HillSaturation> hill =
                Form.of("hill", HillSaturation.class, "Hill's curve: half of the most at one budget.");
        var most =
                hill.required("maximum", Kinds.NUMBER, HillSaturation::maximum, "users a month that no budget exceeds");
        var half = hill.required(
                "half-spend",
                UnitKinds.PLAIN_AMOUNT,
                HillSaturation::halfSpend,
                "monthly budget that buys half of them");
        var shape = hill.withDefault(
                "shape", Kinds.NUMBER, 1.0, HillSaturation::shape, "above 1 where small budgets are lost");
        FormTable<LogisticSaturation> logistic =
                Form.of("logistic", LogisticSaturation.class, "A logistic curve through nothing for nothing.");
        var limit = logistic.required(
                "maximum", Kinds.NUMBER, LogisticSaturation::maximum, "users a month that no budget exceeds");
        var speed = logistic.required("speed", Kinds.NUMBER, LogisticSaturation::speed, "per unit of currency a month");
        return Choice.of(
                "saturation",
                "kind",
                "How many users a monthly budget buys.",
                List.of(
                        hill.makes(said -> new HillSaturation(said.get(most), said.get(half), said.get(shape))),
                        logistic.makes(said -> new LogisticSaturation(said.get(limit), said.get(speed)))));
    }

    private static Choice<CarryOver> carryOver() {
        CarryOvers kinds = new CarryOvers();
        return kinds.choice;
    }

    /** They hold each other. */
    private static final class CarryOvers {

        private final Choice<CarryOver> choice;

        CarryOvers() {
            choice = Choice.of(
                    "carry-over",
                    "kind",
                    "How spending works on in later months.",
                    List.of(geometric(), binomial(), weibull(), normalised(Kinds.later("a carry-over", this::choice))));
        }

        private Choice<CarryOver> choice() {
            return choice;
        }

        private static Form<GeometricCarryOver> geometric() {
            FormTable<GeometricCarryOver> table =
                    Form.of("geometric", GeometricCarryOver.class, "Each month keeps a share of the one before.");
            var retained = table.required(
                    "retained", UnitKinds.SHARE, GeometricCarryOver::retained, "kept from month to month");
            var memory = table.required(
                    "memory", UnitKinds.WHOLE_MONTHS, GeometricCarryOver::memoryMonths, "after which nothing is left");
            return table.makes(said -> new GeometricCarryOver(said.get(retained), said.get(memory)));
        }

        private static Form<BinomialCarryOver> binomial() {
            FormTable<BinomialCarryOver> table = Form.of(
                    "binomial", BinomialCarryOver.class, "Falls faster and faster, to nothing after the memory.");
            var retained =
                    table.required("retained", UnitKinds.SHARE, BinomialCarryOver::retained, "kept in the first month");
            var memory = table.required(
                    "memory", UnitKinds.WHOLE_MONTHS, BinomialCarryOver::memoryMonths, "after which nothing is left");
            return table.makes(said -> new BinomialCarryOver(said.get(retained), said.get(memory)));
        }

        private static Form<WeibullCarryOver> weibull() {
            FormTable<WeibullCarryOver> table = Form.of(
                    "Weibull", WeibullCarryOver.class, "With a delay before it works, as a Weibull curve has it.");
            var form = table.required(
                    "form",
                    Kinds.word("form", List.of(WeibullCarryOver.Form.values())),
                    WeibullCarryOver::form,
                    "cdf falls from the start, pdf may rise before it falls");
            var shape = table.required("shape", Kinds.NUMBER, WeibullCarryOver::shape, "of the Weibull distribution");
            var scale = table.required(
                    "scale", UnitKinds.MONTHS, WeibullCarryOver::scaleMonths, "of the Weibull distribution");
            var memory = table.required(
                    "memory", UnitKinds.WHOLE_MONTHS, WeibullCarryOver::memoryMonths, "after which nothing is left");
            return table.makes(
                    said -> new WeibullCarryOver(said.get(form), said.get(shape), said.get(scale), said.get(memory)));
        }

        private static Form<NormalisedCarryOver> normalised(Kind<CarryOver> inner) {
            FormTable<NormalisedCarryOver> table = Form.of(
                    "normalised",
                    NormalisedCarryOver.class,
                    "Another one with weights that sum to 1, so that nothing is added.");
            var course = table.required("course", inner, NormalisedCarryOver::course, "the other one");
            return table.makes(said -> new NormalisedCarryOver(said.get(course)));
        }
    }

    private static Form<ViralGrowth> referral() {
        FormTable<ViralGrowth> table = Form.of("referral", ViralGrowth.class, "Users bring users.");
        var factor = table.required("factor", Kinds.NUMBER, ViralGrowth::factor, "users that one user brings (K)");
        var cycle = table.required("cycle", UnitKinds.SPAN, ViralGrowth::cycle, "within which they come");
        return table.makes(said -> new ViralGrowth(said.get(factor), said.get(cycle)));
    }
}
