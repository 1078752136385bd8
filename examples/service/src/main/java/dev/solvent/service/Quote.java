package dev.solvent.service;

import dev.solvent.economics.Breakdown;
import dev.solvent.economics.Payback;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the library says of a user.
 *
 * @param month  contribution of the first month, part by part
 * @param lifetime  value over the horizon, part by part
 * @param revenue  over the horizon
 * @param grossMargin  over the horizon; empty without revenue
 * @param cac  cost of winning the user
 * @param ltvToCac  empty where winning costs nothing
 * @param payback  months, or never
 * @param usersAtALoss  share of users
 * @param breakEvenPrice  flat fee at which the value is zero; empty where none does it
 * @param breakEvenCost  of one attempted unit; empty where not even free units would do
 * @param doubt  where ranges were given
 */
record Quote(
        Breakdown month,
        Breakdown lifetime,
        Money revenue,
        OptionalDouble grossMargin,
        Money cac,
        OptionalDouble ltvToCac,
        Payback payback,
        double usersAtALoss,
        Optional<MoneyRate> breakEvenPrice,
        Optional<Money> breakEvenCost,
        Optional<DoubtAnswer> doubt) {

    static Quote of(QuoteModel model) {
        UnitEconomics user = model.user();
        Money cac = model.cac();
        Money revenue = user.revenueLtv();
        Breakdown lifetime = user.breakdown();
        return new Quote(
                user.marginWaterfall(),
                lifetime,
                revenue,
                ratio(user.grossProfitLtv(), revenue),
                cac,
                ratio(lifetime.total(), cac),
                user.payback(cac),
                user.shareOfUsersAtALoss(),
                breakEvenPrice(user),
                user.breakEvenCost(model.request().meter()),
                model.request().doubt().map(doubt -> DoubtAnswer.of(model, doubt)));
    }

    /** As {@link UnitEconomics#grossMargin()} and {@link UnitEconomics#ltvToCac}, without computing the parts once more. */
    private static OptionalDouble ratio(Money part, Money whole) {
        return whole.amount() > 0 ? OptionalDouble.of(part.ratioTo(whole)) : OptionalDouble.empty();
    }

    private static Optional<MoneyRate> breakEvenPrice(UnitEconomics user) {
        try {
            return Optional.of(user.breakEvenPrice());
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }
}
