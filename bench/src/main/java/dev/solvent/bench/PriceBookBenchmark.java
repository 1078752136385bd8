package dev.solvent.bench;

import dev.solvent.compute.Circumstances;
import dev.solvent.compute.Lookup;
import dev.solvent.compute.PriceBook;
import dev.solvent.compute.PriceUnit;
import dev.solvent.pricebook.PublicPrices;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Prices: a look-up takes at most 100 ns, loading the book at most 150 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PriceBookBenchmark {

    private final PriceBook book = PublicPrices.book();
    private final LocalDate day = PublicPrices.LAST_SNAPSHOT;
    private final Circumstances longBatch =
            Circumstances.ORDINARY.withContext(300_000).inService("flex");
    private final Circumstances video = Circumstances.ORDINARY.video("1080p", true);

    /** One price, no conditions. */
    @Benchmark
    public Lookup plain() {
        return book.find("anthropic", "claude-3-7-sonnet-20250219", PriceUnit.OUTPUT_MTOK.meter(), Circumstances.ORDINARY, day);
    }

    /** Six prices by service tier and size of the prompt. */
    @Benchmark
    public Lookup tiered() {
        return book.find("openai", "gpt-5.6", PriceUnit.INPUT_MTOK.meter(), longBatch, day);
    }

    /** Seven prices by resolution and audio. */
    @Benchmark
    public Lookup matrix() {
        return book.find("vertex_ai", "veo-3.1-generate-001", PriceUnit.VIDEO_SECOND.meter(), video, day);
    }

    /** The whole book from the jar. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public PriceBook load() {
        return PublicPrices.book();
    }
}
