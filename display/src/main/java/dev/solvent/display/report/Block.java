package dev.solvent.display.report;

import dev.solvent.display.Picture;

/** What a section holds, in order. */
sealed interface Block {

    /** A paragraph, in one of the ways that the page knows. */
    record Paragraph(String text, Kind kind) implements Block {

        /** What a paragraph is for. */
        enum Kind {
            TEXT,
            LEAD,
            CONCLUSION,
            CODE
        }
    }

    /** A picture with the words below it. */
    record Figure(Picture picture, String caption) implements Block {}

    /** A table. */
    record Rows(Table table) implements Block {}

    /** A section within. */
    record Part(Section section) implements Block {}
}
