package dev.solvent.service;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.MeteredCost;
import dev.solvent.compute.PriceTrend;
import dev.solvent.economics.Breakdown;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.economics.UserCost;
import dev.solvent.pricing.MeteredCharge;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.pricing.ProcessorFee;
import dev.solvent.pricing.Refunds;
import dev.solvent.pricing.Tariff;
import dev.solvent.pricing.Tax;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Quantities;
import dev.solvent.quantity.Quantity;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.study.Design;
import dev.solvent.study.Input;
import dev.solvent.study.Output;
import dev.solvent.study.Result;
import dev.solvent.study.Study;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Spread;
import dev.solvent.usage.UsageDistribution;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the service answers is what the library says, to the last bit. */
class QuoteTest {

    private static final Meter USED = new Meter("usage", Unit.SECOND);

    private static QuoteServer server;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        server = QuoteServer.start(Settings.defaults());
        client = new Client(server.uri());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static PricingPlan plan() {
        return PricingPlan.subscription("Creator", price("9.99").usd().per(Period.MONTH))
                .withOverage(USED, 300, price("0.06").usd().per(Unit.SECOND))
                .withStoreCommission(0.15);
    }

    private static UsageDistribution usage(double mean) {
        return UsageDistribution.logNormal(
                USED, Quantities.seconds(mean).per(Period.MONTH), Spread.topShare(0.10, 0.72));
    }

    private static ComputeCost cost(String perSecond) {
        return ComputeCost.of(
                        new MeteredCost("per unit", USED, price(perSecond).usd().per(Unit.SECOND)))
                .withFailedAttempts(0.2);
    }

    private static UnitEconomics user(RetentionCurve curve) {
        return UnitEconomics.of(plan(), usage(60), cost("0.035"), curve)
                .withDiscount(GrowthRate.perYear(0.12))
                .over(months(36));
    }

    private static UnitEconomics user() {
        return user(RetentionCurve.geometric(Rate.perMonth(0.08)));
    }

    private static void assertSame(JsonNode answer, UnitEconomics user, Money cac) {
        assertThat(answer.get("grossMarginFraction").doubleValue()).isEqualTo(user.grossMargin());
        assertThat(answer.get("ltvPerUser").doubleValue()).isEqualTo(user.ltv().amount());
        assertThat(answer.get("lifetimeRevenuePerUser").doubleValue())
                .isEqualTo(user.revenueLtv().amount());
        assertThat(answer.get("ltvToCacRatio").doubleValue()).isEqualTo(user.ltvToCac(cac));
        assertThat(answer.at("/payback/text").textValue())
                .isEqualTo(user.payback(cac).toString());
        assertThat(answer.get("usersAtALossFraction").doubleValue()).isEqualTo(user.shareOfUsersAtALoss());
        assertThat(answer.get("breakEvenPricePerMonth").doubleValue())
                .isEqualTo(user.breakEvenPrice().perMonth().amount());
        assertThat(answer.get("breakEvenCostPerUnit").doubleValue())
                .isEqualTo(user.breakEvenCost(USED).orElseThrow().amount());
        assertParts(answer.get("firstMonth"), user.marginWaterfall());
        assertParts(answer.get("lifetime"), user.breakdown());
    }

    private static void assertParts(JsonNode shown, Breakdown breakdown) {
        assertThat(shown.get("total").doubleValue()).isEqualTo(breakdown.total().amount());
        List<String> labels = new ArrayList<>();
        shown.get("parts").forEach(part -> labels.add(part.get("label").textValue()));
        assertThat(labels)
                .containsExactlyElementsOf(
                        breakdown.parts().stream().map(Breakdown.Part::label).toList());
        for (int i = 0; i < labels.size(); i++) {
            assertThat(shown.get("parts").get(i).get("amount").doubleValue())
                    .isEqualTo(breakdown.parts().get(i).money().amount());
        }
    }

    @Test
    void quote_isWhatTheLibrarySays() throws Exception {
        JsonNode answer = client.quote(Client.REQUEST);
        assertSame(answer, user(), usd(14));
        assertThat(answer.has("uncertainty")).isFalse();
        assertThat(answer.at("/reportingPolicy/discount").textValue())
                .isEqualTo("12 % per year, money at the start of the month");
    }

    @Test
    void quote_ofAFamilyAndOfShares_isWhatTheLibrarySays() throws Exception {
        ObjectNode request = Client.request();
        request.set("retention", Client.parse("""
                        {"family": "shifted beta-geometric", "parameters": {"alpha": 0.7, "beta": 1.18}}"""));
        assertSame(client.quote(request.toString()), user(RetentionCurve.shiftedBetaGeometric(0.7, 1.18)), usd(14));
        request.set("retention", Client.parse("{\"retainedByMonth\": [1, 0.6, 0.5, 0.45]}"));
        assertSame(client.quote(request.toString()), user(RetentionCurve.tabulated(1, 0.6, 0.5, 0.45)), usd(14));
    }

    @Test
    void quote_ofACostThatFalls_isWhatTheLibrarySays() throws Exception {
        ObjectNode request = Client.request();
        request.withObject("/cost").put("changePerYear", -0.3);
        YearMonth month = YearMonth.of(2000, 1);
        UnitEconomics falling = UnitEconomics.of(
                        plan(),
                        usage(60),
                        cost("0.035").withTrend(PriceTrend.compounding(month, GrowthRate.perYear(-0.3))),
                        RetentionCurve.geometric(Rate.perMonth(0.08)))
                .withDiscount(GrowthRate.perYear(0.12))
                .over(months(36))
                .acquiredIn(month);
        assertSame(client.quote(request.toString()), falling, usd(14));
    }

