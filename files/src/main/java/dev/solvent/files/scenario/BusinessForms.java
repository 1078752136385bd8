package dev.solvent.files.scenario;

import dev.solvent.files.mapping.Form;
import dev.solvent.files.mapping.FormTable;
import dev.solvent.files.mapping.Key;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Kinds;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.files.mapping.Values;
import dev.solvent.product.Cohort;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.Books;
import dev.solvent.scenario.Commitment;
import dev.solvent.scenario.CreditTerms;
import dev.solvent.scenario.Drift;
import dev.solvent.scenario.FixedCost;
import dev.solvent.scenario.Investment;
import dev.solvent.scenario.Move;
import dev.solvent.scenario.Reactivation;
import dev.solvent.scenario.Shock;
import java.util.List;
import java.util.Map;

/** A business around a product: how users come, what they do, what is paid in any case, what happens. */
final class BusinessForms {

    private static final int DEFAULT_MONTHS = 36;
    private static final Kind<String> SEGMENT = Kinds.nameOf(Business.SEGMENT);

    private final Form<Business> business;

    BusinessForms(BehaviourForms behaviour, List<Form<? extends Shock>> moreShocks) {
        FormTable<Business> table = Form.of(
                "business", Business.class, "The product in time: a scenario that can be projected month by month.");
        var start = table.required("start", UnitKinds.MONTH, Business::start, "first month");
        var months = table.withDefault("months", Kinds.WHOLE, DEFAULT_MONTHS, Business::months, "how many");
        var channels = table.withDefault(
                "channels", ChannelForms.byName(), List.of(), Business::channels, "how users come, by name");
        var opening = table.withDefault(
                "opening", Kinds.listOf(cohort()), List.of(), Business::opening, "users who are there when it starts");
        var fixed = table.withDefault(
                "fixed-costs", Kinds.named(fixedCost(), FixedCost::name), List.of(), Business::fixedCosts, "by name");
        var shocks = table.withDefault(
                "shocks", ShockForms.byLabel(moreShocks), List.of(), Business::shocks, "what happens, by label");
        AnswerKeys answers = new AnswerKeys(table, behaviour);
        BookKeys books = new BookKeys(table);
        business = table.makes(said -> new Business(
                said.get(start),
                said.get(months),
                said.get(channels),
                said.get(opening),
                said.get(fixed),
                said.get(shocks),
                answers.make(said),
                books.make(said)));
    }

    Form<Business> business() {
        return business;
    }

    private static Form<Cohort> cohort() {
        FormTable<Cohort> table = Form.of("cohort", Cohort.class, "Users who signed up in one month before the start.");
        var segment = table.required("segment", SEGMENT, Cohort::segment, "where they are");
        var acquired = table.required("acquired", UnitKinds.MONTH, Cohort::acquired, "month of their sign-up");
        var size = table.required(
                "size", Kinds.NUMBER, Cohort::size, "how many signed up then; the curve says how many are left");
        return table.makes(said -> new Cohort(said.get(segment), said.get(acquired), said.get(size)));
    }

    private static Kind<FixedCost> fixedCost() {
        FormTable<FixedCost> table = Form.of("fixed cost", FixedCost.class, "What is paid in any case.");
        var cost = table.required("cost", UnitKinds.MONEY_RATE, FixedCost::cost, "of one");
        var count = table.withDefault(
                "count",
                Kinds.oneOrSeriesOf(Kinds.NUMBER),
                Series.of(1),
                FixedCost::count,
                "how many; a list says months one by one, and its last holds on");
        Form<FixedCost> full = table.makes(said -> new FixedCost(said.name(), said.get(cost), said.get(count)));
        return new FixedCostKind(full);
    }

    /** The keys of what users do, which stand in the business itself. */
    private static final class AnswerKeys {

        private final Key<Business, List<Move>> moves;
        private final Key<Business, List<Reactivation>> reactivations;
        private final Key<Business, List<Drift>> drifts;
        private final Key<Business, List<Business.StatedDemand>> demands;

