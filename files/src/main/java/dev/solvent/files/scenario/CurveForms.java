package dev.solvent.files.scenario;

import dev.solvent.files.mapping.Choice;
import dev.solvent.files.mapping.Form;
import dev.solvent.files.mapping.FormTable;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Kinds;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.retention.BetaDiscreteWeibull;
import dev.solvent.retention.DiscreteWeibull;
import dev.solvent.retention.GeneralisedGamma;
import dev.solvent.retention.Geometric;
import dev.solvent.retention.LogLogistic;
import dev.solvent.retention.LogNormal;
import dev.solvent.retention.Mixture;
import dev.solvent.retention.PiecewiseExponential;
import dev.solvent.retention.PowerLaw;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.retention.RetentionCurves;
import dev.solvent.retention.Scaled;
import dev.solvent.retention.ShiftedBetaGeometric;
import dev.solvent.retention.Survivors;
import dev.solvent.retention.Tabulated;
import dev.solvent.retention.Weibull;
import java.util.List;
import java.util.Map;

/** How long users stay: retention curves by family. */
final class CurveForms {

    private final Kind<RetentionCurve> curve = Kinds.later("a retention curve", () -> choice());
    private final Choice<RetentionCurve> standard = Choice.of(
            "retention curve",
            "family",
            "How many of those who signed up are still there after some months.",
            List.of(
                    geometric(),
                    shiftedBetaGeometric(),
                    betaDiscreteWeibull(),
                    discreteWeibull(),
                    weibull(),
                    logNormal(),
                    logLogistic(),
                    generalisedGamma(),
                    powerLaw(),
                    piecewiseExponential(),
                    tabulated(),
                    mixture(),
                    powerLawWithFloor(),
                    touristsAndCore(),
                    scaled(),
                    survivors()));
    private Choice<RetentionCurve> all;

    CurveForms(List<Form<? extends RetentionCurve>> more) {
        Choice<RetentionCurve> wider = standard;
        for (Form<? extends RetentionCurve> each : more) {
            wider = wider.plus(each);
        }
        all = wider;
    }

    Choice<RetentionCurve> choice() {
        return all;
    }

    private static Form<Geometric> geometric() {
        FormTable<Geometric> table = Form.of("geometric", Geometric.class, "The same share leaves in every period.");
        var churn = table.required("churn", UnitKinds.RATE, Geometric::churn, "probability to leave");
        return table.makes(said -> new Geometric(said.get(churn)));
    }

    private static Form<ShiftedBetaGeometric> shiftedBetaGeometric() {
        FormTable<ShiftedBetaGeometric> table = Form.of(
                "shifted beta-geometric",
                ShiftedBetaGeometric.class,
                "Churn differs between users, as a beta distribution has it (Fader and Hardie, 2007).");
        var alpha = table.required("alpha", Kinds.NUMBER, ShiftedBetaGeometric::alpha, "first parameter, positive");
        var beta = table.required("beta", Kinds.NUMBER, ShiftedBetaGeometric::beta, "second parameter, positive");
        return table.makes(said -> new ShiftedBetaGeometric(said.get(alpha), said.get(beta)));
    }

    private static Form<BetaDiscreteWeibull> betaDiscreteWeibull() {
        FormTable<BetaDiscreteWeibull> table = Form.of(
                "beta-discrete-Weibull",
                BetaDiscreteWeibull.class,
                "The same, and churn of a user changes with age (Fader, Hardie and others, 2018).");
        var alpha = table.required("alpha", Kinds.NUMBER, BetaDiscreteWeibull::alpha, "first parameter, positive");
        var beta = table.required("beta", Kinds.NUMBER, BetaDiscreteWeibull::beta, "second parameter, positive");
        var shape = table.required(
                "shape",
                Kinds.NUMBER,
                BetaDiscreteWeibull::shape,
                "above 1 where churn rises with age, below where it falls");
        return table.makes(said -> new BetaDiscreteWeibull(said.get(alpha), said.get(beta), said.get(shape)));
    }

