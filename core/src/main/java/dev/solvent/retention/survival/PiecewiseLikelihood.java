package dev.solvent.retention.survival;

import dev.solvent.fit.Edge;
import dev.solvent.fit.LogLikelihood;
import dev.solvent.fit.Parameter;
import dev.solvent.quantity.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The likelihood of a hazard that is constant between breaks, at the mean of the covariates, times exp(x beta). */
final class PiecewiseLikelihood implements LogLikelihood {

    static final String HAZARD = "hazard ";

    private final Series breaks;
    private final LifetimeRows rows;
    private final List<Parameter> parameters = new ArrayList<>();
    private final double[] events;
    private final double[] exposures;

    PiecewiseLikelihood(Series breaks, LifetimeRows rows) {
        this.breaks = breaks;
        this.rows = rows;
        events = new double[breaks.size() + 1];
        exposures = new double[breaks.size() + 1];
        for (int i = 0; i <= breaks.size(); i++) {
            parameters.add(Parameter.positive(HAZARD + (i + 1)));
        }
        rows.names().forEach(name -> parameters.add(Parameter.real(name)));
        for (int row = 0; row < rows.size(); row++) {
            double end = rows.isOpen(row) ? rows.after()[row] : (rows.after()[row] + rows.upTo()[row]) / 2;
            if (!rows.isOpen(row)) {
                events[Breaks.interval(breaks, end)] += rows.weight()[row];
            }
            for (int i = 0; i < exposures.length; i++) {
                exposures[i] += rows.weight()[row] * Breaks.exposure(breaks, i, rows.entered()[row], end);
            }
        }
    }

    void requireExposure() {
        for (int i = 0; i < exposures.length; i++) {
            if (!(exposures[i] > 0)) {
                throw new IllegalArgumentException(
                        "breaks must leave users to watch in each interval, nobody was watched "
                                + (i == 0 ? "before " + breaks.get(0) : "after " + breaks.get(i - 1))
                                + ". Maybe drop a break.");
            }
        }
    }

    /** Users who left in each interval; for interval-censored rows by the middle of their interval. */
    double[] events() {
        return events;
    }

    /** Time watched in each interval, likewise. */
    double[] exposures() {
        return exposures;
    }

    Series breaks() {
        return breaks;
    }

    LifetimeRows rows() {
        return rows;
    }

    /** The log-likelihood at the closed form. */
    double atClosedForm() {
        double value = 0;
        for (int i = 0; i < events.length; i++) {
            value += events[i] == 0 ? 0 : events[i] * (StrictMath.log(events[i] / exposures[i]) - 1);
        }
        return value;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public double observations() {
        return rows.users();
    }

    @Override
    public String convention() {
        return "complete: density of the age for ends known exactly";
    }

    @Override
    public Optional<String> tooLittleData() {
        return rows.leavers() > 0 ? Optional.empty() : Optional.of("nobody left, so any small hazard fits");
    }

    @Override
    public Optional<String> limitingModel(Map<String, Edge> escaping) {
        return escaping.entrySet().stream()
                .filter(one -> one.getKey().startsWith(HAZARD) && one.getValue() == Edge.LOWER)
                .findFirst()
                .map(one -> "nobody leaves in interval " + one.getKey().substring(HAZARD.length()));
    }

    @Override
    public double evaluate(double[] values, double[] gradient) {
        Arrays.fill(gradient, 0);
        double sum = 0;
        double[] slopes = new double[events.length + 1];
        for (int row = 0; row < rows.size(); row++) {
            double linear = 0;
            for (int j = 0; j < rows.names().size(); j++) {
                linear += values[events.length + j] * rows.x()[row][j];
            }
            Arrays.fill(slopes, 0);
            sum += rows.weight()[row] * add(row, StrictMath.exp(linear), values, slopes);
            for (int i = 0; i < events.length; i++) {
                gradient[i] += rows.weight()[row] * slopes[i];
            }
            for (int j = 0; j < rows.names().size(); j++) {
                gradient[events.length + j] += rows.weight()[row] * slopes[events.length] * rows.x()[row][j];
            }
        }
        return sum;
    }

    /** One row's part; adds its derivatives by the hazards, and last by the linear predictor. */
    private double add(int row, double risk, double[] hazards, double[] slopes) {
        double after = rows.after()[row];
        double value = -risk * cumulative(rows.entered()[row], after, hazards);
        slope(rows.entered()[row], after, -risk, hazards, slopes);
        if (rows.isExact(row)) {
            int interval = Breaks.interval(breaks, after);
            slopes[interval] += 1 / hazards[interval];
            slopes[slopes.length - 1] += 1;
            return value + StrictMath.log(risk * hazards[interval]);
        }
        if (rows.isOpen(row)) {
            return value;
        }
        // log(1 - e^-h), with derivative 1 / (e^h - 1) by h
        double within = risk * cumulative(after, rows.upTo()[row], hazards);
        slope(after, rows.upTo()[row], risk / StrictMath.expm1(within), hazards, slopes);
        return value + StrictMath.log(-StrictMath.expm1(-within));
    }

    private double cumulative(double from, double to, double[] hazards) {
        double sum = 0;
        for (int i = 0; i < events.length; i++) {
            sum += hazards[i] * Breaks.exposure(breaks, i, from, to);
        }
        return sum;
    }

    /** Adds a factor times the derivatives of the cumulative hazard between two ages. */
    private void slope(double from, double to, double factor, double[] hazards, double[] slopes) {
        for (int i = 0; i < events.length; i++) {
            double exposure = Breaks.exposure(breaks, i, from, to);
            slopes[i] += factor * exposure;
            slopes[slopes.length - 1] += factor * exposure * hazards[i];
        }
    }

    @Override
    public List<double[]> starts() {
        double[] start = new double[parameters.size()];
        double all = Arrays.stream(exposures).sum();
        for (int i = 0; i < events.length; i++) {
            start[i] = StrictMath.max(events[i], 0.5) / StrictMath.max(exposures[i], 1e-6 * all);
        }
        return List.of(start);
    }
}
