package dev.solvent.examples.casebook;

import dev.solvent.claims.Claim;
import dev.solvent.claims.ClaimBook;
import dev.solvent.claims.audit.ClaimAudit;
import dev.solvent.claims.audit.Expression;
import dev.solvent.claims.audit.Reading;
import dev.solvent.display.Mark;
import dev.solvent.display.Picture;
import dev.solvent.display.Pictures;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.files.scenario.Economics;
import dev.solvent.files.scenario.ScenarioFile;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.study.Design;
import dev.solvent.study.Draw;
import dev.solvent.study.Input;
import dev.solvent.study.Outcome;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import dev.solvent.study.Tornado;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Where a case writes down what it takes in, assumes, finds and concludes. */
public final class CaseSheet {

    private static final Design DRAWS = Design.sobol(1024);

    /** Results of closed forms and root searches are exact to this share of themselves. */
    private static final double EXACT = 1e-9;

    private final ClaimBook book;
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private final List<Result> results = new ArrayList<>();
    private final List<Exploration> explorations = new ArrayList<>();
    private final List<Exploration> pictured = new ArrayList<>();
    private final List<Drawn> drawings = new ArrayList<>();
    private final Map<String, ScenarioFile> files = new LinkedHashMap<>();
    private String conclusion = "";

    CaseSheet(ClaimBook book) {
        this.book = book;
    }

    /** Works a case on an empty sheet. */
    public static CaseReport report(Case each, ClaimBook book) {
        CaseSheet sheet = new CaseSheet(book);
        each.work(sheet);
        sheet.explorations.stream()
                .filter(exploration -> !sheet.pictured.contains(exploration))
                .toList()
                .forEach(exploration -> sheet.shows(exploration, exploration.id()));
        return new CaseReport(
                each.id(),
                each.title(),
                each.question(),
                List.copyOf(sheet.claims.values()),
                sheet.assumptions,
                sheet.results,
                sheet.explorations,
                sheet.drawings,
                sheet.conclusion);
    }

    /** Works a case on an empty sheet and gives the products and scenarios that it computes with, by the id of the case and a name. */
    public static Map<String, ScenarioFile> files(Case each, ClaimBook book) {
        CaseSheet sheet = new CaseSheet(book);
        each.work(sheet);
        Map<String, ScenarioFile> named = new LinkedHashMap<>();
        sheet.files.forEach((name, file) -> named.put(each.id() + "-" + name, file));
        return Collections.unmodifiableMap(named);
    }

    /** A product or scenario that the case computes with, for those who want to go on with it as a file. */
    public void offers(String name, ScenarioFile file) {
        files.put(name, file);
    }

    /** A user that the case computes with, as a product with one segment, for those who want to go on with it as a file. */
    public void offers(String name, UnitEconomics user) {
        Segment segment = new Segment(name, user.plan(), 1, user.usage(), user.retention());
        Product product = new Product(name, List.of(segment), user.compute());
        offers(name, ScenarioFile.of(product).with(new Economics(user.terms(), Optional.empty())));
    }

    /** A claim, from now on listed as taken in. */
    public Claim takes(String claimId) {
        return claims.computeIfAbsent(claimId, book::get);
    }

    /** A number that no document states, in words of its reason. */
    public double assumes(Assumption assumption) {
        assumptions.add(assumption);
        return assumption.value();
    }

    /** A number that no document states, as an uncertain one for {@link #explores}. */
    public Input<Double> varies(Assumption assumption) {
        assumes(assumption);
        return assumption.asInput();
    }

