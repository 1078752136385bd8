package dev.solvent.claims.audit;

import dev.solvent.claims.ClaimBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Computes a reading: an expression and, if there is a relation, its difference to the other side, in which claims are shared. */
final class Evaluation {

    private final ClaimBook book;
    private final Map<String, Node.Leaf> leaves = new LinkedHashMap<>();
    private final double shown;

    private Evaluation(ClaimBook book, boolean percent) {
        this.book = book;
        this.shown = percent ? 100 : 1;
    }

    static Reading of(ClaimBook book, String label, Expression expression, Optional<Relation> relation) {
        Measure measure = expression.measure(book);
        boolean percent = measure.isPercent()
                || relation.map(each -> each.target().measure(book).isPercent()).orElse(false);
        Evaluation evaluation = new Evaluation(book, percent);
        expression.node().fill(book, evaluation.leaves);
        relation.ifPresent(each -> each.target().node().fill(book, evaluation.leaves));
        Reading.Result result = evaluation.result(expression.node(), percent ? "%" : measure.unitText());
        return new Reading(
                label,
                expression.toString(),
                evaluation.claims(),
                result,
                relation.map(each -> evaluation.compare(expression, measure, each)));
    }

    private Reading.Result result(Node node, String unit) {
        Extent extent = Extent.of(node, box());
        return new Reading.Result(printed(node), scaled(extent.range()), unit, extent.exact());
    }

    private Comparison compare(Expression expression, Measure measure, Relation relation) {
        Node target = relation.target().node();
        measure.compare(relation.target().measure(book), expression + " " + relation);
        Node difference = new Node.Pair(Operation.MINUS, expression.node(), target);
        Interval range = scaled(Extent.of(difference, box()).range());
        boolean bound = leaves.values().stream().anyMatch(Node.Leaf::bound);
        Interval stated = scaled(Extent.of(target, box()).range());
        return new Comparison(relation.toString(), stated, relation.kind().gap(range), bound);
    }

    private List<String> claims() {
        return leaves.entrySet().stream()
                .filter(each -> each.getValue().stated())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Box box() {
        Map<String, Interval> ranges = new LinkedHashMap<>();
        leaves.forEach((key, leaf) -> ranges.put(key, leaf.range()));
        return new Box(book, ranges);
    }

    /** The value at the printed numbers, where every claim has one. */
    private OptionalDouble printed(Node node) {
        Map<String, Node.Leaf> used = new LinkedHashMap<>();
        node.fill(book, used);
        Map<String, Interval> points = new LinkedHashMap<>();
        for (Map.Entry<String, Node.Leaf> each : used.entrySet()) {
            if (each.getValue().printed().isEmpty()) {
                return OptionalDouble.empty();
            }
            points.put(each.getKey(), Interval.point(each.getValue().printed().getAsDouble()));
        }
        Interval value = scaled(node.at(new Box(book, points)).value());
        return OptionalDouble.of(value.middle());
    }

    private Interval scaled(Interval range) {
        return shown == 1 ? range : range.times(Interval.point(shown));
    }
}
