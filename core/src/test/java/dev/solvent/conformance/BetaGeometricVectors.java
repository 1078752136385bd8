package dev.solvent.conformance;

import static dev.solvent.conformance.PurchaseData.FUNCTION;
import static dev.solvent.conformance.PurchaseData.weekly;

import dev.solvent.quantity.Period;
import dev.solvent.retention.purchases.BgNbd;
import dev.solvent.retention.purchases.MbgNbd;
import dev.solvent.retention.purchases.PurchaseHistory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** BG/NBD and MBG/NBD at given parameters. */
final class BetaGeometricVectors implements VectorChecks {

    /** Half a unit of the last of ten published digits, relative to the smallest of them. */
    private static final double TEN_DIGITS = 5e-10;

    @Override
    public Map<String, BiConsumer<Vector, Comparison>> checks() {
        Map<String, BiConsumer<Vector, Comparison>> checks = new LinkedHashMap<>();
        checks.put("bgnbd.E", (vector, c) -> {
            double[] times = vector.numbers("inputs", "t");
            for (int i = 0; i < times.length; i++) {
                c.compare(
                        "E[X(" + times[i] + ")]",
                        model(vector).expectedPurchases(times[i]),
                        vector.number("expected", i),
                        FUNCTION);
            }
        });
        checks.put("bgnbd.PAlive", (vector, c) -> {
            List<PurchaseHistory> customers = PurchaseData.customers(vector);
            for (int i = 0; i < customers.size(); i++) {
                c.compare(
                        "P(alive) " + i,
                        model(vector).probabilityAlive(customers.get(i)),
                        vector.number("expected", i),
                        FUNCTION);
            }
        });
        checks.put("bgnbd.PAlive.grid", (vector, c) -> {
            for (int x = 5; x <= 20; x++) {
                c.compare(
                        "P(alive) x=" + x,
                        model(vector).probabilityAlive(weekly(x, 30, 39)),
                        vector.number("expected", x - 5),
                        FUNCTION);
            }
        });
        checks.put("bgnbd.CE", (vector, c) -> {
            List<PurchaseHistory> customers = PurchaseData.customers(vector);
            for (int i = 0; i < customers.size(); i++) {
                c.compare(
                        "E[Y(39)] " + i,
                        model(vector).expectedPurchases(customers.get(i), 39),
                        vector.number("expected", i),
                        FUNCTION);
            }
        });
        checks.put("bgnbd.CE.paradox", BetaGeometricVectors::paradox);
        checks.put("bgnbd.CE.high_x", (vector, c) -> {
            int[] frequencies = {50, 200, 1000, 5000};
            for (int i = 0; i < frequencies.length; i++) {
                c.compare(
                        "E[Y(39)] x=" + frequencies[i],
                        model(vector).expectedPurchases(weekly(frequencies[i], 38, 39), 39),
                        vector.number("expected", i),
                        FUNCTION);
            }
        });
        checks.put("bgnbd.pmf", BetaGeometricVectors::pmf);
        checks.put("bgnbd.loglik.rows", BetaGeometricVectors::logLikelihoods);
        checks.put(
                "bgnbd.interval.no_purchase",
                (vector, c) -> c.compare(
                        "P(X(39,78] = 0)",
                        model(vector).intervalProbability(0, 39, 78),
                        vector.number("expected"),
                        TEN_DIGITS));
        checks.put("bgnbd.DERT", BetaGeometricVectors::residual);
        checks.put("mbgnbd.E", (vector, c) -> {
            double[] times = vector.numbers("inputs", "t");
            for (int i = 0; i < times.length; i++) {
                c.compare(
                        "E[X(" + times[i] + ")]",
                        modified(vector).expectedPurchases(times[i]),
                        vector.number("expected", i),
                        FUNCTION);
            }
        });
        checks.put("mbgnbd.btydplus", BetaGeometricVectors::modifiedCustomers);
        return checks;
    }

    private static void paradox(Vector vector, Comparison c) {
        c.compare(
                "E[Y(2)] x=10",
                model(vector).expectedPurchases(weekly(10, 35, 39), 2),
                vector.number("expected", "x10"),
                FUNCTION);
        for (int x = 5; x <= 20; x++) {
            c.compare(
                    "E[Y(10)] x=" + x,
                    model(vector).expectedPurchases(weekly(x, 35, 39), 10),
                    vector.number("expected", "x5..20_t10", x - 5),
                    FUNCTION);
        }
    }

    private static void pmf(Vector vector, Comparison c) {
        BgNbd model = model(vector);
        c.compare("P(X(2) = 10)", model.probability(10, 2), vector.number("expected", "t2_x10"), FUNCTION);
        c.compare("P(X(39) = 0)", model.probability(0, 39), vector.number("expected", "t39_x0"), FUNCTION);
        for (int x = 11; x <= 20; x++) {
            c.compare(
                    "P(X(30) = " + x + ")",
                    model.probability(x, 30),
                    vector.number("expected", "t30_x11..20", x - 11),
                    FUNCTION);
        }
    }

    private static void logLikelihoods(Vector vector, Comparison c) {
        double[] x = vector.numbers("inputs", "x");
        double[] recency = vector.numbers("inputs", "tx");
        for (int i = 0; i < x.length; i++) {
            c.compare(
                    "ln L " + i,
                    model(vector).logLikelihood(weekly(x[i], recency[i], vector.number("inputs", "T"))),
                    vector.number("expected", i),
                    FUNCTION);
        }
    }

    private static void residual(Vector vector, Comparison c) {
        List<PurchaseHistory> customers =
                List.of(weekly(2, 30.43, 38.86), weekly(1, 1.71, 38.86), weekly(0, 0, 38.86), weekly(7, 29.43, 38.86));
        for (int i = 0; i < customers.size(); i++) {
            c.compare(
                    "DERT " + i,
                    model(vector).discountedResidualPurchases(customers.get(i), PurchaseData.continuousPerWeek(0.0027)),
                    vector.number("expected", i),
                    TEN_DIGITS);
        }
    }

    private static void modifiedCustomers(Vector vector, Comparison c) {
        List<PurchaseHistory> customers =
                List.of(weekly(2, 213.0 / 7, 272.0 / 7), weekly(0, 0, 269.0 / 7), weekly(5, 30, 39));
        for (int i = 0; i < customers.size(); i++) {
            c.compare(
                    "E[Y(39)] " + i,
                    modified(vector).expectedPurchases(customers.get(i), 39),
                    vector.number("expected", "CE", i),
                    FUNCTION);
            c.compare(
                    "P(alive) " + i,
                    modified(vector).probabilityAlive(customers.get(i)),
                    vector.number("expected", "PAlive", i),
                    FUNCTION);
        }
    }

    private static BgNbd model(Vector vector) {
        return new BgNbd(
                vector.number("inputs", "r"),
                vector.number("inputs", "alpha"),
                vector.number("inputs", "a"),
                vector.number("inputs", "b"),
                Period.WEEK);
    }

    private static MbgNbd modified(Vector vector) {
        return new MbgNbd(
                vector.number("inputs", "r"),
                vector.number("inputs", "alpha"),
                vector.number("inputs", "a"),
                vector.number("inputs", "b"),
                Period.WEEK);
    }
}
