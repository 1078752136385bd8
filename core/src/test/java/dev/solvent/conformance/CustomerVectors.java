package dev.solvent.conformance;

import static dev.solvent.conformance.PurchaseData.FUNCTION;

import com.fasterxml.jackson.databind.JsonNode;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Quantities;
import dev.solvent.quantity.Series;
import dev.solvent.retention.purchases.BgNbd;
import dev.solvent.retention.purchases.CalibrationSplit;
import dev.solvent.retention.purchases.CashFlowDates;
import dev.solvent.retention.purchases.CustomerLifetimeValue;
import dev.solvent.retention.purchases.CustomerSummaries;
import dev.solvent.retention.purchases.GammaGamma;
import dev.solvent.retention.purchases.ParetoNbd;
import dev.solvent.retention.purchases.PurchaseCalendar;
import dev.solvent.retention.purchases.PurchaseModel;
import dev.solvent.retention.purchases.Tracking;
import dev.solvent.retention.purchases.Transaction;
import dev.solvent.retention.purchases.TransactionLog;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Spend, value, tracking, hold-out and data preparation. */
final class CustomerVectors implements VectorChecks {

    private static final double EXACT = 0;

    /** Half a unit of the fifth decimal of 1308.70655. */
    private static final double NINE_DIGITS = 4e-9;

    /**
     * The file computed with an unrounded fit of BTYD that was printed to seven decimals only; half a unit of the last decimal of r
     * (0.5533971) moves the sums by 9.0e-8, of alpha, s and beta by another 1.5e-8.
     */
    private static final double PRINTED_PARAMETERS = 1.05e-7;

    private static final LocalDate CALIBRATION_END = LocalDate.of(2015, 2, 1);
    private static final LocalDate END = LocalDate.of(2015, 2, 7);

    @Override
    public Map<String, BiConsumer<Vector, Comparison>> checks() {
        Map<String, BiConsumer<Vector, Comparison>> checks = new LinkedHashMap<>();
        checks.put("gg.E", CustomerVectors::spend);
        checks.put("clv.bgnbd_gg.monthly_d0", CustomerVectors::value);
        checks.put(
                "tracking.pnbd",
                (vector, c) -> track(
                        vector,
                        c,
                        new ParetoNbd(0.5533971, 10.5801985, 0.6060625, 11.6562237, Period.WEEK),
                        PRINTED_PARAMETERS));
        checks.put(
                "tracking.bgnbd",
                (vector, c) -> track(
                        vector, c, new BgNbd(0.2425967, 4.413659, 0.7929869, 2.426164, Period.WEEK), NINE_DIGITS));
        checks.put("holdout.pnbd.bins", CustomerVectors::bins);
        checks.put("prep.summary.basic", (vector, c) -> summary(vector, c, PurchaseCalendar.days(), Period.DAY));
        checks.put(
                "prep.summary.weekly",
                (vector, c) -> summary(vector, c, PurchaseCalendar.weeksFrom(DayOfWeek.MONDAY), Period.WEEK));
        checks.put("prep.summary.money", (vector, c) -> summary(vector, c, PurchaseCalendar.days(), Period.DAY));
        checks.put("prep.cal_holdout.weekly", CustomerVectors::weeklySplit);
        checks.put("prep.cal_holdout.money", CustomerVectors::moneySplit);
        return checks;
    }

    private static void spend(Vector vector, Comparison c) {
        CustomerSummaries customers = PurchaseData.cdnowRoundedSpend();
        GammaGamma model = spendModel(vector, "inputs");
        for (int i = 0; i < 10; i++) {
            c.compare(
                    "E[M] of " + (i + 1),
                    model.expectedSpend(
                                    customers.history(i).frequency(),
                                    customers.meanSpend(i).orElseThrow())
                            .amount(),
                    vector.number("expected", i),
                    FUNCTION);
        }
    }

    private static GammaGamma spendModel(Vector vector, Object... path) {
        JsonNode node = vector.at(path);
        return new GammaGamma(
                Vector.number(node.get("p")),
                Vector.number(node.get("q")),
                Money.of(Vector.number(node.get("gamma")), Quantities.USD));
    }

    private static void value(Vector vector, Comparison c) {
        CustomerSummaries customers = PurchaseData.cdnowRoundedSpend();
        BgNbd model = new BgNbd(
                vector.number("inputs", "bgnbd", "r"),
                vector.number("inputs", "bgnbd", "alpha"),
                vector.number("inputs", "bgnbd", "a"),
                vector.number("inputs", "bgnbd", "b"),
                Period.WEEK);
        CustomerLifetimeValue value = new CustomerLifetimeValue(model, spendModel(vector, "inputs", "gg"));
        CashFlowDates year = new CashFlowDates(12, 4.345, vector.number("inputs", "d_monthly"));
        for (int i = 0; i < 10; i++) {
            c.compare(
                    "12 months of " + (i + 1),
                    value.over(customers.history(i), customers.meanSpend(i).orElseThrow(), year)
                            .amount(),
                    vector.number("expected", i),
                    FUNCTION);
        }
    }

