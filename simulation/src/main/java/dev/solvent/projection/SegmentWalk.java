package dev.solvent.projection;

import dev.solvent.quantity.Series;

/** The walk of a segment's cohorts through the months, one month after the other. */
final class SegmentWalk {

    private static final int STREAMS = UserMoney.STREAMS.length;

    private final BoundSegment bound;
    private final boolean onePrice;
    private final int before;
    /** Users of each cohort as if none had left by its curve, oldest first. */
    private final double[] users;

    private final double[] paying;
    private final double[][] units;
    private final double[][] now = new double[STREAMS][];
    private final double[][] ahead = new double[STREAMS][];
    private final Figures figures;
    private double present;
    private double[][] history = new double[0][];

    SegmentWalk(BoundSegment bound) {
        this.bound = bound;
        this.onePrice = bound.isOnePrice();
        this.before = StrictMath.max(bound.payoutLag(), bound.monthsAhead() - 1);
        this.users = new double[bound.oldest() + bound.months()];
        this.paying = onePrice ? users : new double[users.length];
        System.arraycopy(bound.opening(), 0, users, 0, bound.oldest());
        System.arraycopy(bound.opening(), 0, paying, 0, bound.oldest());
        this.figures = new Figures(bound.months());
        this.units = new double[bound.unitCost().length][bound.months()];
        for (int month = -before; month < 0; month++) {
            charge(month, 0);
        }
    }

    /** Keeps users of every cohort by month, for reports. */
    void record() {
        history = new double[bound.months()][];
    }

    /** Some leave by their curves and by shocks, and some of the others move; arrivals elsewhere are added. */
    void leave(int month, double[][] arrivals) {
        int oldestAge = bound.oldest() + month;
        double opening = month == 0 ? bound.openingUsers() : figures.at(Column.ACTIVE_USERS, month - 1);
        figures.fill(Column.OPENING_USERS)[month] = opening;
        scale(bound.kept()[month], oldestAge, false);
        present = oldestAge == 0 ? 0 : Profile.dot(users, bound.survival(), oldestAge);
        figures.fill(Column.LOST_USERS)[month] = opening - present;
        for (Way way : bound.ways()) {
            double[] share = way.share(month);
            if (share.length > 0) {
                double moved = 0;
                for (int at = 0; at < oldestAge; at++) {
                    moved += users[at] * bound.survival()[oldestAge - at] * share[oldestAge - at];
                }
                arrivals[way.target()][month] += moved;
                figures.fill(Column.MOVED_OUT_USERS)[month] += moved;
            }
        }
        scale(bound.moving()[month], oldestAge, true);
    }

    private void scale(double[] byAge, int oldestAge, boolean gone) {
        if (byAge.length == 0) {
            return;
        }
        for (int at = 0; at < oldestAge; at++) {
            double factor = byAge[oldestAge - at];
            users[at] *= gone ? StrictMath.max(0, 1 - factor) : factor;
            if (!onePrice) {
                paying[at] = users[at] * bound.cohortPrice()[at];
            }
        }
    }

    /** New users come, and the month is counted. */
    void arrive(int month, double movedIn, double reactivated) {
        int place = bound.oldest() + month;
        users[place] = bound.signUps()[month] + movedIn + reactivated;
        if (!onePrice) {
            paying[place] = users[place] * bound.cohortPrice()[place];
        }
        if (bound.signUps()[month] != 0) {
            figures.fill(Column.NEW_USERS)[month] = bound.signUps()[month];
        }
        if (movedIn != 0) {
            figures.fill(Column.MOVED_IN_USERS)[month] = movedIn;
        }
        if (reactivated != 0) {
            figures.fill(Column.REACTIVATED_USERS)[month] = reactivated;
        }
        double active = bound.moving()[month].length == 0
                ? present + users[place]
                : Profile.dot(users, bound.survival(), place);
        figures.fill(Column.ACTIVE_USERS)[month] = active;
        charge(month, active);
        if (history.length > 0) {
            history[month] = users.clone();
        }
    }

    /** Counts first; priced once they are all counted. */
    private void charge(int month, double active) {
        int oldestAge = bound.oldest() + month;
        Regime regime = bound.regimes()[StrictMath.max(0, month)];
        boolean alike = month >= 0 && onePrice;
        double price = bound.price()[StrictMath.max(0, month)];
        if (oldestAge < 0) {
            return;
        }
        for (int stream = 0; stream < STREAMS; stream++) {
            Profile each = regime.now().get(stream);
            if (!each.isNothing()) {
                fill(now, stream)[before + month] = price * each.sum(paying, oldestAge, active, alike);
            }
            if (!regime.ahead().isEmpty() && !regime.ahead().get(stream).isNothing()) {
                double charged = price * regime.ahead().get(stream).sum(paying, oldestAge, active, alike);
                fill(ahead, stream)[before + month] = charged;
            }
        }
        for (int meter = 0; month >= 0 && meter < units.length; meter++) {
            Profile each = regime.units().get(meter);
            units[meter][month] = each.isNothing() ? 0 : each.sum(users, oldestAge, active, true);
        }
    }

