package dev.solvent.files.scenario;

import dev.solvent.compute.Circumstances;
import dev.solvent.compute.Condition;
import dev.solvent.compute.ListedCost;
import dev.solvent.compute.ListedPrice;
import dev.solvent.compute.RateCard;
import dev.solvent.compute.Validity;
import dev.solvent.files.mapping.Form;
import dev.solvent.files.mapping.FormTable;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Kinds;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.files.mapping.UnwritableException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Costs from a list of prices with conditions and dates. */
final class RateCardForms {

    private static final Kind<Condition> CONDITION = Kinds.TEXT.as(Condition::parse, RateCardForms::words);

    private RateCardForms() {}

    private static String words(Condition condition) {
        String text = condition.toString();
        boolean isKnown = condition instanceof Condition.ContextSize
                || condition instanceof Condition.Attribute
                || condition instanceof Condition.TimeOfDay;
        if (!isKnown || !Condition.parse(text).equals(condition)) {
            throw new UnwritableException("no file says the condition '" + text + "'");
        }
        return text;
    }

    static Form<ListedCost> listedCost() {
        FormTable<ListedCost> table = Form.of(
                "listed", ListedCost.class, "From a list of prices, as they hold on each day for what is asked.");
        var card = table.required("rate-card", rateCard(), ListedCost::card, "the list");
        var meter = table.required("meter", UnitKinds.METER, ListedCost::meter, "what is counted");
        var circumstances = table.withDefault(
                "circumstances", circumstances(), Circumstances.ORDINARY, ListedCost::circumstances, "of the requests");
        var today = table.required(
                "today", UnitKinds.DAY, ListedCost::today, "day whose price holds where no month is asked");
        return table.makes(
                said -> new ListedCost(said.get(card), said.get(meter), said.get(circumstances), said.get(today)));
    }

    private static Form<RateCard> rateCard() {
        FormTable<RateCard> table = Form.of("rate card", RateCard.class, "The prices of a model.");
        var name = table.required("name", Kinds.TEXT, RateCard::name, "of the model");
        var prices =
                table.required("prices", Kinds.listOf(listedPrice()), RateCard::prices, "the most specific one holds");
        return table.makes(said -> RateCard.of(said.get(name), said.get(prices)));
    }

    private static Form<ListedPrice> listedPrice() {
        FormTable<ListedPrice> table = Form.of("listed price", ListedPrice.class, "A price with its conditions.");
        var meter = table.required("meter", UnitKinds.METER, ListedPrice::meter, "what is counted");
        var price = table.required("price", UnitKinds.PRICE, ListedPrice::price, "per unit of the meter");
        var when = table.withDefault(
                "when",
                Kinds.listOf(CONDITION),
                List.of(),
                ListedPrice::conditions,
                "conditions such as `prompt_tokens>200000`, `resolution=720p`, `time=16:30-00:30` (UTC); all must hold");
        var from =
                table.optional("from", UnitKinds.DAY, each -> day(each.valid().from(), LocalDate.MIN), "first day");
        var until = table.optional(
                "until",
                UnitKinds.DAY,
                each -> day(each.valid().until(), LocalDate.MAX),
                "first day on which it no longer holds");
        var source = table.withDefault(
                "source",
                Kinds.TEXT,
                ListedPrice.UNSTATED,
                ListedPrice::source,
                "where it was found; of a price of 0 it must be `" + ListedPrice.FREE + "`");
        return table.makes(said -> new ListedPrice(
                said.get(meter),
                said.get(price),
                said.get(when),
                new Validity(
                        said.find(from).orElse(LocalDate.MIN), said.find(until).orElse(LocalDate.MAX)),
                said.get(source)));
    }

    private static Optional<LocalDate> day(LocalDate day, LocalDate open) {
        return Optional.of(day).filter(each -> !each.equals(open));
    }

    private static Form<Circumstances> circumstances() {
        FormTable<Circumstances> table = Form.of("circumstances", Circumstances.class, "What the requests are like.");
        var attributes = table.withDefault(
                "attributes",
                Kinds.mapOf(Kinds.TEXT, Kinds.TEXT),
                Map.of(),
                each -> new TreeMap<>(each.attributes()),
                "such as service, resolution, audio");
        var context = table.withDefault(
                "context-tokens", Kinds.NUMBER, 0.0, Circumstances::contextTokens, "tokens of a prompt");
        var time = table.optional("time-utc", UnitKinds.TIME, Circumstances::timeUtc, "time of day");
        return table.makes(said -> new Circumstances(said.get(attributes), said.get(context), said.find(time)));
    }
}
