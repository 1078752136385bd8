package dev.solvent.files.scenario;

import dev.solvent.files.mapping.FormTable;
import dev.solvent.files.mapping.Key;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Kinds;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.files.mapping.Values;
import dev.solvent.quantity.QuantityRate;
import dev.solvent.usage.Spread;
import dev.solvent.usage.UsageDistribution;
import java.util.Optional;
import java.util.function.Function;

/** The keys by which people say a distribution: its mean, and how unequal users are; or else its two parameters. */
final class SpreadKeys<T extends UsageDistribution> {

    private final FormTable<T> table;
    private final SpreadWords.Maker<T> maker;
    private final Key<T, QuantityRate> mean;
    private final Key<T, Double> variation;
    private final Key<T, Double> top;
    private final Key<T, Double> uses;

    SpreadKeys(FormTable<T> table, SpreadWords.Maker<T> maker) {
        this.table = table;
        this.maker = maker;
        mean = table.optional("mean", UnitKinds.USE, each -> words(each).map(SpreadWords::mean), "over users");
        variation = table.optional(
                "variation",
                Kinds.NUMBER,
                each -> words(each).flatMap(SpreadWords::variation),
                "standard deviation over mean");
        top = table.optional(
                "top",
                UnitKinds.SHARE,
                each -> words(each).flatMap(SpreadWords::topShare).map(Spread.TopShare::top),
                "the heaviest users, such as 10 %");
        uses = table.optional(
                "uses",
                UnitKinds.SHARE,
                each -> words(each).flatMap(SpreadWords::topShare).map(Spread.TopShare::share),
                "what they use of all");
        table.way(mean, variation);
        table.way(mean, top, uses);
    }

    private Optional<SpreadWords> words(T usage) {
        return SpreadWords.of(usage, maker);
    }

    /** A parameter of the family, written only where no round words say the same. */
    <V> Key<T, V> parameter(String name, Kind<V> kind, Function<T, V> getter, String meaning) {
        return table.optional(
                name,
                kind,
                each -> words(each).isPresent() ? Optional.empty() : Optional.of(getter.apply(each)),
                meaning);
    }

    boolean areIn(Values said) {
        return said.find(mean).isPresent();
    }

    T make(Values said) {
        Optional<Double> ratio = said.find(variation);
        Spread spread =
                ratio.isPresent() ? Spread.variation(ratio.get()) : Spread.topShare(said.get(top), said.get(uses));
        return maker.of(said.meter(), said.get(mean), spread);
    }
}
