package dev.solvent.conformance;

import static dev.solvent.conformance.PurchaseData.FUNCTION;
import static dev.solvent.conformance.PurchaseData.weekly;

import dev.solvent.internal.GammaFunctions;
import dev.solvent.quantity.Period;
import dev.solvent.retention.purchases.ParetoNbd;
import dev.solvent.retention.purchases.PurchaseHistory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Pareto/NBD at given parameters. */
final class ParetoNbdVectors implements VectorChecks {

    @Override
    public Map<String, BiConsumer<Vector, Comparison>> checks() {
        Map<String, BiConsumer<Vector, Comparison>> checks = new LinkedHashMap<>();
        checks.put("pnbd.PAlive.grid", ParetoNbdVectors::alive);
        checks.put("pnbd.CE", (vector, c) -> {
            List<PurchaseHistory> customers = PurchaseData.customers(vector);
            for (int i = 0; i < customers.size(); i++) {
                c.compare(
                        "E[Y(52)] " + i,
                        model(vector).expectedPurchases(customers.get(i), vector.number("inputs", "t")),
                        vector.number("expected", i),
                        FUNCTION);
            }
        });
        checks.put(
                "pnbd.CE.underflow",
                (vector, c) -> c.compare(
                                "E[Y(10)] x=132",
                                model(vector).expectedPurchases(weekly(132, 200, 200), 10),
                                vector.number("expected", 0),
                                FUNCTION)
                        .compare(
                                "E[Y(10)] x=133",
                                model(vector).expectedPurchases(weekly(133, 200, 200), 10),
                                vector.number("expected", 1),
                                FUNCTION));
        checks.put("pnbd.overflow.logA0", ParetoNbdVectors::overflow);
        checks.put("pnbd.alpha_eq_beta", ParetoNbdVectors::equalScales);
        checks.put("pnbd.loglik.total", ParetoNbdVectors::total);
        checks.put("pnbd.DERT", ParetoNbdVectors::residual);
        checks.put("pnbd.DERT.limits", (vector, c) -> {
            for (String delta : List.of("0.001", "0.06", "0.99")) {
                c.compare(
                        "DERT " + delta,
                        model(vector)
                                .discountedResidualPurchases(
                                        PurchaseData.customer(vector.at("inputs", "customer")),
                                        PurchaseData.continuousPerWeek(Double.parseDouble(delta))),
                        vector.number("expected", delta),
                        FUNCTION);
            }
        });
        checks.put("pnbd.cond_pmf", (vector, c) -> {
            for (int n = 0; n <= 5; n++) {
                c.compare(
                        "P(Y(10) = " + n + ")",
                        model(vector)
                                .probability(
                                        PurchaseData.customer(vector.at("inputs", "customer")),
                                        n,
                                        vector.number("inputs", "t")),
                        vector.number("expected", n),
                        FUNCTION);
            }
        });
        checks.put("pnbd.PAlive.future", (vector, c) -> {
            double[] later = {0, 4.5, 10, 52};
            for (int i = 0; i < later.length; i++) {
                c.compare(
                        "P(alive) in " + later[i],
                        model(vector)
                                .probabilityAlive(PurchaseData.customer(vector.at("inputs", "customer")), later[i]),
                        vector.number("expected", i),
                        FUNCTION);
            }
        });
        return checks;
    }

    private static void alive(Vector vector, Comparison c) {
        for (int x = 5; x <= 20; x++) {
            c.compare(
                    "P(alive) x=" + x,
                    model(vector).probabilityAlive(weekly(x, 30, 39)),
                    vector.number("expected", "x5..20", x - 5),
                    FUNCTION);
        }
        c.compare(
                "P(alive) x=0",
                model(vector).probabilityAlive(weekly(0, 0, 39)),
                vector.number("expected", "(0,0,39)"),
                FUNCTION);
    }

    /**
     * A0 is no quantity of ours; it follows from likelihood and P(alive): L (1 - P(alive)) is the part of those gone,
     * Gamma(r+x)/Gamma(r) alpha^r beta^s s/(r+s+x) A0.
     */
    private static void overflow(Vector vector, Comparison c) {
        ParetoNbd model = model(vector);
        List<PurchaseHistory> customers = PurchaseData.customers(vector);
        for (int i = 0; i < customers.size(); i++) {
            PurchaseHistory history = customers.get(i);
            double x = history.frequency();
            double logLikelihood = model.logLikelihood(history);
            double logFactor = GammaFunctions.logGamma(model.r() + x)
                    - GammaFunctions.logGamma(model.r())
                    + model.r() * StrictMath.log(model.alpha())
                    + model.s() * StrictMath.log(model.beta())
                    + StrictMath.log(model.s() / (model.r() + model.s() + x));
            c.compare("ln L " + i, logLikelihood, vector.number("expected", "loglik", i), FUNCTION);
            c.compare(
                    "ln A0 " + i,
                    logLikelihood + StrictMath.log1p(-model.probabilityAlive(history)) - logFactor,
                    vector.number("expected", "logA0", i),
                    FUNCTION);
        }
    }

    private static void equalScales(Vector vector, Comparison c) {
        PurchaseHistory customer = PurchaseData.customer(vector.at("inputs", "customer"));
        ParetoNbd model = model(vector);
        c.compare("ln L", model.logLikelihood(customer), vector.number("expected", "loglik"), FUNCTION)
                .compare("P(alive)", model.probabilityAlive(customer), vector.number("expected", "PAlive"), FUNCTION)
                .compare(
                        "E[Y(10)]", model.expectedPurchases(customer, 10), vector.number("expected", "CE10"), FUNCTION);
    }

    private static void total(Vector vector, Comparison c) {
        c.compare(
                        "ln L of all",
                        model(vector).logLikelihood(PurchaseData.cdnow()),
                        vector.number("expected", "total"),
                        FUNCTION)
                .compare(
                        "ln L of one",
                        model(vector).logLikelihood(weekly(3, 4, 6)),
                        vector.number("expected", "one (3,4,6)"),
                        FUNCTION);
    }

    private static void residual(Vector vector, Comparison c) {
        c.compare("DERT (7,35,77.86)", residual(vector, 7, 35), vector.number("expected", "(7,35,77.86)"), FUNCTION);
        c.compare(
                "DERT (7,35.714,77.86)",
                residual(vector, 7, 35.714),
                vector.number("expected", "(7,35.714,77.86)"),
                FUNCTION);
        for (int x = 1; x <= 10; x++) {
            c.compare(
                    "DERT x=" + x, residual(vector, x, 30), vector.number("expected", "x1..10_tx30", x - 1), FUNCTION);
        }
        for (int x = 1; x <= 5; x++) {
            c.compare(
                    "DERT x=" + x + " later",
                    residual(vector, x, 35.714),
                    vector.number("expected", "x1..5_tx35.714", x - 1),
                    FUNCTION);
        }
    }

    private static double residual(Vector vector, int x, double recency) {
        return model(vector)
                .discountedResidualPurchases(weekly(x, recency, 77.86), PurchaseData.continuousPerWeek(0.0027));
    }

    private static ParetoNbd model(Vector vector) {
        return new ParetoNbd(
                vector.number("inputs", "r"),
                vector.number("inputs", "alpha"),
                vector.number("inputs", "s"),
                vector.number("inputs", "beta"),
                Period.WEEK);
    }
}
