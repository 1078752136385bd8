package dev.solvent.conformance;

import static dev.solvent.quantity.Quantities.USD;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.solvent.compute.Circumstances;
import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.Condition;
import dev.solvent.compute.GpuFleet;
import dev.solvent.compute.ListedPrice;
import dev.solvent.compute.Lookup;
import dev.solvent.compute.PriceBook;
import dev.solvent.compute.PriceUnit;
import dev.solvent.compute.RateCard;
import dev.solvent.compute.TrainingRun;
import dev.solvent.economics.CostPlus;
import dev.solvent.economics.Margin;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Quantities;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.Meter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * Published examples of what generating costs, by group. An exact decimal is compared as a decimal; the figures of the page are its
 * doubles.
 */
final class ComputeVectors implements VectorChecks {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 1);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Map<String, BiConsumer<Vector, Comparison>> BY_GROUP = Map.ofEntries(
            Map.entry("token_cost", ComputeVectors::tokens),
            Map.entry("service_tier", ComputeVectors::tokens),
            Map.entry("context_tier", ComputeVectors::tokens),
            Map.entry("image_tokens", ComputeVectors::tokens),
            Map.entry("regression", ComputeVectors::regression),
            Map.entry("discount_margin", ComputeVectors::discountAndMargin),
            Map.entry("duration", ComputeVectors::duration),
            Map.entry("per_request", ComputeVectors::perRequest),
            Map.entry("price_by_date", ComputeVectors::priceByDate),
            Map.entry("time_of_day", ComputeVectors::timeOfDay),
            Map.entry("suspect", ComputeVectors::suspect),
            Map.entry("video_second", ComputeVectors::videoSecond),
            Map.entry("video_clip", ComputeVectors::videoClip),
            Map.entry("per_character", ComputeVectors::characters),
            Map.entry("per_second_audio", ComputeVectors::audioSeconds),
            Map.entry("training_compute", ComputeVectors::training),
            Map.entry("self_hosted", ComputeVectors::selfHosted),
            Map.entry("margin", ComputeVectors::margin));

    /** The vectors of the groups above. */
    static List<Vector> all() {
        try (InputStream in = ComputeVectors.class.getResourceAsStream("/vectors/pricing-and-compute.json")) {
            List<Vector> vectors = new ArrayList<>();
            for (JsonNode node :
                    new ObjectMapper().readTree(Objects.requireNonNull(in)).get("vectors")) {
                if (BY_GROUP.containsKey(node.get("group").asText())) {
                    vectors.add(new Vector(node.get("id").asText(), node));
                }
            }
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, BiConsumer<Vector, Comparison>> checks() {
        Map<String, BiConsumer<Vector, Comparison>> checks = new LinkedHashMap<>();
        for (Vector vector : all()) {
            checks.put(
                    vector.id(),
                    Objects.requireNonNull(BY_GROUP.get(vector.at("group").asText())));
        }
        return checks;
    }

    /** Compares as the assertion of the vector says: as decimals, rounded, or within an absolute tolerance. */
    private static void compare(Vector vector, Comparison into, String what, BigDecimal ours) {
        BigDecimal published = new BigDecimal(vector.at("expected", what).asText());
        String assertion = vector.at("assertion").asText();
        if (assertion.startsWith("tol:")) {
            into.compareAbsolute(
                    what, ours.doubleValue(), published.doubleValue(), Double.parseDouble(assertion.substring(4)));
            return;
        }
        BigDecimal digits = assertion.startsWith("round(")
                ? ours.setScale(Integer.parseInt(assertion.substring(6, assertion.length() - 1)), RoundingMode.HALF_UP)
                : ours;
        assertThat(digits).as(vector.id() + " " + what).isEqualByComparingTo(published);
        into.compare(what, digits.doubleValue(), published.doubleValue(), 0);
    }

    private static void tokens(Vector vector, Comparison into) {
        Map<Meter, BigDecimal> units = new LinkedHashMap<>();
        vector.at("input", "usage_disjoint")
                .properties()
                .forEach(field -> units.put(
                        meter(field.getKey()), new BigDecimal(field.getValue().asText())));
        JsonNode size = vector.at("input").get("prompt_tokens_for_tier");
        double context = size == null ? 0 : size.asDouble();
        boolean inclusive = vector.json().toString().contains("\"comparator\":\">=\"");
        RateCard card = card(vector.at("input", "rates_usd_per_mtok"), inclusive);
        BigDecimal total = card.bill(units, Circumstances.ORDINARY.withContext(context), DAY)
                .total()
                .value();
        compare(vector, into, "total", total);
        JsonNode wrong = vector.at("input").get("must_not_equal");
        if (wrong != null) {
            assertThat(total).isNotEqualByComparingTo(new BigDecimal(wrong.asText()));
        }
    }

    private static RateCard card(JsonNode rates, boolean inclusive) {
        List<ListedPrice> prices = new ArrayList<>();
        rates.properties().forEach(field -> {
            Meter meter = meter(field.getKey());
            JsonNode rate = field.getValue();
            prices.add(perMillion(meter, (rate.isArray() ? rate.get(0) : rate).asText()));
            if (rate.isArray()) {
                rate.get(1).forEach(tier -> {
                    double bound = tier.get(0).asDouble();
                    prices.add(perMillion(meter, tier.get(1).asText())
                            .when(inclusive ? Condition.contextFrom(bound) : Condition.contextAbove(bound)));
                });
            }
        });
        return RateCard.of("model", prices);
    }

    private static ListedPrice perMillion(Meter meter, String digits) {
        return ListedPrice.of(meter, price(digits).usd().perMillion(Unit.TOKEN));
    }

    private static Meter meter(String name) {
        return switch (name) {
            case "input", "input_text" -> Meter.FRESH_INPUT;
            case "output", "output_text" -> Meter.OUTPUT;
            case "cache_read" -> Meter.CACHED_INPUT;
            case "cache_write", "cache_write_5m" -> PriceUnit.CACHE_WRITE_MTOK.meter();
            default -> PriceUnit.of(name + "_mtok").meter();
        };
    }

    private static void regression(Vector vector, Comparison into) {
        switch (vector.id()) {
            case "unknown-model" -> {
                PriceBook book = PriceBook.builder("test")
                        .add("openai", "gpt-5", "chat", perMillion(Meter.OUTPUT, "10"))
                        .build();
                Lookup answer = book.find(
                        "openai", vector.at("input", "model").asText(), Meter.OUTPUT, Circumstances.ORDINARY, DAY);
                assertThat(answer)
                        .isInstanceOfSatisfying(
                                Lookup.Unpriced.class,
                                no -> assertThat(no.reason()).isEqualTo(Lookup.Reason.UNKNOWN_MODEL));
                into.compare("answers with a reason (1 = yes)", answer.isPriced() ? 0 : 1, 1, 0);
            }
            case "bug-8867-float" -> {
                RateCard card = RateCard.of("model", perMillion(Meter.OUTPUT, "1.615"));
                Amount shown = card.bill(Map.of(Meter.OUTPUT, BigDecimal.valueOf(1000)), Circumstances.ORDINARY, DAY)
                        .total();
                assertThat(shown).hasToString(vector.at("expected", "total").asText() + " USD");
                compare(vector, into, "total", shown.value());
            }
            default -> tokens(vector, into);
        }
    }

    private static void discountAndMargin(Vector vector, Comparison into) {
        CostPlus rule = CostPlus.NONE;
        for (JsonNode step : vector.at("input", "steps")) {
            String digits = step.get(1).asText();
            rule = switch (step.get(0).asText()) {
                case "discount" -> rule.withDiscount(digits);
                case "margin_pct" -> rule.withMarkup(digits);
                default -> rule.withFixed(digits);
            };
        }
        Amount cost = price(vector.at("input", "base_cost").asText()).usd();
        compare(vector, into, "total", rule.price(cost).value());
    }

    /** What some units cost at one price. */
    private static BigDecimal one(ListedPrice price, Circumstances circumstances, JsonNode units) {
        return RateCard.of("model", price)
                .bill(Map.of(price.meter(), new BigDecimal(units.asText())), circumstances, DAY)
                .total()
                .value();
    }

    private static void duration(Vector vector, Comparison into) {
        Meter audio = PriceUnit.INPUT_AUDIO_SECOND.meter();
        ListedPrice perHour = ListedPrice.of(
                audio,
                price(vector.at("input", "price_per_audio_hour").asText()).usd().per(3600, Unit.SECOND));
        compare(vector, into, "total", one(perHour, Circumstances.ORDINARY, vector.at("input", "seconds")));
    }

    private static void perRequest(Vector vector, Comparison into) {
        JsonNode input = vector.at("input");
        boolean requests = input.has("requests");
        Meter meter = requests ? PriceUnit.REQUEST.meter() : PriceUnit.WEB_SEARCH.meter();
        String digits = input.get(requests ? "price_per_1000_requests" : "price_per_1000_searches")
                .asText();
        ListedPrice price = ListedPrice.of(meter, price(digits).usd().per(1000, Unit.REQUEST));
        compare(
                vector,
                into,
                "total",
                one(price, Circumstances.ORDINARY, input.get(requests ? "requests" : "searches")));
    }

    private static void priceByDate(Vector vector, Comparison into) {
        List<ListedPrice> prices = new ArrayList<>();
        JsonNode book = vector.at("input", "price_book");
        for (int i = 0; i < book.size(); i++) {
            JsonNode from = book.get(i).get("effective_from");
            JsonNode next = i + 1 < book.size() ? book.get(i + 1).get("effective_from") : null;
            book.get(i).get("rates").properties().forEach(field -> {
                ListedPrice price =
                        perMillion(meter(field.getKey()), field.getValue().asText());
                price = from.isNull() ? price : price.from(LocalDate.parse(from.asText()));
                prices.add(next == null ? price : price.until(LocalDate.parse(next.asText())));
            });
        }
        Map<Meter, BigDecimal> units = new LinkedHashMap<>();
        vector.at("input", "usage")
                .properties()
                .forEach(field -> units.put(
                        meter(field.getKey()), new BigDecimal(field.getValue().asText())));
        LocalDate date = LocalDate.parse(vector.at("input", "date").asText());
        compare(
                vector,
                into,
                "total",
                RateCard.of("model", prices)
                        .bill(units, Circumstances.ORDINARY, date)
                        .total()
                        .value());
    }

    private static void timeOfDay(Vector vector, Comparison into) {
        JsonNode input = vector.at("input");
        Condition cheap = Condition.daily(
                LocalTime.parse(input.get("offpeak_from_utc").asText()),
                LocalTime.parse(input.get("offpeak_to_utc").asText()));
        RateCard card = RateCard.of(
                "model",
                perMillion(Meter.FRESH_INPUT, input.get("peak_rate").asText()),
                perMillion(Meter.FRESH_INPUT, input.get("offpeak_rate").asText())
                        .when(cheap));
        Circumstances when = Circumstances.ORDINARY.atTime(
                LocalTime.parse(input.get("time_utc").asText()));
        BigDecimal units = new BigDecimal(input.get("input_tokens").asText());
        compare(
                vector,
                into,
                "total",
                card.bill(Map.of(Meter.FRESH_INPUT, units), when, DAY).total().value());
    }

    /** The published test divides a price per query by a thousand; its own price list and another one do not. */
    private static void suspect(Vector vector, Comparison into) {
        Meter queries = PriceUnit.QUERY.meter();
        ListedPrice price = ListedPrice.of(
                queries,
                price(vector.at("input", "search_price_per_query").asText())
                        .usd()
                        .per(Unit.REQUEST));
        BigDecimal ours = one(price, Circumstances.ORDINARY, vector.at("input", "queries"));
        assertThat(ours)
                .isNotEqualByComparingTo(new BigDecimal(
                        vector.at("expected", "upstream_test_value").asText()));
        compare(vector, into, "total", ours);
    }

    private static void videoSecond(Vector vector, Comparison into) {
        ListedPrice price = ListedPrice.of(
                Meter.VIDEO,
                price(vector.at("input", "rate_per_second").asText()).usd().per(Unit.SECOND));
        Circumstances circumstances = Circumstances.ORDINARY;
        for (String text : vector.at("input", "condition").asText().split(";", -1)) {
            if (!text.isEmpty()) {
                Condition.Attribute condition = (Condition.Attribute) Condition.parse(text);
                price = price.when(condition);
                circumstances = circumstances.with(condition.name(), condition.value());
            }
        }
        compare(vector, into, "total", one(price, circumstances, vector.at("input", "seconds")));
    }

    private static void videoClip(Vector vector, Comparison into) {
        Meter clips = PriceUnit.VIDEO_CLIP.meter();
        List<ListedPrice> prices = new ArrayList<>();
        vector.at("input", "book")
                .forEach(row -> prices.add(
                        ListedPrice.of(clips, price(row.get(2).asText()).cny().per(Unit.CLIP))
                                .when(Condition.is("resolution", row.get(0).asText()))
                                .when(Condition.is("duration_s", row.get(1).asText()))));
        RateCard card = RateCard.of("model", prices);
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode clip : vector.at("input", "clips")) {
            Circumstances bucket = Circumstances.ORDINARY
                    .with("resolution", clip.get(0).asText())
                    .with("duration_s", clip.get(1).asText());
            total = total.add(card.bill(Map.of(clips, BigDecimal.ONE), bucket, DAY)
                    .total()
                    .value());
        }
        assertThat(card.currency())
                .hasToString(vector.at("expected", "currency").asText());
        compare(vector, into, "total", total);
    }

    private static void characters(Vector vector, Comparison into) {
        ListedPrice price = ListedPrice.of(
                PriceUnit.INPUT_MCHAR.meter(),
                PriceUnit.INPUT_MCHAR.price(
                        price(vector.at("input", "rate_per_million_chars").asText())
                                .usd()));
        compare(vector, into, "total", one(price, Circumstances.ORDINARY, vector.at("input", "characters")));
    }

    private static void audioSeconds(Vector vector, Comparison into) {
        ListedPrice price = ListedPrice.of(
                PriceUnit.INPUT_AUDIO_SECOND.meter(),
                price(vector.at("input", "rate_per_second").asText()).usd().per(Unit.SECOND));
        compare(vector, into, "total", one(price, Circumstances.ORDINARY, vector.at("input", "seconds")));
    }

    private static void training(Vector vector, Comparison into) {
        TrainingRun run = new TrainingRun(
                vector.number("input", "params"),
                vector.number("input", "tokens"),
                vector.number("input", "flops_per_param_token"),
                vector.number("input", "tflops_per_gpu"));
        compare(vector, into, "total", BigDecimal.valueOf(run.days((int) vector.number("input", "gpus"))));
    }

    /** Money per thousand tokens of a replica of some GPUs. */
    private static void selfHosted(Vector vector, Comparison into) {
        double perHour = vector.number("input", "tokens_per_second") * 3600 / vector.number("input", "gpus");
        JsonNode share = vector.at("input").get("utilisation");
        ComputeCost cost = GpuFleet.renting(
                        price(vector.at("input", "usd_per_gpu_hour").asText()).usd())
                .atUtilisation(share == null ? 1 : share.asDouble())
                .serving(Meter.OUTPUT, perHour);
        Money perToken = cost.unitCost(Meter.OUTPUT);
        compare(vector, into, "total", BigDecimal.valueOf(perToken.times(1000).amount()));
    }

    private static void margin(Vector vector, Comparison into) {
        if (vector.id().startsWith("margin-ltv")) {
            lifetimeValue(vector, into);
            return;
        }
        double revenue = vector.number("input", "revenue");
        Margin margin = new Margin(usd(revenue), usd(vector.number("input", "cost")), 0, 0);
        BigDecimal share = BigDecimal.valueOf(margin.grossMargin());
        compare(vector, into, "margin_amount", share.multiply(BigDecimal.valueOf(revenue)));
        compare(vector, into, "margin_pct_of_revenue", share.multiply(HUNDRED));
        BigDecimal markup = BigDecimal.valueOf(margin.markup() * 100).setScale(2, RoundingMode.HALF_UP);
        compare(vector, into, "markup_pct_of_cost_2dp", markup);
    }

    private static void lifetimeValue(Vector vector, Comparison into) {
        double arpu = vector.number("input", "arpu");
        double cost = vector.number("input", "cost_per_user");
        Rate churn = Rate.perMonth(vector.number("input", "churn"));
        UnitEconomics user = UnitEconomics.ofAverages(
                Money.of(arpu, USD).per(Period.MONTH), 1 - cost / arpu, RetentionCurve.geometric(churn));
        if (churn.probability() == 0) {
            assertThatThrownBy(user::ltv).isInstanceOf(IllegalStateException.class);
            into.compare(
                    "over 12 months", user.over(Quantities.months(12)).ltv().amount(), 12 * (arpu - cost), 1e-15);
            return;
        }
        // a double result: the published decimal is met to twelve digits
        BigDecimal ours = BigDecimal.valueOf(user.ltv().amount()).setScale(9, RoundingMode.HALF_UP);
        compare(vector, into, "total", ours);
    }
}
