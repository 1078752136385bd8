package dev.solvent.scenario;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Span;
import java.time.YearMonth;
import java.util.List;

/**
 * Something that happens to a business at a date. Each method is one effect and is neutral unless a shock overrides it, so a
 * new kind of shock is one new record that says only what it does.
 *
 * <p>Implementations are immutable, safe for many threads and deterministic.
 *
 * @since 0.1.0
 */
public interface Shock {

    /**
     * The name in reports, by which it can be taken out again.
     *
     * @return not blank, unique within a scenario
     */
    String label();

    /**
     * The segments that it is about, so that a misspelt one is refused.
     *
     * @return names; empty if it is about none in particular
     */
    default List<String> segments() {
        return List.of();
    }

    /**
     * What the same spend brings in sign-ups, as by season.
     *
     * @param month  of the calendar
     * @return a factor of at least 0
     */
    default double responseFactor(YearMonth month) {
        return 1;
    }

    /**
     * What is left of the sign-ups that come to a segment; their cost is paid all the same.
     *
     * @param segment  name of the segment
     * @param month  of the calendar
     * @return a factor of at least 0
     */
    default double entryFactor(String segment, YearMonth month) {
        return 1;
    }

    /**
     * What becomes of the usage of a segment.
     *
     * @param segment  name of the segment
     * @param month  of the calendar
     * @return a factor above 0
     */
    default double usageFactor(String segment, YearMonth month) {
        return 1;
    }

    /**
     * What those who come to a segment in a month pay as long as they stay, as a multiple of what those before them do.
     *
     * @param segment  name of the segment
     * @param month  of the calendar in which they come
     * @return a factor of at least 0
     */
    default double newUserPriceFactor(String segment, YearMonth month) {
        return 1;
    }

    /**
     * What is left of the sign-ups of a month, and of the budgets that buy them.
     *
     * @param month  of the calendar
     * @return a factor of at least 0
     */
    default double signUpFactor(YearMonth month) {
        return 1;
    }

    /**
     * What is left, at the start of a month, of the users who would otherwise be there; new ones are not touched.
     *
     * @param segment  name of the segment
     * @param month  of the calendar
     * @return a fraction
     */
    default double survivalFactor(String segment, YearMonth month) {
        return 1;
    }

    /**
     * What becomes of the price of a segment.
     *
     * @param segment  name of the segment
     * @param month  of the calendar
     * @return a factor of at least 0
     */
    default double priceFactor(String segment, YearMonth month) {
        return 1;
    }

    /**
     * What becomes of the compute cost.
     *
     * @param month  of the calendar
     * @return a factor of at least 0
     */
    default double computeFactor(YearMonth month) {
        return 1;
    }

    /**
     * Share of revenue that has to be paid to somebody.
     *
     * @param month  of the calendar
     * @return a fraction
     */
    default double levyShare(YearMonth month) {
        return 0;
    }

    /**
     * An amount to be paid once, in units of the currency of the scenario.
     *
     * @param month  of the calendar
     * @param zero  nothing, in the currency of the scenario
     * @return {@code zero} in all other months
     */
    default Money oneOff(YearMonth month, Money zero) {
        return zero;
    }

    /**
     * Sign-ups fall to a part of what they would be, for a time.
     *
     * @param label  name in reports
     * @param from  first month
     * @param span  how long, a whole number of months
     * @param left  what is left, in [0, 1]
     * @return the shock
     */
    static Shock acquisitionCut(String label, YearMonth from, Span span, double left) {
        return new AcquisitionCut(label, from, from.plusMonths(span.months()), left);
    }

    /**
     * Nobody signs up any more.
     *
     * @param label  name in reports
     * @param from  first month without sign-ups
     * @return the shock
     */
    static Shock acquisitionStop(String label, YearMonth from) {
        return new AcquisitionCut(label, from, YearMonth.of(9999, 12), 0);
    }

    /**
     * A part of the users leaves at once.
     *
     * @param label  name in reports
     * @param at  month at whose start they are gone
     * @param lost  share of the users there, in [0, 1]
     * @return the shock
     */
    static Shock churnSpike(String label, YearMonth at, double lost) {
        return new ChurnSpike(label, at, lost);
    }

    /**
     * The price of a segment falls for everybody.
     *
     * @param segment  name of the segment, also the name in reports
     * @param cut  share of the price that is given up, in [0, 1]
     * @param from  first month of the new price
     * @return the shock
     */
    static Shock priceCut(String segment, double cut, YearMonth from) {
        String label = "price cut " + segment;
        return new PriceChange(label, segment, from, 1 - Requires.fraction(cut, "cut of " + label));
    }

    /**
     * A share of revenue is owed from a month on, for all revenue unless {@link Levy#onShare(double)} says otherwise.
     *
     * @param label  name in reports
     * @param rate  share of the revenue it applies to, in [0, 1]
     * @param from  first month
     * @return the shock
     */
    static Levy levy(String label, double rate, YearMonth from) {
        return new Levy(label, rate, from, 1);
    }

    /**
     * The compute cost jumps to a multiple.
     *
     * @param label  name in reports
     * @param from  first month of the new cost
     * @param factor  of the cost that would otherwise hold, at least 0
     * @return the shock
     */
    static Shock costStep(String label, YearMonth from, double factor) {
        return new CostStep(label, from, factor);
    }

    /**
     * An amount is paid once.
     *
     * @param label  name in reports
     * @param at  the month
     * @param amount  at least 0
     * @return the shock
     */
    static Shock oneOffPayment(String label, YearMonth at, Money amount) {
        return new OneOffPayment(label, at, amount);
    }

    /**
     * A market is left: a part of the users is gone at once, and the same part of sign-ups does not come any more.
     *
     * @param label  name in reports
     * @param at  month at whose start they are gone
     * @param share  of users and of sign-ups, in [0, 1]
     * @param segments  concerned; all if none is named
     * @return the shock
     */
    static Shock marketExit(String label, YearMonth at, double share, String... segments) {
        return new MarketExit(label, at, share, List.of(segments));
    }

    /**
     * The price of a segment changes for those who come from a month on; those who are there keep theirs.
     *
     * @param segment  name of the segment, also the name in reports
     * @param factor  of the old price, at least 0
     * @param from  first month of the new price
     * @return the shock
     */
    static Shock priceForNewUsers(String segment, double factor, YearMonth from) {
        return new NewUserPrice("new price " + segment, segment, from, factor);
    }

    /**
     * Users of a segment consume a multiple from a month on.
     *
     * @param segment  name of the segment, also the name in reports
     * @param factor  above 0
     * @param from  first month
     * @return the shock
     */
    static Shock usageStep(String segment, double factor, YearMonth from) {
        return new UsageStep("usage " + segment, segment, from, factor);
    }

    /**
     * Sign-ups by season.
     *
     * @param label  name in reports
     * @param byMonth  twelve factors from January on, at least 0, that average 1
     * @return the shock, which repeats every year
     */
    static Shock season(String label, double... byMonth) {
        return new Season(label, Series.of(byMonth));
    }
}
