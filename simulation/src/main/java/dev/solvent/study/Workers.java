package dev.solvent.study;

import dev.solvent.internal.draws.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Draws handed out to threads in blocks, lowest first; where several fail, the failure of the lowest draw is reported. */
final class Workers {

    /** Computes one draw into its own place. */
    @FunctionalInterface
    interface Body {
        void compute(int draw);
    }

    private final Running running;
    private final int total;
    private int next;
    private int done;
    private volatile boolean stopped;

    Workers(Running running, int total) {
        this.running = running;
        this.total = total;
    }

    /** Each thread has a body of its own. */
    void run(IntFunction<Body> bodies, IntFunction<String> describe) {
        List<Worker> workers = new ArrayList<>();
        List<FutureTask<Worker>> tasks = new ArrayList<>();
        for (int i = 0; i < running.threads(); i++) {
            Worker worker = new Worker(bodies.apply(i));
            workers.add(worker);
            tasks.add(new FutureTask<>(worker));
        }
        for (FutureTask<Worker> task : tasks.subList(1, tasks.size())) {
            Thread thread = new Thread(task, "solvent-study");
            thread.setDaemon(true);
            thread.start();
        }
        tasks.get(0).run();
        int failed = Integer.MAX_VALUE;
        Throwable reason = null;
        for (int i = 0; i < tasks.size(); i++) {
            Throwable thrown = failure(tasks.get(i));
            if (thrown != null && workers.get(i).draw < failed) {
                failed = workers.get(i).draw;
                reason = thrown;
            }
        }
        if (reason instanceof CancellationException cancelled) {
            throw cancelled;
        }
        if (reason != null) {
            throw new IllegalStateException(
                    "draw " + failed + " (" + describe.apply(failed) + ") failed: " + reason.getMessage(), reason);
        }
    }

    private @Nullable Throwable failure(FutureTask<Worker> task) {
        try {
            task.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
            return new CancellationException("interrupted");
        }
    }

    private synchronized int nextBlock() {
        int block = next;
        next = stopped ? total : StrictMath.min(total, next + Streams.BLOCK);
        return stopped ? total : block;
    }

    private synchronized void finished(int draws) {
        done += draws;
        running.progress().accept(new Progress(done, total));
    }

    private final class Worker implements Callable<Worker> {

        private final Body body;
        private int draw;

        Worker(Body body) {
            this.body = body;
        }

        @Override
        public Worker call() {
            boolean complete = false;
            try {
                for (int from = nextBlock(); from < total; from = nextBlock()) {
                    int to = StrictMath.min(total, from + Streams.BLOCK);
                    for (draw = from; draw < to; draw++) {
                        if (running.cancelled().getAsBoolean()
                                || Thread.currentThread().isInterrupted()) {
                            throw new CancellationException("cancelled at draw " + draw + " of " + total);
                        }
                        body.compute(draw);
                    }
                    finished(to - from);
                }
                complete = true;
                return this;
            } finally {
                stopped |= !complete;
            }
        }
    }
}
