package dev.solvent.examples.casebook;

import dev.solvent.study.Tornado;
import java.util.List;

/**
 * A result over the ranges of its assumptions: what it can be, and which of them moves it.
 *
 * @param p10  not exceeded in one of ten draws
 * @param p50  the median
 * @param p90  not exceeded in nine of ten
 * @param bars  the result as each assumption alone goes from its 10th to its 90th percentile, widest first
 */
public record Exploration(String id, String unit, double p10, double p50, double p90, List<Tornado.Bar> bars) {

    public Exploration {
        bars = List.copyOf(bars);
    }
}
