package dev.solvent.files.scenario;

import dev.solvent.compute.Adoption;
import dev.solvent.compute.PriceTrend;
import dev.solvent.files.mapping.Choice;
import dev.solvent.files.mapping.Form;
import dev.solvent.files.mapping.FormTable;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Kinds;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.usage.UsageTrend;
import java.util.List;

/** How prices and usage move in time. */
final class TrendForms {

    private final Choice<PriceTrend> price;
    private final Choice<UsageTrend> usage;

    TrendForms(List<Form<? extends PriceTrend>> morePrice, List<Form<? extends UsageTrend>> moreUsage) {
        Kind<PriceTrend> innerPrice = Kinds.later("a price trend", this::price);
        Choice<PriceTrend> prices = Choice.of(
                "price trend",
                "kind",
                "How what a unit costs moves in time, as a factor.",
                List.of(constant(), step(), compounding(), learning(), jumps(), migration(), product(innerPrice)));
        for (Form<? extends PriceTrend> each : morePrice) {
            prices = prices.plus(each);
        }
        price = prices;
        Kind<UsageTrend> innerUsage = Kinds.later("a usage trend", this::usage);
        Choice<UsageTrend> uses = Choice.of(
                "usage trend",
                "kind",
                "How usage moves with the age of users and with the calendar, as a factor.",
                List.of(none(), byAge(), settling(), byMonth(), stepAt(), both(innerUsage)));
        for (Form<? extends UsageTrend> each : moreUsage) {
            uses = uses.plus(each);
        }
        usage = uses;
    }

    Choice<PriceTrend> price() {
        return price;
    }

    Choice<UsageTrend> usage() {
        return usage;
    }

    private static Form<PriceTrend.Constant> constant() {
        FormTable<PriceTrend.Constant> table = Form.of("constant", PriceTrend.Constant.class, "No change.");
        return table.makes(said -> new PriceTrend.Constant());
    }

    private static Form<PriceTrend.Step> step() {
        FormTable<PriceTrend.Step> table = Form.of("step", PriceTrend.Step.class, "Another price from a month on.");
        var from = table.required("from", UnitKinds.MONTH, PriceTrend.Step::from, "first month with it");
        var factor = table.required("factor", Kinds.NUMBER, PriceTrend.Step::multiple, "on the price");
        return table.makes(said -> new PriceTrend.Step(said.get(from), said.get(factor)));
    }

    private static Form<PriceTrend.Compounding> compounding() {
        FormTable<PriceTrend.Compounding> table = Form.of(
                "compounding", PriceTrend.Compounding.class, "Falls or rises by the same share in each period.");
        var from =
                table.required("from", UnitKinds.MONTH, PriceTrend.Compounding::from, "month with the price as stated");
        var change =
                table.required("change", UnitKinds.GROWTH, PriceTrend.Compounding::change, "such as -30 % per year");
        return table.makes(said -> new PriceTrend.Compounding(said.get(from), said.get(change)));
    }

    private static Form<PriceTrend.Learning> learning() {
        FormTable<PriceTrend.Learning> table = Form.of(
                "learning",
                PriceTrend.Learning.class,
                "Falls with each doubling of what was made so far (Wright, 1936).");
        var from = table.required("from", UnitKinds.MONTH, PriceTrend.Learning::from, "month with the price as stated");
        var perDoubling = table.required(
                "cost-per-doubling",
                UnitKinds.PERCENTAGE,
                PriceTrend.Learning::costPerDoubling,
                "cost after a doubling, such as 80 %");
        var experience = table.required(
                "months-of-experience",
                Kinds.NUMBER,
                PriceTrend.Learning::monthsOfExperience,
                "months of the output of that month made before it");
        var growth = table.required(
                "output-growth", UnitKinds.GROWTH, PriceTrend.Learning::outputGrowth, "of what is made in a month");
        return table.makes(said ->
                new PriceTrend.Learning(said.get(from), said.get(perDoubling), said.get(experience), said.get(growth)));
    }

    private static Form<PriceTrend.OccasionalJumps> jumps() {
        FormTable<PriceTrend.OccasionalJumps> table = Form.of(
                "occasional-jumps", PriceTrend.OccasionalJumps.class, "Jumps at times that nobody knows: on average.");
        var from = table.required(
                "from", UnitKinds.MONTH, PriceTrend.OccasionalJumps::from, "month with the price as stated");
        var perYear = table.required("per-year", Kinds.NUMBER, PriceTrend.OccasionalJumps::perYear, "jumps in a year");
        var factor = table.required("factor", Kinds.NUMBER, PriceTrend.OccasionalJumps::multiple, "of one jump");
        return table.makes(said -> new PriceTrend.OccasionalJumps(said.get(from), said.get(perYear), said.get(factor)));
    }

