package dev.solvent.files.table;

import dev.solvent.files.source.Characters;
import dev.solvent.files.source.Limits;
import dev.solvent.files.source.MalformedFileException;
import dev.solvent.files.source.Place;
import dev.solvent.files.source.Problems;
import dev.solvent.files.source.Source;
import java.util.ArrayList;
import java.util.List;

/** Takes a CSV file apart, record by record, in the memory of one record. */
final class CsvReader implements AutoCloseable {

    private final Place start;
    private final Limits limits;
    private final Problems problems;
    private final Characters characters;
    private final StringBuilder text = new StringBuilder();
    private int point;
    private int records;

    /** A cell and the place of its first character. */
    record Cell(String text, int line, int column) {

        Place in(Place file) {
            return file.at(line, column);
        }
    }

    CsvReader(Source source, Limits limits, Problems problems) {
        this.start = Place.startOf(source.name());
        this.limits = limits;
        this.problems = problems;
        this.characters = Characters.of(source, limits, problems, Characters.Mark.SKIPPED);
        this.point = characters.next();
    }

    /** The next record; empty at the end. A line without a character is a record of one empty cell. */
    List<Cell> next() {
        if (point == Characters.END) {
            return List.of();
        }
        if (records > limits.entries()) {
            throw stop("table has more than " + limits.entries() + " rows");
        }
        records++;
        List<Cell> cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            cells.add(point == '"' ? quoted() : bare());
            more = point == ',';
            if (more) {
                advance();
            }
        }
        endOfRecord();
        return cells;
    }

    private void advance() {
        point = characters.next();
    }

    private Cell bare() {
        int line = characters.line();
        int column = characters.column();
        text.setLength(0);
        while (point != ',' && point != '\n' && point != '\r' && point != Characters.END) {
            if (point == '"') {
                throw stop("quote must stand at the beginning of a cell, or doubled in a cell in quotes");
            }
            append();
        }
        return new Cell(text.toString(), line, column);
    }

    private Cell quoted() {
        int line = characters.line();
        int column = characters.column();
        text.setLength(0);
        advance();
        while (true) {
            if (point == Characters.END) {
                throw problems.stop(start.at(line, column), "cell in quotes must end with a quote, goes on to the end");
            }
            if (point == '"') {
                advance();
                if (point != '"') {
                    break;
                }
            }
            append();
        }
        if (point != ',' && point != '\n' && point != '\r' && point != Characters.END) {
            throw stop("closing quote must be followed by a comma or the end of the line");
        }
        return new Cell(text.toString(), line, column);
    }

    private void append() {
        text.appendCodePoint(point);
        if (text.length() > limits.textLength()) {
            throw stop("cell must have at most " + limits.textLength() + " characters");
        }
        advance();
    }

    private void endOfRecord() {
        if (point == '\r') {
            Place place = characters.place();
            advance();
            if (point != '\n') {
                throw problems.stop(place, "line must end with LF or CR LF, ends with CR alone");
            }
        }
        if (point == '\n') {
            advance();
        }
    }

    private MalformedFileException stop(String message) {
        return problems.stop(characters.place(), message);
    }

    Place file() {
        return start;
    }

    @Override
    public void close() {
        characters.close();
    }
}
