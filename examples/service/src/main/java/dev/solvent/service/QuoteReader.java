package dev.solvent.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.solvent.quantity.Unit;
import dev.solvent.service.QuoteRequest.Between;
import dev.solvent.service.QuoteRequest.Cost;
import dev.solvent.service.QuoteRequest.Doubt;
import dev.solvent.service.QuoteRequest.Family;
import dev.solvent.service.QuoteRequest.Included;
import dev.solvent.service.QuoteRequest.Plan;
import dev.solvent.service.QuoteRequest.Takers;
import dev.solvent.service.QuoteRequest.Use;
import dev.solvent.service.QuoteRequest.Worth;
import dev.solvent.usage.Meter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a request whole, or says all that is wrong with it. */
final class QuoteReader {

    private static final int DRAWS = 1024;
    private static final int MOST_DRAWS = 4096;
    /** Fewer do not tell a 5th percentile. */
    private static final int LEAST_DRAWS = 640;

    private static final int DRAWS_STEP = 16;
    private static final int MOST_MONTHS = 120;
    private static final int MONTHS = 36;

    private static final Map<String, Currency> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Function.identity()));
    private static final Map<String, Unit> UNITS = byName(
            Stream.of(
                    Unit.SECOND,
                    Unit.TOKEN,
                    Unit.IMAGE,
                    Unit.CLIP,
                    Unit.CHARACTER,
                    Unit.MESSAGE,
                    Unit.REQUEST,
                    Unit.CREDIT),
            Unit::label);
    private static final Map<String, Family> FAMILIES = byName(Arrays.stream(Family.values()), Family::name);
    private static final Map<String, Boolean> PERIODS =
            byName(Stream.of(false, true), yearly -> yearly ? "YEAR" : "MONTH");

    private final List<Violation> violations = new ArrayList<>();

    private QuoteReader() {}

    private static <T> Map<String, T> byName(Stream<T> values, Function<T, String> name) {
        Map<String, T> map = new LinkedHashMap<>();
        values.forEach(each -> map.put(name.apply(each), each));
        return map;
    }

    static QuoteRequest read(JsonNode root) throws Problem {
        QuoteReader reader = new QuoteReader();
        Optional<QuoteRequest> request = reader.request(Fields.of(root, reader.violations));
        if (!reader.violations.isEmpty()) {
            throw Problem.invalid(reader.violations);
        }
        return request.orElseThrow();
    }

    private Optional<QuoteRequest> request(Fields fields) {
        Currency currency = fields.text(
                        "currency",
                        "an ISO 4217 code such as \"USD\"",
                        code -> Optional.ofNullable(CURRENCIES.get(code)))
                .orElseGet(() -> Currency.getInstance("USD"));
        Unit unit = fields.choice("unit", UNITS, "second");
        Plan plan = plan(fields.object("plan"));
        Use usage = usage(fields.object("usage"));
        Cost cost = cost(fields.object("cost"));
        RetentionReader retention = RetentionReader.read(fields.object("retention"));
        BigDecimal cac = fields.number("cacPerUser", Range.MONEY);
        BigDecimal discount = fields.number("discountPerYear", Range.closed("0", "10"), "0");
        int months = fields.whole("horizonMonths", 1, MOST_MONTHS, MONTHS);
        Optional<Doubt> doubt =
                fields.optionalObject("uncertainty").map(each -> doubt(each, retention.isMonthlyChurn()));
        fields.noteUnknown();
        return retention
                .curve()
                .map(curve -> new QuoteRequest(
                        currency,
                        new Meter("usage", unit),
                        plan,
                        usage,
                        cost,
                        curve,
                        new Worth(cac, discount, months),
                        doubt));
    }

    private static Plan plan(Fields fields) {
        String name = fields.text("name", "a text of 1 to 60 characters", QuoteReader::name)
                .orElse("plan");
        BigDecimal price = fields.number("price", Range.MONEY);
        boolean yearly = fields.choice("pricePeriod", PERIODS, "MONTH");
        Optional<BigDecimal> quota = fields.optionalNumber("quotaUnitsPerMonth", Range.UNITS);
        Optional<Included> included = fields.optionalObject("included").map(QuoteReader::included);
        BigDecimal store = fields.number("storeCommissionFraction", Range.FRACTION, "0");
        BigDecimal processor = fields.number("processorFraction", Range.SHARE_BELOW_ONE, "0");
        BigDecimal fixed = fields.number("processorFixedPerPayment", Range.MONEY, "0");
        BigDecimal refunded = fields.number("refundedFraction", Range.FRACTION, "0");
        BigDecimal tax = fields.number("taxIncludedFraction", Range.FRACTION, "0");
        int trial = fields.whole("trialDays", 0, 366, 0);
        fields.noteUnknown();
        return new Plan(
                name, price, yearly, quota, included, new Takers(store, processor, fixed, refunded, tax), trial);
    }

    private static Optional<String> name(String text) {
        boolean fits = !text.isBlank() && text.length() <= 60 && text.chars().noneMatch(Character::isISOControl);
        return fits ? Optional.of(text) : Optional.empty();
    }

    private static Included included(Fields fields) {
        BigDecimal units = fields.number("unitsPerMonth", Range.UNITS);
        boolean packs = fields.has("packPrice") || fields.has("packUnits");
        Included included;
        if (packs) {
            int size = fields.whole("packUnits", 1, 1_000_000_000, 0);
            if (!fields.has("packUnits")) {
                fields.note("packUnits", "a whole number in [1, 1000000000]");
            }
            included = new Included(units, fields.number("packPrice", Range.MONEY), size, true);
            if (fields.has("pricePerUnitBeyond")) {
                fields.note("pricePerUnitBeyond", "left out, since what is beyond is sold in packs");
            }
        } else {
            included = new Included(units, fields.number("pricePerUnitBeyond", Range.MONEY), 1, false);
        }
        fields.noteUnknown();
        return included;
    }

    private static Use usage(Fields fields) {
        Family family = fields.choice("family", FAMILIES, Family.LOG_NORMAL.name());
        BigDecimal mean = fields.number("meanUnitsPerMonth", Range.POSITIVE_UNITS);
        Optional<BigDecimal> top = Optional.empty();
        if (family != Family.EQUAL) {
            top = Optional.of(fields.number(
                    "topTenthShare", new Range(new BigDecimal("0.1"), false, new BigDecimal("0.999"), true)));
        } else if (fields.has("topTenthShare")) {
            fields.note("topTenthShare", "left out, since users are EQUAL");
        }
        fields.noteUnknown();
        return new Use(family, mean, top);
    }

    private static Cost cost(Fields fields) {
        BigDecimal unit = fields.number("perUnit", Range.MONEY);
        BigDecimal failed = fields.number("failedFraction", Range.closed("0", "0.99"), "0");
        Optional<BigDecimal> change = fields.optionalNumber("changePerYear", Range.closed("-0.99", "10"));
        BigDecimal user = fields.number("perUserPerMonth", Range.MONEY, "0");
        fields.noteUnknown();
        return new Cost(unit, failed, change, user);
    }

    private static Doubt doubt(Fields fields, boolean churnIsGiven) {
        Optional<Between> cost = between(fields, "costPerUnit90", Range.above("0", "1000000"));
        Optional<Between> churn = between(fields, "monthlyChurn90", Range.above("0", "0.999"));
        Optional<Between> mean = between(fields, "meanUnitsPerMonth90", Range.POSITIVE_UNITS);
        Optional<Between> cac = between(fields, "cacPerUser90", Range.above("0", "1000000"));
        if (churn.isPresent() && !churnIsGiven) {
            fields.note("monthlyChurn90", "left out, unless retention is given as monthlyChurn");
        }
        if (cost.isEmpty() && churn.isEmpty() && mean.isEmpty() && cac.isEmpty()) {
            fields.note("", "a range of at least one figure");
        }
        int draws = fields.whole("draws", LEAST_DRAWS, MOST_DRAWS, DRAWS);
        if (draws % DRAWS_STEP != 0) {
            fields.note("draws", "a multiple of " + DRAWS_STEP);
        }
        int seed = fields.whole("seed", 0, Integer.MAX_VALUE, 0);
        fields.noteUnknown();
        return new Doubt(cost, churn, mean, cac, draws, seed);
    }

    /** Two numbers, the lower one first. */
    private static Optional<Between> between(Fields fields, String name, Range range) {
        if (!fields.has(name)) {
            return Optional.empty();
        }
        List<BigDecimal> ends = fields.numbers(name, 2, 2, range);
        if (ends.size() < 2) {
            return Optional.of(new Between(1, 2));
        }
        if (ends.get(0).doubleValue() >= ends.get(1).doubleValue()) {
            fields.note(name, "two numbers, the lower one first: the 5th and the 95th percentile");
        }
        return Optional.of(new Between(ends.get(0).doubleValue(), ends.get(1).doubleValue()));
    }
}
