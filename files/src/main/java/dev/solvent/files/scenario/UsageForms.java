package dev.solvent.files.scenario;

import static dev.solvent.files.scenario.SpreadWords.perMonth;

import dev.solvent.files.mapping.Choice;
import dev.solvent.files.mapping.Form;
import dev.solvent.files.mapping.FormTable;
import dev.solvent.files.mapping.Key;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Kinds;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.quantity.QuantityRate;
import dev.solvent.usage.EmpiricalUsage;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.GammaUsage;
import dev.solvent.usage.LimitedUsage;
import dev.solvent.usage.LogNormalUsage;
import dev.solvent.usage.LomaxUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.MixtureUsage;
import dev.solvent.usage.ParetoUsage;
import dev.solvent.usage.UsageDistribution;
import dev.solvent.usage.UsageQuantile;
import dev.solvent.usage.WeibullUsage;
import dev.solvent.usage.ZeroInflatedUsage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What users consume: distributions by family, each under its meter. */
final class UsageForms {

    private static final String SCALE = "parameter of the family, in units per month";

    private final Kind<UsageDistribution> kind;

    UsageForms() {
        Kind<UsageDistribution> inner = Kinds.later("a usage", this::kind);
        kind = new FixedUseKind(Choice.of(
                "usage",
                "family",
                "How much users consume in a month, on the meter under which it stands, and how unequal they are.",
                List.of(
                        fixed(),
                        gamma(),
                        logNormal(),
                        lomax(),
                        pareto(),
                        weibull(),
                        observed(),
                        zeroInflated(inner),
                        mixture(inner),
                        limited(inner))));
    }

    Kind<UsageDistribution> kind() {
        return kind;
    }

    /** By meter. */
    Kind<List<UsageDistribution>> byMeter() {
        return Kinds.mapOf(UnitKinds.METER, kind).as(map -> List.copyOf(map.values()), UsageForms::byMeter);
    }

    private static Map<Meter, UsageDistribution> byMeter(List<UsageDistribution> distributions) {
        Map<Meter, UsageDistribution> map = new LinkedHashMap<>();
        distributions.forEach(each -> map.put(each.meter(), each));
        return map;
    }

    /** Under the name of one meter. */
    Kind<UsageDistribution> ofOneMeter() {
        return byMeter().as(UsageForms::only, List::of);
    }

    private static UsageDistribution only(List<UsageDistribution> all) {
        if (all.size() != 1) {
            throw new IllegalArgumentException("must be on one meter, was on " + all.size());
        }
        return all.get(0);
    }

    private static double units(Meter meter, QuantityRate rate) {
        meter.check(rate.quantity());
        return rate.perMonth();
    }

    private static Form<FixedUsage> fixed() {
        FormTable<FixedUsage> table = Form.of("fixed", FixedUsage.class, "Everybody the same.");
        var mean = table.required("mean", UnitKinds.USE, each -> perMonth(each, each.mean()), "of everybody");
        return table.makes(said -> UsageDistribution.fixed(said.meter(), said.get(mean)));
    }

    private static Form<GammaUsage> gamma() {
        FormTable<GammaUsage> table =
                Form.of("gamma", GammaUsage.class, "Unequal users; the heaviest are not extreme.");
        SpreadKeys<GammaUsage> words = new SpreadKeys<>(table, UsageDistribution::gamma);
        var shape = words.parameter("shape", Kinds.NUMBER, GammaUsage::shape, "parameter of the family");
        var scale = words.parameter("scale", UnitKinds.USE, each -> perMonth(each, each.scale()), SCALE);
        table.way(shape, scale);
        return table.makes(said -> words.areIn(said)
                ? words.make(said)
                : new GammaUsage(said.meter(), said.get(shape), units(said.meter(), said.get(scale))));
    }

    private static Form<LomaxUsage> lomax() {
        FormTable<LomaxUsage> table =
                Form.of("Lomax", LomaxUsage.class, "A power law: a few users dwarf the rest (Pareto II).");
        SpreadKeys<LomaxUsage> words = new SpreadKeys<>(table, UsageDistribution::lomax);
        var shape = words.parameter("shape", Kinds.NUMBER, LomaxUsage::shape, "parameter of the family, above 1");
        var scale = words.parameter("scale", UnitKinds.USE, each -> perMonth(each, each.scale()), SCALE);
        table.way(shape, scale);
        return table.makes(said -> words.areIn(said)
                ? words.make(said)
                : new LomaxUsage(said.meter(), said.get(shape), units(said.meter(), said.get(scale))));
    }

    private static Form<ParetoUsage> pareto() {
        FormTable<ParetoUsage> table =
                Form.of("Pareto", ParetoUsage.class, "A power law from a minimum on (Pareto I): nobody uses less.");
        SpreadKeys<ParetoUsage> words = new SpreadKeys<>(table, UsageDistribution::pareto);
        var shape = words.parameter("shape", Kinds.NUMBER, ParetoUsage::shape, "parameter of the family, above 1");
        var minimum = words.parameter("minimum", UnitKinds.USE, each -> perMonth(each, each.minimum()), "of everybody");
        table.way(shape, minimum);
        return table.makes(said -> words.areIn(said)
                ? words.make(said)
                : new ParetoUsage(said.meter(), said.get(shape), units(said.meter(), said.get(minimum))));
    }

