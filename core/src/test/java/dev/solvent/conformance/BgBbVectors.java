package dev.solvent.conformance;

import static dev.solvent.conformance.PurchaseData.FUNCTION;
import static dev.solvent.conformance.PurchaseData.yearly;

import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.retention.purchases.BgBb;
import dev.solvent.retention.purchases.PurchaseHistory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** BG/BB at given parameters. */
final class BgBbVectors implements VectorChecks {

    /** The optimum in the authors' spreadsheet, as the file gives it with bgbb.loglik.rows.unrounded. */
    private static final BgBb SPREADSHEET =
            new BgBb(1.20352083040498, 0.749714243061896, 0.656712169147878, 2.78340801635898, Period.YEAR);

    private static final GrowthRate TEN_PERCENT = GrowthRate.perYear(0.1);

    @Override
    public Map<String, BiConsumer<Vector, Comparison>> checks() {
        Map<String, BiConsumer<Vector, Comparison>> checks = new LinkedHashMap<>();
        checks.put("bgbb.loglik.rows", BgBbVectors::logLikelihoods);
        checks.put("bgbb.loglik.rows.unrounded", BgBbVectors::logLikelihoods);
        checks.put("bgbb.E", (vector, c) -> {
            for (int n = 1; n <= 11; n++) {
                c.compare(
                        "E[X(" + n + ")]",
                        model(vector).expectedPurchases(n),
                        vector.number("expected", n - 1),
                        FUNCTION);
            }
        });
        checks.put("bgbb.examples", BgBbVectors::examples);
        checks.put("bgbb.PAlive.table6", (vector, c) -> {
            List<PurchaseHistory> donors = List.of(yearly(0, 0, 6), yearly(2, 4, 6), yearly(6, 6, 6));
            for (int i = 0; i < donors.size(); i++) {
                c.compare(
                        "P(alive) " + i,
                        SPREADSHEET.probabilityAlive(donors.get(i), 1),
                        vector.number("expected", i),
                        FUNCTION);
            }
        });
        checks.put("bgbb.freq_table", (vector, c) -> {
            for (int x = 0; x <= 6; x++) {
                c.compare(
                        "donors with x=" + x,
                        vector.number("inputs", "N") * SPREADSHEET.probability(x, 6),
                        vector.number("expected", x),
                        FUNCTION);
            }
        });
        checks.put("bgbb.DERT.table", (vector, c) -> {
            List<PurchaseHistory> donors = rows(vector);
            for (int i = 0; i < donors.size(); i++) {
                c.compare(
                        "DERT " + i,
                        SPREADSHEET.discountedResidualPurchases(donors.get(i), TEN_PERCENT),
                        vector.number("expected", i),
                        FUNCTION);
            }
        });
        checks.put(
                "bgbb.walkthrough",
                (vector, c) -> c.compare(
                                "E[X(10)]",
                                model(vector).expectedPurchases(10),
                                vector.number("expected", "E10"),
                                FUNCTION)
                        .compare(
                                "E[Y(10)] of A",
                                model(vector).expectedPurchases(yearly(0, 0, 6), 10),
                                vector.number("expected", "A"),
                                FUNCTION)
                        .compare(
                                "E[Y(10)] of B",
                                model(vector).expectedPurchases(yearly(4, 5, 6), 10),
                                vector.number("expected", "B"),
                                FUNCTION));
        return checks;
    }

    private static void logLikelihoods(Vector vector, Comparison c) {
        List<PurchaseHistory> donors = rows(vector);
        for (int i = 0; i < donors.size(); i++) {
            c.compare("ln L " + i, model(vector).logLikelihood(donors.get(i)), vector.number("expected", i), FUNCTION);
        }
    }

    private static void examples(Vector vector, Comparison c) {
        BgBb model = model(vector);
        PurchaseHistory donor = yearly(3, 4, 6);
        c.compare("ln L", model.logLikelihood(donor), vector.number("expected", "loglik"), FUNCTION)
                .compare("P(alive)", model.probabilityAlive(donor, 1), vector.number("expected", "PAlive"), FUNCTION)
                .compare("E[X(10)]", model.expectedPurchases(10), vector.number("expected", "E10"), FUNCTION)
                .compare("E[Y(10)]", model.expectedPurchases(donor, 10), vector.number("expected", "CE10"), FUNCTION)
                .compare(
                        "DERT",
                        model.discountedResidualPurchases(donor, TEN_PERCENT),
                        vector.number("expected", "DERT"),
                        FUNCTION)
                .compare("P(X(6) = 3)", model.probability(3, 6), vector.number("expected", "pmf(6,3)"), FUNCTION)
                .compare(
                        "P(X(6,16] = 3)",
                        model.intervalProbability(3, 6, 16),
                        vector.number("expected", "pmf(6..16,3)"),
                        FUNCTION);
        for (int x = 1; x <= 6; x++) {
            c.compare(
                    "DERT x=" + x,
                    model.discountedResidualPurchases(yearly(x, 6, 6), TEN_PERCENT),
                    vector.number("expected", "DERT_x1..6_tx6", x - 1),
                    FUNCTION);
        }
    }

    private static List<PurchaseHistory> rows(Vector vector) {
        double[] x = vector.numbers("inputs", "x");
        double[] recency = vector.numbers("inputs", "tx");
        List<PurchaseHistory> rows = new java.util.ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            rows.add(yearly(x[i], recency[i], vector.number("inputs", "n")));
        }
        return rows;
    }

    private static BgBb model(Vector vector) {
        return new BgBb(
                vector.number("inputs", "alpha"),
                vector.number("inputs", "beta"),
                vector.number("inputs", "gamma"),
                vector.number("inputs", "delta"),
                Period.YEAR);
    }
}
