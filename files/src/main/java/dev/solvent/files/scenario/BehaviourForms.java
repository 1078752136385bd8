package dev.solvent.files.scenario;

import dev.solvent.files.mapping.Choice;
import dev.solvent.files.mapping.Form;
import dev.solvent.files.mapping.FormTable;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Kinds;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.AgedMove;
import dev.solvent.scenario.ConstantElasticity;
import dev.solvent.scenario.Conversion;
import dev.solvent.scenario.Demand;
import dev.solvent.scenario.Drift;
import dev.solvent.scenario.LogitDemand;
import dev.solvent.scenario.Migration;
import dev.solvent.scenario.Move;
import dev.solvent.scenario.Offer;
import dev.solvent.scenario.Reactivation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What users do: move, come back, change their usage, answer to prices. */
final class BehaviourForms {

    private static final Kind<String> SEGMENT = Kinds.nameOf(Business.SEGMENT);

    private final Choice<Move> move;
    private final Form<Drift> drift;
    private final Form<Business.StatedDemand> demand;

    BehaviourForms(TrendForms trends, List<Form<? extends Move>> moreMoves, List<Form<? extends Demand>> moreDemands) {
        Choice<Move> moves = Choice.of(
                "move",
                "kind",
                "Users go from one segment to another.",
                List.of(conversion(), migration(), keepingAge(Kinds.later("a move", this::move))));
        for (Form<? extends Move> each : moreMoves) {
            moves = moves.plus(each);
        }
        move = moves;
        drift = drift(trends);
        Choice<Demand> demands = Choice.of(
                "demand", "kind", "How users answer to other prices and allowances.", List.of(elasticity(), logit()));
        for (Form<? extends Demand> each : moreDemands) {
            demands = demands.plus(each);
        }
        demand = stated(demands);
    }

    Choice<Move> move() {
        return move;
    }

    Form<Drift> drift() {
        return drift;
    }

    Form<Business.StatedDemand> demand() {
        return demand;
    }

    private static Form<Conversion> conversion() {
        FormTable<Conversion> table = Form.of(
                "conversion", Conversion.class, "A share moves at an age, such as free users who begin to pay.");
        var from = table.required("from", SEGMENT, Conversion::from, "segment that they leave");
        var to = table.required("to", SEGMENT, Conversion::to, "segment that they join");
        var age = table.optional(
                "at-age", UnitKinds.WHOLE_MONTHS, each -> once(each).map(Once::age), "when, if at one age");
        var fraction =
                table.optional("fraction", UnitKinds.SHARE, each -> once(each).map(Once::fraction), "who moves then");
        var byAge = table.optional(
                "fraction-by-age",
                Kinds.seriesOf(UnitKinds.SHARE),
                each -> once(each).isPresent() ? Optional.empty() : Optional.of(each.fractionByAge()),
                "who moves at 1, 2, 3 months of age ...; the last holds on");
        var label = table.optional(
                "label",
                Kinds.TEXT,
                each -> Optional.of(each.label()).filter(it -> !it.equals(label(each.from(), each.to()))),
                "in reports; `conversion FROM to TO` if left out");
        table.way(age, fraction).way(byAge);
        return table.makes(said -> new Conversion(
                said.find(label).orElseGet(() -> label(said.get(from), said.get(to))),
                said.get(from),
                said.get(to),
                said.find(byAge)
                        .orElseGet(
                                () -> Move.conversion(said.get(from), said.get(to), said.get(age), said.get(fraction))
                                        .fractionByAge())));
    }

    private static String label(String from, String to) {
        return "conversion " + from + " to " + to;
    }

    /** A conversion at one age. */
    private record Once(int age, double fraction) {}

    private static Optional<Once> once(Conversion conversion) {
        Series byAge = conversion.fractionByAge();
        int last = byAge.size() - 2;
        if (last < 0 || byAge.get(last) == 0) {
            return Optional.empty();
        }
        Once once = new Once(last + 1, byAge.get(last));
        Series same = Move.conversion("a", "b", once.age(), once.fraction()).fractionByAge();
        return same.equals(byAge) ? Optional.of(once) : Optional.empty();
    }

    private static Form<Migration> migration() {
        FormTable<Migration> table =
                Form.of("migration", Migration.class, "A share moves in one month, whatever its age.");
        var from = table.required("from", SEGMENT, Migration::from, "segment that they leave");
        var to = table.required("to", SEGMENT, Migration::to, "segment that they join");
        var at = table.required("at", UnitKinds.MONTH, Migration::at, "month");
        var fraction = table.required("fraction", UnitKinds.SHARE, Migration::fraction, "who moves");
        var label = table.optional(
                "label",
                Kinds.TEXT,
                each -> Optional.of(each.label())
                        .filter(it -> !it.equals("migration " + each.from() + " to " + each.to())),
                "in reports; `migration FROM to TO` if left out");
        return table.makes(said -> new Migration(
                said.find(label).orElseGet(() -> "migration " + said.get(from) + " to " + said.get(to)),
                said.get(from),
                said.get(to),
                said.get(at),
                said.get(fraction)));
    }

