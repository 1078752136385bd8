package dev.solvent.examples.cases;

import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.claims.Claim;
import dev.solvent.economics.metrics.AverageRevenue;
import dev.solvent.economics.metrics.UserCount;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.examples.casebook.Stated;
import dev.solvent.files.scenario.ScenarioFile;
import dev.solvent.internal.Text;
import dev.solvent.projection.Column;
import dev.solvent.projection.Projection;
import dev.solvent.projection.Projector;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.scenario.Scenario;
import dev.solvent.study.Input;
import java.util.Optional;

/**
 * S25: nine months of MiniMax as one scenario. It is set by what was said about users, payers, prices and margins of each
 * segment; what was said about revenue and margin of the whole then has to come out.
 */
public final class MiniMaxReconciliation implements Case {

    private static final Money THOUSAND = usd(1000);
    private static final String THOUSANDS = "thousand USD";
    private static final String FRACTION = "fraction of revenue";
    private static final String PER_PAYER = "USD per payer of nine months";
    private static final String PER_USER = "USD per user and month";

    @Override
    public String id() {
        return "S25";
    }

    @Override
    public String title() {
        return "MiniMax as one scenario: do the public figures add up?";
    }

    @Override
    public String question() {
        return "If users, payers, spending and unit costs are as stated, do revenues, margins and revenue per payer come out as stated?";
    }

    @Override
    public void work(CaseSheet sheet) {
        Assumption film = new Assumption(
                "price that a payer of Hailuo pays a month", 15, 12, 28, "USD", "Plans from 9.99 to 199.99, blended.");
        Assumption talk = new Assumption(
                "price that any other payer pays a month",
                5,
                2,
                6,
                "USD",
                "Such a payer spends little more than this in nine months, so a month cannot cost more.");
        MiniMaxBusiness business = MiniMaxBusiness.of(sheet);
        double filmPrice = sheet.assumes(film);
        double talkPrice = sheet.assumes(talk);
        Scenario scenario = business.scenario(filmPrice, talkPrice);
        sheet.offers("nine months", ScenarioFile.of(scenario));
        Projection nineMonths = Projector.project(scenario);
        double consumer = revenues(sheet, business, nineMonths);
        margins(sheet, business, nineMonths);
        Money withAds = payers(sheet, business, consumer);
        perUser(sheet, business, nineMonths);
        Input<Double> first = sheet.varies(film.name());
        Input<Double> second = sheet.varies(talk.name());
        double paying =
                sheet.derives("minimax.payers of a month", business.payingShare(nineMonths), "of monthly active users");
        double everPaying = sheet.derives(
                "minimax.payers of nine months",
                business.payers().number() / business.users().number(),
                "of monthly active users");
        sheet.explores(
                "minimax.payers of a month",
                "of monthly active users",
                x -> business.payingShare(business.projected(x.of(first), x.of(second))),
                first,
                second);
        sheet.concludes(
                "The figures describe one business: every revenue and margin comes out within the rounding of what it is"
                        + " made of. Fifteen dollars per payer hold only without advertising, which is more than half of what companions"
                        + " earn; with it they are " + Text.significant(withAds.amount(), 3) + ". The "
                        + Text.significant(everPaying * 100, 2)
                        + " % of active users that seem to pay are payers of nine months over users of one; of a month's users about "
                        + Text.significant(paying * 100, 2)
                        + " % pay. A user of Talkie earns less in a month than a consumer costs to serve: Hailuo carries the segment.");
    }

    /** Revenue by segment beside what was stated; what the inputs' own rounding allows is the tolerance. */
    private static double revenues(CaseSheet sheet, MiniMaxBusiness business, Projection nineMonths) {
        double film = earned(nineMonths, MiniMaxBusiness.FILM_PAYERS);
        Money stated =
                sheet.takes("X3-009").asMoney().plus(sheet.takes("X3-010").asMoney());
        double rounding = MiniMaxBusiness.rounding(business.filmPayers(), business.filmSpend());
        sheet.compares("minimax.revenue Hailuo", film, THOUSANDS, near(stated, film * rounding, "X3-009"));
        double ads = nineMonths.column(Column.ADVERTISING).sum() / THOUSAND.amount();
        double talk = earned(nineMonths, MiniMaxBusiness.OTHER_PAYERS) + ads;
        Money consumer = sheet.takes("X3-002").asMoney();
        double all = film + talk;
        double allRounding = (all - ads) * MiniMaxBusiness.rounding(business.payers(), business.spend())
                + ads * MiniMaxBusiness.rounding(business.advertising());
        sheet.compares(
                "minimax.revenue Talkie and other apps",
                talk,
                THOUSANDS,
                near(consumer.minus(stated), allRounding + film * rounding, "X3-002"));
        sheet.compares("minimax.revenue consumers", all, THOUSANDS, near(consumer, allRounding, "X3-002"));
        double platform = sheet.derives(
                "minimax.revenue platform, put in", earned(nineMonths, MiniMaxBusiness.ENTERPRISES), THOUSANDS);
        Money total = sheet.takes("S000-004").asMoney();
        sheet.compares("minimax.revenue", all + platform, THOUSANDS, near(total, allRounding, "S000-004"));
        Claim filmShare = sheet.takes("S000-016");
        sheet.compares("minimax.share Hailuo", film / (all + platform), FRACTION, Stated.fraction(filmShare));
        Claim share = sheet.takes("S000-013");
        sheet.atLeast(
                "minimax.share consumers",
                all / (all + platform),
                FRACTION,
                Stated.low(share).of(share.low() / 100));
        sheet.derives(
                "minimax.revenue other apps, what Talkie's share leaves",
                talk - sheet.takes("S000-015").asFraction() * (all + platform),
                THOUSANDS);
        return all;
    }

