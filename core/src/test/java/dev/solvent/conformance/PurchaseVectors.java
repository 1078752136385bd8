package dev.solvent.conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Buy-till-you-die models, spend, customer value, tracking, hold-out and data preparation. */
final class PurchaseVectors implements VectorChecks {

    @Override
    public Map<String, BiConsumer<Vector, Comparison>> checks() {
        Map<String, BiConsumer<Vector, Comparison>> checks = new LinkedHashMap<>();
        checks.putAll(new PurchaseFitVectors().checks());
        checks.putAll(new BetaGeometricVectors().checks());
        checks.putAll(new ParetoNbdVectors().checks());
        checks.putAll(new BgBbVectors().checks());
        checks.putAll(new CustomerVectors().checks());
        checks.put(
                "ggomnbd.fit.cdnow",
                (vector, c) -> c.leftOut("GGompertz/NBD is not among the models of this library;"
                        + " its published optimum on these data, -9594.976, is that of Pareto/NBD, which is"));
        return checks;
    }
}
