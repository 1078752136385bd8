package dev.solvent.projection;

import dev.solvent.compute.ComputeCost;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.Shock;
import dev.solvent.usage.Meter;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Gross profit of each month as a product of drivers, each of which is as projected or as it came.
 *
 * <pre>{@code
 * users(m) = users(m - 1) (1 - churn(m)) + arrivals(m)
 * gross profit(m) = users(m) (price(m) (1 - fees(m)) - unit cost(m) usage(m))
 * }</pre>
 *
 * price, usage per active user; fees a share of revenue; usage in money at projected unit costs, as standard costing has it, so that
 * several meters add up; unit cost a multiple of the projected one. Volume and churn carry their whole past with them: a user
 * who did not leave in March is still there in May.
 */
final class DriverSplit {

    private static final double ROUNDING = 1e-9;
    private static final List<Column> FEES =
            List.of(Column.REFUNDS, Column.TAX, Column.STORE_COMMISSION, Column.PROCESSOR_FEE);
    private static final List<Driver> PLAYERS = List.of(Driver.values());
    private static final int STATES = 2;
    private static final int ACTUAL = 1;

    private final Reading projected;
    private final Actuals actuals;
    private final int first;
    private final int months;
    /** By driver, state and month. */
    private final double[][][] level;

    private final double[][][] users;
    private final double[] opening = new double[STATES];
    private final double[] actualProfit;

    DriverSplit(Reading projected, Actuals actuals, int first, int months) {
        this.projected = projected;
        this.actuals = actuals;
        this.first = first;
        this.months = months;
        this.level = new double[PLAYERS.size()][STATES][months];
        this.actualProfit = new double[months];
        for (Column each : List.of(Column.ACTIVE_USERS, Column.NEW_USERS)) {
            if (!actuals.figures().containsKey(each)) {
                throw new IllegalArgumentException("actuals must have " + each.label()
                        + ", to tell volume from churn, had "
                        + actuals.figures().keySet().stream().map(Column::label).toList());
            }
        }
        opening[0] = projected.at(Column.OPENING_USERS, first);
        Series known = actuals.figures().get(Column.OPENING_USERS);
        opening[ACTUAL] = known == null ? opening[0] : known.get(0);
        for (int month = 0; month < months; month++) {
            people(month);
            money(month);
        }
        this.users = users();
    }

    private double actual(Column column, int month, double otherwise) {
        Series series = actuals.figures().get(column);
        return series == null ? otherwise : series.get(month);
    }

    private double active(int state, int month) {
        if (month < 0) {
            return opening[state];
        }
        double wanted = projected.at(Column.ACTIVE_USERS, first + month);
        return state == ACTUAL ? actual(Column.ACTIVE_USERS, month, wanted) : wanted;
    }

    private void people(int month) {
        List<Column> ways = projected.ofSegment()
                ? List.of(Column.NEW_USERS, Column.REACTIVATED_USERS, Column.MOVED_IN_USERS)
                : List.of(Column.NEW_USERS, Column.REACTIVATED_USERS);
        for (int state = 0; state < STATES; state++) {
            double arrivals = 0;
            for (Column way : ways) {
                arrivals += state == ACTUAL ? actual(way, month, 0) : projected.at(way, first + month);
            }
            double before = active(state, month - 1);
            double lost = before + arrivals - active(state, month);
            if (!(lost >= -ROUNDING * (before + arrivals))) {
                throw new IllegalArgumentException("active users in " + when(month) + " must be at most those before, "
                        + before + ", and those who came, " + arrivals + ", were " + active(state, month)
                        + ". Maybe " + Column.REACTIVATED_USERS.label() + " are missing.");
            }
            level[place(Driver.VOLUME)][state][month] = arrivals;
            level[place(Driver.CHURN)][state][month] = before > 0 ? StrictMath.max(0, lost) / before : 0;
        }
    }

    private YearMonth when(int month) {
        return projected.scenario().monthAt(first + month);
    }

