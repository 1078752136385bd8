package dev.solvent.display;

import java.util.List;

/**
 * Colours that people with any colour vision can tell apart: Okabe and Ito (2008), Color Universal Design. Colour is never the
 * only difference: lines have dashes and markers, fills have hatches, cells have numbers.
 *
 * @param series  one per style
 * @param ink  of texts and axes
 * @param paper  of the ground
 * @param grid  of lines behind the data
 */
record Palette(List<String> series, String ink, String paper, String grid) {

    /** Colours, dashes, markers and hatches after which they begin again. */
    static final int STYLES = 6;

    static final Palette LIGHT = new Palette(
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"), "#1a1a1a", "#ffffff", "#dcdcdc");

    static final Palette DARK = new Palette(
            List.of("#56b4e9", "#e69f00", "#009e73", "#cc79a7", "#f0e442", "#d55e00"), "#ececec", "#15181c", "#3a3f46");
}
