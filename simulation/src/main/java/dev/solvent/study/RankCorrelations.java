package dev.solvent.study;

import dev.solvent.internal.SymmetricEigen;
import dev.solvent.internal.TextTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How closely an output follows each input, by ranks. The partial correlation is what is left when the ranks of the other inputs
 * are taken out of both by linear regression. For Monte Carlo draws the intervals are Fisher's, with the variance
 * (1 + r^2 / 2) / (n - 3) of Bonett and Wright (2000); for other designs they rest on independent parts of the draws.
 *
 * @param output  what is watched
 * @param lines  by input, the strongest first
 * @since 0.1.0
 */
public record RankCorrelations(String output, List<Line> lines) {

    private static final double UNDETERMINED = 1e-12;

    /**
     * One input.
     *
     * @param input  its name
     * @param spearman  rank correlation with the output
     * @param partial  the same with the other inputs held
     * @since 0.1.0
     */
    public record Line(String input, Estimate spearman, Estimate partial) {}

    public RankCorrelations {
        lines = lines.stream()
                .sorted((a, b) -> Double.compare(
                        StrictMath.abs(b.spearman().value()),
                        StrictMath.abs(a.spearman().value())))
                .toList();
    }

    static RankCorrelations of(Outcome outcome, Result result) {
        double[][] columns =
                Arrays.copyOf(outcome.inputDraws(), outcome.inputs().size() + 1);
        columns[columns.length - 1] = result.values();
        int inputs = columns.length - 1;
        double[] whole = figures(columns, 0, result.values().length);
        List<Estimate> estimates = outcome.design().sampling() == Sampling.MONTE_CARLO
                ? fisher(whole, result.values().length)
                : parts(whole, columns, result.sections());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            lines.add(new Line(outcome.inputs().get(i).name(), estimates.get(i), estimates.get(inputs + i)));
        }
        return new RankCorrelations(result.name(), lines);
    }

    /** Rank correlations with the last column, then partial ones. */
    private static double[] figures(double[][] columns, int from, int to) {
        int inputs = columns.length - 1;
        double[][] ranks = new double[columns.length][];
        Arrays.setAll(ranks, i -> Ranks.of(Arrays.copyOfRange(columns[i], from, to)));
        double[][] matrix = new double[columns.length][columns.length];
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i][j] = Ranks.correlation(ranks[i], ranks[j]);
                matrix[j][i] = matrix[i][j];
            }
            matrix[i][i] = 1 + UNDETERMINED;
        }
        double[][] inverse = SymmetricEigen.of(matrix).inverse();
        double[] figures = new double[2 * inputs];
        for (int i = 0; i < inputs; i++) {
            figures[i] = matrix[i][inputs];
            figures[inputs + i] = -inverse[i][inputs] / StrictMath.sqrt(inverse[i][i] * inverse[inputs][inputs]);
        }
        return figures;
    }

    private static List<Estimate> fisher(double[] figures, int draws) {
        List<Estimate> estimates = new ArrayList<>();
        int inputs = figures.length / 2;
        for (int i = 0; i < figures.length; i++) {
            int held = i < inputs ? 0 : inputs - 1;
            double r = figures[i];
            double error = StrictMath.sqrt((1 + r * r / 2) / StrictMath.max(1, draws - 3 - held));
            Estimate score = Intervals.normal(atanh(r), error, "");
            estimates.add(new Estimate(
                    r,
                    StrictMath.tanh(score.low()),
                    StrictMath.tanh(score.high()),
                    score.confidence(),
                    "Fisher's transformation"));
        }
        return estimates;
    }

    private static double atanh(double r) {
        double inside = StrictMath.max(-1 + UNDETERMINED, StrictMath.min(1 - UNDETERMINED, r));
        return 0.5 * (StrictMath.log1p(inside) - StrictMath.log1p(-inside));
    }

    private static List<Estimate> parts(double[] whole, double[][] columns, int parts) {
        double[][] found = new double[whole.length][parts];
        int draws = columns[0].length;
        for (int part = 0; part < parts; part++) {
            double[] figures =
                    figures(columns, (int) ((long) draws * part / parts), (int) ((long) draws * (part + 1) / parts));
            for (int i = 0; i < figures.length; i++) {
                found[i][part] = figures[i];
            }
        }
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < whole.length; i++) {
            estimates.add(Intervals.student(whole[i], found[i], "parts of the draws"));
        }
        return estimates;
    }

    /** A table, strongest first. */
    @Override
    public String toString() {
        TextTable table = new TextTable().row(output, "rank correlation", "partial");
        lines.forEach(line -> table.row(
                line.input(), line.spearman().toString(), line.partial().toString()));
        return table.toString();
    }
}
