package dev.solvent.economics.metrics;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;

/**
 * What moved monthly recurring revenue (MRR) in a window. The MRR at the end is not stated but follows:
 *
 * <pre>{@code
 * end = start + new + expansion + reactivation - contraction - churn + fx
 * }</pre>
 *
 * <p>The words are ChartMogul's (help article 203299912): new is the first paid plan of a customer; expansion and contraction are
 * changes of a paying customer, also the loss of one of several subscriptions; churn is the loss of the last one; reactivation
 * is the return of a customer who had churned. Stripe's glossary adds the effect of exchange rates.
 *
 * @param start  MRR at the start, at least 0
 * @param newBusiness  gained from new customers, at least 0
 * @param expansion  gained from customers who paid already, at least 0
 * @param reactivation  gained from customers who came back, at least 0
 * @param contraction  lost from customers who stay, at least 0
 * @param churn  lost with customers who left, at least 0
 * @param fx  change of exchange rates, of either sign
 * @since 0.1.0
 */
public record MrrMovements(
        Money start, Money newBusiness, Money expansion, Money reactivation, Money contraction, Money churn, Money fx) {

    /** Relative difference up to which two sums of the same movements count as equal. */
    static final double ROUNDING = 1e-9;

    public MrrMovements {
        amount(start, "start");
        amount(newBusiness, "newBusiness");
        amount(expansion, "expansion");
        amount(reactivation, "reactivation");
        amount(contraction, "contraction");
        amount(churn, "churn");
        requireNonNull(fx, "fx");
        double end = ending(start, gained(newBusiness, expansion, reactivation), contraction.plus(churn), fx)
                .amount();
        double scale = start.amount() + newBusiness.amount() + expansion.amount() + reactivation.amount();
        if (!(end >= -ROUNDING * scale)) {
            throw new IllegalArgumentException("end must be at least 0, was " + end
                    + ". Maybe contraction and churn lose more than there was: start " + start + ", contraction "
                    + contraction + ", churn " + churn);
        }
    }

    /**
     * A window in which nothing moved yet.
     *
     * @param start  MRR at the start, at least 0
     * @return movements of zero, to be changed by {@code withX}
     */
    public static MrrMovements from(Money start) {
        Money zero = Money.zero(start.currency());
        return new MrrMovements(start, zero, zero, zero, zero, zero, zero);
    }

    /**
     * With MRR of new customers.
     *
     * @param money  at least 0
     * @return the changed movements
     */
    public MrrMovements withNew(Money money) {
        return new MrrMovements(start, money, expansion, reactivation, contraction, churn, fx);
    }

    /**
     * With expansion.
     *
     * @param money  at least 0
     * @return the changed movements
     */
    public MrrMovements withExpansion(Money money) {
        return new MrrMovements(start, newBusiness, money, reactivation, contraction, churn, fx);
    }

    /**
     * With reactivation.
     *
     * @param money  at least 0
     * @return the changed movements
     */
    public MrrMovements withReactivation(Money money) {
        return new MrrMovements(start, newBusiness, expansion, money, contraction, churn, fx);
    }

    /**
     * With contraction.
     *
     * @param money  at least 0
     * @return the changed movements
     */
    public MrrMovements withContraction(Money money) {
        return new MrrMovements(start, newBusiness, expansion, reactivation, money, churn, fx);
    }

    /**
     * With churn.
     *
     * @param money  at least 0
     * @return the changed movements
     */
    public MrrMovements withChurn(Money money) {
        return new MrrMovements(start, newBusiness, expansion, reactivation, contraction, money, fx);
    }

    /**
     * With a change of exchange rates.
     *
     * @param money  of either sign
     * @return the changed movements
     */
    public MrrMovements withFx(Money money) {
        return new MrrMovements(start, newBusiness, expansion, reactivation, contraction, churn, money);
    }

    /**
     * MRR at the end.
     *
     * @return start and all movements
     */
    public Money end() {
        return ending(start, gained(), lost(), fx);
    }

    /**
     * What was won: new, expansion, reactivation.
     *
     * @return at least 0
     */
    public Money gained() {
        return gained(newBusiness, expansion, reactivation);
    }

    /**
     * What was lost: contraction and churn.
     *
     * @return at least 0
     */
    public Money lost() {
        return contraction.plus(churn);
    }

    /**
     * Change of MRR over the window.
     *
     * @return end less start
     */
    public Money netNew() {
        return gained().minus(lost()).plus(fx);
    }

    /**
     * These movements, proven against an end that was reported beside them.
     *
     * @param reportedEnd  MRR at the end according to the report
     * @return this
     * @throws IllegalArgumentException if the report does not add up; the message says by how much
     */
    public MrrMovements endingAt(Money reportedEnd) {
        Money missing = reportedEnd.minus(end());
        double scale = StrictMath.max(start.plus(gained()).amount(), 1e-300);
        if (!(StrictMath.abs(missing.amount()) <= ROUNDING * scale)) {
            throw new IllegalArgumentException(
                    "reportedEnd must be start + new + expansion + reactivation - contraction" + " - churn + fx = "
                            + end() + ", was " + reportedEnd + ": " + missing + " unexplained");
        }
        return this;
    }

    /**
     * Both windows as one.
     *
     * @param next  the window that follows; starts with the MRR with which this ends
     * @return movements summed kind by kind
     */
    public MrrMovements then(MrrMovements next) {
        endingAt(next.start);
        return new MrrMovements(
                start,
                newBusiness.plus(next.newBusiness),
                expansion.plus(next.expansion),
                reactivation.plus(next.reactivation),
                contraction.plus(next.contraction),
                churn.plus(next.churn),
                fx.plus(next.fx));
    }

    private static Money gained(Money newBusiness, Money expansion, Money reactivation) {
        return newBusiness.plus(expansion).plus(reactivation);
    }

    private static Money ending(Money start, Money gained, Money lost, Money fx) {
        return start.plus(gained).minus(lost).plus(fx);
    }

    private static void amount(Money money, String name) {
        Requires.nonNegative(requireNonNull(money, name).amount(), name);
    }

    @Override
    public String toString() {
        return start + " + new " + newBusiness.amount() + " + expansion " + expansion.amount() + " + reactivation "
                + reactivation.amount() + " - contraction " + contraction.amount() + " - churn " + churn.amount()
                + " + fx " + fx.amount() + " = " + end();
    }
}
