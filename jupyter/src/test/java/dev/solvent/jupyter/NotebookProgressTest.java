package dev.solvent.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.display.report.Report;
import dev.solvent.study.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NotebookProgressTest {

    private final List<Cell> shown = new ArrayList<>();

    private final Screen screen = new Screen() {
        @Override
        public String show(Cell cell) {
            assertThat(shown).isEmpty();
            shown.add(cell);
            return "id";
        }

        @Override
        public void replace(String id, Cell cell) {
            assertThat(id).isEqualTo("id");
            shown.add(cell);
        }
    };

    @Test
    void accept_oftenerThanFourTimesASecond_showsSome() {
        AtomicLong clock = new AtomicLong();
        NotebookProgress progress = NotebookProgress.of("<draws>", Optional.of(screen), clock::get);
        for (int part = 1; part <= 10; part++) {
            clock.addAndGet(100_000_000);
            progress.accept(new Progress(part * 1000, 10_000));
        }
        assertThat(shown).hasSize(4);
        assertThat(shown.get(0).text()).isEqualTo("1,000 of 10,000 <draws>, about 1 s left");
        assertThat(shown.get(3).html())
                .contains("<progress max=\"10000\" value=\"10000\"></progress>", "10,000 of 10,000 &lt;draws&gt;, 1 s");
    }

    @Test
    void of_withoutAKernel_showsNothing() {
        NotebookProgress.of("draws", Optional.empty(), () -> 0).accept(new Progress(1, 2));
        assertThat(shown).isEmpty();
    }

    @Test
    void report_atTheEndOfACell_isAPageThatRunsNothing() {
        assertThat(Cell.of(Report.titled("a & b")).html())
                .startsWith("<iframe title=\"a &amp; b\" sandbox=\"\"")
                .contains("srcdoc=\"&lt;!DOCTYPE html&gt;\n");
    }
}
