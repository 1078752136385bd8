package dev.solvent.economics;

import static java.util.Objects.requireNonNull;

import dev.solvent.pricing.Charge;
import dev.solvent.pricing.Tax;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Span;
import java.time.YearMonth;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * What one sign-up of a product is worth: its segments blended by their share of sign-ups, free users included.
 *
 * @param product  segments and their cost
 * @param terms  how users are valued
 * @since 0.1.0
 */
public record ProductEconomics(Product product, Terms terms) {

    public ProductEconomics {
        requireNonNull(product, "product");
        requireNonNull(terms, "terms");
        product.currency();
    }

    /**
     * Economics over the whole lifetime, without discount, until more is said.
     *
     * @param product  with at least one segment
     * @return the economics
     */
    public static ProductEconomics of(Product product) {
        return new ProductEconomics(product, Terms.DEFAULTS);
    }

    /**
     * With a horizon, after which nothing counts.
     *
     * @param horizon  a whole number of months
     * @return the changed economics
     */
    public ProductEconomics over(Span horizon) {
        return applied(each -> each.over(horizon));
    }

    /**
     * With future money discounted.
     *
     * @param discount  compounding
     * @return the changed economics
     */
    public ProductEconomics withDiscount(GrowthRate discount) {
        return applied(each -> each.withDiscount(discount));
    }

    /**
     * With a date of acquisition, which costs that move in time ask for.
     *
     * @param month  month of age 0
     * @return the changed economics
     */
    public ProductEconomics acquiredIn(YearMonth month) {
        return applied(each -> each.acquiredIn(month));
    }

    /**
     * The economics of one segment.
     *
     * @param segment  its name
     * @return per user of that segment
     */
    public UnitEconomics segment(String segment) {
        return economics(product.segment(segment));
    }

    /**
     * Contribution of one sign-up over the horizon, discounted.
     *
     * @return the lifetime value, may be negative
     */
    public Money ltv() {
        return blended(UnitEconomics::ltv, false);
    }

    /**
     * Gross profit over revenue, all users counted.
     *
     * @return at most 1, may be negative
     */
    public double grossMargin() {
        return blended(UnitEconomics::grossProfitLtv, false).ratioTo(blended(UnitEconomics::revenueLtv, false));
    }

    /**
     * Gross profit over revenue, all users counted, as a policy reports it. Where serving free users is marketing, what advertisers
     * pay for them stays revenue.
     *
     * @param policy  what revenue is and where free users stand; its cost of winning users does not matter here
     * @return at most 1, may be negative
     */
    public double grossMargin(ReportingPolicy policy) {
        Money revenue = Money.zero(product.currency());
        Money profit = Money.zero(product.currency());
        for (Segment segment : product.segments()) {
            UnitEconomics user = economics(segment);
            Money afterStore = Valuation.of(user)
                    .total("revenue after stores", Valuation.Lines.AFTER_STORE)
                    .total();
            Money reported = switch (policy.revenue()) {
                case WITH_TAX -> user.withPlan(segment.plan().withTax(Tax.NONE)).revenueLtv();
                case BEFORE_STORE -> user.revenueLtv();
                case AFTER_STORE -> afterStore;
            };
            boolean marketing = policy.freeUsers() == ReportingPolicy.FreeUsers.MARKETING && !isPaying(segment);
            revenue = revenue.plus(reported.times(segment.share()));
            profit = profit.plus((marketing ? afterStore : user.grossProfitLtv()).times(segment.share()));
        }
        return profit.ratioTo(revenue);
    }

    private static boolean isPaying(Segment segment) {
        return segment.plan().charges().stream().anyMatch(Charge::isPaidByUser);
    }

    /**
     * Gross profit over revenue of those who pay: what the margin would be if free users cost nothing and brought nothing, not
     * even by advertising.
     *
     * @return at most 1, may be negative
     */
    public double grossMarginWithoutFreeUsers() {
        return blended(UnitEconomics::grossProfitLtv, true).ratioTo(blended(UnitEconomics::revenueLtv, true));
    }

    /**
     * Solves for a figure of the product, such as the quota of its free users, at which the gross margin of all users is a target.
     *
     * @param grossMargin  wanted, below 1
     * @param change  from the figure to the product that has it
     * @param low  least value to try
     * @param high  largest value to try
     * @return every value in between at which the margin is the target
     */
    public Solution solve(double grossMargin, DoubleFunction<Product> change, double low, double high) {
        return Solution.search(
                value -> {
                    ProductEconomics changed = new ProductEconomics(change.apply(value), terms);
                    return changed.blended(UnitEconomics::grossProfitLtv, false).amount()
                            - grossMargin
                                    * changed.blended(UnitEconomics::revenueLtv, false)
                                            .amount();
                },
                low,
                high);
    }

    private UnitEconomics economics(Segment segment) {
        return new UnitEconomics(segment.plan(), segment.usage(), product.compute(), segment.retention(), terms);
    }

    private Money blended(Function<UnitEconomics, Money> figure, boolean payersOnly) {
        Money sum = Money.zero(product.currency());
        for (Segment segment : product.segments()) {
            if (!payersOnly || isPaying(segment)) {
                sum = sum.plus(figure.apply(economics(segment)).times(segment.share()));
            }
        }
        return sum;
    }

    /** Terms change in one place only, the economics of a user. */
    private ProductEconomics applied(Function<UnitEconomics, UnitEconomics> change) {
        return new ProductEconomics(
                product, change.apply(economics(product.segments().get(0))).terms());
    }
}
