package dev.solvent.files.scenario;

import dev.solvent.files.mapping.Choice;
import dev.solvent.files.mapping.Form;
import dev.solvent.files.mapping.FormTable;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Kinds;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.scenario.Assumption;
import dev.solvent.study.Correlations;
import dev.solvent.study.Design;
import dev.solvent.study.Sampling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is uncertain, and what is measured. */
final class StudyForms {

    static final String INPUT = "input";
    static final String FIXED_COST = "fixed cost";
    private static final int DEFAULT_DRAWS = 4096;
    private static final int DEFAULT_RANDOMISATIONS = 16;

    private final Form<StudyPlan> study;

    StudyForms() {
        FormTable<StudyPlan> table = Form.of(
                "study", StudyPlan.class, "The scenario again and again, with what is uncertain drawn each time.");
        var inputs = table.required(
                "inputs", Kinds.named(input(), StudyInput::name), StudyPlan::inputs, "what is uncertain, by name");
        var together = table.withDefault(
                "correlations",
                correlations(),
                Correlations.NONE,
                StudyPlan::correlations,
                "inputs that move together");
        var outputs = table.required(
                "outputs",
                Kinds.listOf(new FigureKind()),
                StudyPlan::outputs,
                "figures to measure: NPV, lowest cash, gross margin, LTV, LTV:CAC, months below CAC, or a column of the"
                        + " projection in total (revenue) or at its end (cash at the end)");
        var design = table.withDefault(
                "design", design(), Design.sobol(DEFAULT_DRAWS), StudyPlan::design, "how many draws, and which");
        study = table.makes(
                said -> new StudyPlan(said.get(inputs), said.get(together), said.get(outputs), said.get(design)));
    }

    Form<StudyPlan> study() {
        return study;
    }

    private static Form<StudyInput> input() {
        FormTable<StudyInput> table = Form.of(INPUT, StudyInput.class, "A figure of the scenario that chance decides.");
        var sets = table.required("sets", figure(), StudyInput::sets, "which figure");
        var per = table.optional(
                "per",
                new PerKind(),
                StudyInput::per,
                "period of a rate, a growth or a price, or unit of a price: month, year, second; left out for other figures");
        var chance = table.required("chance", new ChanceForms().choice(), StudyInput::chance, "what it may be");
        table.called("numbers", chance);
        return table.makes(said -> new StudyInput(said.name(), said.get(sets), said.find(per), said.get(chance)));
    }

    private static Choice<Assumption.Known<?>> figure() {
        Kind<String> segment = Kinds.nameOf(Business.SEGMENT);
        Kind<List<String>> segments = Kinds.listOf(segment);
        Kind<String> channel = Kinds.nameOf(ChannelForms.CHANNEL);
        return Choice.of(
                "figure",
                "figure",
                "A figure of the scenario, and what sort of number it is.",
                List.of(
                        signUps(channel),
                        growth(channel),
                        cac(channel),
                        share(segment),
                        price(segment),
                        churn(segments),
                        alphaOrBeta("alpha", true, segments),
                        alphaOrBeta("beta", false, segments),
                        meanUsage(segments),
                        usageGrowth(segments),
                        unitCost(),
                        costDecline(),
                        fixedCost(),
                        discount()));
    }

    private static Form<Assumption.SignUps> signUps(Kind<String> channels) {
        FormTable<Assumption.SignUps> table = Form.of(
                "sign-ups",
                Assumption.SignUps.class,
                "Sign-ups of the first month; later ones keep their ratio. A plain number.");
        var channel = table.required("channel", channels, Assumption.SignUps::channel, "through which they come");
        return table.makes(said -> new Assumption.SignUps(said.get(channel)));
    }

    private static Form<Assumption.SignUpGrowth> growth(Kind<String> channels) {
        FormTable<Assumption.SignUpGrowth> table = Form.of(
                "sign-up-growth",
                Assumption.SignUpGrowth.class,
                "Growth of sign-ups from the first month on. Growth per period.");
        var channel = table.required("channel", channels, Assumption.SignUpGrowth::channel, "through which they come");
        return table.makes(said -> new Assumption.SignUpGrowth(said.get(channel)));
    }

