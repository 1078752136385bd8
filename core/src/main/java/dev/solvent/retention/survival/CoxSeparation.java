package dev.solvent.retention.survival;

import dev.solvent.fit.Edge;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Proof that a partial likelihood rises for ever in a direction (Bryson and Johnson 1981): whenever users leave, all of them
 * lie at least as far along it as everybody then at risk, and somewhere somebody lies behind.
 */
final class CoxSeparation {

    private static final double TOLERANCE = 1e-6;

    private CoxSeparation() {}

    /** The coefficients that run away, with where to; empty if the likelihood does not rise for ever along the direction. */
    static Map<String, Edge> along(CoxData data, double[] direction) {
        double[] place = new double[data.x().length];
        double farthest = 0;
        for (int row = 0; row < place.length; row++) {
            place[row] = data.linear(direction, row);
            farthest = StrictMath.max(farthest, StrictMath.abs(place[row]));
        }
        boolean behind = false;
        for (int stratum = 0; stratum < data.strata().size(); stratum++) {
            int answer = stratum(data, stratum, place, TOLERANCE * farthest);
            if (answer < 0) {
                return Map.of();
            }
            behind |= answer > 0;
        }
        return behind ? escaping(data, direction) : Map.of();
    }

    /** -1 if a leaver lies behind somebody at risk, 1 if somebody at risk lies behind a leaver, 0 if all are level. */
    private static int stratum(CoxData data, int stratum, double[] place, double tolerance) {
        PriorityQueue<Integer> foremost = new PriorityQueue<>(Comparator.comparingDouble((Integer row) -> -place[row]));
        PriorityQueue<Integer> hindmost = new PriorityQueue<>(Comparator.comparingDouble((Integer row) -> place[row]));
        int[] byEnd = data.byEnd()[stratum];
        boolean behind = false;
        int next = 0;
        while (next < byEnd.length) {
            double time = data.tenures().after(byEnd[next]);
            int from = next;
            while (next < byEnd.length && data.tenures().after(byEnd[next]) == time) {
                foremost.add(byEnd[next]);
                hindmost.add(byEnd[next++]);
            }
            dropNotEntered(data, foremost, time);
            dropNotEntered(data, hindmost, time);
            for (int i = from; i < next; i++) {
                if (data.isEvent(byEnd[i])) {
                    double own = place[byEnd[i]];
                    if (place[foremost.element()] > own + tolerance) {
                        return -1;
                    }
                    behind |= place[hindmost.element()] < own - tolerance;
                }
            }
        }
        return behind ? 1 : 0;
    }

    private static void dropNotEntered(CoxData data, PriorityQueue<Integer> rows, double time) {
        while (!rows.isEmpty()
                && data.tenures().entered(rows.element()) > 0
                && data.tenures().entered(rows.element()) >= time) {
            rows.remove();
        }
    }

    private static Map<String, Edge> escaping(CoxData data, double[] direction) {
        double largest = 0;
        for (double part : direction) {
            largest = StrictMath.max(largest, StrictMath.abs(part));
        }
        Map<String, Edge> escaping = new LinkedHashMap<>();
        for (int j = 0; j < direction.length; j++) {
            if (StrictMath.abs(direction[j]) > 1e-4 * largest) {
                escaping.put(data.names().get(j), direction[j] > 0 ? Edge.UPPER : Edge.LOWER);
            }
        }
        return escaping;
    }
}
