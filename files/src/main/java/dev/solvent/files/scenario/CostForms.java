package dev.solvent.files.scenario;

import dev.solvent.compute.AmortisedCost;
import dev.solvent.compute.CliffCost;
import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.CostItem;
import dev.solvent.compute.DerivedCost;
import dev.solvent.compute.GpuFleetCost;
import dev.solvent.compute.MeteredCost;
import dev.solvent.compute.MixedCost;
import dev.solvent.compute.NamedCost;
import dev.solvent.compute.PriceTrend;
import dev.solvent.files.mapping.Choice;
import dev.solvent.files.mapping.Form;
import dev.solvent.files.mapping.FormTable;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Kinds;
import dev.solvent.files.mapping.UnitKinds;
import java.util.List;
import java.util.Optional;

/** What serving users costs. */
final class CostForms {

    private final Choice<CostItem> item;
    private final Kind<ComputeCost> compute;

    CostForms(UsageForms usage, TrendForms trends, List<Form<? extends CostItem>> more) {
        Choice<CostItem> all = Choice.of(
                "cost",
                "kind",
                "What one unit of a meter costs.",
                List.of(
                        perUnit(),
                        derived(),
                        gpuFleet(),
                        mixed(),
                        cliff(usage),
                        amortised(),
                        RateCardForms.listedCost(),
                        renamed(Kinds.later("a cost", this::item))));
        for (Form<? extends CostItem> each : more) {
            all = all.plus(each);
        }
        item = all;
        compute = Kinds.listOf(line(trends)).as(ComputeCost::new, ComputeCost::lines);
    }

    Choice<CostItem> item() {
        return item;
    }

    Kind<ComputeCost> compute() {
        return compute;
    }

    private Form<ComputeCost.Line> line(TrendForms trends) {
        FormTable<ComputeCost.Line> table = Form.of(
                "compute line", ComputeCost.Line.class, "A cost of serving, with what goes wrong and how it moves.");
        var cost = table.required("cost", item, ComputeCost.Line::item, "of one unit");
        var failed = table.withDefault(
                "failed-share",
                UnitKinds.SHARE,
                0.0,
                ComputeCost.Line::failedShare,
                "of attempts that fail and cost the same; below 100 %");
        var factor = table.withDefault("factor", Kinds.NUMBER, 1.0, ComputeCost.Line::factor, "on the cost");
        var trend = table.withDefault(
                "trend", trends.price(), PriceTrend.constant(), ComputeCost.Line::trend, "how it moves in time");
        return table.makes(
                said -> new ComputeCost.Line(said.get(cost), said.get(factor), said.get(failed), said.get(trend)));
    }

    private static Form<MeteredCost> perUnit() {
        FormTable<MeteredCost> table = Form.of("per-unit", MeteredCost.class, "A price per unit of the meter.");
        var meter = table.required("meter", UnitKinds.METER, MeteredCost::meter, "what is counted");
        var label = table.optional("label", Kinds.TEXT, each -> label(each), "in breakdowns; the meter if left out");
        var price = table.required("price", UnitKinds.PRICE, MeteredCost::price, "per unit of the meter");
        return table.makes(said -> new MeteredCost(
                said.find(label).orElseGet(() -> said.get(meter).name()), said.get(meter), said.get(price)));
    }

    private static Optional<String> label(CostItem item) {
        return Optional.of(item.label())
                .filter(label -> !label.equals(item.meter().name()));
    }

    private static Form<DerivedCost> derived() {
        FormTable<DerivedCost> table = Form.of(
                "derived",
                DerivedCost.class,
                "Something else that each unit needs: gigabytes sent or kept, checks, requests.");
        var meter = table.required("meter", UnitKinds.METER, DerivedCost::meter, "what is counted");
        var label = table.required("label", Kinds.TEXT, DerivedCost::label, "in breakdowns");
        var price = table.required(
                "price", UnitKinds.PRICE, DerivedCost::price, "of what is needed, such as `0.09 USD per gigabyte`");
        var perUnit = table.required(
                "per-unit", Kinds.NUMBER, DerivedCost::perUnit, "how much of it one unit of the meter needs");
        return table.makes(
                said -> new DerivedCost(said.get(label), said.get(meter), said.get(price), said.get(perUnit)));
    }

