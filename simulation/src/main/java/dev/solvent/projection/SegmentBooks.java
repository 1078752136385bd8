package dev.solvent.projection;

import dev.solvent.quantity.Series;
import java.util.Optional;

/** The three ledgers of a segment: units, what is charged for them and earned, and what is paid out. */
final class SegmentBooks {

    private final BoundSegment bound;
    /** Months before the start whose charges are still to be earned or paid out. */
    private final int before;

    private final double[][] units;
    private final double[][] now = new double[Stream.COUNT][];
    private final double[][] ahead = new double[Stream.COUNT][];
    private Optional<Ledger> ledger = Optional.empty();

    SegmentBooks(BoundSegment bound) {
        this.bound = bound;
        this.before = StrictMath.max(bound.payoutLag(), bound.monthsAhead() - 1);
        this.units = new double[bound.unitCost().length][bound.months()];
    }

    int before() {
        return before;
    }

    /** Counts first; priced once they are all counted. Months before the start are charged to those who open it. */
    void charge(int month, Population population) {
        if (population.oldestAge() < 0) {
            return;
        }
        Regime regime = bound.regimes()[StrictMath.max(0, month)];
        double price = bound.price()[StrictMath.max(0, month)];
        boolean counted = month >= 0;
        for (int stream : regime.flowingNow()) {
            fill(now, stream)[before + month] = sum(stream, regime.now()[stream], price, population);
        }
        for (int stream : regime.flowingAhead()) {
            fill(ahead, stream)[before + month] = sum(stream, regime.ahead()[stream], price, population);
        }
        for (int meter = 0; counted && meter < units.length; meter++) {
            Profile each = regime.units()[meter];
            units[meter][month] = each.isNothing() ? 0 : population.sum(each);
        }
    }

    private static double sum(int stream, Profile each, double price, Population population) {
        return switch (Stream.at(stream).follows()) {
            case PRICE -> price * population.sumOfPrices(each);
            case PAYMENTS -> price > 0 ? population.sumOfPayers(each) : 0;
            case USERS -> population.sum(each);
        };
    }

    private double[] fill(double[][] streams, int stream) {
        double[] values = streams[stream];
        if (values == null) {
            values = new double[before + bound.months()];
            streams[stream] = values;
        }
        return values;
    }

    Series units(int meter) {
        return Series.of(units[meter]);
    }

    /** Prices the counts, earns what was charged, and pays it out. */
    void close(Figures figures) {
        for (int meter = 0; meter < units.length; meter++) {
            double[] cost = figures.fill(Column.COMPUTE_COST);
            for (int month = 0; month < bound.months(); month++) {
                cost[month] += units[meter][month] * bound.unitCost()[meter][month];
            }
        }
        double[] net = new double[before + bound.months()];
        double[] billings = figures.fill(Column.BILLINGS);
        double[] gross = figures.fill(Column.GROSS_PROFIT);
        if (isAhead()) {
            Ledger made = ledger(figures);
            ledger = Optional.of(made);
            for (int stream = 0; stream < Stream.COUNT; stream++) {
                if (ahead[stream] != null) {
                    charged(stream, ahead[stream], net, billings);
                    defer(made, stream, figures, gross);
                }
            }
        }
        for (int stream = 0; stream < Stream.COUNT; stream++) {
            if (now[stream] != null) {
                charged(stream, now[stream], net, billings);
                earn(stream, figures, gross);
            }
        }
        figures.add(Column.GROSS_PROFIT, Column.COMPUTE_COST, -1);
        payOut(net, figures);
    }

    private boolean isAhead() {
        return bound.monthsAhead() > 1;
    }

    private void charged(int stream, double[] amounts, double[] net, double[] billings) {
        int sign = Stream.at(stream).sign();
        for (int at = 0; at < net.length; at++) {
            net[at] += sign * amounts[at];
        }
        for (int month = 0; sign > 0 && month < billings.length; month++) {
            billings[month] += amounts[before + month];
        }
    }

    private void earn(int stream, Figures figures, double[] gross) {
        double[] amounts = now[stream];
        int sign = Stream.at(stream).sign();
        for (int month = 0; month < gross.length; month++) {
            gross[month] += sign * amounts[before + month];
        }
        if (Stream.at(stream) == Stream.ADVERTISING) {
            System.arraycopy(amounts, before, figures.fill(Column.ADVERTISING), 0, gross.length);
        }
        Column column = Stream.at(stream).column();
        if (before == 0 && figures.isNothing(column)) {
            // nobody asks for the stream again
            figures.set(column, amounts);
            return;
        }
        double[] into = figures.fill(column);
        for (int month = 0; month < into.length; month++) {
            into[month] += amounts[before + month];
        }
    }

    private Ledger ledger(Figures figures) {
        double[] granted = ahead[Stream.BILLED.place()] == null
                ? new double[before + bound.months()]
                : ahead[Stream.BILLED.place()];
        return bound.credits()
                .map(terms -> Ledger.ofCredits(terms, figures, granted, before))
                .orElseGet(() -> Ledger.evenly(bound.monthsAhead(), before, bound.months()));
    }

    private void defer(Ledger made, int stream, Figures figures, double[] gross) {
        double[] charged = ahead[stream];
        double[] earnedNow = new double[bound.months()];
        made.earn(charged, earnedNow);
        int sign = Stream.at(stream).sign();
        double[] earned = figures.fill(Stream.at(stream).column());
        double[] balance = figures.fill(sign > 0 ? Column.DEFERRED_REVENUE : Column.DEFERRED_FEES);
        double left = made.openingBalance(charged);
        for (int month = 0; month < earned.length; month++) {
            earned[month] += earnedNow[month];
            gross[month] += sign * earnedNow[month];
            left += charged[before + month] - earnedNow[month];
            balance[month] += left;
        }
    }

    private void payOut(double[] net, Figures figures) {
        if (before == 0) {
            figures.set(Column.RECEIPTS, net);
            return;
        }
        double[] receipts = figures.fill(Column.RECEIPTS);
        int lag = bound.payoutLag();
        double due = 0;
        for (int at = before - lag; at < before; at++) {
            due += net[at];
        }
        for (int month = 0; month < receipts.length; month++) {
            receipts[month] = net[before + month - lag];
            if (lag > 0) {
                due += net[before + month] - receipts[month];
                figures.fill(Column.RECEIVABLES)[month] = due;
            }
        }
    }

    /** What a cohort earns by month, from its users by month since the first that is charged. */
    double[] revenueOf(int place, double[] users) {
        double[] earned = new double[bound.months()];
        double[] charged = new double[users.length];
        for (int month = -before; month < bound.months(); month++) {
            int age = bound.oldest() + month - place;
            if (age >= 0) {
                Regime regime = bound.regimes()[StrictMath.max(0, month)];
                double there = users[before + month];
                double pays = there * bound.price()[StrictMath.max(0, month)] * bound.cohortPrice()[place];
                if (month >= 0) {
                    earned[month] += pays * regime.now()[Stream.BILLED.place()].perSignUp(age)
                            + there * regime.now()[Stream.ADVERTISING.place()].perSignUp(age);
                }
                charged[before + month] = isAhead() ? pays * regime.ahead()[Stream.BILLED.place()].perSignUp(age) : 0;
            }
        }
        ledger.ifPresent(each -> each.earn(charged, earned));
        return earned;
    }
}