    private static Form<AgedMove> keepingAge(Kind<Move> inner) {
        FormTable<AgedMove> table = Form.of(
                "keeping-age", AgedMove.class, "A move on which users keep their age; otherwise they start anew.");
        var move = table.required("move", inner, AgedMove::move, "who moves");
        return table.makes(said -> new AgedMove(said.get(move)));
    }

    static Form<Reactivation> reactivation() {
        FormTable<Reactivation> table = Form.of("reactivation", Reactivation.class, "Some who left come back.");
        var from = table.required("from", SEGMENT, Reactivation::from, "segment that they left");
        var to = table.required("to", SEGMENT, Reactivation::to, "segment that they come back to");
        var share = table.required(
                "monthly-share", UnitKinds.SHARE, Reactivation::monthlyShare, "of those gone, each month");
        return table.makes(said -> new Reactivation(said.get(from), said.get(to), said.get(share)));
    }

    private static Form<Drift> drift(TrendForms trends) {
        FormTable<Drift> table = Form.of("drift", Drift.class, "Usage or seats of a segment move in time.");
        var segment = table.required("segment", SEGMENT, Drift::segment, "whose");
        var kind = table.withDefault(
                "of",
                Kinds.word("drift", List.of(Drift.Kind.values())),
                Drift.Kind.USAGE,
                Drift::kind,
                "usage, or seats that are paid");
        var trend = table.required("trend", trends.usage(), Drift::trend, "how");
        return table.makes(said -> new Drift(said.get(segment), said.get(kind), said.get(trend)));
    }

    private static Form<ConstantElasticity> elasticity() {
        Kind<Map<Demand.Answer, Double>> answers =
                Kinds.mapOf(Kinds.word("answer", List.of(Demand.Answer.values())), Kinds.NUMBER);
        FormTable<ConstantElasticity> table = Form.of(
                "elasticity", ConstantElasticity.class, "A price 1 % higher changes something by so many percent.");
        var segment = table.required("segment", SEGMENT, ConstantElasticity::segment, "whose price");
        var ofPrice = table.withDefault(
                "of-price",
                answers,
                Map.of(),
                each -> new TreeMap<>(each.ofPrice()),
                "elasticities, such as -1.4, of sign-ups, conversion, churn, usage");
        var ofAllowance = table.withDefault(
                "of-allowance",
                answers,
                Map.of(),
                each -> new TreeMap<>(each.ofAllowance()),
                "the same of what is included");
        return table.makes(said -> new ConstantElasticity(said.get(segment), said.get(ofPrice), said.get(ofAllowance)));
    }

    private static Form<LogitDemand> logit() {
        FormTable<LogitDemand> table =
                Form.of("logit", LogitDemand.class, "Who would pay at most what: willingness to pay is logistic.");
        var segment = table.required("segment", SEGMENT, LogitDemand::segment, "whose price");
        var median = table.required("median", UnitKinds.PLAIN_AMOUNT, LogitDemand::median, "price that half would pay");
        var spread =
                table.required("spread", UnitKinds.PLAIN_AMOUNT, LogitDemand::spread, "how unlike they are, positive");
        return table.makes(said -> new LogitDemand(said.get(segment), said.get(median), said.get(spread)));
    }

    private static Form<Business.StatedDemand> stated(Choice<Demand> demands) {
        FormTable<Offer> row = Form.of("offer", Offer.class, "A price with what it includes.");
        var price = row.required("price", UnitKinds.MONTHLY_AMOUNT, Offer::price, "of a month");
        var allowance =
                row.withDefault("allowance", Kinds.NUMBER, 0.0, Offer::allowance, "units included, of all meters");
        Form<Offer> offer = row.makes(said -> new Offer(said.get(price), said.get(allowance)));
        FormTable<Business.StatedDemand> table = Form.of(
                "stated demand",
                Business.StatedDemand.class,
                "An answer to prices, and the offer at which it changes nothing.");
        var demand = table.required("demand", demands, Business.StatedDemand::demand, "how users answer");
        var reference = table.optional(
                "reference",
                offer,
                Business.StatedDemand::reference,
                "the offer as it is; that of the segment if left out, which at most two segments without a fee and"
                        + " with several meters may do: their price is an average that takes time");
        return table.makes(said -> new Business.StatedDemand(said.get(demand), said.find(reference)));
    }
}
