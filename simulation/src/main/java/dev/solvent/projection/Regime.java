package dev.solvent.projection;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What users stand for by age while usage is at one level. Its arrays are not changed once it is made. */
final class Regime {

    /** Streams that are charged and earned in the month, by their place. */
    private final Profile[] now;

    /** Streams that are charged for months to come; empty where everything is charged by the month. */
    private final Profile[] ahead;

    /** Units served, in the order of the meters of the segment. */
    private final Profile[] units;

    /** Places of the streams that are something, so that a month visits no other. */
    private final int[] flowingNow;

    private final int[] flowingAhead;

    Regime(Profile[] now, Profile[] ahead, Profile[] units) {
        this.now = now;
        this.ahead = ahead;
        this.units = units;
        this.flowingNow = flowing(now);
        this.flowingAhead = flowing(ahead);
    }

    private static int[] flowing(Profile[] streams) {
        return IntStream.range(0, streams.length)
                .filter(stream -> !streams[stream].isNothing())
                .toArray();
    }

    Profile[] now() {
        return now;
    }

    Profile[] ahead() {
        return ahead;
    }

    Profile[] units() {
        return units;
    }

    int[] flowingNow() {
        return flowingNow;
    }

    int[] flowingAhead() {
        return flowingAhead;
    }

    /** Whether anything grows with the number of payments. */
    boolean paysPerPayment() {
        return IntStream.concat(Arrays.stream(flowingNow), Arrays.stream(flowingAhead))
                .anyMatch(place -> Stream.at(place).follows() == Stream.Basis.PAYMENTS);
    }
}
