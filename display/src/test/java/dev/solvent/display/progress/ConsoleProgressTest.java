package dev.solvent.display.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.study.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

    private static final long MILLI = 1_000_000;

    /** Ten parts of a run, one every so many milliseconds. */
    private static String printed(boolean isTerminal, long every) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AtomicLong clock = new AtomicLong();
        ConsoleProgress progress = ConsoleProgress.on(
                new PrintStream(bytes, true, StandardCharsets.UTF_8), "draws", isTerminal, clock::get);
        for (int part = 1; part <= 10; part++) {
            clock.addAndGet(every * MILLI);
            progress.accept(new Progress(part * 1000, 10_000));
        }
        progress.accept(new Progress(10_000, 10_000));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void terminal_everyTenth_redrawsOneLine() {
        String[] lines = printed(true, 1000).split("\r", -1);
        assertThat(lines).hasSize(11);
        assertThat(lines[1]).isEqualTo("[###...........................] 10 % of 10,000 draws, about 9 s left");
        assertThat(lines[10])
                .startsWith("[##############################] 100 % of 10,000 draws, 10 s")
                .endsWith("\n");
    }

    @Test
    void terminal_fasterThanATenthOfASecond_isNotDrawnEachTime() {
        assertThat(printed(true, 40).split("\r", -1)).hasSizeLessThan(6);
    }

    @Test
    void log_everyFiveSeconds_hasPlainLines() {
        assertThat(printed(false, 2000)).isEqualTo("""
                30 % of 10,000 draws, about 14 s left
                60 % of 10,000 draws, about 8 s left
                90 % of 10,000 draws, about 2 s left
                100 % of 10,000 draws, 20 s
                """);
    }

    @Test
    void log_shortRun_isSilent() {
        assertThat(printed(false, 100)).isEmpty();
    }

    @Test
    void log_longRun_countsMinutes() {
        assertThat(printed(false, 60_000))
                .startsWith("10 % of 10,000 draws, about 9 min left\n")
                .endsWith("10 min\n");
    }

    @Test
    void on_aStream_findsOutItself() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ConsoleProgress.on(new PrintStream(bytes, true, StandardCharsets.UTF_8), "draws")
                .accept(new Progress(0, 10));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