    private static Form<Assumption.Cac> cac(Kind<String> channels) {
        FormTable<Assumption.Cac> table = Form.of("cac", Assumption.Cac.class, "Cost of a sign-up. An amount.");
        var channel = table.required("channel", channels, Assumption.Cac::channel, "through which they come");
        return table.makes(said -> new Assumption.Cac(said.get(channel)));
    }

    private static Form<Assumption.SegmentShare> share(Kind<String> segments) {
        FormTable<Assumption.SegmentShare> table = Form.of(
                "share", Assumption.SegmentShare.class, "Share of sign-ups; the others keep their ratios. A share.");
        var segment = table.required("segment", segments, Assumption.SegmentShare::segment, "whose");
        return table.makes(said -> new Assumption.SegmentShare(said.get(segment)));
    }

    private static Form<Assumption.FlatPrice> price(Kind<String> segments) {
        FormTable<Assumption.FlatPrice> table =
                Form.of("price", Assumption.FlatPrice.class, "The one flat fee of a plan. A price per period.");
        var segment = table.required("segment", segments, Assumption.FlatPrice::segment, "whose plan");
        return table.makes(said -> new Assumption.FlatPrice(said.get(segment)));
    }

    private static Form<Assumption.Churn> churn(Kind<List<String>> names) {
        FormTable<Assumption.Churn> table =
                Form.of("churn", Assumption.Churn.class, "Makes retention geometric. A probability per period.");
        var segments = table.required("segments", names, Assumption.Churn::segments, "whose");
        return table.makes(said -> new Assumption.Churn(said.get(segments)));
    }

    private static Form<Assumption.BetaGeometric> alphaOrBeta(String name, boolean isAlpha, Kind<List<String>> names) {
        FormTable<Assumption.BetaGeometric> table = Form.of(
                name, Assumption.BetaGeometric.class, "A parameter of a shifted beta-geometric curve. A plain number.");
        var segments = table.required("segments", names, Assumption.BetaGeometric::segments, "whose curve");
        table.where(figure -> figure.isAlpha() == isAlpha);
        return table.makes(said -> new Assumption.BetaGeometric(isAlpha, said.get(segments)));
    }

    private static Form<Assumption.MeanUsage> meanUsage(Kind<List<String>> names) {
        FormTable<Assumption.MeanUsage> table = Form.of(
                "mean-usage",
                Assumption.MeanUsage.class,
                "Mean use per month in units of the meter; all use grows with it. A plain number.");
        var meter = table.required("meter", UnitKinds.METER, Assumption.MeanUsage::meter, "what is counted");
        var segments = table.required("segments", names, Assumption.MeanUsage::segments, "whose");
        return table.makes(said -> new Assumption.MeanUsage(said.get(meter), said.get(segments)));
    }

    private static Form<Assumption.UsageGrowth> usageGrowth(Kind<List<String>> names) {
        FormTable<Assumption.UsageGrowth> table = Form.of(
                "usage-growth", Assumption.UsageGrowth.class, "Growth of use with the calendar. Growth per period.");
        var segments = table.required("segments", names, Assumption.UsageGrowth::segments, "whose");
        return table.makes(said -> new Assumption.UsageGrowth(said.get(segments)));
    }

    private static Form<Assumption.UnitCost> unitCost() {
        FormTable<Assumption.UnitCost> table =
                Form.of("unit-cost", Assumption.UnitCost.class, "The first compute cost of a meter. A price per unit.");
        var meter = table.required("meter", UnitKinds.METER, Assumption.UnitCost::meter, "what is counted");
        return table.makes(said -> new Assumption.UnitCost(said.get(meter)));
    }

    private static Form<Assumption.CostDecline> costDecline() {
        FormTable<Assumption.CostDecline> table = Form.of(
                "cost-decline",
                Assumption.CostDecline.class,
                "How compute cost of a meter falls. A probability per period.");
        var meter = table.required("meter", UnitKinds.METER, Assumption.CostDecline::meter, "what is counted");
        return table.makes(said -> new Assumption.CostDecline(said.get(meter)));
    }

    private static Form<Assumption.FixedAmount> fixedCost() {
        FormTable<Assumption.FixedAmount> table =
                Form.of("fixed-cost", Assumption.FixedAmount.class, "A fixed cost. A price per period.");
        var name = table.required("name", Kinds.nameOf(FIXED_COST), Assumption.FixedAmount::name, "which");
        return table.makes(said -> new Assumption.FixedAmount(said.get(name)));
    }

