package dev.solvent.retention.survival;

import dev.solvent.fit.Edge;
import dev.solvent.fit.LogLikelihood;
import dev.solvent.fit.Parameter;
import dev.solvent.fit.StopReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The likelihood of log T = intercept + x beta + scale W for ends known exactly, within an interval or still to come, given
 * survival to the entry (Kalbfleisch and Prentice 2002, 3.2).
 *
 * <p>The search sees covariates standardised and log time counted from the latest end, which makes it indifferent to units and
 * keeps small scales free of cancellation. {@link #toNatural} undoes both.
 */
final class LifetimeLikelihood implements LogLikelihood {

    static final String INTERCEPT = "intercept";
    static final String SCALE = "scale";
    static final String SHAPE = "shape";
    private static final String ONE_AGE = "everybody leaves at the same age";
    /** Above this log survival an interval is seen from below, where its ends differ more. */
    private static final double UPPER_HALF = -0.7;

    private final LifetimeFamily family;
    private final LifetimeRows rows;
    private final List<Parameter> parameters;
    private final double latest;
    private final double origin;
    private final double[] logEntered;
    private final double[] logAfter;
    private final double[] logUpTo;

    LifetimeLikelihood(LifetimeFamily family, LifetimeRows rows) {
        this(family, rows, rows.latestEnd());
    }

    private LifetimeLikelihood(LifetimeFamily family, LifetimeRows rows, double latest) {
        this.family = family;
        this.rows = rows;
        List<Parameter> all = new ArrayList<>();
        all.add(Parameter.real(INTERCEPT));
        rows.names().forEach(name -> all.add(Parameter.real(name)));
        if (family.isScaled()) {
            all.add(Parameter.positive(SCALE));
        }
        if (family.isShaped()) {
            all.add(Parameter.real(SHAPE));
        }
        parameters = List.copyOf(all);
        this.latest = latest;
        origin = latest > 0 ? StrictMath.log(latest) : 0;
        logEntered = logs(rows.entered(), latest);
        logAfter = logs(rows.after(), latest);
        logUpTo = logs(rows.upTo(), latest);
    }

    /** The logs of ratios near 1 keep their digits only if taken from the difference. */
    private static double[] logs(double[] ages, double latest) {
        return Arrays.stream(ages)
                .map(age -> age > latest / 2 && age < 2 * latest
                        ? StrictMath.log1p((age - latest) / latest)
                        : StrictMath.log(age) - (latest > 0 ? StrictMath.log(latest) : 0))
                .toArray();
    }

    LifetimeFamily family() {
        return family;
    }

    List<String> covariates() {
        return rows.names();
    }

    List<String> names() {
        return parameters.stream().map(Parameter::name).toList();
    }

    double origin() {
        return origin;
    }

    double covariateScale(int covariate) {
        return rows.scales()[covariate];
    }

    /** The derivative of a natural parameter by those of the search; the map is linear but for the origin of time. */
    double[] toNatural(int parameter) {
        double[] slopes = new double[parameters.size()];
        if (parameter == 0) {
            slopes[0] = 1;
            for (int j = 0; j < rows.names().size(); j++) {
                slopes[j + 1] = -rows.means()[j] / rows.scales()[j];
            }
        } else {
            slopes[parameter] = parameter <= rows.names().size() ? 1 / rows.scales()[parameter - 1] : 1;
        }
        return slopes;
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
        return "complete: density of the age for ends known exactly, as R's survreg";
    }

    @Override
    public Optional<String> tooLittleData() {
        if (rows.leavers() == 0) {
            return Optional.of("nobody left, so any long lifetime fits");
        }
        return rows.hasLowerBounds()
                ? Optional.empty()
                : Optional.of("nobody was seen staying, so any short lifetime fits");
    }

    /** An optimum at infinity that shows in the data themselves, where a search would only lose its way. */
    Optional<StopReason> knownInfinity() {
        return family.isScaled() && rows.names().isEmpty() && rows.allowOneAge()
                ? Optional.of(new StopReason.OptimumAtInfinity(Map.of(SCALE, Edge.LOWER), ONE_AGE))
                : Optional.empty();
    }

    @Override
    public Optional<String> limitingModel(Map<String, Edge> escaping) {
        if (escaping.get(SCALE) == Edge.LOWER) {
            return Optional.of(ONE_AGE);
        }
        return escaping.containsKey(INTERCEPT) ? Optional.of("ends at age 0 or never") : Optional.empty();
    }

    @Override
    public double evaluate(double[] values, double[] gradient) {
        Arrays.fill(gradient, 0);
        int covariates = rows.names().size();
        double scale = family.isScaled() ? values[covariates + 1] : 1;
        double shape = family.isShaped() ? values[covariates + 2] : 0;
        double sum = 0;
        double[] slopes = new double[3];
        for (int row = 0; row < rows.size(); row++) {
            double location = values[0];
            for (int j = 0; j < covariates; j++) {
                location += values[j + 1] * rows.x()[row][j];
            }
            Arrays.fill(slopes, 0);
            sum += rows.weight()[row] * add(row, new double[] {location, scale, shape}, slopes);
            gradient[0] += rows.weight()[row] * slopes[0];
            for (int j = 0; j < covariates; j++) {
                gradient[j + 1] += rows.weight()[row] * slopes[0] * rows.x()[row][j];
            }
            for (int k = covariates + 1; k < gradient.length; k++) {
                gradient[k] += rows.weight()[row] * slopes[k - covariates];
            }
        }
        return sum;
    }

    /** One row's part; adds its derivatives by location, scale and shape. */
    private double add(int row, double[] at, double[] slopes) {
        double value = end(row, at, slopes);
        if (rows.entered()[row] > 0) {
            double w = (logEntered[row] - at[0]) / at[1];
            Logs alive = family.standard().survival(w, at[2]);
            value -= alive.value();
            chain(alive, w, at[1], -1, slopes);
        }
        return value;
    }

    private double end(int row, double[] at, double[] slopes) {
        double scale = at[1];
        StandardLifetime standard = family.standard();
        double w = (logAfter[row] - at[0]) / scale;
        if (rows.isExact(row)) {
            Logs density = standard.density(w, at[2]);
            chain(density, w, scale, 1, slopes);
            slopes[1] -= 1 / scale;
            return density.value() - StrictMath.log(scale) - logAfter[row] - origin;
        }
        if (rows.isOpen(row)) {
            if (rows.after()[row] == 0) {
                return 0;
            }
            Logs alive = standard.survival(w, at[2]);
            chain(alive, w, scale, 1, slopes);
            return alive.value();
        }
        double wEnd = (logUpTo[row] - at[0]) / scale;
        if (rows.after()[row] == 0) {
            Logs gone = standard.cumulative(wEnd, at[2]);
            chain(gone, wEnd, scale, 1, slopes);
            return gone.value();
        }
        Logs alive = standard.survival(w, at[2]);
        boolean fromBelow = alive.value() > UPPER_HALF;
        Logs more = fromBelow ? standard.cumulative(wEnd, at[2]) : alive;
        Logs less = fromBelow ? standard.cumulative(w, at[2]) : standard.survival(wEnd, at[2]);
        double value = more.minus(less);
        chain(more, fromBelow ? wEnd : w, scale, StrictMath.exp(more.value() - value), slopes);
        chain(less, fromBelow ? w : wEnd, scale, -StrictMath.exp(less.value() - value), slopes);
        return value;
    }

    /** From derivatives by w to those by location and scale. */
    private static void chain(Logs term, double w, double scale, double factor, double[] slopes) {
        slopes[0] -= factor * term.byW() / scale;
        slopes[1] -= factor * term.byW() * w / scale;
        slopes[2] += factor * term.byShape();
    }

    /**
     * The same family on users simulated from it, in the same units of the search.
     *
     * @param simulation  of the rows of this likelihood
     * @param values  of the parameters, in units of the search
     * @param seed  equal seeds give equal users
     */
    LifetimeLikelihood simulated(SimulatedLifetimes simulation, double[] values, long seed) {
        return new LifetimeLikelihood(family, simulation.draw(this, values, seed), latest);
    }

    SimulatedLifetimes simulation() {
        return new SimulatedLifetimes(rows);
    }

    /** The lifetime of which a share of those like the user of a row, and there at its entry, goes beyond. */
    double lifetime(int row, double[] values, double logShare) {
        int covariates = rows.names().size();
        double scale = family.isScaled() ? values[covariates + 1] : 1;
        double shape = family.isShaped() ? values[covariates + 2] : 0;
        double location = values[0];
        for (int j = 0; j < covariates; j++) {
            location += values[j + 1] * rows.x()[row][j];
        }
        double logAlive = logShare;
        if (rows.entered()[row] > 0) {
            logAlive += family.standard()
                    .survival((logEntered[row] - location) / scale, shape)
                    .value();
        }
        double log = location + scale * family.standard().whereSurvival(logAlive, shape) + origin;
        double later = StrictMath.max(StrictMath.nextUp(rows.entered()[row]), StrictMath.exp(log));
        return StrictMath.min(Double.MAX_VALUE, later);
    }

    @Override
    public List<double[]> starts() {
        double mean = 0;
        double square = 0;
        double users = 0;
        for (int row = 0; row < rows.size(); row++) {
            double log = typicalLog(row);
            if (Double.isFinite(log)) {
                users += rows.weight()[row];
                mean += rows.weight()[row] * log;
                square += rows.weight()[row] * log * log;
            }
        }
        mean /= users;
        double spread = StrictMath.sqrt(StrictMath.max(0.01, square / users - mean * mean));
        List<double[]> starts = new ArrayList<>();
        for (double shape : family.isShaped() ? new double[] {1, 0, -1, 3} : new double[] {0}) {
            double[] start = new double[parameters.size()];
            start[0] = mean - StrictMath.log(StrictMath.max(0.01, rows.leavers() / rows.users()));
            if (family.isScaled()) {
                start[rows.names().size() + 1] = spread;
            }
            if (family.isShaped()) {
                start[rows.names().size() + 2] = shape;
            }
            starts.add(start);
        }
        return starts;
    }

    private double typicalLog(int row) {
        if (rows.isExact(row) || rows.isOpen(row)) {
            return logAfter[row];
        }
        return StrictMath.log((rows.after()[row] + rows.upTo()[row]) / 2) - origin;
    }
}
