package dev.solvent.files.scenario;

import dev.solvent.files.mapping.Choice;
import dev.solvent.files.mapping.Form;
import dev.solvent.files.mapping.FormTable;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Kinds;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.scenario.AcquisitionCut;
import dev.solvent.scenario.ChurnSpike;
import dev.solvent.scenario.CostStep;
import dev.solvent.scenario.Levy;
import dev.solvent.scenario.MarketExit;
import dev.solvent.scenario.NewUserPrice;
import dev.solvent.scenario.OneOffPayment;
import dev.solvent.scenario.PriceChange;
import dev.solvent.scenario.Season;
import dev.solvent.scenario.Shock;
import dev.solvent.scenario.UsageStep;
import java.util.List;

/** What happens at a date, each under its label. */
final class ShockForms {

    private static final Kind<String> SEGMENT = Kinds.nameOf(Business.SEGMENT);

    private ShockForms() {}

    static Kind<List<Shock>> byLabel(List<Form<? extends Shock>> more) {
        Choice<Shock> all = Choice.of(
                "shock",
                "kind",
                "What happens at a date; its name is its label.",
                List.of(
                        acquisitionCut(),
                        churnSpike(),
                        priceChange(),
                        newUserPrice(),
                        costStep(),
                        usageStep(),
                        levy(),
                        oneOffPayment(),
                        marketExit(),
                        season()));
        for (Form<? extends Shock> each : more) {
            all = all.plus(each);
        }
        return Kinds.named(all, Shock::label);
    }

    private static Form<AcquisitionCut> acquisitionCut() {
        FormTable<AcquisitionCut> table =
                Form.of("acquisition-cut", AcquisitionCut.class, "Fewer sign-ups for a while.");
        var from = table.required("from", UnitKinds.MONTH, AcquisitionCut::from, "first month");
        var until = table.required("until", UnitKinds.MONTH, AcquisitionCut::until, "first month after it");
        var left = table.required("left", UnitKinds.SHARE, AcquisitionCut::left, "of sign-ups that still come");
        return table.makes(said -> new AcquisitionCut(said.name(), said.get(from), said.get(until), said.get(left)));
    }

    private static Form<ChurnSpike> churnSpike() {
        FormTable<ChurnSpike> table = Form.of("churn-spike", ChurnSpike.class, "Some users leave at once.");
        var at = table.required("at", UnitKinds.MONTH, ChurnSpike::at, "month");
        var lost = table.required("lost", UnitKinds.SHARE, ChurnSpike::lost, "of all users");
        return table.makes(said -> new ChurnSpike(said.name(), said.get(at), said.get(lost)));
    }

    private static Form<PriceChange> priceChange() {
        FormTable<PriceChange> table =
                Form.of("price-change", PriceChange.class, "Other prices of a segment, for all its users.");
        var segment = table.required("segment", SEGMENT, PriceChange::segment, "whose prices");
        var from = table.required("from", UnitKinds.MONTH, PriceChange::from, "first month");
        var factor = table.required("factor", Kinds.NUMBER, PriceChange::factor, "on prices: 0.8 is a cut by a fifth");
        return table.makes(said -> new PriceChange(said.name(), said.get(segment), said.get(from), said.get(factor)));
    }

    private static Form<NewUserPrice> newUserPrice() {
        FormTable<NewUserPrice> table =
                Form.of("new-user-price", NewUserPrice.class, "Other prices for those who sign up from then on.");
        var segment = table.required("segment", SEGMENT, NewUserPrice::segment, "whose prices");
        var from = table.required("from", UnitKinds.MONTH, NewUserPrice::from, "first month of sign-up");
        var factor = table.required("factor", Kinds.NUMBER, NewUserPrice::factor, "on prices");
        return table.makes(said -> new NewUserPrice(said.name(), said.get(segment), said.get(from), said.get(factor)));
    }

    private static Form<CostStep> costStep() {
        FormTable<CostStep> table = Form.of("cost-step", CostStep.class, "Computing costs more or less from then on.");
        var from = table.required("from", UnitKinds.MONTH, CostStep::from, "first month");
        var factor = table.required("factor", Kinds.NUMBER, CostStep::factor, "on the cost");
        return table.makes(said -> new CostStep(said.name(), said.get(from), said.get(factor)));
    }

    private static Form<UsageStep> usageStep() {
        FormTable<UsageStep> table =
                Form.of("usage-step", UsageStep.class, "A segment uses more or less from then on.");
        var segment = table.required("segment", SEGMENT, UsageStep::segment, "whose usage");
        var from = table.required("from", UnitKinds.MONTH, UsageStep::from, "first month");
        var factor = table.required("factor", Kinds.NUMBER, UsageStep::factor, "on usage, positive");
        return table.makes(said -> new UsageStep(said.name(), said.get(segment), said.get(from), said.get(factor)));
    }

    private static Form<Levy> levy() {
        FormTable<Levy> table = Form.of("levy", Levy.class, "A share of revenue goes elsewhere from then on.");
        var rate = table.required("rate", UnitKinds.SHARE, Levy::rate, "of the revenue concerned");
        var from = table.required("from", UnitKinds.MONTH, Levy::from, "first month");
        var share = table.withDefault(
                "revenue-share", UnitKinds.SHARE, 1.0, Levy::revenueShare, "of revenue that is concerned");
        return table.makes(said -> new Levy(said.name(), said.get(rate), said.get(from), said.get(share)));
    }

    private static Form<OneOffPayment> oneOffPayment() {
        FormTable<OneOffPayment> table = Form.of("one-off-payment", OneOffPayment.class, "A payment, once.");
        var at = table.required("at", UnitKinds.MONTH, OneOffPayment::at, "month");
        var amount = table.required("amount", UnitKinds.MONEY, OneOffPayment::amount, "paid");
        return table.makes(said -> new OneOffPayment(said.name(), said.get(at), said.get(amount)));
    }

    private static Form<MarketExit> marketExit() {
        FormTable<MarketExit> table =
                Form.of("market-exit", MarketExit.class, "A market is lost: its users leave and none come.");
        var at = table.required("at", UnitKinds.MONTH, MarketExit::at, "month");
        var share = table.required("share", UnitKinds.SHARE, MarketExit::share, "of users that it was");
        var segments = table.withDefault(
                "segments", Kinds.listOf(SEGMENT), List.of(), MarketExit::segments, "concerned; none means all");
        return table.makes(said -> new MarketExit(said.name(), said.get(at), said.get(share), said.get(segments)));
    }

    private static Form<Season> season() {
        FormTable<Season> table =
                Form.of("season", Season.class, "More sign-ups in some months of the year than in others.");
        var factors = table.required(
                "by-month",
                Kinds.seriesOf(Kinds.NUMBER),
                Season::byMonth,
                "12 factors from January on, whose mean is 1");
        return table.makes(said -> new Season(said.name(), said.get(factors)));
    }
}
