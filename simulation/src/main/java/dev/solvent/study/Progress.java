package dev.solvent.study;

import java.time.Duration;

/**
 * How far a run is.
 *
 * @param done  draws done
 * @param total  draws to do
 * @since 0.1.0
 */
public record Progress(int done, int total) {

    /**
     * What is left, if it goes on as it went.
     *
     * @param elapsed  since the run began, by the caller's clock; a study has none
     * @return the estimate; zero before the first draw is done
     */
    public Duration remaining(Duration elapsed) {
        return done == 0
                ? Duration.ZERO
                : Duration.ofNanos((long) (elapsed.toNanos() * ((double) (total - done) / done)));
    }
}
