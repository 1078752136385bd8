package dev.solvent.service;

import java.net.InetAddress;
import java.time.Duration;

/**
 * How a server runs.
 *
 * @param address  on which it listens; loopback unless said otherwise
 * @param port  0 for any that is free
 * @param mostBodyBytes  of a request
 * @param quotes  computed at once
 * @param heavy  answers with draws or pictures computed at once
 * @param waiting  requests that may wait for each of them
 * @param patience  how long one waits
 * @param grace  how long a stop waits for answers that are under way
 */
record Settings(
        InetAddress address,
        int port,
        int mostBodyBytes,
        int quotes,
        int heavy,
        int waiting,
        Duration patience,
        Duration grace) {

    private static final int BODY = 16 * 1024;
    private static final int WAITING = 256;

    static Settings defaults() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new Settings(
                InetAddress.getLoopbackAddress(),
                0,
                BODY,
                cores,
                Math.max(1, cores / 2),
                WAITING,
                Duration.ofSeconds(2),
                Duration.ofSeconds(10));
    }

    Settings on(InetAddress other, int otherPort) {
        return new Settings(other, otherPort, mostBodyBytes, quotes, heavy, waiting, patience, grace);
    }

    /** With room for fewer at a time. */
    Settings withRoom(int atOnce, int mayWait, Duration mostPatience) {
        return new Settings(address, port, mostBodyBytes, atOnce, atOnce, mayWait, mostPatience, grace);
    }
}
