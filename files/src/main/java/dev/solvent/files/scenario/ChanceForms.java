package dev.solvent.files.scenario;

import dev.solvent.files.mapping.Choice;
import dev.solvent.files.mapping.Form;
import dev.solvent.files.mapping.FormTable;
import dev.solvent.files.mapping.Key;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Kinds;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.files.mapping.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an uncertain figure may be. */
final class ChanceForms {

    private static final Kind<Level> LEVEL = new LevelKind();
    private static final Kind<Level> PLAIN = Kinds.NUMBER.as(value -> new Level(value, false), Level::value);
    private static final Kind<Level> SURE = UnitKinds.SHARE.as(value -> new Level(value, true), Level::value);
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("level", "how sure: 90 % means one in twenty below low and one in twenty above high"),
            Map.entry("low", "lower end of the range"),
            Map.entry("high", "upper end of the range"),
            Map.entry("median", "as often above as below"),
            Map.entry("mean", "its mean"),
            Map.entry("deviation", "its standard deviation"),
            Map.entry("min", "least value"),
            Map.entry("mode", "most likely value"),
            Map.entry("max", "greatest value"),
            Map.entry("mu", "mean of the logarithm"),
            Map.entry("sigma", "deviation of the logarithm"),
            Map.entry("alpha", "successes seen and assumed"),
            Map.entry("beta", "failures seen and assumed"),
            Map.entry("shape", "parameter"),
            Map.entry("scale", "parameter"));

    private final Choice<Chance> choice;

    ChanceForms() {
        Kind<Chance> inner = Kinds.later("a chance", this::choice);
        List<Form<? extends Chance>> forms = new ArrayList<>();
        for (ChanceFamily family : ChanceFamily.values()) {
            forms.add(ofFamily(family));
        }
        forms.add(ofValues());
        forms.add(seen());
        forms.add(oneOf(inner));
        forms.add(truncated(inner));
        forms.add(clipped(inner));
        choice = Choice.of(
                "chance",
                "family",
                "What an uncertain figure may be. Its numbers are in the unit of the figure; those of rates, growth and shares"
                        + " have a percent sign.",
                forms);
    }

    Choice<Chance> choice() {
        return choice;
    }

    private static Form<Chance.OfFamily> ofFamily(ChanceFamily family) {
        FormTable<Chance.OfFamily> table = Form.of(family.label(), Chance.OfFamily.class, family.about());
        Map<String, Key<Chance.OfFamily, Level>> keys = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        family.ways().forEach(way -> names.addAll(way.keys()));
        for (String name : names) {
            keys.put(
                    name,
                    table.optional(
                            name,
                            kind(name),
                            chance -> Optional.ofNullable(chance.said().get(name)),
                            MEANINGS.getOrDefault(name, name)));
        }
        family.ways()
                .forEach(way -> table.way(way.keys().stream().map(keys::get).toList()));
        table.where(chance -> chance.family().equals(family.label()));
        return table.makes(said -> new Chance.OfFamily(family.label(), levels(said, keys)));
    }

    private static Kind<Level> kind(String key) {
        return key.equals("level") ? SURE : ChanceFamily.isInUnit(key) ? LEVEL : PLAIN;
    }

    private static Map<String, Level> levels(Values said, Map<String, Key<Chance.OfFamily, Level>> keys) {
        Map<String, Level> levels = new LinkedHashMap<>();
        keys.forEach((name, key) -> said.find(key).ifPresent(level -> levels.put(name, level)));
        return levels;
    }

    private static Form<Chance.OfValues> ofValues() {
        FormTable<Chance.OfValues> table = Form.of("discrete", Chance.OfValues.class, "Some values with weights.");
        var values = table.required("values", Kinds.listOf(LEVEL), Chance.OfValues::values, "rising");
        var weights = table.required("weights", Kinds.seriesOf(Kinds.NUMBER), Chance.OfValues::weights, "as many");
        return table.makes(said -> new Chance.OfValues(said.get(values), said.get(weights)));
    }

    private static Form<Chance.Seen> seen() {
        FormTable<Chance.Seen> table =
                Form.of("empirical", Chance.Seen.class, "Values seen, each as likely as another.");
        var values = table.required("values", Kinds.listOf(LEVEL), Chance.Seen::values, "in any order");
        return table.makes(said -> new Chance.Seen(said.get(values)));
    }

    private static Form<Chance.OneOf> oneOf(Kind<Chance> inner) {
        FormTable<Chance.OneOf> table = Form.of("mixture", Chance.OneOf.class, "One of several.");
        var parts = table.required("parts", Kinds.listOf(inner), Chance.OneOf::parts, "each a chance");
        var weights = table.required("weights", Kinds.seriesOf(Kinds.NUMBER), Chance.OneOf::weights, "as many");
        return table.makes(said -> new Chance.OneOf(said.get(parts), said.get(weights)));
    }

    private static Form<Chance.Truncated> truncated(Kind<Chance> inner) {
        FormTable<Chance.Truncated> table =
                Form.of("truncated", Chance.Truncated.class, "Another, of which only what lies within bounds can be.");
        var base = table.required("base", inner, Chance.Truncated::base, "the other");
        var low = table.required("low", LEVEL, Chance.Truncated::low, "least value");
        var high = table.required("high", LEVEL, Chance.Truncated::high, "greatest value");
        return table.makes(said -> new Chance.Truncated(said.get(base), said.get(low), said.get(high)));
    }

    private static Form<Chance.Clipped> clipped(Kind<Chance> inner) {
        FormTable<Chance.Clipped> table =
                Form.of("clipped", Chance.Clipped.class, "Another, of which what lies beyond bounds is moved to them.");
        var base = table.required("base", inner, Chance.Clipped::base, "the other");
        var low = table.required("low", LEVEL, Chance.Clipped::low, "least value");
        var high = table.required("high", LEVEL, Chance.Clipped::high, "greatest value");
        return table.makes(said -> new Chance.Clipped(said.get(base), said.get(low), said.get(high)));
    }
}
