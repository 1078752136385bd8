package consumer;

import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.economics.UnitEconomics;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.projection.Projector;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import java.time.Month;

/** Uses the installed jars, with a curve of its own. */
public final class Quote {

    private Quote() {}

    /** Prints what a user is worth and what a year of them becomes. */
    public static void main(String[] args) {
        var stay = new Plateau(0.2, 0.3);
        var user = UnitEconomics.ofAverages(usd(9.99).per(MONTH), 0.6, stay).over(months(12));
        System.out.println("LTV " + user.ltv());
        var plan = PricingPlan.subscription("Standard", price("9.99").usd().per(MONTH));
        var product = Product.named("Clip").segment(Segment.of("all", plan).retention(stay));
        var scenario = Scenario.of(product, at(2027, Month.JANUARY))
                .over(months(12))
                .channel(Channel.steady("ads", 1000, usd(14)));
        System.out.println(Projector.project(scenario));
    }
}
