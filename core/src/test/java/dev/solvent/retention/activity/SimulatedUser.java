package dev.solvent.retention.activity;

import dev.solvent.internal.RandomWords;

/** A user drawn by chance alone, without any formula of the model: Polya's urn stands for the beta distributions. */
final class SimulatedUser {

    private SimulatedUser() {}

    /** Whether the user was active, from day 0. */
    static boolean[] days(ActivityModel model, int last, RandomWords words) {
        boolean[] on = new boolean[last + 1];
        on[0] = true;
        double yes = model.alpha();
        double no = model.beta();
        double stay = model.delta();
        for (int day = 1; day <= last; day++) {
            if (words.nextFraction() >= stay / (stay + model.gamma())) {
                break; // gone for good
            }
            stay++;
            on[day] = words.nextFraction() < yes / (yes + no);
            yes += on[day] ? 1 : 0;
            no += on[day] ? 0 : 1;
        }
        return on;
    }
}
