package dev.solvent.files.table;

import dev.solvent.files.source.NumberText;

/**
 * What a spreadsheet runs instead of showing: CSV injection, as OWASP describes it. The full-width forms of the signs count too,
 * since East Asian spreadsheets take them for the same.
 */
final class Formula {

    private static final String SIGNS = "=+-@\t\r＝＋－＠";

    private Formula() {}

    static boolean isLike(String text) {
        if (text.isEmpty()) {
            return false;
        }
        if (text.charAt(0) == '\t' || text.charAt(0) == '\r') {
            return true;
        }
        String bare = text.strip();
        return !bare.isEmpty() && SIGNS.indexOf(bare.charAt(0)) >= 0 && !NumberText.isNumber(bare);
    }
}
