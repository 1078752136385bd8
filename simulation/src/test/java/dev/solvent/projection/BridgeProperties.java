package dev.solvent.projection;

import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.quantity.Period;
import dev.solvent.scenario.PriceChange;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Scenarios;
import dev.solvent.scenario.Shock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** What a bridge promises, on random businesses to which random things happen. */
class BridgeProperties {

    private static final int TRIES = 60;
    private static final List<Measure> MEASURES = List.of(
            Measure.total(Column.REVENUE),
            Measure.total(Column.COMPUTE_COST),
            Measure.total(Column.LEVIES),
            Measure.atEnd(Column.ACTIVE_USERS),
            Measure.atEnd(Column.CASH));

    /** A calm business, and the same with up to six shocks and a cost. */
    @Provide
    Arbitrary<Tuple2<Scenario, Scenario>> pairs() {
        return Scenarios.withoutShocks()
                .flatMap(calm -> Scenarios.shocks(calm)
                        .map(shocks -> Tuple.of(
                                calm,
                                Scenarios.with(calm, shocks)
                                        .fixed("new cost", usd(1234).per(Period.MONTH)))));
    }

    private static double scale(Projection before, Projection after) {
        return Stream.of(before, after)
                .flatMap(each -> Stream.of(Column.values()).map(each::column))
                .mapToDouble(series -> series.stream().map(StrictMath::abs).sum())
                .max()
                .orElse(0);
    }

    @Property(tries = TRIES)
    void parts_sumToTheDifference(@ForAll("pairs") Tuple2<Scenario, Scenario> pair) {
        Projection before = Projector.project(pair.get1());
        Projection after = Projector.project(pair.get2());
        for (Attribution each : after.bridgeFrom(before).of(MEASURES)) {
            double sum =
                    each.parts().stream().mapToDouble(Attribution.Part::value).sum();
            Close.same(each.result(), sum, each.difference(), scale(before, after));
        }
    }

    @Property(tries = TRIES)
    void thereAndBack_areOpposite(@ForAll("pairs") Tuple2<Scenario, Scenario> pair) {
        Projection before = Projector.project(pair.get1());
        Projection after = Projector.project(pair.get2());
        Bridge back = before.bridgeFrom(after);
        for (Attribution each : after.bridgeFrom(before).of(MEASURES)) {
            Measure measure = MEASURES.stream()
                    .filter(one -> one.name().equals(each.result()))
                    .findFirst()
                    .orElseThrow();
            Attribution other = back.of(measure);
            each.parts()
                    .forEach(part ->
                            Close.same(part.group(), part.value(), -other.part(part.group()), scale(before, after)));
        }
    }

    @Property(tries = TRIES)
    void change_thatDoesNothing_getsNothing(@ForAll("pairs") Tuple2<Scenario, Scenario> pair) {
        String segment = pair.get2().product().segments().get(0).name();
        Scenario idle =
                pair.get2().shock(new PriceChange("idle", segment, pair.get2().start(), 1));
        Projection before = Projector.project(pair.get1());
        Projection after = Projector.project(idle);
        for (Attribution each : after.bridgeFrom(before).of(MEASURES)) {
            Close.same(each.result(), each.part("shock idle"), 0, scale(before, after));
        }
    }

    @Property(tries = TRIES)
    void shocks_inAnotherOrder_getTheSame(@ForAll("pairs") Tuple2<Scenario, Scenario> pair) {
        List<Shock> turned = new ArrayList<>(pair.get2().shocks());
        Collections.reverse(turned);
        Projection before = Projector.project(pair.get1());
        Projection one = Projector.project(pair.get2());
        Projection other = Projector.project(Scenarios.with(pair.get2(), turned));
        List<Attribution> some = one.bridgeFrom(before).of(MEASURES);
        List<Attribution> same = other.bridgeFrom(before).of(MEASURES);
        for (int i = 0; i < some.size(); i++) {
            Attribution turnedOne = same.get(i);
            some.get(i)
                    .parts()
                    .forEach(part ->
                            Close.same(part.group(), part.value(), turnedOne.part(part.group()), scale(before, one)));
        }
    }
}
