package dev.solvent.architecture;

import static dev.solvent.architecture.ArchitectureRules.hasParameter;
import static dev.solvent.architecture.ArchitectureRules.isNew;
import static dev.solvent.architecture.ArchitectureRules.isNewWithout;
import static dev.solvent.architecture.ArchitectureRules.isOn;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import java.util.Set;

/** Calls whose result depends on the locale, charset or time zone of the machine. */
final class MachineDefaults {

    private static final String LOCALE = "java.util.Locale";
    private static final String CHARSET = "java.nio.charset.Charset";
    private static final Set<String> FORMATTERS = Set.of(
            "java.text.DecimalFormat",
            "java.text.DecimalFormatSymbols",
            "java.text.SimpleDateFormat",
            "java.text.MessageFormat",
            "java.util.Formatter");
    private static final Set<String> STREAMS = Set.of(
            "java.io.InputStreamReader", "java.io.OutputStreamWriter", "java.io.FileReader", "java.io.FileWriter");

    private MachineDefaults() {}

    static boolean isAskedBy(CodeUnitAccessTarget target) {
        return isDefault(target) || isText(target) || isFormatter(target) || isBytes(target);
    }

    private static boolean isDefault(CodeUnitAccessTarget target) {
        return (isOn(target, LOCALE, "java.util.TimeZone") && target.getName().equals("getDefault"))
                || (isOn(target, "java.time.ZoneId") && target.getName().equals("systemDefault"))
                || (isOn(target, CHARSET) && target.getName().equals("defaultCharset"));
    }

    private static boolean isText(CodeUnitAccessTarget target) {
        return isOn(target, "java.lang.String", "java.io.PrintStream", "java.io.PrintWriter")
                && Set.of("format", "formatted", "printf", "toLowerCase", "toUpperCase")
                        .contains(target.getName())
                && !hasParameter(target, LOCALE);
    }

    private static boolean isFormatter(CodeUnitAccessTarget target) {
        boolean made = isNew(target) && FORMATTERS.contains(target.getOwner().getName());
        boolean asked = (isOn(target, "java.text.NumberFormat", "java.text.DateFormat", "java.text.Collator")
                        && target.getName().endsWith("Instance"))
                || (isOn(target, "java.time.format.DateTimeFormatter")
                        && target.getName().equals("ofPattern"));
        return (made || asked) && !hasParameter(target, LOCALE);
    }

    private static boolean isBytes(CodeUnitAccessTarget target) {
        boolean text = isOn(target, "java.lang.String")
                && (target.getName().equals("getBytes") || (isNew(target) && hasParameter(target, "[B")));
        boolean stream = STREAMS.stream().anyMatch(type -> isNewWithout(target, type, CHARSET));
        return stream || (text && !hasParameter(target, CHARSET) && !hasParameter(target, "java.lang.String"));
    }
}