    private void money(int month) {
        double[] there = {active(0, month), active(ACTUAL, month)};
        double planned = projected.at(Column.REVENUE, first + month);
        double plannedPrice = per(planned, there[0]);
        double came = actual(Column.REVENUE, month, plannedPrice * there[ACTUAL]);
        set(Driver.PRICE, month, plannedPrice, per(came, there[ACTUAL]));
        double plannedFees = 0;
        double fees = 0;
        for (Column each : FEES) {
            double share = per(projected.at(each, first + month), planned);
            plannedFees += share;
            fees += actuals.figures().containsKey(each) ? per(actual(each, month, 0), came) : share;
        }
        set(Driver.FEES, month, plannedFees, fees);
        double[] usage = usage(month, there);
        set(Driver.USAGE, month, usage[0], usage[ACTUAL]);
        double plannedCost = projected.at(Column.COMPUTE_COST, first + month);
        double standard = usage[ACTUAL] * there[ACTUAL];
        double cost = actual(Column.COMPUTE_COST, month, standard);
        set(Driver.UNIT_COST, month, per(plannedCost, usage[0] * there[0]), per(cost, standard));
        actualProfit[month] = came - cost;
        for (Column each : FEES) {
            actualProfit[month] -= actual(each, month, per(projected.at(each, first + month), planned) * came);
        }
    }

    /** Units per active user, weighed by what they should have cost. */
    private double[] usage(int month, double[] there) {
        double[] usage = new double[STATES];
        for (Meter meter : projected.meters()) {
            double unitCost = unitCost(meter, when(month));
            double planned = per(projected.units().apply(meter).get(first + month), there[0]);
            Series units = actuals.units().get(meter);
            usage[0] += planned * unitCost;
            usage[ACTUAL] += (units == null ? planned : per(units.get(month), there[ACTUAL])) * unitCost;
        }
        return usage;
    }

    private double unitCost(Meter meter, YearMonth when) {
        double factor = 1;
        for (Shock shock : projected.scenario().shocks()) {
            factor *= shock.computeFactor(when);
        }
        ComputeCost cost = projected.scenario().product().compute().orElse(null);
        return cost == null ? 0 : factor * cost.unitCost(meter, when).amount();
    }

    private void set(Driver driver, int month, double planned, double actual) {
        level[place(driver)][0][month] = planned;
        level[place(driver)][ACTUAL][month] = actual;
    }

    private static double per(double amount, double base) {
        return base == 0 ? 0 : amount / base;
    }

    /** By the states of volume and churn. */
    private double[][][] users() {
        double[][][] all = new double[STATES][STATES][months];
        for (int volume = 0; volume < STATES; volume++) {
            for (int churn = 0; churn < STATES; churn++) {
                double there = opening[volume];
                for (int month = 0; month < months; month++) {
                    there = there * (1 - level[place(Driver.CHURN)][churn][month])
                            + level[place(Driver.VOLUME)][volume][month];
                    all[volume][churn][month] = there;
                }
            }
        }
        return all;
    }

    /** Gross profit of every month where the drivers of a set are as they came. */
    private double[] profit(int set) {
        double[] profit = new double[months];
        for (int month = 0; month < months; month++) {
            double there = users[state(Driver.VOLUME, set)][state(Driver.CHURN, set)][month];
            double kept = at(Driver.PRICE, set, month) * (1 - at(Driver.FEES, set, month));
            profit[month] = there * (kept - at(Driver.UNIT_COST, set, month) * at(Driver.USAGE, set, month));
        }
        return profit;
    }

    private static int place(Driver driver) {
        return PLAYERS.indexOf(driver);
    }

    private static int state(Driver driver, int set) {
        return set >> place(driver) & 1;
    }

    private double at(Driver driver, int set, int month) {
        return level[place(driver)][state(driver, set)][month];
    }

    /** What each driver moved, by month. */
    Map<Driver, Series> values() {
        double[][] values = Shapley.values(PLAYERS.size(), this::profit);
        Map<Driver, Series> byDriver = new EnumMap<>(Driver.class);
        for (Driver each : PLAYERS) {
            byDriver.put(each, Series.of(values[place(each)]));
        }
        return byDriver;
    }

    /** Revenue less fees and compute as they came. */
    Series actualProfit() {
        return Series.of(actualProfit);
    }
}
