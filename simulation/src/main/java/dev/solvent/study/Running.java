package dev.solvent.study;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.draws.Streams;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * How a study runs; none of it changes a result.
 *
 * @param threads  how many work, at least 1
 * @param progress  told after each block of draws, by one thread at a time
 * @param cancelled  asked before each draw; true ends the run with a {@link java.util.concurrent.CancellationException}
 * @since 0.1.0
 */
public record Running(int threads, Consumer<Progress> progress, BooleanSupplier cancelled) {

    public Running {
        Requires.atLeast(threads, 1, "threads");
        requireNonNull(progress, "progress");
        requireNonNull(cancelled, "cancelled");
    }

    /**
     * In the caller's thread, silently, to the end.
     *
     * @return the default
     */
    public static Running withDefaults() {
        return new Running(1, progress -> {}, () -> false);
    }

    /**
     * On some threads. Then the functions of the study are called by several at once.
     *
     * @param count  at least 1
     * @return the same on that many
     */
    public Running threads(int count) {
        return new Running(count, progress, cancelled);
    }

    /**
     * Telling how far it is.
     *
     * @param listener  told after each block
     * @return the same with a listener
     */
    public Running tellingProgress(Consumer<Progress> listener) {
        return new Running(threads, listener, cancelled);
    }

    /**
     * Ending when told.
     *
     * @param question  true to end
     * @return the same with a way out
     */
    public Running cancelledBy(BooleanSupplier question) {
        return new Running(threads, progress, question);
    }

    /**
     * Calls a task for each block of 1,024 items, lowest first, on the threads: for simulations whose items are not draws of a
     * study. A task must depend on its block alone, and put what it finds where no other block does.
     *
     * @param items  how many, at least 1
     * @param task  told the first item of its block
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public void blocks(int items, IntConsumer task) {
        Requires.atLeast(items, 1, "items");
        Workers.Body body = item -> {
            if (item % Streams.BLOCK == 0) {
                task.accept(item);
            }
        };
        new Workers(this, items).run(worker -> body, item -> "block of item " + item);
    }

    /**
     * Calls a task for each item, lowest first, on the threads; asks before each whether to go on.
     *
     * @param items  how many, at least 1
     * @param task  told its item; it must depend on that alone, and put what it finds where no other item does
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public void items(int items, IntConsumer task) {
        Requires.atLeast(items, 1, "items");
        new Workers(this, items).run(worker -> task::accept, item -> "item");
    }
}