        AnswerKeys(FormTable<Business> table, BehaviourForms behaviour) {
            moves = table.withDefault(
                    "moves",
                    Kinds.listOf(behaviour.move()),
                    List.of(),
                    each -> each.answers().moves(),
                    "from segment to segment");
            reactivations = table.withDefault(
                    "reactivations",
                    Kinds.listOf(BehaviourForms.reactivation()),
                    List.of(),
                    each -> each.answers().reactivations(),
                    "of users who left");
            drifts = table.withDefault(
                    "drifts",
                    Kinds.listOf(behaviour.drift()),
                    List.of(),
                    each -> each.answers().drifts(),
                    "of usage and seats");
            demands = table.withDefault(
                    "demands",
                    Kinds.listOf(behaviour.demand()),
                    List.of(),
                    each -> each.answers().demands(),
                    "answers to prices");
        }

        Business.Answers make(Values said) {
            return new Business.Answers(said.get(moves), said.get(reactivations), said.get(drifts), said.get(demands));
        }
    }

    /** The keys of the books, which stand in the business itself. */
    private static final class BookKeys {

        private final Key<Business, Map<String, CreditTerms>> credits;
        private final Key<Business, Map<String, Integer>> lags;
        private final Key<Business, List<Investment>> investments;
        private final Key<Business, List<Commitment>> commitments;
        private final Key<Business, GrowthRate> discount;

        BookKeys(FormTable<Business> table) {
            credits = table.withDefault(
                    "credits",
                    Kinds.mapOf(SEGMENT, credits()),
                    Map.of(),
                    each -> each.books().credits(),
                    "segments whose fees buy credits, and how these burn");
            lags = table.withDefault(
                    "payout-lags",
                    Kinds.mapOf(SEGMENT, UnitKinds.WHOLE_MONTHS),
                    Map.of(),
                    each -> each.books().payoutLagMonths(),
                    "how late stores pay out, by segment");
            investments = table.withDefault(
                    "investments",
                    Kinds.named(investment(), Investment::name),
                    List.of(),
                    each -> each.books().investments(),
                    "paid once and written off, by name");
            commitments = table.withDefault(
                    "commitments",
                    Kinds.named(commitment(), Commitment::name),
                    List.of(),
                    each -> each.books().commitments(),
                    "computing that is reserved and paid in any case, by name");
            discount = table.withDefault(
                    "discount",
                    UnitKinds.GROWTH,
                    GrowthRate.NONE,
                    each -> each.books().discount(),
                    "of later cash");
        }

        Books make(Values said) {
            return new Books(
                    said.get(credits),
                    said.get(lags),
                    said.get(investments),
                    said.get(commitments),
                    said.get(discount));
        }

        private static Form<CreditTerms> credits() {
            FormTable<CreditTerms> table =
                    Form.of("credit terms", CreditTerms.class, "When credits burn, and what becomes of the rest.");
            var burned = table.required(
                    "burned",
                    Kinds.seriesOf(UnitKinds.SHARE),
                    CreditTerms::burned,
                    "in the month of the grant and later ones; the rest never");
            var breakage = table.withDefault(
                    "breakage",
                    Kinds.word("breakage", List.of(CreditTerms.Breakage.values())),
                    CreditTerms.burned(1).breakage(),
                    CreditTerms::breakage,
                    "when what never burns is earned");
            var lost = table.withDefault(
                    "lost-on-leaving",
                    Kinds.TRUTH,
                    false,
                    CreditTerms::lostOnLeaving,
                    "whether users who leave lose theirs");
            return table.makes(said -> new CreditTerms(said.get(burned), said.get(breakage), said.get(lost)));
        }

        private static Form<Investment> investment() {
            FormTable<Investment> table = Form.of("investment", Investment.class, "Such as a training run.");
            var total = table.required("total", UnitKinds.MONEY, Investment::total, "paid");
            var paid = table.required("paid", UnitKinds.MONTH, Investment::paid, "when");
            var life = table.required(
                    "life", UnitKinds.WHOLE_MONTHS, Investment::lifeMonths, "over which it is written off");
            return table.makes(said -> new Investment(said.name(), said.get(total), said.get(paid), said.get(life)));
        }

        private static Form<Commitment> commitment() {
            FormTable<Commitment> table = Form.of("commitment", Commitment.class, "Such as reserved GPUs.");
            var reserved = table.required("reserved", UnitKinds.MONEY_RATE, Commitment::reserved, "paid in any case");
            var from = table.required("from", UnitKinds.MONTH, Commitment::from, "first month");
            var until = table.required("until", UnitKinds.MONTH, Commitment::until, "first month after it");
            return table.makes(
                    said -> new Commitment(said.name(), said.get(reserved), said.get(from), said.get(until)));
        }
    }
}