    private static Form<GpuFleetCost> gpuFleet() {
        FormTable<GpuFleetCost> table =
                Form.of("gpu-fleet", GpuFleetCost.class, "GPUs of one's own or rented: idle hours are paid too.");
        var meter = table.required("meter", UnitKinds.METER, GpuFleetCost::meter, "what is counted");
        var label = table.optional("label", Kinds.TEXT, each -> label(each), "in breakdowns; the meter if left out");
        var hour =
                table.required("gpu-hour", UnitKinds.PRICE, GpuFleetCost::gpuHour, "such as `2.50 USD per GPU-hour`");
        var units = table.required(
                "units-per-gpu-hour",
                Kinds.NUMBER,
                GpuFleetCost::unitsPerGpuHour,
                "units of the meter that a busy hour makes");
        var utilisation = table.required(
                "utilisation", UnitKinds.SHARE, GpuFleetCost::utilisation, "share of paid hours that are busy");
        return table.makes(said -> new GpuFleetCost(
                said.find(label).orElseGet(() -> said.get(meter).name()),
                said.get(meter),
                said.get(hour),
                said.get(units),
                said.get(utilisation)));
    }

    private static Form<MixedCost> mixed() {
        FormTable<MixedCost.Part> row = Form.of("cost part", MixedCost.Part.class, "Some of the units.");
        var share = row.required("share", UnitKinds.SHARE, MixedCost.Part::share, "of the units");
        var each = row.required("price", UnitKinds.PRICE, MixedCost.Part::price, "per unit of the meter");
        Form<MixedCost.Part> part = row.makes(said -> new MixedCost.Part(said.get(share), said.get(each)));
        FormTable<MixedCost> table = Form.of("mixed", MixedCost.class, "Units of several prices, such as resolutions.");
        var meter = table.required("meter", UnitKinds.METER, MixedCost::meter, "what is counted");
        var label = table.required("label", Kinds.TEXT, MixedCost::label, "in breakdowns");
        var parts = table.required("parts", Kinds.listOf(part), MixedCost::parts, "whose shares sum to 100 %");
        return table.makes(said -> new MixedCost(said.get(label), said.get(meter), said.get(parts)));
    }

    private static Form<CliffCost> cliff(UsageForms usage) {
        FormTable<CliffCost> table = Form.of(
                "cliff",
                CliffCost.class,
                "Long prompts cost more, all of their tokens: the price depends on the size of one.");
        var label = table.required("label", Kinds.TEXT, CliffCost::label, "in breakdowns");
        var prompt = table.required(
                "prompt",
                usage.ofOneMeter(),
                CliffCost::prompt,
                "size of one prompt over prompts, under its meter; said per month");
        var bound = table.required("bound", Kinds.NUMBER, CliffCost::bound, "tokens up to which a prompt is short");
        var upTo = table.required("up-to", UnitKinds.PRICE, CliffCost::upTo, "price of tokens of short ones");
        var above = table.required("above", UnitKinds.PRICE, CliffCost::above, "price of tokens of long ones");
        return table.makes(said ->
                new CliffCost(said.get(label), said.get(prompt), said.get(bound), said.get(upTo), said.get(above)));
    }

    private static Form<AmortisedCost> amortised() {
        FormTable<AmortisedCost> table = Form.of(
                "amortised", AmortisedCost.class, "Spent once, shared out over the units of a life, such as training.");
        var meter = table.required("meter", UnitKinds.METER, AmortisedCost::meter, "what is counted");
        var label = table.required("label", Kinds.TEXT, AmortisedCost::label, "in breakdowns");
        var total = table.required("total", UnitKinds.MONEY, AmortisedCost::total, "spent");
        var life = table.required("life", UnitKinds.SPAN, AmortisedCost::life, "over which it serves");
        var units = table.required(
                "units-per-month", Kinds.NUMBER, AmortisedCost::unitsPerMonth, "units of the meter served");
        return table.makes(said ->
                new AmortisedCost(said.get(label), said.get(meter), said.get(total), said.get(life), said.get(units)));
    }

    private static Form<NamedCost> renamed(Kind<CostItem> inner) {
        FormTable<NamedCost> table =
                Form.of("renamed", NamedCost.class, "A cost under another label, to tell models apart.");
        var label = table.required("label", Kinds.TEXT, NamedCost::label, "in breakdowns");
        var item = table.required("cost", inner, NamedCost::item, "the cost");
        return table.makes(said -> new NamedCost(said.get(label), said.get(item)));
    }
}
