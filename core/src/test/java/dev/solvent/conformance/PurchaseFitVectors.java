package dev.solvent.conformance;

import static dev.solvent.conformance.PurchaseData.LOG_LIKELIHOOD;

import dev.solvent.fit.Fit;
import dev.solvent.quantity.Period;
import dev.solvent.retention.purchases.BgBb;
import dev.solvent.retention.purchases.BgNbd;
import dev.solvent.retention.purchases.GammaGamma;
import dev.solvent.retention.purchases.MbgNbd;
import dev.solvent.retention.purchases.ParetoNbd;
import dev.solvent.retention.purchases.PurchaseCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Fits to the public data sets. */
final class PurchaseFitVectors implements VectorChecks {

    private static final double PARAMETER = 1e-6;

    /** s and beta of Pareto/NBD lie on a flat ridge. */
    private static final double RIDGE = 1e-4;

    /** What the file asks of standard errors. */
    private static final double STANDARD_ERROR = 1e-4;

    @Override
    public Map<String, BiConsumer<Vector, Comparison>> checks() {
        return Map.of(
                "bgnbd.fit.cdnow.days",
                (vector, c) ->
                        compare(vector, c, BgNbd.fit(PurchaseData.cdnow()).fit(), Set.of()),
                "bgnbd.fit.cdnow.2dp",
                (vector, c) -> compare(
                        vector, c, BgNbd.fit(PurchaseData.cdnowRounded()).fit(), Set.of()),
                "pnbd.fit.cdnow.2dp",
                (vector, c) -> compare(
                        vector, c, ParetoNbd.fit(PurchaseData.cdnowRounded()).fit(), Set.of("s", "beta")),
                "mbgnbd.fit.cdnow.days",
                (vector, c) ->
                        compare(vector, c, MbgNbd.fit(PurchaseData.cdnow()).fit(), Set.of()),
                "mbgnbd.fit.cdnow.2dp",
                (vector, c) -> compare(
                        vector, c, MbgNbd.fit(PurchaseData.cdnowRounded()).fit(), Set.of()),
                "bgbb.fit.donations",
                (vector, c) ->
                        compare(vector, c, BgBb.fit(PurchaseData.donations()).fit(), Set.of()),
                "gg.fit.cdnow.exact",
                PurchaseFitVectors::spendFromTransactions,
                "gg.fit.cdnow.2dp",
                (vector, c) -> compare(
                        vector,
                        c,
                        GammaGamma.fit(PurchaseData.cdnowRoundedSpend()).fit(),
                        Set.of()));
    }

    /** From the transactions themselves: 2,357 customers, 39 weeks, purchases of one day merged. */
    private static void spendFromTransactions(Vector vector, Comparison c) {
        var customers = PurchaseData.cdnowTransactions()
                .summarise(LocalDate.of(1997, 9, 30), PurchaseCalendar.days(), Period.WEEK);
        compare(vector, c, GammaGamma.fit(customers).fit(), Set.of());
    }

    private static void compare(Vector vector, Comparison c, Fit fit, Set<String> ridge) {
        List<String> names = List.copyOf(fit.values().names());
        for (String name : names) {
            // the file writes gamma for the scale v of spend
            String published = name.equals("v") ? "gamma" : name;
            c.compare(
                    published,
                    fit.value(name),
                    vector.number("expected", "params", published),
                    ridge.contains(name) ? RIDGE : PARAMETER);
            c.compare(
                    "standard error of " + published,
                    fit.standardError(name),
                    vector.number("expected", "se", published),
                    STANDARD_ERROR);
        }
        c.compareAbsolute("log-likelihood", fit.logLikelihood(), vector.number("expected", "ll"), LOG_LIKELIHOOD);
    }
}