    @Test
    void quote_withRanges_isWhatAStudySays() throws Exception {
        ObjectNode request = Client.request();
        request.set("uncertainty", Client.parse("""
                        {"costPerUnit90": [0.02, 0.06], "monthlyChurn90": [0.05, 0.14], "meanUnitsPerMonth90": [40, 90],
                         "cacPerUser90": [20, 90], "draws": 640, "seed": 7}"""));
        var cost = Input.logNormal90("cost per unit", 0.02, 0.06).asUsdPer(Unit.SECOND);
        var churn = Input.beta90("monthly churn", 0.05, 0.14).asRate(Period.MONTH);
        var mean = Input.logNormal90("mean units per month", 40, 90);
        var cac = Input.logNormal90("CAC", 20, 90).asUsd();
        Output<Money> value = Output.of("value", Money::amount);
        Result direct = Study.of(cost, churn, mean, cac)
                .value(x -> UnitEconomics.of(
                                plan(),
                                usage(x.of(mean)),
                                ComputeCost.of(new MeteredCost("per unit", USED, x.of(cost)))
                                        .withFailedAttempts(0.2),
                                RetentionCurve.geometric(x.of(churn)))
                        .withDiscount(GrowthRate.perYear(0.12))
                        .over(months(36))
                        .ltv()
                        .minus(x.of(cac)))
                .measuring(value)
                .run(Design.latinHypercube(640).seed(7))
                .of(value);
        JsonNode answer = client.quote(request.toString()).get("uncertainty");
        assertThat(answer.at("/probabilityOfLoss/value").doubleValue())
                .isEqualTo(direct.probabilityAtMost(0).value())
                .isBetween(0.05, 0.95);
        assertThat(answer.at("/probabilityOfLoss/high").doubleValue())
                .isEqualTo(direct.probabilityAtMost(0).high());
        assertThat(answer.at("/ltvLessCacPerUserP05/value").doubleValue())
                .isEqualTo(direct.quantile(0.05).value());
        assertThat(answer.at("/ltvLessCacPerUserMean/value").doubleValue())
                .isEqualTo(direct.mean().value());
    }

    @Test
    void quote_withEveryTerm_isWhatTheLibrarySays() throws Exception {
        String request = """
                {"currency": "EUR", "unit": "image",
                 "plan": {"price": 120, "pricePeriod": "YEAR", "quotaUnitsPerMonth": 900, "trialDays": 7,
                          "included": {"unitsPerMonth": 100, "packPrice": 5, "packUnits": 50},
                          "processorFraction": 0.029, "processorFixedPerPayment": 0.3, "refundedFraction": 0.04,
                          "taxIncludedFraction": 0.2},
                 "usage": {"family": "GAMMA", "meanUnitsPerMonth": 80, "topTenthShare": 0.5},
                 "cost": {"perUnit": 0.02, "perUserPerMonth": 0.4},
                 "retention": {"monthlyChurn": 0.03}, "cacPerUser": 30}
                """;
        Meter images = new Meter("usage", Unit.IMAGE);
        PricingPlan plan = PricingPlan.subscription("plan", eur("120").per(Period.YEAR))
                .withQuota(images, 900)
                .withCharge(new MeteredCharge(
                        "credit packs",
                        images,
                        Tariff.packages(eur("5").per(50, Unit.IMAGE)).withFreeUnits("100")))
                .withTrialDays(7)
                .withProcessorFee(ProcessorFee.of("0.029", eur("0.3")))
                .withRefunds(new Refunds(0.04, 0, eur("0")))
                .withTax(Tax.included("0.2"));
        UnitEconomics user = UnitEconomics.of(
                        plan,
                        UsageDistribution.gamma(
                                images, new Quantity(80, Unit.IMAGE).per(Period.MONTH), Spread.topShare(0.1, 0.5)),
                        ComputeCost.of(
                                new MeteredCost("per unit", images, eur("0.02").per(Unit.IMAGE))),
                        RetentionCurve.geometric(Rate.perMonth(0.03)))
                .over(months(36))
                .withOtherCost(new UserCost("other cost", eur("0.4").toMoney().per(Period.MONTH), true));
        JsonNode answer = client.quote(request);
        assertThat(answer.get("ltvPerUser").doubleValue()).isEqualTo(user.ltv().amount());
        assertThat(answer.get("usersAtALossFraction").doubleValue()).isEqualTo(user.shareOfUsersAtALoss());
        assertParts(answer.get("firstMonth"), user.marginWaterfall());
        assertThat(answer.at("/firstMonth/unit").textValue()).isEqualTo("EUR per user");
    }

    private static Amount eur(String digits) {
        return new Amount(new BigDecimal(digits), Quantities.EUR);
    }

    @Test
    void quote_withoutAnAnswer_saysNullOrNever() throws Exception {
        ObjectNode request = Client.request();
        request.withObject("/plan").removeAll().put("price", 0);
        request.put("cacPerUser", 0);
        JsonNode free = client.quote(request.toString());
        assertThat(free.get("grossMarginFraction").isNull()).isTrue();
        assertThat(free.get("ltvToCacRatio").isNull()).isTrue();
        assertThat(free.get("breakEvenCostPerUnit").isNull()).isTrue();
        assertThat(free.at("/payback/reached").booleanValue()).isFalse();
        assertThat(free.at("/payback/months").isNull()).isTrue();
        assertThat(free.at("/payback/text").textValue()).isEqualTo("never");
    }

    @Test
    void quotes_askedByManyAtOnce_areTheSame() throws IOException, InterruptedException, ExecutionException {
        String expected = client.quote(Client.REQUEST).toString();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<JsonNode>> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            answers.add(threads.submit(() -> client.quote(Client.REQUEST)));
        }
        for (Future<JsonNode> each : answers) {
            assertThat(each.get()).hasToString(expected);
        }
        threads.shutdown();
    }
}
