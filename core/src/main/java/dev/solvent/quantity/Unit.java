package dev.solvent.quantity;

import dev.solvent.internal.Requires;

/**
 * What usage is counted in: seconds of video, tokens, images. Anything may be a unit; the common ones are constants.
 *
 * @param label  the name in the singular, as it stands in reports
 * @since 0.1.0
 */
public record Unit(String label) implements Per {

    /** A second of generated video or audio. */
    public static final Unit SECOND = new Unit("second");
    /** A token of text, image, audio or video. */
    public static final Unit TOKEN = new Unit("token");
    /** A generated image. */
    public static final Unit IMAGE = new Unit("image");
    /** A generated clip, whatever its length. */
    public static final Unit CLIP = new Unit("clip");
    /** A character of text. */
    public static final Unit CHARACTER = new Unit("character");
    /** A message of a conversation. */
    public static final Unit MESSAGE = new Unit("message");
    /** A call to a service. */
    public static final Unit REQUEST = new Unit("request");
    /** One GPU for one hour. */
    public static final Unit GPU_HOUR = new Unit("GPU-hour");
    /** A credit that a user buys in advance. */
    public static final Unit CREDIT = new Unit("credit");
    /** A seat of a team plan. */
    public static final Unit SEAT = new Unit("seat");

    public Unit {
        Requires.text(label, "label");
    }

    @Override
    public String toString() {
        return label;
    }
}
