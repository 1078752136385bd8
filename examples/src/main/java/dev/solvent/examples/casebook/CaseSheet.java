package dev.solvent.examples.casebook;

import dev.solvent.claims.Claim;
import dev.solvent.claims.ClaimBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Where a case writes down what it takes in, assumes, finds and concludes. */
public final class CaseSheet {

    /** Results of closed forms and root searches are exact to this share of themselves. */
    private static final double EXACT = 1e-9;

    private final ClaimBook book;
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private final List<Result> results = new ArrayList<>();
    private String conclusion = "";

    CaseSheet(ClaimBook book) {
        this.book = book;
    }

    /** Works a case on an empty sheet. */
    public static CaseReport report(Case each, ClaimBook book) {
        CaseSheet sheet = new CaseSheet(book);
        each.work(sheet);
        return new CaseReport(
                each.id(),
                each.title(),
                each.question(),
                List.copyOf(sheet.claims.values()),
                sheet.assumptions,
                sheet.results,
                sheet.conclusion);
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
