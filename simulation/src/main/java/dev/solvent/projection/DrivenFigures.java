package dev.solvent.projection;

import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.PriceTrend;
import dev.solvent.projection.BlockCompiler.OneByOne;
import dev.solvent.projection.Lanes.Figure;
import dev.solvent.projection.Lanes.Kind;
import dev.solvent.scenario.Behaviour;
import dev.solvent.scenario.Drift;
import dev.solvent.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures in which scenarios of a function differ from the first of them, as examples show, one column each. A scenario that
 * differs in anything else is told apart and has no place in a block.
 */
final class DrivenFigures {

    private final Scenario first;
    private final ScenarioFigures figures;
    private final boolean[] varying;
    private final double[] known;
    /** Places in the row of the columns. */
    private final List<Integer> columns = new ArrayList<>();
    /** By place in the row: the place whose value it must have, where a figure is written more than once; else itself. */
    private final int[] twin;

    private final Map<Figure, Lane> lanes = new HashMap<>();

    private DrivenFigures(Scenario first, ScenarioFigures figures, boolean[] varying) throws OneByOne {
        this.first = first;
        this.figures = figures;
        this.varying = varying;
        this.known = figures.values();
        this.twin = new int[varying.length];
        for (int place = 0; place < varying.length; place++) {
            twin[place] = place;
            if (varying[place]) {
                addColumn(place);
            }
        }
        BlockCompiler.unless(!columns.isEmpty(), "no figure varies");
        checkCosts();
    }

    static DrivenFigures of(Scenario first, List<Scenario> examples) throws OneByOne {
        ScenarioFigures figures = ScenarioFigures.of(first);
        List<double[]> rows = new ArrayList<>();
        for (Scenario each : examples) {
            double[] row = new double[figures.keys().size()];
            if (figures.read(each, row)) {
                rows.add(row);
            }
        }
        return new DrivenFigures(first, figures, figures.varying(rows));
    }

    private void addColumn(int place) throws OneByOne {
        Figure key = figures.keys().get(place);
        int earlier = figures.keys().indexOf(key);
        if (key.kind() == Kind.COST_DECLINE && earlier < place) {
            twin[place] = earlier;
            return;
        }
        // a price that is set is that of the first item on a meter
        BlockCompiler.unless(
                key.kind() == Kind.SIGN_UPS_BY_MONTH
                        || (key.kind() == Kind.UNIT_COST ? earlier == place : !lanes.containsKey(key)),
                key.kind() + " of " + key.of() + " varies in several places");
        lanes.putIfAbsent(key, Lane.driven(columns.size()));
        columns.add(place);
    }

    /** What sets the cost of a meter sets it whole, and what declines declines in all its items alike. */
    private void checkCosts() throws OneByOne {
        for (int place = 0; place < varying.length; place++) {
            Figure key = figures.keys().get(place);
            if (key.kind() == Kind.COST_DECLINE && lanes.containsKey(key)) {
                BlockCompiler.unless(
                        varying[place] && known[place] == known[twin[place]],
                        "costs of " + key.of() + " decline in several ways");
            }
        }
        for (ComputeCost.Line each :
                first.product().compute().map(ComputeCost::lines).orElse(List.of())) {
            String meter = each.item().meter().name();
            BlockCompiler.unless(
                    !has(Kind.UNIT_COST, meter) || each.factor() == 1,
                    "the cost of " + meter + " is a multiple of what a draw decides");
        }
    }

    int count() {
        return columns.size();
    }

    Lanes lanes() {
        return new Lanes(Map.copyOf(lanes));
    }

    /** The first scenario without what the columns bring anew: growth of usage and decline of costs. */
    Scenario rest() {
        Behaviour behaviour = first.behaviour();
        List<Drift> drifts = new ArrayList<>();
        for (int i = 0; i < behaviour.drifts().size(); i++) {
            if (!varying[figures.firstDrift() + i]) {
                drifts.add(behaviour.drifts().get(i));
            }
        }
        Scenario rest = new Scenario(
                first.product(),
                first.start(),
                first.months(),
                first.channels(),
                first.opening(),
                first.fixedCosts(),
                first.shocks(),
                new Behaviour(behaviour.moves(), behaviour.reactivations(), drifts, behaviour.demands()),
                first.books());
        return first.product()
                .compute()
                .map(cost -> rest.product(first.product().compute(withoutDecline(cost))))
                .orElse(rest);
    }

    private ComputeCost withoutDecline(ComputeCost cost) {
        List<ComputeCost.Line> lines = new ArrayList<>();
        for (ComputeCost.Line each : cost.lines()) {
            boolean declines = has(Kind.COST_DECLINE, each.item().meter().name());
            PriceTrend trend = declines ? ScenarioFigures.before(each.trend()) : each.trend();
            lines.add(new ComputeCost.Line(each.item(), each.factor(), each.failedShare(), trend));
        }
        return new ComputeCost(lines);
    }

    private boolean has(Kind kind, String of) {
        return lanes.containsKey(new Figure(kind, of));
    }

    /** Reads scenarios into columns. Holds a row: one per thread. */
    final class Reader {

        private final double[] row = new double[known.length];
        private final int[] places = columns.stream().mapToInt(each -> each).toArray();

        /** Whether the scenario differs from the first in the figures of the columns alone; if so its place is filled. */
        boolean read(Scenario scenario, double[][] into, int place) {
            if (!figures.read(scenario, row)) {
                return false;
            }
            for (int i = 0; i < row.length; i++) {
                if (varying[i] ? row[i] != row[twin[i]] : row[i] != known[i]) {
                    return false;
                }
            }
            for (int column = 0; column < places.length; column++) {
                into[column][place] = row[places[column]];
            }
            return true;
        }
    }
}