    private static Form<DiscreteWeibull> discreteWeibull() {
        FormTable<DiscreteWeibull> table = Form.of(
                "discrete Weibull", DiscreteWeibull.class, "Churn changes with age as a power of it, month by month.");
        var churn = table.required(
                "churn", UnitKinds.SHARE, DiscreteWeibull::churn, "share that leaves in the first month");
        var shape = table.required(
                "shape",
                Kinds.NUMBER,
                DiscreteWeibull::shape,
                "above 1 where churn rises with age, below where it falls");
        return table.makes(said -> new DiscreteWeibull(said.get(churn), said.get(shape)));
    }

    private static Form<Weibull> weibull() {
        FormTable<Weibull> table = Form.of("Weibull", Weibull.class, "Churn changes with age as a power of it.");
        var shape = table.required(
                "shape", Kinds.NUMBER, Weibull::shape, "above 1 where churn rises with age, below where it falls");
        var scale = table.required("scale", UnitKinds.MONTHS, Weibull::scaleMonths, "age that 37 % of users reach");
        return table.makes(said -> new Weibull(said.get(shape), said.get(scale)));
    }

    private static Form<LogNormal> logNormal() {
        FormTable<LogNormal> table =
                Form.of("log-normal", LogNormal.class, "The logarithm of the lifetime in months is normal.");
        var mu = table.required("mu", Kinds.NUMBER, LogNormal::mu, "mean of the logarithm of months");
        var sigma = table.required("sigma", Kinds.NUMBER, LogNormal::sigma, "its deviation, positive");
        return table.makes(said -> new LogNormal(said.get(mu), said.get(sigma)));
    }

    private static Form<LogLogistic> logLogistic() {
        FormTable<LogLogistic> table =
                Form.of("log-logistic", LogLogistic.class, "A median lifetime and a heavy tail.");
        var shape = table.required("shape", Kinds.NUMBER, LogLogistic::shape, "positive; heavier tails are below 1");
        var median =
                table.required("median", UnitKinds.MONTHS, LogLogistic::medianMonths, "age that half of users reach");
        return table.makes(said -> new LogLogistic(said.get(shape), said.get(median)));
    }

    private static Form<GeneralisedGamma> generalisedGamma() {
        FormTable<GeneralisedGamma> table = Form.of(
                "generalised gamma", GeneralisedGamma.class, "Holds Weibull, gamma and log-normal (Prentice, 1974).");
        var mu = table.required("mu", Kinds.NUMBER, GeneralisedGamma::mu, "location of the logarithm of months");
        var sigma = table.required("sigma", Kinds.NUMBER, GeneralisedGamma::sigma, "its scale, positive");
        var lambda = table.required("lambda", Kinds.NUMBER, GeneralisedGamma::lambda, "1 is Weibull, 0 log-normal");
        return table.makes(said -> new GeneralisedGamma(said.get(mu), said.get(sigma), said.get(lambda)));
    }

    private static Form<PowerLaw> powerLaw() {
        FormTable<PowerLaw> table =
                Form.of("power law", PowerLaw.class, "Falls fast at first and ever slower: trying out and staying.");
        var atOne =
                table.required("at-one", UnitKinds.SHARE, PowerLaw::atOne, "share still there after the first month");
        var exponent = table.required("exponent", Kinds.NUMBER, PowerLaw::exponent, "positive");
        return table.makes(said -> new PowerLaw(said.get(atOne), said.get(exponent)));
    }

    private static Form<PiecewiseExponential> piecewiseExponential() {
        FormTable<PiecewiseExponential> table =
                Form.of("piecewise exponential", PiecewiseExponential.class, "A constant hazard between some ages.");
        var breaks = table.required(
                "breaks-months",
                Kinds.seriesOf(Kinds.NUMBER),
                PiecewiseExponential::breaksMonths,
                "ages in months at which the hazard changes, rising");
        var hazards = table.required(
                "hazards-per-month",
                Kinds.seriesOf(Kinds.NUMBER),
                PiecewiseExponential::hazardsPerMonth,
                "hazard per month before, between and after them: one more");
        return table.makes(said -> new PiecewiseExponential(said.get(breaks), said.get(hazards)));
    }

