package dev.solvent.display.report;

import dev.solvent.internal.display.Xml;

/** Collects the elements of a page; texts and attributes are escaped, whatever they hold. */
final class Html {

    private final StringBuilder page = new StringBuilder();

    /** Opens an element; attributes are names and values in turn. */
    Html open(String name, String... attributes) {
        page.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            page.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(Xml.escape(attributes[i + 1]))
                    .append('"');
        }
        page.append('>');
        return this;
    }

    Html close(String name) {
        page.append("</").append(name).append('>');
        return this;
    }

    Html text(String text) {
        page.append(Xml.escape(text));
        return this;
    }

    /** Text whose line ends count. */
    Html lines(String text) {
        String separator = "";
        for (String line : text.split("\\R", -1)) {
            page.append(separator).append(Xml.escape(line));
            separator = "\n";
        }
        return this;
    }

    /** An element that holds a text only. */
    Html element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close(name);
    }

    /** What is markup already, made by this library. */
    Html markup(String made) {
        page.append(made);
        return this;
    }

    Html newLine() {
        page.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