    private static Form<WeibullUsage> weibull() {
        FormTable<WeibullUsage> table = Form.of("Weibull", WeibullUsage.class, "Between gamma and log-normal.");
        SpreadKeys<WeibullUsage> words = new SpreadKeys<>(table, UsageDistribution::weibull);
        var shape = words.parameter("shape", Kinds.NUMBER, WeibullUsage::shape, "parameter of the family");
        var scale = words.parameter("scale", UnitKinds.USE, each -> perMonth(each, each.scale()), SCALE);
        var through = through(table);
        table.way(shape, scale).way(through);
        return table.makes(said -> words.areIn(said)
                ? words.make(said)
                : said.find(through)
                        .map(two -> WeibullUsage.through(said.meter(), two.get(0), two.get(1)))
                        .orElseGet(() ->
                                new WeibullUsage(said.meter(), said.get(shape), units(said.meter(), said.get(scale)))));
    }

    private static Form<LogNormalUsage> logNormal() {
        FormTable<LogNormalUsage> table =
                Form.of("log-normal", LogNormalUsage.class, "Unequal users with a heavy tail, as is common.");
        SpreadKeys<LogNormalUsage> words = new SpreadKeys<>(table, UsageDistribution::logNormal);
        var mu = words.parameter("mu", Kinds.NUMBER, LogNormalUsage::mu, "mean of the logarithm of units per month");
        var sigma = words.parameter("sigma", Kinds.NUMBER, LogNormalUsage::sigma, "its deviation, positive");
        var through = through(table);
        table.way(mu, sigma).way(through);
        return table.makes(said -> words.areIn(said)
                ? words.make(said)
                : said.find(through)
                        .map(two -> LogNormalUsage.through(said.meter(), two.get(0), two.get(1)))
                        .orElseGet(() -> new LogNormalUsage(said.meter(), said.get(mu), said.get(sigma))));
    }

    /** Two quantiles; read only, as they are written as the parameters that were solved from them. */
    private static <T extends UsageDistribution> Key<T, List<UsageQuantile>> through(FormTable<T> table) {
        FormTable<UsageQuantile> row =
                Form.of("usage quantile", UsageQuantile.class, "So many users consume at most so much.");
        var share = row.required("share", UnitKinds.SHARE, UsageQuantile::p, "of users, such as 50 %");
        var atMost = row.required("at-most", UnitKinds.USE, UsageQuantile::amount, "what they consume");
        Form<UsageQuantile> quantile = row.makes(said -> new UsageQuantile(said.get(share), said.get(atMost)));
        return table.optional(
                "through",
                Kinds.listOf(quantile).as(UsageForms::two, two -> two),
                each -> Optional.empty(),
                "two points of it");
    }

    private static List<UsageQuantile> two(List<UsageQuantile> all) {
        if (all.size() != 2) {
            throw new IllegalArgumentException("must be two quantiles, the lower first, were " + all.size());
        }
        return all;
    }

    private static Form<EmpiricalUsage> observed() {
        FormTable<EmpiricalUsage> table =
                Form.of("observed", EmpiricalUsage.class, "As seen, one number for each user of a sample.");
        var seen = table.required(
                "units-per-month",
                Kinds.seriesOf(Kinds.NUMBER),
                EmpiricalUsage::sorted,
                "units of the meter in a month, one user each");
        return table.makes(said -> UsageDistribution.observed(said.meter(), said.get(seen)));
    }

    private static Form<ZeroInflatedUsage> zeroInflated(Kind<UsageDistribution> inner) {
        FormTable<ZeroInflatedUsage> table =
                Form.of("zero-inflated", ZeroInflatedUsage.class, "Some users consume nothing.");
        var idle = table.required(
                "idle-share", UnitKinds.SHARE, ZeroInflatedUsage::idleShare, "of users who consume nothing");
        var active = table.required("active", inner, ZeroInflatedUsage::active, "what the others consume");
        return table.makes(said -> new ZeroInflatedUsage(said.get(idle), said.get(active)));
    }

    private static Form<MixtureUsage> mixture(Kind<UsageDistribution> inner) {
        FormTable<MixtureUsage.Part> row = Form.of("usage part", MixtureUsage.Part.class, "Some of the users.");
        var share = row.required("share", UnitKinds.SHARE, MixtureUsage.Part::share, "of users");
        var users = row.required("users", inner, MixtureUsage.Part::users, "what they consume");
        Form<MixtureUsage.Part> part = row.makes(said -> MixtureUsage.part(said.get(share), said.get(users)));
        FormTable<MixtureUsage> table = Form.of("mixture", MixtureUsage.class, "Users of several kinds.");
        var parts = table.required("parts", Kinds.listOf(part), MixtureUsage::parts, "whose shares sum to 100 %");
        return table.makes(said -> new MixtureUsage(said.get(parts)));
    }

    private static Form<LimitedUsage> limited(Kind<UsageDistribution> inner) {
        FormTable<LimitedUsage> table = Form.of("limited", LimitedUsage.class, "Nobody gets more than a limit.");
        var wanted = table.required("wanted", inner, LimitedUsage::wanted, "what users would consume");
        var limit =
                table.required("limit", UnitKinds.USE, each -> perMonth(each, each.limit()), "what they get at most");
        return table.makes(said -> new LimitedUsage(said.get(wanted), units(said.meter(), said.get(limit))));
    }
}
