package dev.solvent.files.corpus;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * What an action takes in a thread of a small stack: processor time, which a busy machine does not lengthen as it does the time on
 * the wall, and bytes allocated.
 *
 * @param result  what the action gave
 * @param milliseconds  processor time of its thread
 * @param bytes  allocated by its thread
 */
record Cost<T>(T result, long milliseconds, long bytes) {

    private static final long SMALL_STACK = 256 * 1024;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static <T> Cost<T> of(Supplier<T> action) {
        AtomicReference<Cost<T>> cost = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, () -> cost.set(measured(action)), "small stack", SMALL_STACK);
        thread.setUncaughtExceptionHandler((unused, thrown) -> failure.set(thrown));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (failure.get() != null) {
            throw new AssertionError("threw " + failure.get(), failure.get());
        }
        return cost.get();
    }

    private static <T> Cost<T> measured(Supplier<T> action) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long nanoseconds = THREADS.getCurrentThreadCpuTime();
        T result = action.get();
        return new Cost<>(
                result,
                (THREADS.getCurrentThreadCpuTime() - nanoseconds) / 1_000_000,
                THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }
}