    private double[] fill(double[][] streams, int stream) {
        if (streams[stream] == null) {
            streams[stream] = new double[before + bound.months()];
        }
        return streams[stream];
    }

    /** Prices the counts, earns what was charged, and pays it out. */
    void close() {
        if (bound.charges()) {
            figures.set(Column.PAYING_USERS, figures.fill(Column.ACTIVE_USERS));
        }
        for (int meter = 0; meter < units.length; meter++) {
            double[] cost = figures.fill(Column.COMPUTE_COST);
            for (int month = 0; month < bound.months(); month++) {
                cost[month] += units[meter][month] * bound.unitCost()[meter][month];
            }
        }
        books();
        figures.add(Column.GROSS_PROFIT, Column.REVENUE, 1);
        for (int stream = 1; stream < STREAMS; stream++) {
            figures.add(Column.GROSS_PROFIT, UserMoney.STREAMS[stream], -1);
        }
        figures.add(Column.GROSS_PROFIT, Column.COMPUTE_COST, -1);
    }

    private void books() {
        double[] net = new double[before + bound.months()];
        Ledger ledger = ledger();
        for (int stream = 0; stream < STREAMS; stream++) {
            double sign = stream == 0 ? 1 : -1;
            Column column = UserMoney.STREAMS[stream];
            if (now[stream] != null) {
                double[] earned = figures.fill(column);
                for (int at = 0; at < net.length; at++) {
                    net[at] += sign * now[stream][at];
                }
                System.arraycopy(now[stream], before, earned, 0, bound.months());
            }
            if (ahead[stream] != null) {
                defer(ledger, stream, net);
            }
        }
        double[] billings = figures.fill(Column.BILLINGS);
        for (int month = 0; month < bound.months(); month++) {
            billings[month] =
                    (now[0] == null ? 0 : now[0][before + month]) + (ahead[0] == null ? 0 : ahead[0][before + month]);
        }
        payOut(net);
    }

    private Ledger ledger() {
        double[] granted = ahead[0] == null ? new double[before + bound.months()] : ahead[0];
        return bound.credits()
                .map(terms -> Ledger.ofCredits(terms, figures, granted, before))
                .orElseGet(() -> Ledger.evenly(bound.monthsAhead(), before, bound.months()));
    }

    private void defer(Ledger ledger, int stream, double[] net) {
        double[] charged = ahead[stream];
        double[] earnedNow = new double[bound.months()];
        ledger.earn(charged, earnedNow);
        double[] earned = figures.fill(UserMoney.STREAMS[stream]);
        double[] balance = figures.fill(stream == 0 ? Column.DEFERRED_REVENUE : Column.DEFERRED_FEES);
        double left = ledger.openingBalance(charged);
        for (int at = 0; at < before; at++) {
            net[at] += (stream == 0 ? 1 : -1) * charged[at];
        }
        for (int month = 0; month < bound.months(); month++) {
            net[before + month] += (stream == 0 ? 1 : -1) * charged[before + month];
            earned[month] += earnedNow[month];
            left += charged[before + month] - earnedNow[month];
            balance[month] += left;
        }
    }

    private void payOut(double[] net) {
        double[] receipts = figures.fill(Column.RECEIPTS);
        int lag = bound.payoutLag();
        double due = 0;
        for (int at = before - lag; at < before; at++) {
            due += net[at];
        }
        for (int month = 0; month < bound.months(); month++) {
            receipts[month] = net[before + month - lag];
            if (lag > 0) {
                due += net[before + month] - receipts[month];
                figures.fill(Column.RECEIVABLES)[month] = due;
            }
        }
    }

    Figures figures() {
        return figures;
    }

    /** Units of each meter, by month. */
    Series units(int meter) {
        return Series.of(units[meter]);
    }

    /** Users of the cohort at a place, by month. */
    double[] cohortUsers(int place) {
        double[] alive = new double[bound.months()];
        for (int month = StrictMath.max(0, place - bound.oldest()); month < bound.months(); month++) {
            int age = bound.oldest() + month - place;
            alive[month] = history[month][place] * bound.survival()[age];
        }
        return alive;
    }

    /** What the cohort at a place earns, by month. */
    double[] cohortRevenue(int place) {
        double[] earned = new double[bound.months()];
        double[] charged = new double[before + bound.months()];
        for (int month = StrictMath.max(-before, place - bound.oldest()); month < bound.months(); month++) {
            Regime regime = bound.regimes()[StrictMath.max(0, month)];
            int age = bound.oldest() + month - place;
            double there = month < 0 ? bound.opening()[place] : history[month][place];
            double pays = there * bound.price()[StrictMath.max(0, month)] * bound.cohortPrice()[place];
            if (month >= 0) {
                earned[month] += pays * regime.now().get(0).perSignUp(age);
            }
            if (!regime.ahead().isEmpty()) {
                charged[before + month] = pays * regime.ahead().get(0).perSignUp(age);
            }
        }
        ledger().earn(charged, earned);
        return earned;
    }
}
