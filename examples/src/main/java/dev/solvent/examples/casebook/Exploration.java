package dev.solvent.examples.casebook;

import dev.solvent.study.Outcome;
import dev.solvent.study.Result;
import dev.solvent.study.Tornado;
import java.util.List;

/**
 * A result over the ranges of its assumptions: what it can be, and which of them moves it.
 *
 * @param outcome  of the study over the ranges
 * @param result  the figure in every draw
 * @param tornado  the figure as each assumption alone goes from its 10th to its 90th percentile, widest first
 */
public record Exploration(String id, String unit, Outcome outcome, Result result, Tornado tornado) {

    /** Not exceeded in one of ten draws. */
    public double p10() {
        return result.quantile(0.1).value();
    }

    /** The median. */
    public double p50() {
        return result.quantile(0.5).value();
    }

    /** Not exceeded in nine of ten draws. */
    public double p90() {
        return result.quantile(0.9).value();
    }

    /** A bar per assumption, widest first. */
    public List<Tornado.Bar> bars() {
        return tornado.bars();
    }
}
