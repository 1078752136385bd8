package dev.solvent.bench;

import dev.solvent.compute.Circumstances;
import dev.solvent.compute.PriceBook;
import dev.solvent.compute.PriceUnit;
import dev.solvent.pricebook.PublicPrices;
import java.util.Locale;

/** What the price book costs a program that has just started: opening it and the first look-up, in milliseconds. */
public final class PriceBookOpening {

    private PriceBookOpening() {}

    /**
     * Prints both times; what the virtual machine links on the way is in them.
     *
     * @param args  none
     */
    public static void main(String[] args) {
        long start = System.nanoTime();
        PriceBook book = PublicPrices.book();
        long open = System.nanoTime();
        book.find("openai", "gpt-5.4", PriceUnit.INPUT_MTOK.meter(), Circumstances.ORDINARY, PublicPrices.LAST_SNAPSHOT)
                .orThrow();
        long found = System.nanoTime();
        System.out.println(String.format(Locale.ROOT, "%.1f %.1f", (open - start) / 1e6, (found - open) / 1e6));
    }
}
