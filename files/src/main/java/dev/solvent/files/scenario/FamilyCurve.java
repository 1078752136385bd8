package dev.solvent.files.scenario;

import dev.solvent.files.mapping.Form;
import dev.solvent.files.mapping.FormTable;
import dev.solvent.files.mapping.Key;
import dev.solvent.files.mapping.Kinds;
import dev.solvent.fit.Parameter;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.retention.CurveFamily;
import dev.solvent.retention.RetentionCurve;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A curve of a family of the catalogue, which remembers the words that made it. Two are equal if their words are. */
record FamilyCurve(String family, Map<String, Double> values, RetentionCurve curve) implements RetentionCurve {

    FamilyCurve {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    static Form<FamilyCurve> form(CurveFamily family) {
        FormTable<FamilyCurve> table = Form.of(family.label(), FamilyCurve.class, "Of the caller's catalogue.");
        Map<String, Key<FamilyCurve, Double>> keys = new LinkedHashMap<>();
        for (Parameter each : family.parameters()) {
            keys.put(
                    each.name(),
                    table.required(
                            each.name(),
                            Kinds.NUMBER,
                            curve -> curve.values().getOrDefault(each.name(), 0.0),
                            "parameter of the family"));
        }
        table.where(curve -> curve.family().equals(family.label()));
        return table.makes(said -> {
            Map<String, Double> values = new LinkedHashMap<>();
            keys.forEach((name, key) -> values.put(name, said.get(key)));
            return new FamilyCurve(family.label(), values, family.curve(values));
        });
    }

    @Override
    public double survival(double months) {
        return curve.survival(months);
    }

    @Override
    public String label() {
        return curve.label();
    }

    @Override
    public double lifetimeMonths() {
        return curve.lifetimeMonths();
    }

    @Override
    public double hazard(double months) {
        return curve.hazard(months);
    }

    @Override
    public OptionalDouble quantile(double gone) {
        return curve.quantile(gone);
    }

    @Override
    public RetentionCurve after(double months) {
        return curve.after(months);
    }

    @Override
    public double discountedLifetime(GrowthRate discount) {
        return curve.discountedLifetime(discount);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FamilyCurve that && family.equals(that.family) && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return 31 * family.hashCode() + values.hashCode();
    }

    @Override
    public String toString() {
        return family + " " + values;
    }
}
