package dev.solvent.jupyter;

import dev.solvent.internal.Requires;
import dev.solvent.internal.display.Numerals;
import dev.solvent.internal.display.Xml;
import dev.solvent.study.Progress;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A bar below the running cell.
 *
 * <pre>{@code
 * study.run(design, Running.withDefaults().threads(2).tellingProgress(NotebookProgress.of("draws")))
 * }</pre>
 *
 * <p>One per run: it counts time from its making. Without a kernel it shows nothing.
 *
 * @since 0.1.0
 */
public final class NotebookProgress implements Consumer<Progress> {

    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final String what;
    private final Optional<Screen> screen;
    private final LongSupplier nanos;
    private final long start;
    private long next;
    private String id = "";

    private NotebookProgress(String what, Optional<Screen> screen, LongSupplier nanos) {
        this.what = Requires.text(what, "what");
        this.screen = screen;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.next = start;
    }

    /**
     * In the notebook that runs.
     *
     * @param what  is counted, such as {@code draws}
     * @return a listener for {@link dev.solvent.study.Running#tellingProgress}
     */
    public static NotebookProgress of(String what) {
        return new NotebookProgress(what, Screen.current(), System::nanoTime);
    }

    /** With a screen, or none, and a clock of the caller's. */
    static NotebookProgress of(String what, Optional<Screen> screen, LongSupplier nanos) {
        return new NotebookProgress(what, screen, nanos);
    }

    @Override
    public synchronized void accept(Progress progress) {
        long now = nanos.getAsLong();
        boolean last = progress.done() >= progress.total();
        if (screen.isEmpty() || (!last && now < next)) {
            return;
        }
        Cell cell = cell(progress, Duration.ofNanos(now - start), last);
        if (id.isEmpty()) {
            id = screen.orElseThrow().show(cell);
        } else {
            screen.orElseThrow().replace(id, cell);
        }
        next = now + BETWEEN.toNanos();
    }

    private Cell cell(Progress progress, Duration elapsed, boolean last) {
        Duration shown = last ? elapsed : progress.remaining(elapsed);
        long seconds = (shown.toMillis() + 999) / 1000;
        String words = Numerals.plain(BigDecimal.valueOf(progress.done())) + " of "
                + Numerals.plain(BigDecimal.valueOf(progress.total())) + " " + what + ", "
                + (last ? seconds + " s" : "about " + seconds + " s left");
        String bar = "<progress max=\"" + progress.total() + "\" value=\"" + progress.done() + "\"></progress> ";
        return new Cell("<div role=\"status\">" + bar + Xml.escape(words) + "</div>", words);
    }
}
