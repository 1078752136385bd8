package dev.solvent.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.solvent.economics.Breakdown;
import dev.solvent.quantity.Money;
import dev.solvent.study.Estimate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** A quote as it is sent: units in the names, null where there is no answer. */
final class QuoteJson {

    private QuoteJson() {}

    static ObjectNode of(QuoteModel model, Quote quote) {
        QuoteRequest request = model.request();
        String currency = request.currency().getCurrencyCode();
        ObjectNode node = Json.object()
                .put("plan", request.plan().name())
                .put("currency", currency)
                .put("unit", request.meter().unit().label())
                .put("horizonMonths", request.value().horizonMonths());
        put(node, "grossMarginFraction", quote.grossMargin());
        node.put("ltvPerUser", quote.lifetime().total().amount())
                .put("lifetimeRevenuePerUser", quote.revenue().amount())
                .put("cacPerUser", quote.cac().amount());
        put(node, "ltvToCacRatio", quote.ltvToCac());
        node.putObject("payback")
                .put("reached", quote.payback().isReached())
                .put("text", quote.payback().toString())
                .set("months", months(quote));
        node.put("usersAtALossFraction", quote.usersAtALoss());
        put(
                node,
                "breakEvenPricePerMonth",
                quote.breakEvenPrice().map(each -> each.perMonth().amount()));
        put(node, "breakEvenCostPerUnit", quote.breakEvenCost().map(Money::amount));
        node.set("firstMonth", breakdown(quote.month(), currency + " per user"));
        node.set("lifetime", breakdown(quote.lifetime(), currency + " per acquired user"));
        quote.doubt().ifPresent(doubt -> node.set("uncertainty", doubt(doubt)));
        node.set("reportingPolicy", policy(model));
        return node;
    }

    private static JsonNode months(Quote quote) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return quote.payback().isReached()
                ? nodes.numberNode(quote.payback().months().getAsInt())
                : nodes.nullNode();
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        put(node, name, value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty());
    }

    private static void put(ObjectNode node, String name, Optional<Double> value) {
        value.ifPresentOrElse(each -> node.put(name, each), () -> node.putNull(name));
    }

    private static ObjectNode breakdown(Breakdown breakdown, String unit) {
        ObjectNode node = Json.object().put("what", breakdown.headline()).put("unit", unit);
        ArrayNode parts = node.putArray("parts");
        breakdown
                .parts()
                .forEach(each -> parts.addObject()
                        .put("label", each.label())
                        .put("amount", each.money().amount()));
        return node.put("total", breakdown.total().amount());
    }

    private static ObjectNode doubt(DoubtAnswer doubt) {
        ObjectNode node = Json.object();
        node.set("probabilityOfLoss", estimate(doubt.probabilityOfLoss()));
        node.set("probabilityOfLtvAtLeastThreeCac", estimate(doubt.probabilityOfThreefold()));
        node.set("ltvLessCacPerUserMean", estimate(doubt.value().mean()));
        node.set("ltvLessCacPerUserP05", estimate(doubt.value().quantile(0.05)));
        node.set("ltvLessCacPerUserP50", estimate(doubt.value().quantile(0.5)));
        node.set("ltvLessCacPerUserP95", estimate(doubt.value().quantile(0.95)));
        return node.put("draws", doubt.design().toString());
    }

    private static ObjectNode estimate(Estimate estimate) {
        return Json.object()
                .put("value", estimate.value())
                .put("low", estimate.low())
                .put("high", estimate.high())
                .put("confidence", estimate.confidence())
                .put("basis", estimate.basis());
    }

    /** How the figures are counted, since the same business differs by tens of points between ways to count. */
    private static ObjectNode policy(QuoteModel model) {
        return Json.object()
                .put(
                        "revenue",
                        "billed to users less refunds and tax; the store's and the processor's part not taken off")
                .put(
                        "grossMarginFraction",
                        "lifetime revenue less store, processor, compute (failed attempts included) and other cost, over"
                                + " lifetime revenue")
                .put("ltvPerUser", "contribution of one acquired user over the horizon, discounted, before CAC")
                .put(
                        "payback",
                        "first month from which contribution so far, of those who stayed and undiscounted, covers CAC")
                .put("usersAtALossFraction", "users by their lasting level of usage, in a month after trials")
                .put("cacPerUser", "as given; what it includes is the asker's choice")
                .put("discount", model.user().terms().discount() + ", money at the " + timing(model))
                .put("freeUsers", "none: every user of the request is on the plan");
    }

    private static String timing(QuoteModel model) {
        return model.user().terms().timing().name().toLowerCase(Locale.ROOT) + " of the month";
    }
}
