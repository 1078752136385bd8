package dev.solvent.files.table;

import dev.solvent.files.document.Names;
import dev.solvent.files.source.MalformedFileException;
import dev.solvent.files.source.Place;
import dev.solvent.files.source.Problem;
import dev.solvent.files.source.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which column stands where. */
final class Header {

    private static final String OTHER_SEPARATORS = ";\t|";

    private final List<String> names;
    private final Map<String, Integer> positions;

    private Header(List<String> names, Map<String, Integer> positions) {
        this.names = names;
        this.positions = positions;
    }

    /**
     * Reads the first record; throws if a column is missing, unknown or given twice, since no row could be understood.
     */
    static Header read(CsvReader csv, Columns columns, Problems problems) {
        List<CsvReader.Cell> cells = csv.next();
        if (cells.isEmpty()) {
            throw empty(csv.file(), String.join(",", columns.required()), problems);
        }
        refuseOtherSeparator(cells, csv.file(), problems);
        int before = problems.count();
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            CsvReader.Cell cell = cells.get(i);
            String name = cell.text();
            if (!columns.all().contains(name)) {
                problems.note(cell.in(csv.file()), Names.unknown("column", name, columns.all()));
            } else if (positions.putIfAbsent(name, i) != null) {
                problems.note(cell.in(csv.file()), "column " + Problem.quoted(name) + " is given twice");
            }
        }
        for (String name : columns.required()) {
            if (!positions.containsKey(name)) {
                problems.note(csv.file(), "column " + Problem.quoted(name) + " is missing");
            }
        }
        if (problems.count() > before) {
            problems.throwIfAny();
        }
        return new Header(cells.stream().map(CsvReader.Cell::text).toList(), positions);
    }

    static MalformedFileException empty(Place file, String expected, Problems problems) {
        return problems.stop(file, "file is empty, expected the columns " + expected);
    }

    static void refuseOtherSeparator(List<CsvReader.Cell> cells, Place file, Problems problems) {
        if (cells.size() > 1) {
            return;
        }
        String line = cells.get(0).text();
        OTHER_SEPARATORS
                .chars()
                .filter(separator -> line.indexOf(separator) > 0)
                .findFirst()
                .ifPresent(separator -> {
                    String name = separator == '\t' ? "tabs" : Problem.quoted(Character.toString(separator));
                    throw problems.stop(file, "cells must be separated by commas, are separated by " + name);
                });
    }

    int size() {
        return names.size();
    }

    /** The index of a column; -1 if the file does not have it. */
    int position(String name) {
        return positions.getOrDefault(name, -1);
    }
}