    /** Unit costs are set on stated revenue, so margins on the revenue of the scenario are off by what the revenue is off. */
    private static void margins(CaseSheet sheet, MiniMaxBusiness business, Projection nineMonths) {
        double revenue = nineMonths.column(Column.REVENUE).sum();
        double profit = nineMonths.column(Column.GROSS_PROFIT).sum();
        var enterprises = nineMonths.segment(MiniMaxBusiness.ENTERPRISES);
        double platform = enterprises.column(Column.REVENUE).sum();
        double platformProfit = enterprises.column(Column.GROSS_PROFIT).sum();
        double payers = MiniMaxBusiness.rounding(business.payers(), business.spend());
        double paid = revenue - platform - nineMonths.column(Column.ADVERTISING).sum();
        double consumers = payers * paid / (revenue - platform);
        sheet.compares(
                "minimax.margin consumers",
                (profit - platformProfit) / (revenue - platform),
                FRACTION,
                within(sheet.takes("S000-020"), consumers));
        sheet.compares(
                "minimax.margin platform", platformProfit / platform, FRACTION, Stated.fraction(sheet.takes("X3-005")));
        sheet.compares(
                "minimax.margin", profit / revenue, FRACTION, within(sheet.takes("X3-007"), payers * paid / revenue));
        sheet.derives("minimax.marketing", nineMonths.column(Column.FIXED_COST).sum() / revenue, FRACTION);
    }

    /** Revenue per payer by the stated revenue, with and without what advertisers pay. */
    private static Money payers(CaseSheet sheet, MiniMaxBusiness business, double consumer) {
        UserCount payers = UserCount.unique(business.payers().number(), MiniMaxBusiness.WINDOW);
        Money stated = sheet.takes("X3-002").asMoney();
        Money ads = business.advertising().asMoney();
        sheet.compares(
                "minimax.arppu without advertising",
                perPayer(stated.minus(ads), payers).amount(),
                PER_PAYER,
                Stated.number(business.spend()));
        sheet.derives("minimax.arppu with advertising", perPayer(stated, payers).amount(), PER_PAYER);
        Money withAds = perPayer(THOUSAND.times(consumer), payers);
        sheet.derives("minimax.arppu of the scenario, with advertising", withAds.amount(), PER_PAYER);
        Money film = sheet.takes("X3-009").asMoney().plus(sheet.takes("X3-010").asMoney());
        UserCount filmPayers = UserCount.unique(business.filmPayers().number(), MiniMaxBusiness.WINDOW);
        sheet.compares(
                "minimax.arppu Hailuo",
                perPayer(film, filmPayers).amount(),
                PER_PAYER,
                Stated.number(business.filmSpend()));
        return withAds;
    }

    private static void perUser(CaseSheet sheet, MiniMaxBusiness business, Projection nineMonths) {
        Money total = sheet.takes("S000-004").asMoney();
        sheet.derives(
                "minimax.user Talkie revenue",
                perUserMonth(sheet.takes("S000-015").asShare().of(total), business.talkUsers()),
                PER_USER);
        sheet.derives(
                "minimax.user Hailuo revenue",
                perUserMonth(sheet.takes("S000-016").asShare().of(total), business.filmUsers()),
                PER_USER);
        sheet.derives("minimax.user consumer cost", business.costOfAUser().amount(), PER_USER);
        sheet.derives(
                "minimax.user consumer marketing",
                perUserMonth(usd(nineMonths.column(Column.FIXED_COST).sum()), business.users()),
                PER_USER);
        double impressions = nineMonths
                .segment(MiniMaxBusiness.TALK_USERS)
                .units(MiniMaxBusiness.IMPRESSIONS)
                .last();
        sheet.derives(
                "minimax.user Talkie impressions",
                impressions / business.talkUsers().number(),
                "per user and month");
    }

    private static double earned(Projection nineMonths, String segment) {
        return nineMonths.segment(segment).column(Column.REVENUE).sum() / THOUSAND.amount();
    }

    private static Stated near(Money stated, double tolerance, String claim) {
        return new Stated(stated.ratioTo(THOUSAND), tolerance, Optional.of(claim));
    }

    /** A margin is off by the cost share times what its revenue is off, besides its own rounding. */
    private static Stated within(Claim margin, double revenueOff) {
        Stated stated = Stated.fraction(margin);
        double tolerance = stated.tolerance() + (1 - stated.figure()) * revenueOff;
        return new Stated(stated.figure(), tolerance, stated.claim());
    }

    private static Money perPayer(Money revenue, UserCount payers) {
        return new AverageRevenue(revenue, MiniMaxBusiness.WINDOW, payers).perUser();
    }

    private static double perUserMonth(Money revenue, Claim users) {
        return new AverageRevenue(revenue, MiniMaxBusiness.WINDOW, UserCount.monthlyMean(users.number()))
                .perUserMonth()
                .in(Period.MONTH)
                .money()
                .amount();
    }
}