    private static Form<Tabulated> tabulated() {
        FormTable<Tabulated> table = Form.of(
                "tabulated",
                Tabulated.class,
                "As observed, month by month; after the last month the last churn goes on.");
        var retained = table.required(
                "retained",
                Kinds.seriesOf(UnitKinds.SHARE),
                Tabulated::retained,
                "share still there after 0, 1, 2 months ...; begins with 100 %");
        return table.makes(said -> new Tabulated(said.get(retained)));
    }

    private Form<Mixture> mixture() {
        FormTable<Mixture.Part> part = Form.of("part", Mixture.Part.class, "Some of the users.");
        var share = part.required("share", UnitKinds.SHARE, Mixture.Part::share, "of the users");
        var inner = part.required("curve", curve, Mixture.Part::curve, "how long they stay");
        Form<Mixture.Part> parts = part.makes(said -> new Mixture.Part(said.get(share), said.get(inner)));
        FormTable<Mixture> table = Form.of("mixture", Mixture.class, "Users of several kinds.");
        var list = table.required("parts", Kinds.listOf(parts), Mixture::parts, "whose shares sum to 100 %");
        return table.makes(said -> new Mixture(said.get(list)));
    }

    /** Read only: what it makes is a mixture, and is written as one. */
    private static Form<Mixture> powerLawWithFloor() {
        FormTable<Mixture> table =
                Form.of("power law with floor", Mixture.class, "A power law, and some users who never leave.");
        var atOne = table.required("at-one", UnitKinds.SHARE, any -> 0.0, "share of the others there after one month");
        var exponent = table.required("exponent", Kinds.NUMBER, any -> 0.0, "positive");
        var floor = table.required("floor", UnitKinds.SHARE, any -> 0.0, "share of users who never leave");
        return table.makes(said -> (Mixture) RetentionCurves.standard()
                .curve(
                        "power law with floor",
                        Map.of("atOne", said.get(atOne), "exponent", said.get(exponent), "floor", said.get(floor))));
    }

    /** Read only, as the one above. */
    private static Form<Mixture> touristsAndCore() {
        FormTable<Mixture> table =
                Form.of("tourists and core", Mixture.class, "Many who try and leave, and a core that stays long.");
        var core = table.required("core", UnitKinds.SHARE, any -> 0.0, "share of the core");
        var churn = table.required("churn", UnitKinds.SHARE, any -> 0.0, "of tourists, per month");
        var coreChurn = table.required("core-churn", UnitKinds.SHARE, any -> 0.0, "of the core, per month");
        return table.makes(said -> (Mixture) RetentionCurves.standard()
                .curve(
                        "tourists and core",
                        Map.of("core", said.get(core), "churn", said.get(churn), "coreChurn", said.get(coreChurn))));
    }

    private Form<Scaled> scaled() {
        FormTable<Scaled> table = Form.of("scaled", Scaled.class, "A curve on another clock.");
        var inner = table.required("curve", curve, Scaled::curve, "the curve");
        var factor = table.required("factor", Kinds.NUMBER, Scaled::factor, "months that one month of the curve takes");
        return table.makes(said -> new Scaled(said.get(inner), said.get(factor)));
    }

    private Form<Survivors> survivors() {
        FormTable<Survivors> table =
                Form.of("survivors", Survivors.class, "A curve as those see it who reached an age.");
        var inner = table.required("curve", curve, Survivors::curve, "of all");
        var age = table.required("age", UnitKinds.MONTHS, Survivors::age, "reached");
        return table.makes(said -> new Survivors(said.get(inner), said.get(age)));
    }
}
