package dev.solvent.examples.run;

import dev.solvent.decision.AnswerTable;
import dev.solvent.files.scenario.PlannedStudy;
import dev.solvent.internal.Text;
import dev.solvent.internal.TextTable;
import dev.solvent.projection.Projection;
import dev.solvent.study.Estimate;
import dev.solvent.study.Outcome;
import dev.solvent.study.Output;
import dev.solvent.study.RankCorrelations;
import dev.solvent.study.Result;
import dev.solvent.study.Tornado;
import java.util.ArrayList;
import java.util.List;

/** How sure the figures of a business are, and what makes them unsure. */
record StudySheet(PlannedStudy planned, Outcome outcome) {

    private static final double[] LEVELS = {0.05, 0.5, 0.95};
    private static final int BAR = 40;

    static StudySheet run(PlannedStudy planned) {
        return new StudySheet(planned, planned.run());
    }

    String text() {
        List<String> sections = new ArrayList<>();
        sections.add("How sure is it? " + outcome.design() + "\n\n" + quantiles() + "\n\n"
                + "In brackets: the interval that holds the figure with " + AnswerTable.percent(confidence())
                + " for so many draws.");
        boolean together = planned.study().isCorrelated();
        if (together) {
            sections.add("What moves it: rank correlations, since inputs that move together have no tornado. The"
                    + " partial ones hold all other inputs still.");
        }
        for (Output<Projection> output : planned.outputs()) {
            sections.add(together ? ranks(output) : tornado(planned.study().tornado(output), unit(output)));
        }
        return String.join("\n\n", sections);
    }

    private double confidence() {
        return outcome.of(planned.outputs().get(0)).mean().confidence();
    }

    private TextTable quantiles() {
        TextTable table = new TextTable().row("", "5 %", "50 %", "95 %", "above 0");
        for (Output<Projection> output : planned.outputs()) {
            Result result = outcome.of(output);
            table.row(
                    output.name() + unit(output),
                    quantile(result, LEVELS[0]),
                    quantile(result, LEVELS[1]),
                    quantile(result, LEVELS[2]),
                    positive(result));
        }
        return table;
    }

    /** As a heading shows it. */
    private String unit(Output<Projection> output) {
        String unit = outcome.unit(output);
        return unit.isEmpty() ? "" : " [" + unit + "]";
    }

    private static String quantile(Result result, double level) {
        return result.supports(level) ? text(result.quantile(level)) : "needs more draws";
    }

    private static String text(Estimate estimate) {
        return Numbers.text(estimate.value()) + " [" + Numbers.text(estimate.low()) + ", "
                + Numbers.text(estimate.high()) + "]";
    }

    private static String positive(Result result) {
        Estimate estimate = result.probabilityAtLeast(Double.MIN_VALUE);
        return AnswerTable.percent(estimate.value()) + " [" + AnswerTable.percent(estimate.low()) + ", "
                + AnswerTable.percent(estimate.high()) + "]";
    }

    private String ranks(Output<Projection> output) {
        TextTable table = new TextTable().row(output.name(), "correlation", "partial");
        for (RankCorrelations.Line line : outcome.rankCorrelations(output).lines()) {
            table.row(line.input(), signed(line.spearman()), signed(line.partial()));
        }
        return table.toString();
    }

    private static String signed(Estimate estimate) {
        return Text.fixed(estimate.value(), 2);
    }

    /** One bar per input from its value at the 10th to that at the 90th percentile, on the same scale; a line at the medians. */
    static String tornado(Tornado tornado, String unit) {
        double low = tornado.base();
        double high = tornado.base();
        for (Tornado.Bar bar : tornado.bars()) {
            low = StrictMath.min(low, StrictMath.min(bar.atLow(), bar.atHigh()));
            high = StrictMath.max(high, StrictMath.max(bar.atLow(), bar.atHigh()));
        }
        TextTable table = new TextTable()
                .row(tornado.output() + unit + ", " + Numbers.text(tornado.base()) + " at medians", "P10", "P90", "");
        for (Tornado.Bar bar : tornado.bars()) {
            table.row(
                    bar.input(),
                    Numbers.text(bar.atLow()),
                    Numbers.text(bar.atHigh()),
                    bar(bar, tornado.base(), low, high));
        }
        return table.toString();
    }

    private static String bar(Tornado.Bar bar, double base, double low, double high) {
        int from = place(StrictMath.min(bar.atLow(), bar.atHigh()), low, high);
        int until = place(StrictMath.max(bar.atLow(), bar.atHigh()), low, high);
        StringBuilder drawn = new StringBuilder(" ".repeat(BAR + 1));
        for (int at = from; at <= until; at++) {
            drawn.setCharAt(at, '=');
        }
        drawn.setCharAt(place(base, low, high), '|');
        return drawn.toString().stripTrailing();
    }

    private static int place(double value, double low, double high) {
        return high > low ? (int) StrictMath.rint(BAR * (value - low) / (high - low)) : 0;
    }
}
