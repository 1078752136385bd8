package dev.solvent.files.mapping;

import java.util.List;

/**
 * What has a heading of its own in the reference: a form or a choice.
 *
 * @since 0.1.0
 */
public sealed interface Described permits Form, Choice {

    /**
     * Its name.
     *
     * @return such as {@code plan}
     */
    String name();

    /**
     * Lines of Markdown: what it is and its keys.
     *
     * @return without the heading
     */
    List<String> reference();

    /**
     * What it refers to.
     *
     * @return in the order of its keys
     */
    List<Described> parts();
}
