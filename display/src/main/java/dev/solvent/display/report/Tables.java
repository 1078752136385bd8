package dev.solvent.display.report;

import dev.solvent.economics.Breakdown;
import dev.solvent.internal.display.Numerals;
import dev.solvent.projection.Attribution;
import dev.solvent.projection.MonthTable;
import dev.solvent.projection.TableColumn;
import dev.solvent.quantity.Series;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import dev.solvent.retention.fit.HoldOutError;
import dev.solvent.retention.fit.RetentionFit;
import dev.solvent.retention.fit.RetentionFits;
import dev.solvent.study.Estimate;
import dev.solvent.study.Outcome;
import dev.solvent.study.Output;
import dev.solvent.study.RankCorrelations;
import dev.solvent.study.Result;
import dev.solvent.study.ShapleyEffects;
import dev.solvent.study.SobolIndices;
import dev.solvent.study.Tornado;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Results as tables. */
final class Tables {

    private Tables() {}

    static Table of(MonthTable months) {
        Table table = Table.captioned("Month by month").text("month");
        for (TableColumn column : months.columns()) {
            table = table.number(column.heading());
        }
        List<List<Table.Cell>> rows = new ArrayList<>();
        double[] largest =
                months.columns().stream().mapToDouble(Tables::largest).toArray();
        for (int row = 0; row < months.months().size(); row++) {
            List<Table.Cell> cells = new ArrayList<>();
            cells.add(Table.Cell.of(months.months().get(row).toString()));
            for (int i = 0; i < largest.length; i++) {
                cells.add(number(months.columns().get(i).values().get(row), largest[i]));
            }
            rows.add(cells);
        }
        return table.rows(rows);
    }

    private static double largest(TableColumn column) {
        return largest(column.values());
    }

    private static double largest(Series values) {
        return values.stream().map(StrictMath::abs).max().orElse(0);
    }

    /** A number as its column writes it; a loss stands out. */
    private static Table.Cell number(double value, double largest) {
        return new Table.Cell(Numerals.aligned(value, largest), value < 0 ? Tone.BAD : Tone.PLAIN);
    }

    static Table of(Breakdown breakdown) {
        String currency = breakdown.total().currency().getCurrencyCode();
        double largest = largest(Series.of(breakdown.parts().stream()
                .mapToDouble(part -> part.money().amount())
                .toArray()));
        Table table = Table.captioned(sentence(breakdown.headline()) + ", part by part")
                .text("part")
                .number(currency);
        for (Breakdown.Part part : breakdown.parts()) {
            table = table.row(
                    List.of(Table.Cell.of(part.label()), number(part.money().amount(), largest)));
        }
        return table.row(List.of(
                Table.Cell.of(breakdown.headline()), number(breakdown.total().amount(), largest)));
    }

    static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static Table of(Attribution attribution) {
        double largest = largest(Series.of(attribution.before(), attribution.after()));
        Table table = Table.captioned("What changed " + attribution.result())
                .text("change")
                .number(attribution.unit())
                .row(List.of(Table.Cell.of("before"), number(attribution.before(), largest)));
        for (Attribution.Part part : attribution.parts()) {
            table = table.row(List.of(Table.Cell.of(part.group()), number(part.value(), largest)));
        }
        return table.row(List.of(Table.Cell.of("after"), number(attribution.after(), largest)));
    }

    static Table of(CohortTable cohorts) {
        Table table = Table.captioned("Users still there, by age").text("cohort");
        for (int age = 0; age <= cohorts.lastAge(); age++) {
            table = table.number(cohorts.period().label() + " " + age);
        }
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (CohortRow cohort : cohorts.cohorts()) {
            List<Table.Cell> cells = new ArrayList<>(List.of(Table.Cell.of(cohort.name())));
            cohort.counts().forEach(count -> cells.add(Table.Cell.of(String.format(Locale.ROOT, "%,d", count))));
            while (cells.size() <= cohorts.lastAge() + 1) {
                cells.add(Table.Cell.of(""));
            }
            rows.add(cells);
        }
        return table.rows(rows);
    }