    private static Form<PriceTrend.Migration> migration() {
        FormTable<PriceTrend.Migration> table = Form.of(
                "migration",
                PriceTrend.Migration.class,
                "A model that is left for another, or the one that takes over.");
        var from = table.required("from", UnitKinds.MONTH, PriceTrend.Migration::from, "first month of the change");
        var adoption =
                table.required("adoption", adoption(), PriceTrend.Migration::adoption, "share of use that has changed");
        var arriving = table.required(
                "arriving", Kinds.TRUTH, PriceTrend.Migration::arriving, "whether this line takes over or is left");
        return table.makes(said -> new PriceTrend.Migration(said.get(from), said.get(adoption), said.get(arriving)));
    }

    private static Choice<Adoption> adoption() {
        FormTable<Adoption.Even> even = Form.of("even", Adoption.Even.class, "The same share in each month.");
        var over = even.required(
                "over", UnitKinds.WHOLE_MONTHS, Adoption.Even::months, "until all has changed; 0 months is at once");
        FormTable<Adoption.Logistic> logistic = Form.of("logistic", Adoption.Logistic.class, "Slow, fast, slow.");
        var half = logistic.required(
                "half-after", UnitKinds.MONTHS, Adoption.Logistic::halfAfterMonths, "when half has changed");
        var spread = logistic.required(
                "spread",
                UnitKinds.MONTHS,
                Adoption.Logistic::spreadMonths,
                "how slow: 12 % to 88 % take four spreads");
        return Choice.of(
                "adoption",
                "kind",
                "How use goes over from one model to another.",
                List.of(
                        even.makes(said -> new Adoption.Even(said.get(over))),
                        logistic.makes(said -> new Adoption.Logistic(said.get(half), said.get(spread)))));
    }

    private static Form<PriceTrend.Product> product(Kind<PriceTrend> inner) {
        FormTable<PriceTrend.Product> table = Form.of("both", PriceTrend.Product.class, "Two trends at once.");
        var first = table.required("first", inner, PriceTrend.Product::first, "one");
        var second = table.required("second", inner, PriceTrend.Product::second, "the other; multiplies");
        return table.makes(said -> new PriceTrend.Product(said.get(first), said.get(second)));
    }

    /** The only lambda that a file can say: it is one object, of a class of its own. */
    @SuppressWarnings("unchecked")
    private static Form<UsageTrend> none() {
        Class<UsageTrend> type = (Class<UsageTrend>) UsageTrend.NONE.getClass();
        return Form.of("constant", type, "No change.").makes(said -> UsageTrend.NONE);
    }

    private static Form<UsageTrend.ByAge> byAge() {
        FormTable<UsageTrend.ByAge> table = Form.of("by-age", UsageTrend.ByAge.class, "Grows with the age of users.");
        var growth = table.required("growth", UnitKinds.GROWTH, UsageTrend.ByAge::growth, "of use");
        return table.makes(said -> new UsageTrend.ByAge(said.get(growth)));
    }

    private static Form<UsageTrend.Settling> settling() {
        FormTable<UsageTrend.Settling> table =
                Form.of("settling", UsageTrend.Settling.class, "Moves with the age of users from 1 towards a limit.");
        var limit = table.required("limit", Kinds.NUMBER, UsageTrend.Settling::limit, "factor after a long time");
        var halfway = table.required(
                "halfway", UnitKinds.MONTHS, UsageTrend.Settling::halfwayMonths, "age with half the way done");
        return table.makes(said -> new UsageTrend.Settling(said.get(limit), said.get(halfway)));
    }

    private static Form<UsageTrend.ByMonth> byMonth() {
        FormTable<UsageTrend.ByMonth> table =
                Form.of("by-month", UsageTrend.ByMonth.class, "Grows with the calendar, for users of any age.");
        var growth = table.required("growth", UnitKinds.GROWTH, UsageTrend.ByMonth::growth, "of use");
        var from = table.required("from", UnitKinds.MONTH, UsageTrend.ByMonth::from, "last month with the factor 1");
        return table.makes(said -> new UsageTrend.ByMonth(said.get(growth), said.get(from)));
    }

    private static Form<UsageTrend.StepAt> stepAt() {
        FormTable<UsageTrend.StepAt> table = Form.of("step", UsageTrend.StepAt.class, "Another use from a month on.");
        var from = table.required("from", UnitKinds.MONTH, UsageTrend.StepAt::from, "first month with it");
        var factor = table.required("factor", Kinds.NUMBER, UsageTrend.StepAt::multiple, "on use, positive");
        return table.makes(said -> new UsageTrend.StepAt(said.get(from), said.get(factor)));
    }

    private static Form<UsageTrend.Both> both(Kind<UsageTrend> inner) {
        FormTable<UsageTrend.Both> table = Form.of("both", UsageTrend.Both.class, "Two trends at once.");
        var first = table.required("first", inner, UsageTrend.Both::first, "one");
        var second = table.required("second", inner, UsageTrend.Both::second, "the other; multiplies");
        return table.makes(said -> new UsageTrend.Both(said.get(first), said.get(second)));
    }
}