    /** A number assumed before, now as an uncertain one for {@link #explores}. */
    public Input<Double> varies(String assumption) {
        return assumptions.stream()
                .filter(each -> each.name().equals(assumption))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("assumption must be one of "
                        + assumptions.stream().map(Assumption::name).toList() + ", was " + assumption))
                .asInput();
    }

    /** A result over the ranges of assumptions, with quantiles and what each of them moves. */
    public Exploration explores(String id, String unit, ToDoubleFunction<Draw> figure, Input<?>... inputs) {
        Output<Double> output = Output.of(id, value -> value);
        Study study = Study.of(inputs).value(figure::applyAsDouble).measuring(output);
        Outcome outcome = study.run(DRAWS);
        Exploration exploration = new Exploration(id, unit, outcome, outcome.of(output), study.tornado(output));
        explorations.add(exploration);
        return exploration;
    }

    /** Pictures of what was explored: its spread beside other figures, and which of several assumptions moves it. */
    public void shows(Exploration exploration, String words, Mark... marks) {
        dev.solvent.study.Result named =
                exploration.outcome().figure(words, exploration.result().draws());
        shows(
                Pictures.distribution(named, exploration.unit(), marks),
                "How often each value came out in "
                        + exploration.outcome().design().draws()
                        + " draws over the ranges of the assumptions. Dashed: one draw in ten, half of them and nine in ten lie"
                        + " below." + (marks.length == 0 ? "" : " Upright with a marker: what it is held against."));
        Tornado tornado = exploration.tornado();
        if (tornado.bars().size() > 1) {
            shows(
                    Pictures.tornado(new Tornado(words, tornado.base(), tornado.bars()), exploration.unit()),
                    "Each assumption alone from its 10th to its 90th percentile, the others at their medians.");
        }
        pictured.add(exploration);
    }

    /** A picture, and how to read it. */
    public void shows(Picture picture, String reading) {
        drawings.add(new Drawn(picture, reading));
    }

    /** A result of claims alone, by the formula that an audit would check; percentages come out as fractions. */
    public double computes(String id, Expression formula, String unit) {
        Reading reading = ClaimAudit.of(book)
                .derive(id, formula.asNumber())
                .finding(id)
                .readings()
                .get(0);
        reading.claims().forEach(this::takes);
        return derives(id, reading.result().value().orElseThrow(), unit);
    }

    /** A result that nothing stated. */
    public double derives(String id, double value, String unit) {
        return add(new Result(id, value, unit, OptionalDouble.empty(), Optional.empty(), EXACT, Verdict.DERIVED));
    }

    /** A result beside a stated figure, in the unit of the result; a difference beyond the tolerance is inconsistent. */
    public double compares(String id, double value, String unit, Stated stated) {
        boolean reproduced = StrictMath.abs(value - stated.figure()) <= stated.tolerance();
        return add(new Result(
                id,
                value,
                unit,
                OptionalDouble.of(stated.figure()),
                stated.claim(),
                stated.tolerance(),
                reproduced ? Verdict.REPRODUCED : Verdict.INCONSISTENT));
    }

    /** A result that must stay below (or at) a stated bound. */
    public double atMost(String id, double value, String unit, Stated bound) {
        return bounded(id, value, unit, bound, value <= bound.figure() + bound.tolerance());
    }

    /** A result that must stay above (or at) a stated bound. */
    public double atLeast(String id, double value, String unit, Stated bound) {
        return bounded(id, value, unit, bound, value >= bound.figure() - bound.tolerance());
    }

    /** The last word of the case. */
    public void concludes(String text) {
        conclusion = text;
    }

    private double bounded(String id, double value, String unit, Stated bound, boolean holds) {
        return add(new Result(
                id,
                value,
                unit,
                OptionalDouble.of(bound.figure()),
                bound.claim(),
                bound.tolerance(),
                holds ? Verdict.CONSISTENT : Verdict.INCONSISTENT));
    }

    private double add(Result result) {
        if (!Double.isFinite(result.value())) {
            throw new IllegalStateException(result.id() + " must be finite, was " + result.value());
        }
        if (results.stream().anyMatch(each -> each.id().equals(result.id()))) {
            throw new IllegalStateException("result " + result.id() + " must be written once");
        }
        results.add(result);
        return result.value();
    }
}
