package dev.solvent.display;

import java.util.Locale;

/**
 * Colours of amounts whose lightness rises evenly, so that they keep their order in black and white and for people with any colour
 * vision: viridis of van der Walt and Smith (2015), A Better Default Colormap for Matplotlib.
 */
final class Viridis {

    /** At 0, 0.1, ..., 1. */
    private static final int[] ANCHORS = {
        0x440154, 0x482475, 0x414487, 0x355f8d, 0x2a788e, 0x21918c, 0x22a884, 0x44bf70, 0x7ad151, 0xbddf26, 0xfde725
    };

    /** Relative luminance at which black and white contrast equally: sqrt(1.05 * 0.05) - 0.05. */
    private static final double EQUAL_CONTRAST = 0.179;

    private Viridis() {}

    static String colour(double fraction) {
        return String.format(Locale.ROOT, "#%06x", rgb(fraction));
    }

    /** Whether black is easier to read on it than white: relative luminance of WCAG 2.1. */
    static boolean isBright(double fraction) {
        int rgb = rgb(fraction);
        double luminance =
                0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
        return luminance > EQUAL_CONTRAST;
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int rgb(double fraction) {
        double place = StrictMath.min(1, StrictMath.max(0, fraction)) * (ANCHORS.length - 1);
        int below = StrictMath.min((int) place, ANCHORS.length - 2);
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int low = ANCHORS[below] >> shift & 255;
            int high = ANCHORS[below + 1] >> shift & 255;
            rgb |= (int) StrictMath.round(low + (place - below) * (high - low)) << shift;
        }
        return rgb;
    }
}