    private static Form<Assumption.Discount> discount() {
        FormTable<Assumption.Discount> table =
                Form.of("discount", Assumption.Discount.class, "Of later cash. Growth per period.");
        return table.makes(said -> new Assumption.Discount());
    }

    /** A pair with its correlation. */
    private record Together(String first, String second, double correlation) {}

    private static Form<Correlations> correlations() {
        Kind<String> input = Kinds.nameOf(INPUT);
        FormTable<Together> row = Form.of("pair", Together.class, "Two inputs.");
        var first = row.required("first", input, Together::first, "one");
        var second = row.required("second", input, Together::second, "the other");
        var correlation = row.required("correlation", Kinds.NUMBER, Together::correlation, "between -1 and 1");
        Form<Together> pair =
                row.makes(said -> checked(new Together(said.get(first), said.get(second), said.get(correlation))));
        FormTable<Correlations> table = Form.of("correlations", Correlations.class, "Inputs that move together.");
        var measure = table.withDefault(
                "measure",
                Kinds.word("measure", List.of(Correlations.Measure.values())),
                Correlations.Measure.SPEARMAN,
                Correlations::measure,
                "which correlation is said");
        var pairs = table.required("pairs", Kinds.listOf(pair), StudyForms::pairs, "each once");
        var nearest = table.withDefault(
                "repaired",
                Kinds.TRUTH,
                false,
                Correlations::nearest,
                "whether to use the nearest possible ones if these cannot be together");
        return table.makes(said -> new Correlations(said.get(measure), map(said.get(pairs)), said.get(nearest)));
    }

    private static Together checked(Together pair) {
        if (!(pair.correlation() > -1 && pair.correlation() < 1)) {
            throw new IllegalArgumentException("correlation must be in (-1, 1), was " + pair.correlation());
        }
        if (pair.first().equals(pair.second())) {
            throw new IllegalArgumentException("second must be another input than " + pair.first());
        }
        return pair;
    }

    private static List<Together> pairs(Correlations correlations) {
        return correlations.pairs().entrySet().stream()
                .map(each -> new Together(each.getKey().first(), each.getKey().second(), each.getValue()))
                .toList();
    }

    private static Map<Correlations.Pair, Double> map(List<Together> pairs) {
        Map<Correlations.Pair, Double> map = new LinkedHashMap<>();
        for (Together each : pairs) {
            Double other = map.putIfAbsent(new Correlations.Pair(each.first(), each.second()), each.correlation());
            if (other != null || map.containsKey(new Correlations.Pair(each.second(), each.first()))) {
                throw new IllegalArgumentException(
                        "pairs must differ, had " + each.first() + " and " + each.second() + " twice");
            }
        }
        return map;
    }

    private static Form<Design> design() {
        FormTable<Design> table = Form.of("design", Design.class, "How many draws, and which.");
        var sampling = table.withDefault(
                "sampling",
                Kinds.word("sampling", List.of(Sampling.values())),
                Sampling.SOBOL,
                Design::sampling,
                "sobol and latin-hypercube fill the space evenly and need fewer draws");
        var draws = table.withDefault(
                "draws", Kinds.WHOLE, DEFAULT_DRAWS, Design::draws, "of sobol, randomisations times a power of two");
        var randomisations = table.optional(
                "randomisations",
                Kinds.WHOLE,
                design -> Optional.of(design.randomisations()).filter(count -> count != usual(design.sampling())),
                "independent repetitions, from which errors are known; 16 if left out, 1 for monte-carlo and antithetic");
        var seed =
                table.withDefault("seed", Kinds.LONG, 0L, Design::seed, "of the draws: the same seed, the same draws");
        return table.makes(said -> new Design(
                said.get(sampling),
                said.get(draws),
                said.find(randomisations).orElseGet(() -> usual(said.get(sampling))),
                said.get(seed)));
    }

    private static int usual(Sampling sampling) {
        return sampling == Sampling.SOBOL || sampling == Sampling.LATIN_HYPERCUBE ? DEFAULT_RANDOMISATIONS : 1;
    }
}
