package dev.solvent.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Quantities;
import dev.solvent.quantity.Series;
import dev.solvent.retention.purchases.CustomerSummaries;
import dev.solvent.retention.purchases.PurchaseHistory;
import dev.solvent.retention.purchases.Transaction;
import dev.solvent.retention.purchases.TransactionLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Data sets and inputs of the vectors as the library takes them. */
final class PurchaseData {

    /** Functions: 15 digits are published, and this is what the models must hold. */
    static final double FUNCTION = 1e-10;

    /** Log-likelihoods, absolute. */
    static final double LOG_LIKELIHOOD = 1e-6;

    private PurchaseData() {}

    /** CDNOW with days counted as sevenths of weeks. */
    static CustomerSummaries cdnow() {
        Dataset data = Dataset.of("cdnow_cbs_days.csv");
        return customers(data, "x", Arrays.stream(data.numbers("tx_days")).map(t -> t / 7), "T_days", 7);
    }

    /** CDNOW in weeks rounded to two decimals. */
    static CustomerSummaries cdnowRounded() {
        Dataset data = Dataset.of("cdnow_summary_2dp.csv");
        return customers(data, "frequency", Arrays.stream(data.numbers("recency")), "T", 1);
    }

    static CustomerSummaries cdnowRoundedSpend() {
        Dataset data = Dataset.of("cdnow_summary_2dp_spend.csv");
        return customers(data, "x", Arrays.stream(data.numbers("t_x")), "T", 1)
                .withSpend(Series.of(data.numbers("zbar")), Quantities.USD);
    }

    private static CustomerSummaries customers(
            Dataset data, String frequency, java.util.stream.DoubleStream recency, String age, double divisor) {
        int[] x = Arrays.stream(data.numbers(frequency)).mapToInt(n -> (int) n).toArray();
        double[] ages = Arrays.stream(data.numbers(age)).map(t -> t / divisor).toArray();
        return CustomerSummaries.of(Period.WEEK, x, recency.toArray(), ages);
    }

    static CustomerSummaries donations() {
        Dataset data = Dataset.of("donations_bgbb.csv");
        List<PurchaseHistory> histories = new ArrayList<>();
        for (int i = 0; i < data.rows().size(); i++) {
            histories.add(yearly(data.numbers("frequency")[i], data.numbers("recency")[i], data.numbers("periods")[i]));
        }
        return CustomerSummaries.counted(histories, Series.of(data.numbers("weights")));
    }

    static TransactionLog cdnowTransactions() {
        Dataset data = Dataset.of("cdnow_sample_transactions.csv");
        List<Transaction> transactions = new ArrayList<>();
        for (int i = 0; i < data.rows().size(); i++) {
            transactions.add(new Transaction(
                    data.texts("id").get(i),
                    LocalDate.parse(data.texts("date").get(i)),
                    Money.of(data.numbers("dollars")[i], Quantities.USD)));
        }
        return TransactionLog.of(transactions);
    }

    static PurchaseHistory weekly(double x, double recency, double age) {
        return PurchaseHistory.inWeeks((int) x, recency, age);
    }

    static PurchaseHistory yearly(double x, double recency, double age) {
        return new PurchaseHistory((int) x, recency, age, Period.YEAR);
    }

    /** A customer written as {@code [x, t_x, T]}. */
    static PurchaseHistory customer(JsonNode node) {
        return weekly(Vector.number(node.get(0)), Vector.number(node.get(1)), Vector.number(node.get(2)));
    }

    static List<PurchaseHistory> customers(Vector vector) {
        List<PurchaseHistory> customers = new ArrayList<>();
        vector.at("inputs", "customers").forEach(node -> customers.add(customer(node)));
        return customers;
    }

    /** A discount published as a continuous rate per week. */
    static GrowthRate continuousPerWeek(double delta) {
        return new GrowthRate(StrictMath.expm1(delta), Period.WEEK);
    }
}
