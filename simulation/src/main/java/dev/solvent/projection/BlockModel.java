package dev.solvent.projection;

import dev.solvent.quantity.Series;
import java.util.List;
import java.util.Optional;

/**
 * A scenario taken apart into what is the same in all draws, by month, and what a draw decides.
 *
 * @param months  how many
 * @param channels  whose sign-ups or cost a draw decides
 * @param groups  segments whose users come and stay alike
 * @param payments  what is paid in any case
 * @param discount  per month
 */
record BlockModel(int months, List<WonBy> channels, List<Group> groups, Payments payments, Lane discount) {

    /**
     * Sign-ups through a channel: {@code level (1 + growth)^t pattern[t]}, each at a cost.
     *
     * @param level  of the first month
     * @param growth  per month, if a draw decides it
     * @param byMonth  first of the columns that hold level and growth month by month; below 0 for none
     * @param pattern  by month
     * @param cac  cost of each
     */
    record WonBy(Lane level, Optional<Lane> growth, int byMonth, Series pattern, Lane cac) {}

    /**
     * Segments whose users come and stay alike.
     *
     * @param constant  new users per share, by month, through channels that no draw touches
     * @param ofChannel  new users per share and sign-up, by channel and month
     * @param stay  how long they stay
     * @param members  the segments
     * @param costs  what serving them costs
     */
    record Group(Series constant, List<Series> ofChannel, Stay stay, List<Member> members, List<Cost> costs) {}

    /**
     * Who is still there: by a curve that no draw touches, a constant churn, or a shifted beta-geometric curve.
     *
     * @param curve  survival by age; empty if a draw decides
     * @param churn  per month
     * @param alpha  first parameter
     * @param beta  second parameter
     */
    record Stay(Series curve, Optional<Lane> churn, Lane alpha, Lane beta) {}

    /**
     * What users of a segment bring: {@code constant[t] + factor[t] price}, and who takes of it.
     *
     * @param share  of new users
     * @param price  of a month
     * @param revenue  constants and factors by month
     * @param taken  the same for refunds, tax, store and processor
     */
    record Member(Lane share, Lane price, List<Series> revenue, List<Series> taken) {}

    /**
     * Cost of users on a meter: {@code units price (1 + growth)^t (1 - decline)^t pattern[t]}.
     *
     * @param units  of each member, 0 for those without
     * @param price  of a unit
     * @param growth  of units per month
     * @param decline  of the price per month
     * @param pattern  by month
     */
    record Cost(List<Lane> units, Lane price, Lane growth, Lane decline, Series pattern) {
        boolean moves() {
            return growth.isDriven() || decline.isDriven();
        }
    }

    /**
     * Payments of the whole business.
     *
     * @param constant  by month, that no draw touches
     * @param spend  on channels that no draw touches, by month
     * @param levyShare  of revenue, by month
     * @param fixed  amounts that draws decide
     * @param counts  how many of each, by month
     */
    record Payments(Series constant, Series spend, Series levyShare, List<Lane> fixed, List<Series> counts) {}
}
