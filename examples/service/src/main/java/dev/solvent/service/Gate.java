package dev.solvent.service;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets few through at once and few wait; who comes when both are full is told so at once. */
final class Gate {

    private final Semaphore room;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int mostWaiting;
    private final Duration patience;

    Gate(int atOnce, int mostWaiting, Duration patience) {
        this.room = new Semaphore(atOnce, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /** Something that may fail. */
    @FunctionalInterface
    interface Work {
        byte[] run() throws Problem;
    }

    byte[] pass(Work work) throws Problem {
        if (!enter()) {
            throw Problem.of(503, "The service is busy", "Ask again in a second.");
        }
        try {
            return work.run();
        } finally {
            room.release();
        }
    }

    private boolean enter() {
        if (room.tryAcquire()) {
            return true;
        }
        if (waiting.incrementAndGet() > mostWaiting) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    int waiting() {
        return waiting.get();
    }
}
