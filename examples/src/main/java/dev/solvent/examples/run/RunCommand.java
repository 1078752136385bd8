package dev.solvent.examples.run;

import dev.solvent.files.scenario.ScenarioFile;
import dev.solvent.files.scenario.ScenarioFiles;
import dev.solvent.files.source.MalformedFileException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** {@code run scenario.yaml}: reads a file and prints all that follows from it. */
public final class RunCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 1;

    private RunCommand() {}

    /**
     * Runs a file.
     *
     * @param args  the path of the file, relative to where the program was started
     * @param out  takes the report
     * @param err  takes what is wrong, one line each
     * @return the exit status: 0, or 1 if something is wrong
     */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.size() != 1) {
            err.println("run needs one file, such as: run examples/scenarios/video.yaml");
            return REFUSED;
        }
        String name = args.get(0);
        try {
            ScenarioFile file = ScenarioFiles.standard().read(Path.of(name));
            out.println(FileReport.text(file));
            return DONE;
        } catch (MalformedFileException e) {
            err.println(e.getMessage());
        } catch (UncheckedIOException e) {
            err.println(name + ": " + reason(e));
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            err.println(name + ": " + e.getMessage());
        }
        return REFUSED;
    }

    private static String reason(UncheckedIOException e) {
        return e.getCause() instanceof NoSuchFileException
                ? "no such file in " + Path.of("").toAbsolutePath()
                : "cannot be read: " + e.getMessage();
    }
}
