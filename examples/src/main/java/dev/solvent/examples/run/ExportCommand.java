package dev.solvent.examples.run;

import dev.solvent.claims.ClaimBook;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.files.scenario.ScenarioFile;
import dev.solvent.files.scenario.ScenarioFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code export target/cases}: writes every product and scenario of the cases as a file that {@code run} takes. */
public final class ExportCommand {

    private ExportCommand() {}

    /**
     * Writes the files.
     *
     * @param args  the folder, which is made if it is not there
     * @param cases  of the book
     * @param claims  that they take in
     * @param out  takes the paths that were written
     * @return the exit status: 0, or 1 if there is no folder in the arguments
     */
    public static int run(List<String> args, List<Case> cases, ClaimBook claims, PrintStream out) {
        if (args.size() != 1) {
            out.println("export needs one folder, such as: export target/cases");
            return 1;
        }
        for (Path written : write(Path.of(args.get(0)), cases, claims)) {
            out.println(written);
        }
        return 0;
    }

    /** Writes every file and gives their paths, in the order of the book. */
    static List<Path> write(Path folder, List<Case> cases, ClaimBook claims) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases.stream()
                .map(each -> CaseSheet.files(each, claims))
                .flatMap(files -> files.entrySet().stream())
                .map(entry -> write(folder, entry))
                .toList();
    }

    /** Of letters, digits, points and dashes. */
    static String fileName(String name) {
        return name.replaceAll("[^A-Za-z0-9.]+", "-") + ".yaml";
    }

    private static Path write(Path folder, Map.Entry<String, ScenarioFile> entry) {
        Path path = folder.resolve(fileName(entry.getKey()));
        ScenarioFiles.standard().write(entry.getValue(), path);
        return path;
    }
}
