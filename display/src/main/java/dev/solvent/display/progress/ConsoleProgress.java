package dev.solvent.display.progress;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.display.Numerals;
import dev.solvent.study.Progress;
import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A bar on a terminal; elsewhere, as in a log, a plain line every few seconds. A run that is over sooner prints nothing there.
 *
 * <pre>{@code
 * study.run(design, Running.withDefaults().threads(2).tellingProgress(ConsoleProgress.on(errors, "draws")));
 * }</pre>
 *
 * <p>One per run: it counts time from its making. Its lines do not change what a study finds.
 *
 * @since 0.1.0
 */
public final class ConsoleProgress implements Consumer<Progress> {

    private static final int BAR = 30;
    private static final Duration BETWEEN_BARS = Duration.ofMillis(100);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final PrintStream stream;
    private final String what;
    private final boolean isTerminal;
    private final LongSupplier nanos;
    private final long start;
    private long next;
    private int width;
    private boolean ended;

    private ConsoleProgress(PrintStream stream, String what, boolean isTerminal, LongSupplier nanos) {
        this.stream = requireNonNull(stream, "stream");
        this.what = Requires.text(what, "what");
        this.isTerminal = isTerminal;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.next = start + (isTerminal ? BETWEEN_BARS : BETWEEN_LINES).toNanos();
    }

    /**
     * On a stream, as a bar if the program has a terminal.
     *
     * @param stream  such as that of errors, so that results stay apart
     * @param what  is counted, such as {@code draws}
     * @return a listener for {@link dev.solvent.study.Running#tellingProgress}
     */
    public static ConsoleProgress on(PrintStream stream, String what) {
        return new ConsoleProgress(stream, what, hasTerminal(), System::nanoTime);
    }

    /** With a clock of the caller's. */
    static ConsoleProgress on(PrintStream stream, String what, boolean isTerminal, LongSupplier nanos) {
        return new ConsoleProgress(stream, what, isTerminal, nanos);
    }

    /** Without a terminal there is no console; since JDK 22 there may be one, which says so. */
    private static boolean hasTerminal() {
        return Optional.ofNullable(System.console())
                .filter(ConsoleProgress::isTerminal)
                .isPresent();
    }

    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    @Override
    public synchronized void accept(Progress progress) {
        long now = nanos.getAsLong();
        boolean last = progress.done() >= progress.total();
        if (ended || (!last && now < next)) {
            return;
        }
        Duration elapsed = Duration.ofNanos(now - start);
        if (isTerminal) {
            bar(progress, elapsed, last);
        } else if (!last || elapsed.compareTo(BETWEEN_LINES) >= 0) {
            stream.print(words(progress, elapsed, last) + "\n");
        }
        stream.flush();
        next = now + (isTerminal ? BETWEEN_BARS : BETWEEN_LINES).toNanos();
        ended = last;
    }

    private void bar(Progress progress, Duration elapsed, boolean last) {
        int full = (int) ((long) BAR * progress.done() / StrictMath.max(1, progress.total()));
        String line = "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + words(progress, elapsed, last);
        stream.print("\r" + line + " ".repeat(StrictMath.max(0, width - line.length())) + (last ? "\n" : ""));
        width = line.length();
    }

    /** Such as {@code 35 % of 16,384 draws, about 12 s left}. */
    private String words(Progress progress, Duration elapsed, boolean last) {
        long percent = 100L * progress.done() / StrictMath.max(1, progress.total());
        return percent + " % of " + Numerals.plain(BigDecimal.valueOf(progress.total())) + " " + what + ", "
                + (last ? seconds(elapsed) : "about " + seconds(progress.remaining(elapsed)) + " left");
    }

    private static String seconds(Duration duration) {
        long seconds = (duration.toMillis() + 999) / 1000;
        return seconds < 120 ? seconds + " s" : (seconds + 59) / 60 + " min";
    }
}
