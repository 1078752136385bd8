package dev.solvent.retention.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.solvent.internal.RandomWords;
import dev.solvent.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityModelTest {

    /** Two days by hand with alpha = beta = gamma = delta = 1: activity 1/2, still a user 1/2 and 1/3. */
    @Test
    void activeShare_uniformUsers_isByHand() {
        var model = new ActivityModel(1, 1, 1, 1);
        assertThat(model.activeShare(0)).isEqualTo(1);
        assertThat(model.activeShare(1)).isCloseTo(1 / 4.0, within(1e-15));
        assertThat(model.activeShare(2)).isCloseTo(1 / 6.0, within(1e-15));
        assertThat(model.activeShare(0.5)).isCloseTo(0.625, within(1e-15));
        assertThat(model.activeDays(3)).isCloseTo(1 + 1 / 4.0 + 1 / 6.0, within(1e-15));
        // active on day 1 or 2: 1/4 + P(quiet on 1, active on 2) = 1/4 + 1/3 * (1/2 - 1/3)
        assertThat(model.activeWithin(1, 2)).isCloseTo(1 / 4.0 + 1 / 18.0, within(1e-15));
        assertThat(model.activeDaysOfActives(2)).isCloseTo((1 / 4.0 + 1 / 6.0) / (11 / 36.0), within(1e-14));
        assertThat(model.activeWithin(0, 1)).isEqualTo(1);
    }

    /** Expected donations in the years after the first, with the parameters as printed: vector bgbb.E. */
    @Test
    void activeDays_donors_isThePublishedExpectation() {
        var donors = new ActivityModel(1.2035, 0.7497, 0.6567, 2.7834);
        assertThat(donors.activeDays(2) - 1).isCloseTo(0.498544506017419, within(1e-12));
        assertThat(donors.activeDays(12) - 1).isCloseTo(3.38869438297129, within(1e-12));
    }

    @Test
    void audience_steadySignUps_sumsCohorts() {
        var model = new ActivityModel(1, 1, 1, 1);
        Audience today = model.audience(12, 3, 2);
        // ages 0, 1, 2: daily 1 + 1/4 + 1/6; monthly 1 + 1 + (active on day 1 or 2)
        assertThat(today.daily()).isCloseTo(12 * (1 + 1 / 4.0 + 1 / 6.0), within(1e-13));
        assertThat(today.monthly()).isCloseTo(12 * (1 + 1 + 11 / 36.0), within(1e-13));
        assertThat(today.stickiness()).isCloseTo(today.daily() / today.monthly(), within(1e-15));
        assertThat(model.audience(Series.of(0, 0, 12), 2)).isEqualTo(new Audience(12, 12));
        assertThatThrownBy(() -> model.audience(Series.of(0), 30).stickiness()).hasMessageContaining("monthly");
        assertThatThrownBy(() -> new ActivityModel(0, 1, 1, 1)).hasMessageContaining("alpha must be positive");
    }

    @Test
    void fit_fourFigures_areMet() {
        var truth = new ActivityModel(0.9, 1.4, 0.35, 2.5);
        ActivityFit fit = ActivityFit.to(ActivityTargets.none()
                .withShare(1, truth.activeShare(1))
                .withShare(7, truth.activeShare(7))
                .withShare(30, truth.activeShare(30))
                .withStickiness(truth.audience(1, 180, 30).stickiness(), 180, 30));

        assertThat(fit.fit().isConverged()).as(fit.report()).isTrue();
        ActivityModel model = fit.model();
        // the priors pull by a tolerance of one in a thousand at most
        for (int day : new int[] {1, 7, 30}) {
            assertThat(model.activeShare(day)).isCloseTo(truth.activeShare(day), withinPercentage(0.1));
        }
        assertThat(model.audience(1, 180, 30).stickiness())
                .isCloseTo(truth.audience(1, 180, 30).stickiness(), withinPercentage(0.1));
        assertThat(model.activeDays(365)).isCloseTo(truth.activeDays(365), withinPercentage(2));
        assertThat(fit.report()).contains("D7: ", "published", "prior on alpha");
        assertThat(fit.models(4, 2)).hasSize(4).isEqualTo(fit.models(4, 2));
    }

    @Test
    void fit_boundBinds_isKept() {
        ActivityTargets point = ActivityTargets.none().withShare(1, 0.4191);
        double free = ActivityFit.to(point).model().activeDays(30);
        ActivityFit below = ActivityFit.to(point.withActiveDaysAtMost(30, 0.6 * free));
        ActivityFit loose = ActivityFit.to(point.withActiveDaysAtMost(30, 2 * free));
        ActivityFit above = ActivityFit.to(point.withActiveDaysAtLeast(30, 1.5 * free));
        ActivityFit exact = ActivityFit.to(point.withActiveDays(30, 5));

        assertThat(below.model().activeDays(30)).isCloseTo(0.6 * free, withinPercentage(0.5));
        assertThat(loose.model().activeDays(30)).isCloseTo(free, withinPercentage(1e-6));
        assertThat(above.model().activeDays(30)).isCloseTo(1.5 * free, withinPercentage(0.5));
        assertThat(exact.model().activeDays(30)).isCloseTo(5, withinPercentage(0.1));
        assertThat(below.report()).contains("at most");
        assertThat(above.report()).contains("at least");
        assertThatThrownBy(() -> point.withActiveDays(30, 31)).hasMessageContaining("activeDays must be in (1, 30)");
        assertThatThrownBy(() -> ActivityFit.to(ActivityTargets.none())).hasMessage("targets must not be empty");
    }

    /** The donations of the paper, rebuilt from its counts, give the optimum of the 30-digit reference. */
    @Test
    void fit_donations_isThePublishedOptimum() {
        UserDays donors = Donations.read();
        ActivityFit fit = ActivityFit.to(donors);

        assertThat(fit.fit().value("alpha")).isCloseTo(1.20352235160191, withinPercentage(1e-4));
        assertThat(fit.fit().value("beta")).isCloseTo(0.749716358172939, withinPercentage(1e-4));
        assertThat(fit.fit().value("gamma")).isCloseTo(0.656718208441832, withinPercentage(1e-4));
        assertThat(fit.fit().value("delta")).isCloseTo(2.78344223257738, withinPercentage(1e-4));
        assertThat(fit.fit().logLikelihood()).isCloseTo(-33225.581274347, within(1e-6));
        assertThat(fit.fit().observations()).isEqualTo(11_104);
    }

    @Test
    void userDays_events_areCountedOncePerDay() {
        List<UserDays.Event> events = List.of(
                new UserDays.Event("ann", 100),
                new UserDays.Event("ann", 103),
                new UserDays.Event("ann", 103),
                new UserDays.Event("bob", 102));
        assertThat(UserDays.of(events, 110).rows())
                .containsEntry(new UserDays.Row(1, 3, 10), 1.0)
                .containsEntry(new UserDays.Row(0, 0, 8), 1.0)
                .hasSize(2);
        assertThatThrownBy(() -> UserDays.of(events, 101)).hasMessageContaining("at most lastDay, 101, was 10");
        assertThatThrownBy(() -> new UserDays().add(3, 2, 10, 1)).hasMessageContaining("lastActiveDay");
        assertThatThrownBy(() -> new UserDays().add(0, 2, 10, 1)).hasMessageContaining("lastActiveDay");
    }

    /** Users drawn from the model: every share within five standard errors, false failure below 1e-6 for each of the five. */
    @Test
    void simulatedUsers_followTheModelAndAreFittedBack() {
        var truth = new ActivityModel(1.5, 2.5, 0.8, 6);
        int users = 20_000;
        int days = 30;
        List<UserDays.Event> events = new ArrayList<>();
        int[] active = new int[days + 1];
        int monthly = 0;
        var words = new RandomWords(17);
        for (int user = 0; user < users; user++) {
            boolean[] on = SimulatedUser.days(truth, days, words);
            boolean any = false;
            for (int day = 0; day <= days; day++) {
                if (on[day]) {
                    events.add(new UserDays.Event(user, day));
                    active[day]++;
                    any |= day > 0;
                }
            }
            monthly += any ? 1 : 0;
        }
        for (int day : new int[] {1, 7, 30}) {
            assertShare(active[day], users, truth.activeShare(day));
        }
        assertShare(monthly, users, truth.activeWithin(1, days));
        ActivityModel fitted = ActivityFit.to(UserDays.of(events, days)).model();
        assertThat(fitted.activeDays(365)).isCloseTo(truth.activeDays(365), withinPercentage(5));
    }

    private static void assertShare(int hits, int users, double share) {
        double error = StrictMath.sqrt(share * (1 - share) / users);
        assertThat((double) hits / users).isCloseTo(share, within(5 * error));
    }
}
