package dev.solvent.claims.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The range of an expression over a box.
 *
 * <p>Interval arithmetic is exact where each claim occurs once. A claim that occurs twice would be allowed two values at once
 * ("x - x" from -w to w), which widens the range: sound, but blunt. So each claim that occurs more often is fixed at the end where
 * the expression is least, wherever its enclosed derivative keeps one sign over the box; and while one is left that does not, the box
 * is halved along it, the least bound first (branch and bound), until the bound meets a value that is attained or the budget
 * ends. The answer always encloses the range; {@code exact} says that it is the range, to rounding.
 *
 * @param range  encloses every value
 * @param exact  whether the ends are attained, to rounding
 */
record Extent(Interval range, boolean exact) {

    private static final int MOST_BOXES = 200;
    private static final double CLOSE = 1e-11;

    static Extent of(Node expression, Box box) {
        Map<String, Integer> uses = new HashMap<>();
        expression.countUses(uses);
        Set<String> repeated = uses.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        Interval natural = expression.at(box).value();
        if (repeated.isEmpty()) {
            return new Extent(natural, true);
        }
        End low = least(expression, box, repeated);
        End high = least(new Node.Pair(Operation.MINUS, Node.Constant.ZERO, expression), box, repeated);
        Interval range =
                new Interval(StrictMath.max(natural.low(), low.bound), StrictMath.min(natural.high(), -high.bound));
        return new Extent(range, low.exact && high.exact);
    }

    private static End least(Node expression, Box box, Set<String> repeated) {
        PriorityQueue<Piece> pieces = new PriorityQueue<>((one, other) -> Double.compare(one.bound, other.bound));
        pieces.add(Piece.of(expression, box, repeated));
        double attained = Double.POSITIVE_INFINITY;
        int made = 1;
        while (true) {
            Piece piece = pieces.remove();
            if (piece.open.isEmpty()) {
                return new End(piece.bound, piece.settled);
            }
            attained = StrictMath.min(
                    attained, expression.at(piece.middle()).value().low());
            if (attained - piece.bound <= CLOSE * StrictMath.max(1, StrictMath.abs(attained))) {
                return new End(piece.bound, piece.settled);
            }
            if (made >= MOST_BOXES) {
                return new End(piece.bound, false);
            }
            String widest = piece.widest();
            Interval whole = piece.box.range(widest);
            for (Interval half : new Interval[] {
                new Interval(whole.low(), whole.middle()), new Interval(whole.middle(), whole.high())
            }) {
                pieces.add(Piece.of(expression, piece.box.with(widest, half), repeated));
                made++;
            }
        }
    }

    private record End(double bound, boolean exact) {}

    /**
     * A box in which every claim that can be is fixed where the expression is least.
     *
     * @param open  repeated claims with two finite ends that could not be fixed
     * @param settled  whether no repeated claim is left that goes on for ever
     */
    private record Piece(Box box, double bound, Set<String> open, boolean settled) {

        static Piece of(Node expression, Box start, Set<String> repeated) {
            Box box = start;
            Jet jet = expression.at(box);
            boolean changed = true;
            while (changed) {
                changed = false;
                for (String key : repeated) {
                    Interval range = box.range(key);
                    Interval slope = jet.slope(key);
                    double end = slope.low() >= 0 ? range.low() : range.high();
                    boolean oneSign = slope.low() >= 0 || slope.high() <= 0;
                    if (range.low() < range.high() && oneSign && Double.isFinite(end)) {
                        box = box.with(key, Interval.point(end));
                        changed = true;
                    }
                }
                jet = expression.at(box);
            }
            Box fixed = box;
            Set<String> left = repeated.stream().filter(fixed::isOpen).collect(Collectors.toCollection(TreeSet::new));
            Set<String> open = new TreeSet<>(left);
            open.removeIf(key -> !fixed.range(key).isBounded());
            double bound = StrictMath.max(jet.value().low(), meanValueBound(expression, fixed, jet, open));
            return new Piece(fixed, bound, open, open.size() == left.size());
        }

        /** f(x) is f(m) + f'(c) (x - m) for some c between: close where the box is small (Moore, Kearfott, Cloud 2009, 6.3). */
        private static double meanValueBound(Node expression, Box box, Jet jet, Set<String> open) {
            Interval enclosure = expression.at(middle(box, open)).value();
            for (String key : open) {
                Interval range = box.range(key);
                Interval away = range.minus(Interval.point(range.middle()));
                enclosure = enclosure.plus(jet.slope(key).times(away));
            }
            return enclosure.low();
        }

        String widest() {
            return open.stream()
                    .max((one, other) -> Double.compare(width(one), width(other)))
                    .orElseThrow();
        }

        private double width(String key) {
            Interval range = box.range(key);
            return (range.high() - range.low())
                    / StrictMath.max(1e-300, StrictMath.max(StrictMath.abs(range.low()), StrictMath.abs(range.high())));
        }

        /** The box with the open claims in their middle: a value that is attained, or as near as one can say. */
        Box middle() {
            return middle(box, open);
        }

        private static Box middle(Box box, Set<String> open) {
            Box middle = box;
            for (String key : open) {
                middle = middle.with(key, Interval.point(box.range(key).middle()));
            }
            return middle;
        }
    }
}