    static Table of(RetentionFits fits) {
        Table table = Table.captioned("Families of curves, best first")
                .text("family")
                .text("fitted curve")
                .number("AIC")
                .number("log loss on the hold-out")
                .text("why the search stopped");
        for (RetentionFit fit : fits.fits()) {
            boolean converged = fit.fit().isConverged();
            table = table.row(List.of(
                    Table.Cell.of(fit.family().label()),
                    Table.Cell.of(converged ? fit.curve().label() : ""),
                    Table.Cell.of(converged ? Numerals.shown(fit.fit().aic()) : ""),
                    Table.Cell.of(fit.holdOutError()
                            .map(HoldOutError::logLoss)
                            .map(Numerals::shown)
                            .orElse("")),
                    new Table.Cell(fit.stop().describe(), converged ? Tone.PLAIN : Tone.BAD)));
        }
        return table;
    }

    static Table of(Outcome outcome) {
        Table table = Table.captioned("What came out, in " + outcome.design().draws() + " draws; in brackets what more"
                        + " draws could still change, with 95 %")
                .text("figure")
                .text("unit")
                .number("mean")
                .number("P10")
                .number("P50")
                .number("P90");
        for (Output<?> output : outcome.study().outputs()) {
            if (output.size() == 1) {
                Result result = outcome.of(output);
                table = table.row(
                        output.name(),
                        outcome.unit(output),
                        shown(result.mean()),
                        quantile(result, 0.1),
                        quantile(result, 0.5),
                        quantile(result, 0.9));
            }
        }
        return table;
    }

    private static String quantile(Result result, double p) {
        return result.supports(p) ? shown(result.quantile(p)) : "too few draws";
    }

    private static String shown(Estimate estimate) {
        return Numerals.shown(estimate.value()) + " [" + Numerals.shown(estimate.low()) + ", "
                + Numerals.shown(estimate.high()) + "]";
    }

    static Table of(Tornado tornado) {
        double largest = largest(Series.of(tornado.bars().stream()
                .flatMapToDouble(bar -> DoubleStream.of(bar.atLow(), bar.atHigh()))
                .toArray()));
        Table table = Table.captioned(
                        sentence(tornado.output()) + " with one input moved and the others at their medians")
                .text("input")
                .number("at its P10")
                .number("at its P90");
        for (Tornado.Bar bar : tornado.bars()) {
            table = table.row(
                    List.of(Table.Cell.of(bar.input()), number(bar.atLow(), largest), number(bar.atHigh(), largest)));
        }
        return table;
    }

    static Table of(SobolIndices indices) {
        Table table = Table.captioned("Shares of the variance of " + indices.output() + ", " + indices.runs() + " runs")
                .text("input")
                .number("alone")
                .number("in all");
        for (SobolIndices.Index index : indices.indices()) {
            table = table.row(index.name(), shown(index.first()), shown(index.total()));
        }
        return table;
    }

    static Table of(ShapleyEffects effects) {
        Table table = Table.captioned("Shares of the variance of " + effects.output() + ", " + effects.runs() + " runs")
                .text("input")
                .number("share");
        for (ShapleyEffects.Effect effect : effects.effects()) {
            table = table.row(effect.input(), shown(effect.share()));
        }
        return table;
    }

    static Table of(RankCorrelations correlations) {
        Table table = Table.captioned("How closely " + correlations.output() + " follows each input, by ranks")
                .text("input")
                .number("rank correlation")
                .number("with the others held");
        for (RankCorrelations.Line line : correlations.lines()) {
            table = table.row(line.input(), shown(line.spearman()), shown(line.partial()));
        }
        return table;
    }

    static Table of(List<Premise> premises) {
        Table table = Table.captioned("What the results rest on")
                .text("assumption")
                .text("value")
                .text("range")
                .text("source");
        for (Premise each : premises) {
            table = table.row(List.of(
                    Table.Cell.of(each.name()),
                    Table.Cell.of(each.value()),
                    each.range().isEmpty()
                            ? new Table.Cell("taken as certain", Tone.SOFT)
                            : Table.Cell.of(each.range()),
                    each.source().isEmpty() ? new Table.Cell("not given", Tone.BAD) : Table.Cell.of(each.source())));
        }
        return table;
    }
}