    private static void track(Vector vector, Comparison c, PurchaseModel model, double tolerance) {
        Series weeks = Series.of(20, 21, 22, 23, 24, 25);
        Series expected = Tracking.expectedCumulative(model, PurchaseData.cdnow(), weeks);
        for (int i = 0; i < weeks.size(); i++) {
            c.compare("week " + (20 + i), expected.get(i), vector.number("expected", i), tolerance);
        }
        if (vector.json().at("/sources/0/value/actual").isArray()) {
            Series actual = PurchaseData.cdnowTransactions()
                    .cumulativeRepeatPurchases(weeks, PurchaseCalendar.days(), Period.WEEK);
            double[] published = vector.numbers("sources", 0, "value", "actual");
            c.compareAll("actual", actual.toArray(), published, EXACT);
        }
    }

    private static void bins(Vector vector, Comparison c) {
        CalibrationSplit split = PurchaseData.cdnowTransactions()
                .split(LocalDate.of(1997, 9, 30), LocalDate.of(1998, 6, 30), PurchaseCalendar.days(), Period.WEEK);
        ParetoNbd model = ParetoNbd.fit(split.calibration()).model();
        List<CalibrationSplit.Bin> bins = split.byFrequency(model, 7);
        for (int i = 0; i < bins.size(); i++) {
            CalibrationSplit.Bin bin = bins.get(i);
            c.compareAbsolute("expected " + i, bin.expected(), vector.number("expected", "exp", i), 0.001);
            c.compareAbsolute("actual " + i, bin.actual(), vector.number("expected", "act", i), 0.001);
            c.compareAbsolute("customers " + i, bin.customers(), vector.number("expected", "bin", i), EXACT);
        }
    }

    private static void summary(Vector vector, Comparison c, PurchaseCalendar calendar, Period unit) {
        CustomerSummaries customers = log(vector).summarise(END, calendar, unit);
        for (int i = 0; i < vector.at("expected").size(); i++) {
            c.compare("customer", Double.parseDouble(customers.name(i)), vector.number("expected", i, 0), EXACT);
            c.compare("frequency", customers.history(i).frequency(), vector.number("expected", i, 1), EXACT);
            c.compare("recency", customers.history(i).recency(), vector.number("expected", i, 2), EXACT);
            c.compare("age", customers.history(i).age(), vector.number("expected", i, 3), EXACT);
            if (vector.at("expected", i).size() > 4) {
                double mean = customers.meanSpend(i).orElseThrow().amount();
                c.compare("mean spend", mean, vector.number("expected", i, 4), EXACT);
            }
        }
        c.compare("customers", customers.size(), vector.at("expected").size(), EXACT);
    }

    private static void weeklySplit(Vector vector, Comparison c) {
        CalibrationSplit split =
                log(vector).split(CALIBRATION_END, END, PurchaseCalendar.weeksFrom(DayOfWeek.MONDAY), Period.WEEK);
        for (int i = 0; i < vector.at("expected").size(); i++) {
            CustomerSummaries calibration = split.calibration();
            c.compare("customer", Double.parseDouble(calibration.name(i)), vector.number("expected", i, 0), EXACT);
            c.compare("frequency", calibration.history(i).frequency(), vector.number("expected", i, 1), EXACT);
            c.compare("recency", calibration.history(i).recency(), vector.number("expected", i, 2), EXACT);
            c.compare("age", calibration.history(i).age(), vector.number("expected", i, 3), EXACT);
            c.compare("hold-out frequency", split.purchases().get(i), vector.number("expected", i, 4), EXACT);
            c.compare("hold-out duration", split.duration(), vector.number("expected", i, 5), EXACT);
        }
        c.compare("customers", split.calibration().size(), vector.at("expected").size(), EXACT);
    }

    private static void moneySplit(Vector vector, Comparison c) {
        CalibrationSplit split = log(vector).split(CALIBRATION_END, END, PurchaseCalendar.days(), Period.DAY);
        for (int i = 0; i < 5; i++) {
            double calibration = split.calibration().meanSpend(i).orElseThrow().amount();
            c.compare("calibration", calibration, vector.number("expected", "cal", i), EXACT);
            c.compare("hold-out", split.spend(i).amount(), vector.number("expected", "holdout", i), EXACT);
        }
    }

    private static TransactionLog log(Vector vector) {
        List<Transaction> transactions = new ArrayList<>();
        for (JsonNode row : vector.at("inputs", "transactions")) {
            transactions.add(new Transaction(
                    row.get(0).asText(),
                    LocalDate.parse(row.get(1).asText()),
                    Money.of(row.size() > 2 ? row.get(2).asDouble() : 1, Quantities.USD)));
        }
        return TransactionLog.of(transactions);
    }
}
