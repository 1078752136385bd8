package dev.solvent.service;

import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.Meter;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * A question as it was asked, every value within its range.
 *
 * @param currency  of all money
 * @param meter  what is used
 * @param plan  what the user pays
 * @param usage  what users consume
 * @param cost  of serving them
 * @param retention  how long they stay
 * @param value  how their money is counted
 * @param doubt  how unsure some figures are
 */
record QuoteRequest(
        Currency currency,
        Meter meter,
        Plan plan,
        Use usage,
        Cost cost,
        RetentionCurve retention,
        Worth value,
        Optional<Doubt> doubt) {

    /**
     * A plan.
     *
     * @param name  for the reader
     * @param price  of each period
     * @param yearly  whether the period is a year, paid in advance
     * @param quota  units beyond which nothing is served
     * @param included  units that the fee covers, with what is due beyond them
     * @param takers  who takes a part of what is paid
     * @param trialDays  free at the start
     */
    record Plan(
            String name,
            BigDecimal price,
            boolean yearly,
            Optional<BigDecimal> quota,
            Optional<Included> included,
            Takers takers,
            int trialDays) {}

    /**
     * What is due beyond the units that are covered.
     *
     * @param units  covered every month
     * @param price  of what is sold beyond
     * @param perUnits  how many units that price buys; started packs are paid in full
     * @param inPacks  whether they are sold as packs
     */
    record Included(BigDecimal units, BigDecimal price, long perUnits, boolean inPacks) {}

    /**
     * Parts of a payment that do not reach the seller.
     *
     * @param storeFraction  of what is kept after tax
     * @param processorFraction  of each payment
     * @param processorFixed  for each payment
     * @param refundedFraction  of payments
     * @param taxWithin  tax rate that prices include
     */
    record Takers(
            BigDecimal storeFraction,
            BigDecimal processorFraction,
            BigDecimal processorFixed,
            BigDecimal refundedFraction,
            BigDecimal taxWithin) {}

    /** How unequal users are. */
    enum Family {
        LOG_NORMAL,
        GAMMA,
        WEIBULL,
        LOMAX,
        EQUAL
    }

    /**
     * What users consume.
     *
     * @param family  of the distribution
     * @param mean  units per user and month, over all users
     * @param topTenth  share of all units that the heaviest tenth makes, if users differ
     */
    record Use(Family family, BigDecimal mean, Optional<BigDecimal> topTenth) {}

    /**
     * What serving costs.
     *
     * @param perUnit  one attempted unit
     * @param failed  share of attempts that fail and are paid all the same
     * @param changePerYear  how the cost moves from the month of acquisition on, if it does
     * @param perUser  of an active user and month, whatever is used
     */
    record Cost(BigDecimal perUnit, BigDecimal failed, Optional<BigDecimal> changePerYear, BigDecimal perUser) {}

    /**
     * How money is counted.
     *
     * @param cac  cost of winning a user
     * @param discountPerYear  of money to come
     * @param horizonMonths  after which nothing counts
     */
    record Worth(BigDecimal cac, BigDecimal discountPerYear, int horizonMonths) {}

    /**
     * What is not known exactly.
     *
     * @param costPerUnit  if unsure
     * @param monthlyChurn  if unsure
     * @param meanUnits  if unsure
     * @param cac  if unsure
     * @param draws  how many
     * @param seed  of the draws
     */
    record Doubt(
            Optional<Between> costPerUnit,
            Optional<Between> monthlyChurn,
            Optional<Between> meanUnits,
            Optional<Between> cac,
            int draws,
            long seed) {}

    /**
     * A range in which a figure lies nine times in ten.
     *
     * @param low  5th percentile
     * @param high  95th percentile
     */
    record Between(double low, double high) {}
}
