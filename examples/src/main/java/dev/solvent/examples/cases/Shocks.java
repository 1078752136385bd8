package dev.solvent.examples.cases;

import static dev.solvent.claims.audit.Expression.ratio;
import static dev.solvent.claims.audit.Expression.value;
import static dev.solvent.quantity.Quantities.months;

import dev.solvent.claims.Claim;
import dev.solvent.claims.audit.Expression;
import dev.solvent.display.Mark;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Quantities;
import dev.solvent.study.Input;

/** S12: a take-down, a law and a lawsuit. */
public final class Shocks implements Case {

    @Override
    public String id() {
        return "S12";
    }

    @Override
    public String title() {
        return "India, Europe and a lawsuit: stay, leave, reserve?";
    }

    @Override
    public String question() {
        return "What do a take-down, the law of Europe and a lawsuit cost, and from when on is it better to leave?";
    }

    @Override
    public void work(CaseSheet sheet) {
        double india = sheet.computes("s12.india", ratio("S000-079", "S000-041"), "of revenue 2024");
        Claim margin = sheet.takes("S000-020");
        double upkeep = sheet.takes("S000-091").low() / 100;
        sheet.derives("s12.eu contribution", margin.asFraction() - upkeep, "of consumer revenue");
        double life = sheet.assumes(
                new Assumption("years over which the extra R&D is written off", 5, 3, 7, "years", "As software is."));
        Money once = Money.of(sheet.takes("S000-090").low(), Quantities.USD);
        Money yearly = once.dividedBy(life);
        sheet.derives("s12.eu 50M over 5y annual", yearly.amount(), "USD per year");
        Money revenue = sheet.takes("S000-004")
                .asMoney()
                .over(months(9))
                .in(Period.YEAR)
                .money();
        // the case is stated on revenue to the thousand
        Money stated = Money.of(1000 * StrictMath.rint(revenue.amount() / 1000), revenue.currency());
        Money europe = yearly.plus(stated.times(upkeep));
        sheet.derives("s12.eu total annual on 71.249M", europe.amount(), "USD per year");
        Expression most = value("S000-006").minus(value("S000-007")).minus(value("S000-008"));
        double exit = sheet.computes(
                "s12.eu required GM at share .284", value("S000-091").dividedBy(most), "of European revenue");
        double share = sheet.assumes(new Assumption(
                "share of Europe in revenue", 0.2, 0.05, 0.28, "of revenue", "At most all of other overseas."));
        sheet.derives("s12.eu required GM at share .20", upkeep / share, "of European revenue");
        Money hailuo = sheet.takes("S000-016")
                .asShare()
                .of(sheet.takes("S000-004").asMoney())
                .over(months(9))
                .in(Period.YEAR)
                .money();
        Money claim = sheet.takes("S000-081").asMoney();
        double realised = sheet.derives(
                "s12.lawsuit breakeven annual prob GM=0.047",
                hailuo.times(margin.asFraction()).ratioTo(claim),
                "a year");
        sheet.derives(
                "s12.lawsuit breakeven annual prob GM=0.5", hailuo.times(0.5).ratioTo(claim), "a year");
        Input<Double> losing = sheet.varies(new Assumption(
                "chance of losing in a year",
                0.15,
                0.05,
                0.3,
                "a year",
                "No document says; a suit of studios with means."));
        Input<Double> settled = sheet.varies(
                new Assumption("part of the claim that is paid", 0.5, 0.2, 1, "of the claim", "Most suits settle."));
        sheet.shows(
                sheet.explores(
                        "s12.expectedDamages",
                        "USD per year",
                        x -> claim.times(x.of(losing) * x.of(settled)).amount(),
                        losing,
                        settled),
                "expected damages of the lawsuit",
                Mark.at(
                        "gross profit of Hailuo at the realised margin",
                        hailuo.times(margin.asFraction()).amount()));
        sheet.concludes("India was " + Text.significant(100 * india, 2)
                + " % of a year. Europe takes the consumer margin below zero; it is"
                + " worth staying only where its own margin is above " + Text.significant(100 * exit, 2)
                + " %. At the realised margin a year of Hailuo carries a chance of "
                + Text.significant(100 * realised, 2)
                + " % of losing the whole claim, which is less than anybody would assume.");
    }
}
