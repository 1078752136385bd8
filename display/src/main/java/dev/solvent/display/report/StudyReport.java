package dev.solvent.display.report;

import dev.solvent.display.Pictures;
import dev.solvent.internal.display.Numerals;
import dev.solvent.quantity.Series;
import dev.solvent.study.Input;
import dev.solvent.study.Outcome;
import dev.solvent.study.Output;
import dev.solvent.study.Result;
import dev.solvent.study.RunRecord;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a study found, as a report. */
final class StudyReport {

    private static final double[] FAN = {0.1, 0.25, 0.5, 0.75, 0.9};
    private static final int LEAST_DRAWS = 20;

    private StudyReport() {}

    static Report of(Outcome outcome) {
        List<Output<?>> outputs = outcome.study().outputs();
        List<String> names = outputs.stream().<String>map(Output::name).toList();
        Report report = Report.titled("How sure are we of " + listed(names) + "?")
                .withLead("Computed in " + grouped(outcome.design().draws()) + " draws of "
                        + listed(outcome.inputs().stream()
                                .<String>map(Input::name)
                                .toList()) + ".");
        for (Output<?> output : outputs) {
            if (output.size() == 1) {
                report = report.with(headline(outcome, output));
            }
        }
        if (outputs.stream().anyMatch(output -> output.size() == 1)) {
            report = report.with(Section.titled("All figures").with(Table.of(outcome)));
        }
        for (Output<?> output : outputs) {
            report = report.with(output.size() == 1 ? figure(outcome, output) : months(outcome, output));
        }
        for (Input<?> input : outcome.inputs()) {
            report = report.with(premise(input));
        }
        RunRecord run = outcome.record();
        for (Map.Entry<String, Double> lever : run.levers().entrySet()) {
            report = report.with(Premise.of(lever.getKey(), Numerals.shown(lever.getValue()), "decided, not chance"));
        }
        return report.repeatedBy(
                "study.repeat(record) runs the same study again and refuses a result that differs in a bit.\n" + run);
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last <= 0
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static String grouped(int count) {
        return Numerals.plain(BigDecimal.valueOf(count));
    }

    private static Headline headline(Outcome outcome, Output<?> output) {
        Result result = outcome.of(output);
        String unit = outcome.unit(output);
        boolean wide = result.supports(0.1);
        double middle = result.supports(0.5)
                ? result.quantile(0.5).value()
                : result.mean().value();
        String kind = result.supports(0.5) ? "the median" : "the mean, of too few draws for a range";
        return Headline.of(output.name(), middle, unit)
                .noting(
                        wide
                                ? kind + "; four draws in five lie between "
                                        + Numerals.shown(result.quantile(0.1).value()) + " and "
                                        + Numerals.shown(result.quantile(0.9).value())
                                : kind);
    }

    private static Section figure(Outcome outcome, Output<?> output) {
        Result result = outcome.of(output);
        String unit = outcome.unit(output);
        Section section = Section.titled(Tables.sentence(output.name()));
        if (result.draws().size() >= LEAST_DRAWS) {
            section = section.with(Pictures.distribution(result, unit));
        }
        if (!(result.deviation() > 0)) {
            return section.text("It is the same in every draw: nothing that varies moves it.");
        }
        section = outcome.study().isCorrelated()
                ? section.text(
                        "Inputs are correlated, so that none moves alone; how closely the figure follows each by ranks"
                                + " includes what it shares with others.")
                : section.with(Pictures.tornado(outcome, output));
        return section.with(Table.of(outcome.rankCorrelations(output)));
    }

    private static Section months(Outcome outcome, Output<?> output) {
        Map<Double, Series> fan = new LinkedHashMap<>();
        for (double p : FAN) {
            if (outcome.of(output, 0).supports(p)) {
                fan.put(p, outcome.fan(output, p));
            }
        }
        Section section = Section.titled(Tables.sentence(output.name()) + ", month by month");
        return fan.isEmpty()
                ? section.text("Too few draws for a range.")
                : section.with(Pictures.fanByMonth(output.name(), outcome.unit(output), fan));
    }

    private static Premise premise(Input<?> input) {
        return new Premise(
                input.name(),
                (Numerals.shown(input.distribution().quantile(0.5)) + " " + input.unit()).strip(),
                "four draws in five between "
                        + Numerals.shown(input.distribution().quantile(0.1)) + " and "
                        + Numerals.shown(input.distribution().quantile(0.9)) + ": "
                        + Words.of(input.distribution()),
                "");
    }
}
