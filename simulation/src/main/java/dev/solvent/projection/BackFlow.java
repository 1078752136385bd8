package dev.solvent.projection;

import dev.solvent.product.Segment;
import dev.solvent.scenario.Reactivation;
import dev.solvent.scenario.Scenario;
import java.util.List;

/** Where those who left a segment come back to, and which share of them each month. */
final class BackFlow {

    private final int[] target;
    private final double[] share;

    private BackFlow(int[] target, double[] share) {
        this.target = target;
        this.share = share;
    }

    static BackFlow from(Segment segment, Scenario scenario) {
        List<Reactivation> flows = scenario.behaviour().reactivations().stream()
                .filter(each -> each.from().equals(segment.name()))
                .toList();
        List<Segment> all = scenario.product().segments();
        int[] target = new int[flows.size()];
        double[] share = new double[target.length];
        for (int i = 0; i < target.length; i++) {
            target[i] = all.indexOf(scenario.product().segment(flows.get(i).to()));
            share[i] = flows.get(i).monthlyShare();
        }
        return new BackFlow(target, share);
    }

    /** Adds those who come back of those who are away, and says how many they are. */
    double add(double away, double[] back) {
        double all = 0;
        for (int i = 0; i < target.length; i++) {
            double some = away * share[i];
            back[target[i]] += some;
            all += some;
        }
        return all;
    }
}
